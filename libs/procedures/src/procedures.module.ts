import { Module } from '@nestjs/common';
import { ProvidersModule } from '@openhuis/providers';
import { IndexationQueries } from './indexation/indexation.queries.js';
import { IndexationReceipts } from './indexation/indexation-receipts.js';
import { Indexations } from './indexation/indexation.service.js';
import { ProcedureDocumentQueries } from './documents/documents.queries.js';
import { ProcedureDocuments } from './documents/documents.service.js';
import { ProceduresQueries } from './procedures.queries.js';
import { PublicationsQueries } from './publications.queries.js';
import { Publications } from './publications.service.js';
import { Procedures } from './procedures.service.js';

const services = [
  Procedures,
  ProceduresQueries,
  Publications,
  PublicationsQueries,
  ProcedureDocuments,
  ProcedureDocumentQueries,
  Indexations,
  IndexationQueries,
  IndexationReceipts,
];

@Module({ imports: [ProvidersModule], providers: services, exports: services })
export class ProceduresModule {}
