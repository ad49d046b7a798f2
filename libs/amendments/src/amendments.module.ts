import { Module } from '@nestjs/common';
import { ContractsModule } from '@openhuis/contracts';
import { ProceduresModule } from '@openhuis/procedures';
import { AmendmentsQueries } from './amendments.queries.js';
import { AmendmentAnswersQueries } from './amendment-answers.queries.js';
import { Amendments } from './amendments.service.js';
import { AmendmentProposals } from './proposals/amendment-proposals.service.js';

const services = [Amendments, AmendmentProposals, AmendmentsQueries, AmendmentAnswersQueries];

@Module({ imports: [ProceduresModule, ContractsModule], providers: services, exports: services })
export class AmendmentsModule {}
