import { Module } from '@nestjs/common';
import { ProceduresModule } from '@openhuis/procedures';
import { ProvidersModule } from '@openhuis/providers';
import { MinutesQueries } from './minutes/minutes.queries.js';
import { PublishMinutes } from './minutes/publish-minutes.service.js';
import { WriteAtTable } from './minutes/write-at-table.service.js';
import { ProposalFiles } from './proposals/proposal-files.service.js';
import { ProposalsQueries } from './proposals/proposals.queries.js';
import { Proposals } from './proposals/proposals.service.js';
import { DialogueTablesQueries } from './tables/dialogue-tables.queries.js';
import { DialogueTables } from './tables/dialogue-tables.service.js';

const services = [
  Proposals,
  ProposalFiles,
  ProposalsQueries,
  DialogueTables,
  DialogueTablesQueries,
  WriteAtTable,
  PublishMinutes,
  MinutesQueries,
];

@Module({ imports: [ProceduresModule, ProvidersModule], providers: services, exports: services })
export class DialogueModule {}
