import { Module } from '@nestjs/common';
import { ContractsModule } from '@openhuis/contracts';
import { ProceduresModule } from '@openhuis/procedures';
import { EnrolmentsQueries } from './enrolments.queries.js';
import { Enrolments } from './enrolments.service.js';
import { Refusals } from './refusals.service.js';

@Module({
  imports: [ProceduresModule, ContractsModule],
  providers: [Enrolments, EnrolmentsQueries, Refusals],
  exports: [Enrolments, EnrolmentsQueries, Refusals],
})
export class EnrolmentsModule {}
