import type {} from '@fastify/multipart';
import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces } from '@nestjs/swagger';
import {
  type Actor,
  CurrentActor,
  CurrentMoment,
  fileNeeded,
  FileStore,
  Limited,
  type Moment,
  Permits,
  readForm,
  RuleViolation,
} from '@openhuis/platform';
import { attachmentHeader } from '@openhuis/providers';
import type { FastifyRequest } from 'fastify';
import { ProposalFiles } from './proposal-files.service.js';
import {
  AddedProposalFileAnswer,
  AnswerProposalBody,
  MakeProposalBody,
  ProposalDetailAnswer,
  ProposalListQuery,
  ProposalPageAnswer,
  ProposalStateAnswer,
  ProposalVersionBody,
  SummariseProposalBody,
  SupportProposalBody,
  SupportQuery,
} from './proposals.dto.js';
import { ProposalsQueries } from './proposals.queries.js';
import { Proposals } from './proposals.service.js';

@Controller()
export class ProposalsController {
  constructor(
    private readonly proposals: Proposals,
    private readonly proposalFiles: ProposalFiles,
    private readonly queries: ProposalsQueries,
    private readonly files: FileStore,
  ) {}

  /** Makes a proposal to change what is common to all contracts of a procedure: for your organisation with a contract, or for the region. */
  @Post('procedures/:id/proposals')
  @Permits('proposal.make')
  make(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MakeProposalBody,
  ): Promise<ProposalStateAnswer> {
    return this.proposals.make(actor, moment, id, body);
  }

  /** The proposals of the procedures in which you have a contract, or of your region, the newest first. */
  @Get('proposals')
  @Permits('proposal.read')
  list(@CurrentActor() actor: Actor, @Query() query: ProposalListQuery): Promise<ProposalPageAnswer> {
    return this.queries.list(actor, query);
  }

  /** One proposal. Of a confidential one of another provider only the summary. */
  @Get('proposals/:id')
  @Permits('proposal.read')
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ProposalDetailAnswer> {
    return this.queries.detail(actor, id);
  }

  /** Writes what the other providers read of a confidential proposal. */
  @Put('proposals/:id/summary')
  @Permits('proposal.make')
  summarise(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, summary }: SummariseProposalBody,
  ): Promise<ProposalStateAnswer> {
    return this.proposals.summarise(actor, moment, id, version, summary);
  }

  /** Takes your proposal back. */
  @Post('proposals/:id/withdrawals')
  @Permits('proposal.make')
  withdraw(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: ProposalVersionBody,
  ): Promise<ProposalStateAnswer> {
    return this.proposals.withdraw(actor, moment, id, version);
  }

  /** Answers a proposal in writing, without a dialogue table, with the reason. */
  @Post('proposals/:id/answers')
  @Permits('proposal.answer')
  answer(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AnswerProposalBody,
  ): Promise<ProposalStateAnswer> {
    return this.proposals.answer(actor, moment, id, body);
  }

  /** Says what your organisation thinks of a proposal of somebody else. It replaces what it said before. */
  @Put('proposals/:id/support')
  @Permits('proposal.support')
  support(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SupportProposalBody,
  ): Promise<ProposalStateAnswer> {
    return this.proposals.support(actor, moment, id, body);
  }

  /** Takes back what your organisation said of a proposal. */
  @Delete('proposals/:id/support')
  @HttpCode(204)
  @Permits('proposal.support')
  takeSupportBack(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { organisationId }: SupportQuery,
  ): Promise<void> {
    return this.proposals.takeSupportBack(actor, moment, id, organisationId);
  }

  /** Adds evidence to your proposal (PDF, JPEG or PNG, 25 MB at most). Who reads its reason reads it too. */
  @Post('proposals/:id/files')
  @Permits('proposal.make')
  @Limited('upload')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  async addFile(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<AddedProposalFileAnswer> {
    await this.proposalFiles.requireOpen(actor, moment, id);
    if (!request.isMultipart()) throw RuleViolation.of('content-type', { accepted: 'multipart/form-data' });
    const { file, fileName, faults } = await readForm(request.parts(), this.files, []);
    const [first, ...rest] = [...faults, ...(file === undefined ? [fileNeeded] : [])];
    if (first !== undefined || file === undefined) throw new RuleViolation([first ?? fileNeeded, ...rest]);
    // Others read it at once: it waits for the scanner, not they.
    if (file.scan === 'quarantined') throw RuleViolation.of('unavailable', { rule: 'the scanner is away' }, 'file');
    return { id: await this.proposalFiles.add(actor, moment, id, { fileName, file }) };
  }

  /** A file of a proposal, as a download. */
  @Get('proposal-files/:id/file')
  @Permits('proposal.read')
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces('application/pdf', 'image/jpeg', 'image/png')
  async download(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { fileName, mediaType, sizeBytes, bytes } = await this.proposalFiles.open(actor, id);
    return new StreamableFile(bytes, { type: mediaType, disposition: attachmentHeader(fileName), length: sizeBytes });
  }

  /** Takes a file of your proposal away. */
  @Delete('proposal-files/:id')
  @HttpCode(204)
  @Permits('proposal.make')
  removeFile(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    return this.proposalFiles.remove(actor, moment, id);
  }
}
