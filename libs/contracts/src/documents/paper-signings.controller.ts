import type {} from '@fastify/multipart';
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
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
  type Violation,
} from '@openhuis/platform';
import { attachmentHeader } from '@openhuis/providers';
import type { FastifyRequest } from 'fastify';
import { PaperRejectionBody, PaperSigningAnswer, PaperSigningStateAnswer } from './paper-signings.dto.js';
import { PaperSigningsQueries } from './paper-signings.queries.js';
import { PaperSignings } from './paper-signings.service.js';
import { paperSignerFields } from './rules/paper-signers.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

@Controller()
export class PaperSigningsController {
  constructor(
    private readonly signings: PaperSignings,
    private readonly queries: PaperSigningsQueries,
    private readonly files: FileStore,
  ) {}

  /** The scans of what was signed on paper. */
  @Get('contracts/:id/paper-signings')
  @Permits('contract.read')
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PaperSigningAnswer[]> {
    return this.queries.list(actor, id);
  }

  /** A scan, as a download. */
  @Get('paper-signings/:id/file')
  @Permits('contract.read')
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces('application/pdf')
  async file(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { fileName, bytes, sizeBytes } = await this.queries.file(actor, id);
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      disposition: attachmentHeader(fileName),
      length: sizeBytes,
    });
  }

  /** Registers the scan (PDF, 25 MB at most) of what was signed on paper: a second person looks at it before it counts. Leave out the side that did not sign on this paper. */
  @Post('contracts/:id/paper-signings')
  @Permits('contract.sign.region')
  @Limited('upload')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['textHash', 'file'],
      properties: {
        textHash: { type: 'string', description: 'Of the text that stands on the paper' },
        addendumId: { type: 'string', format: 'uuid', description: 'When it is an addition that was signed' },
        ...Object.fromEntries(
          paperSignerFields.map((name) => [
            name,
            name.endsWith('SignedOn') ? { type: 'string', format: 'date' } : { type: 'string' },
          ]),
        ),
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  async propose(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<PaperSigningStateAnswer> {
    await this.queries.requireContract(actor, id);
    if (!request.isMultipart()) throw RuleViolation.of('content-type', { accepted: 'multipart/form-data' });
    const names = ['textHash', 'addendumId', ...paperSignerFields] as const;
    const { fields, file, fileName, faults } = await readForm(request.parts(), this.files, names, ['application/pdf']);
    const { textHash = '', addendumId, ...signers } = fields;
    const found: Violation[] = [...faults];
    if (!/^[0-9a-f]{64}$/.test(textHash)) found.push({ code: 'invalid-input', path: 'textHash' });
    if (addendumId !== undefined && !UUID.test(addendumId)) found.push({ code: 'invalid-input', path: 'addendumId' });
    if (file === undefined) found.push(fileNeeded);
    const [first, ...others] = found;
    if (first !== undefined || file === undefined) throw new RuleViolation([first ?? fileNeeded, ...others]);
    // It becomes part of a contract: it waits for the scanner, not the readers.
    if (file.scan === 'quarantined') throw RuleViolation.of('unavailable', { rule: 'the scanner is away' }, 'file');
    return await this.signings.propose(actor, moment, id, {
      addendumId: addendumId ?? null,
      textHash,
      fields: signers,
      file,
      fileName,
    });
  }

  /** Approves a scan that somebody else registered: the signatures stand from now on. */
  @Post('paper-signings/:id/approvals')
  @Permits('contract.sign.region')
  @HttpCode(200)
  approve(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PaperSigningStateAnswer> {
    return this.signings.approve(actor, moment, id);
  }

  /** Rejects a scan that somebody else registered, with the reason. */
  @Post('paper-signings/:id/rejections')
  @Permits('contract.sign.region')
  @HttpCode(200)
  reject(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: PaperRejectionBody,
  ): Promise<PaperSigningStateAnswer> {
    return this.signings.reject(actor, moment, id, reason);
  }
}
