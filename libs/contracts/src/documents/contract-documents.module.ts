import { Module } from '@nestjs/common';
import { DocumentsModule } from '@openhuis/documents';
import { ProceduresModule } from '@openhuis/procedures';
import { ProvidersModule } from '@openhuis/providers';
import { ContractDocumentFiles } from './contract-document-files.js';
import { ContractDocumentsQueries } from './contract-documents.queries.js';
import { ContractSeal } from './contract-seal.js';
import { DocumentArchives } from './document-archive.js';
import { PaperSigningsQueries } from './paper-signings.queries.js';
import { PaperSignings } from './paper-signings.service.js';

const providers = [
  ContractDocumentFiles,
  ContractDocumentsQueries,
  ContractSeal,
  DocumentArchives,
  PaperSignings,
  PaperSigningsQueries,
];

@Module({ imports: [DocumentsModule, ProvidersModule, ProceduresModule], providers, exports: providers })
export class ContractDocumentsModule {}
