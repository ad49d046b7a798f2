import { Module } from '@nestjs/common';
import { ContractsModule } from '@openhuis/contracts';
import { ProceduresModule } from '@openhuis/procedures';
import { EnrolmentsQueries } from './enrolments.queries.js';
import { Enrolments } from './enrolments.service.js';

@Module({
  imports: [ProceduresModule, ContractsModule],
  providers: [Enrolments, EnrolmentsQueries],
  exports: [Enrolments, EnrolmentsQueries],
})
export class EnrolmentsModule {}
