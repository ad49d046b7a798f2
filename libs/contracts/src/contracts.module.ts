import { Module } from '@nestjs/common';
import { ProceduresModule } from '@openhuis/procedures';
import { ContractsQueries } from './contracts.queries.js';
import { Contracts } from './contracts.service.js';

@Module({
  imports: [ProceduresModule],
  providers: [Contracts, ContractsQueries],
  exports: [Contracts, ContractsQueries],
})
export class ContractsModule {}
