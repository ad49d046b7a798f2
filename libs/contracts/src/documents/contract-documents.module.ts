import { Module } from '@nestjs/common';
import { DocumentsModule } from '@openhuis/documents';
import { ProvidersModule } from '@openhuis/providers';
import { ContractDocumentFiles } from './contract-document-files.js';
import { ContractDocumentsQueries } from './contract-documents.queries.js';
import { ContractSeal } from './contract-seal.js';

const providers = [ContractDocumentFiles, ContractDocumentsQueries, ContractSeal];

@Module({ imports: [DocumentsModule, ProvidersModule], providers, exports: providers })
export class ContractDocumentsModule {}
