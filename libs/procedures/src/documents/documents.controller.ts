import type {} from '@fastify/multipart';
import {
  Controller,
  Delete,
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
} from '@openhuis/platform';
import { attachmentHeader } from '@openhuis/providers';
import type { FastifyRequest } from 'fastify';
import { documentKinds, documentStatement, LAST_PRECEDENCE } from '../rules/document-faults.js';
import { ProcedureDocumentAnswer, ProcedureDocumentStateAnswer } from './documents.dto.js';
import { ProcedureDocumentQueries } from './documents.queries.js';
import { ProcedureDocuments, type ReceivedDocument } from './documents.service.js';

const FIELDS = ['kind', 'precedence', 'titleNl', 'titleEn', 'replaces'] as const;

@Controller()
export class ProcedureDocumentsController {
  constructor(
    private readonly documents: ProcedureDocuments,
    private readonly queries: ProcedureDocumentQueries,
    private readonly files: FileStore,
  ) {}

  /** The documents of a procedure with their versions, in their order of precedence. */
  @Get('procedures/:id/documents')
  @Permits('procedure.read')
  @Limited('public-search')
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ProcedureDocumentAnswer[]> {
    return this.queries.list(actor, id);
  }

  /** The file of a version, as a download. */
  @Get('procedure-document-versions/:id/file')
  @Permits('procedure.read')
  @Limited('public-search')
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces('application/pdf', 'image/jpeg', 'image/png')
  async download(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { fileName, mediaType, sizeBytes, bytes } = await this.queries.open(actor, id);
    return new StreamableFile(bytes, {
      type: mediaType,
      disposition: attachmentHeader(fileName),
      length: sizeBytes,
    });
  }

  /** Adds a document (PDF, JPEG or PNG, 25 MB at most), or a version that replaces an earlier one. Only the region sees it until it is published. */
  @Post('procedures/:id/documents')
  @Permits('procedure.edit')
  @Limited('upload')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['kind', 'precedence', 'titleNl', 'titleEn', 'file'],
      properties: {
        kind: { type: 'string', enum: [...documentKinds] },
        precedence: { type: 'integer', minimum: 1, maximum: LAST_PRECEDENCE, example: 1 },
        titleNl: { type: 'string', example: 'Nota van inlichtingen' },
        titleEn: { type: 'string', example: 'Answers to questions' },
        replaces: { type: 'string', format: 'uuid', description: 'The version that this one replaces' },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  async add(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) procedureId: string,
    @Req() request: FastifyRequest,
  ): Promise<ProcedureDocumentStateAnswer> {
    await this.queries.requireOwn(actor, procedureId);
    if (!request.isMultipart()) throw RuleViolation.of('content-type', { accepted: 'multipart/form-data' });
    return await this.documents.add(actor, moment, procedureId, await this.received(request));
  }

  /** Publishes a version: everyone can read it from now on, and it replaces the earlier ones. */
  @Post('procedure-document-versions/:id/publications')
  @Permits('procedure.publish')
  publish(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ProcedureDocumentStateAnswer> {
    return this.documents.publish(actor, moment, id);
  }

  /** Takes back a version that was not published. */
  @Delete('procedure-document-versions/:id')
  @HttpCode(204)
  @Permits('procedure.edit')
  discard(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.documents.discard(actor, id);
  }

  private async received(request: FastifyRequest): Promise<ReceivedDocument> {
    const { fields, file, fileName, faults } = await readForm(request.parts(), this.files, FIELDS);
    const judged = documentStatement(fields);
    const missing = file === undefined ? [fileNeeded] : [];
    const [first, ...rest] = [...faults, ...('faults' in judged ? judged.faults : []), ...missing];
    if (first !== undefined || file === undefined || !('statement' in judged)) {
      throw new RuleViolation([first ?? { code: 'invalid-input' }, ...rest]);
    }
    // A region publishes it to everybody: it waits for the scanner, not the readers.
    if (file.scan === 'quarantined') throw RuleViolation.of('unavailable', { rule: 'the scanner is away' }, 'file');
    return { ...judged.statement, fileName, file };
  }
}
