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
  Req,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces } from '@nestjs/swagger';
import {
  type Actor,
  CurrentActor,
  CurrentMoment,
  evidenceMediaTypes,
  Limited,
  FileStore,
  type Moment,
  Permits,
  RuleViolation,
} from '@openhuis/platform';
import type { FastifyRequest } from 'fastify';
import { readUpload } from './evidence-upload.js';
import { EvidenceWallet } from './evidence.service.js';
import { requireOwnOrganisation } from './own-organisation.js';
import {
  EditOrganisationBody,
  EvidenceAnswer,
  evidenceAnswer,
  NewEvidenceAnswer,
  OrganisationAnswer,
  organisationAnswer,
  OrganisationVersionAnswer,
} from './providers.dto.js';
import { Providers } from './providers.service.js';
import { attachmentHeader } from './rules/file-name.js';

@Controller()
export class ProvidersController {
  constructor(
    private readonly providers: Providers,
    private readonly wallet: EvidenceWallet,
    private readonly files: FileStore,
  ) {}

  /** An organisation: your own, or one that enrolled in your region. */
  @Get('organisations/:id')
  @Permits('organisation.read')
  async read(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<OrganisationAnswer> {
    return organisationAnswer(await this.providers.read(actor, id));
  }

  /** Changes what your organisation says about itself; with a contract its name, legal form and account are reported instead. */
  @Put('organisations/:id')
  @Permits('organisation.edit')
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, ...change }: EditOrganisationBody,
  ): Promise<OrganisationVersionAnswer> {
    return { version: await this.providers.edit(actor, id, version, change) };
  }

  /**
   * Adds a document (PDF, JPEG, PNG, DOCX or XLSX, 25 MB at most) to the evidence of your organisation. What is in it is
   * checked; where there is a scanner, for malicious software as well.
   */
  @Post('organisations/:id/evidence')
  @Permits('evidence.upload')
  @Limited('upload')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['kind', 'issuedOn', 'file'],
      properties: {
        kind: { type: 'string', example: 'KVK' },
        issuedOn: { type: 'string', format: 'date', example: '2026-01-15' },
        expiresOn: { type: 'string', format: 'date' },
        replacesId: { type: 'string', format: 'uuid', description: 'The older document that it stands in for.' },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  async addEvidence(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) organisationId: string,
    @Req() request: FastifyRequest,
  ): Promise<NewEvidenceAnswer> {
    requireOwnOrganisation(actor, organisationId);
    if (!request.isMultipart()) throw RuleViolation.of('content-type', { accepted: 'multipart/form-data' });
    const received = await readUpload(request.parts(), this.files, moment.today);
    return {
      id: await this.wallet.add(actor, moment, organisationId, received),
      scanState: received.file.scan,
    };
  }

  /** The evidence of an organisation, newest first; for a region, what was submitted to it. */
  @Get('organisations/:id/evidence')
  @Permits('evidence.read')
  async listEvidence(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) organisationId: string,
  ): Promise<EvidenceAnswer[]> {
    return (await this.wallet.list(actor, organisationId)).map(evidenceAnswer);
  }

  /** The file of a document, as a download. */
  @Get('evidence/:id/file')
  @Permits('evidence.read')
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces(...evidenceMediaTypes)
  async download(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { evidence, bytes } = await this.wallet.open(actor, id);
    return new StreamableFile(bytes, {
      type: evidence.mediaType,
      disposition: attachmentHeader(evidence.fileName),
      length: evidence.sizeBytes,
    });
  }

  /** Withdraws a document: it cannot be submitted any more. */
  @Delete('evidence/:id')
  @HttpCode(204)
  @Permits('evidence.upload')
  withdraw(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    return this.wallet.withdraw(actor, moment, id);
  }
}
