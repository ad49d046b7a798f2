import { Module } from '@nestjs/common';
import { ProceduresModule } from '@openhuis/procedures';
import { ContractTermsQueries } from './contract-terms.queries.js';
import { ContractsQueries } from './contracts.queries.js';
import { Contracts } from './contracts.service.js';

@Module({
  imports: [ProceduresModule],
  providers: [Contracts, ContractsQueries, ContractTermsQueries],
  exports: [Contracts, ContractsQueries, ContractTermsQueries],
})
export class ContractsModule {}
