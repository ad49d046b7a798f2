import { Module } from '@nestjs/common';
import { DocumentsModule } from '@openhuis/documents';
import { Database } from '@openhuis/platform';
import { Procedures, ProceduresModule } from '@openhuis/procedures';
import { AddendaQueries } from './addenda/addenda.queries.js';
import { ConsolidatedFiles } from './consolidated/consolidated-files.js';
import { ConsolidatedQueries } from './consolidated/consolidated.queries.js';
import { ContractFiles } from './list/contract-file.js';
import { ContractTermsQueries } from './terms/contract-terms.queries.js';
import { ContractsQueries } from './contracts.queries.js';
import { Contracts } from './contracts.service.js';
import { IntakeStopsQueries } from './intake-stops/intake-stops.queries.js';
import { IntakeStops } from './intake-stops/intake-stops.service.js';
import { MeasuresQueries } from './measures/measures.queries.js';
import { Measures } from './measures/measures.service.js';
import { PartyChangesQueries } from './party-changes/party-changes.queries.js';
import { PartyChanges } from './party-changes/party-changes.service.js';
import { EndingsQueries } from './endings/endings.queries.js';
import { Endings } from './endings/endings.service.js';
import { RoundSender } from './rounds/send-round.js';
import { Rounds } from './rounds/rounds.service.js';
import { RoundsQueries } from './rounds/rounds.queries.js';

@Module({
  imports: [DocumentsModule, ProceduresModule],
  providers: [
    AddendaQueries,
    ConsolidatedFiles,
    ConsolidatedQueries,
    Contracts,
    ContractFiles,
    ContractsQueries,
    ContractTermsQueries,
    Endings,
    EndingsQueries,
    IntakeStops,
    IntakeStopsQueries,
    Measures,
    MeasuresQueries,
    PartyChanges,
    PartyChangesQueries,
    Rounds,
    {
      provide: RoundSender,
      useFactory: (database: Database, procedures: Procedures) => new RoundSender(database, procedures),
      inject: [Database, Procedures],
    },
    RoundsQueries,
  ],
  exports: [
    AddendaQueries,
    ConsolidatedFiles,
    ConsolidatedQueries,
    Contracts,
    ContractFiles,
    ContractsQueries,
    ContractTermsQueries,
    Endings,
    EndingsQueries,
    IntakeStops,
    IntakeStopsQueries,
    Measures,
    MeasuresQueries,
    PartyChanges,
    PartyChangesQueries,
    Rounds,
    RoundSender,
    RoundsQueries,
  ],
})
export class ContractsModule {}
