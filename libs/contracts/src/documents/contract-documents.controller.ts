import { Controller, Get, Header, Param, ParseEnumPipe, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import { ContractFilter } from '../list/contract-list.dto.js';
import { ContractDocumentAnswer } from './contract-documents.dto.js';
import { ContractDocumentsQueries, type DocumentFile } from './contract-documents.queries.js';
import { DocumentArchives } from './document-archive.js';
import type { DocumentKind } from './rules/document-facts.js';

/** The documents that a contract itself has. */
enum ContractDocumentKind {
  contract = 'contract',
  annexProducts = 'annexProducts',
  annexTariffs = 'annexTariffs',
  annexConditions = 'annexConditions',
}

@Controller()
export class ContractDocumentsController {
  constructor(
    private readonly queries: ContractDocumentsQueries,
    private readonly archives: DocumentArchives,
  ) {}

  /** The signed documents of all contracts that fit, as one ZIP with an index (CSV): the same filters as on the page. With what was signed on paper and at a signing service; where nothing came of that, the index says why. */
  @Get('contracts/document-archive')
  @Permits('contract.read')
  @ApiProduces('application/zip')
  async archive(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Query() filter: ContractFilter,
  ): Promise<StreamableFile> {
    const { name, content } = await this.archives.open(actor, moment, filter);
    return new StreamableFile(content, { type: 'application/zip', disposition: `attachment; filename="${name}"` });
  }

  /** The documents of a contract: its text, its annexes and its additions. */
  @Get('contracts/:id/documents')
  @Permits('contract.read')
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ContractDocumentAnswer[]> {
    return this.queries.list(actor, id);
  }

  /** A document of a contract as PDF/A-2a: sealed once both have signed, a concept before that. */
  @Get('contracts/:id/documents/:kind/file')
  @Permits('contract.read')
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces('application/pdf')
  async file(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('kind', new ParseEnumPipe(ContractDocumentKind)) kind: ContractDocumentKind,
  ): Promise<StreamableFile> {
    return pdfOf(await this.queries.file(actor, moment, id, kind satisfies DocumentKind, null));
  }

  /** An addition to a contract as PDF/A-2a: sealed once both have signed, a concept before that. */
  @Get('contracts/:id/addenda/:addendumId/file')
  @Permits('contract.read')
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces('application/pdf')
  async addendumFile(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('addendumId', ParseUUIDPipe) addendumId: string,
  ): Promise<StreamableFile> {
    return pdfOf(await this.queries.file(actor, moment, id, 'addendum', addendumId));
  }
}

function pdfOf({ fileName, bytes, sizeBytes }: DocumentFile): StreamableFile {
  return new StreamableFile(bytes, {
    type: 'application/pdf',
    disposition: `attachment; filename="${fileName}"`,
    length: sizeBytes,
  });
}
