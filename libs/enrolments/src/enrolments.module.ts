import { Module } from '@nestjs/common';
import { ContractsModule } from '@openhuis/contracts';
import { ProceduresModule } from '@openhuis/procedures';
import { ConflictsOfInterest } from './conflict-of-interest/conflicts.service.js';
import { ContractEvidenceQueries } from './contract-evidence/contract-evidence.queries.js';
import { EvidenceRenewals } from './contract-evidence/evidence-renewals.service.js';
import { EnrolmentsQueries } from './enrolments.queries.js';
import { Enrolments } from './enrolments.service.js';
import { ConsortiumPartsQueries } from './parties/consortium-parts.queries.js';
import { ConsortiumParts } from './parties/consortium-parts.service.js';
import { EnrolmentPreparation } from './parties/preparation.service.js';
import { Refusals } from './refusals.service.js';
import { Supplements } from './supplement/supplements.service.js';

@Module({
  imports: [ProceduresModule, ContractsModule],
  providers: [
    Enrolments,
    EnrolmentsQueries,
    Refusals,
    Supplements,
    ConflictsOfInterest,
    EvidenceRenewals,
    ContractEvidenceQueries,
    EnrolmentPreparation,
    ConsortiumParts,
    ConsortiumPartsQueries,
  ],
  exports: [
    Enrolments,
    EnrolmentsQueries,
    Refusals,
    Supplements,
    ConflictsOfInterest,
    EvidenceRenewals,
    ContractEvidenceQueries,
    EnrolmentPreparation,
    ConsortiumParts,
    ConsortiumPartsQueries,
  ],
})
export class EnrolmentsModule {}
