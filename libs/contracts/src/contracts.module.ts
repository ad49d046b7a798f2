import { Module } from '@nestjs/common';
import { ProceduresModule } from '@openhuis/procedures';
import { BulkExtension } from './bulk-extension.js';
import { ContractFiles } from './contract-file.js';
import { ContractTermsQueries } from './contract-terms.queries.js';
import { ContractsQueries } from './contracts.queries.js';
import { Contracts } from './contracts.service.js';

@Module({
  imports: [ProceduresModule],
  providers: [BulkExtension, Contracts, ContractFiles, ContractsQueries, ContractTermsQueries],
  exports: [BulkExtension, Contracts, ContractFiles, ContractsQueries, ContractTermsQueries],
})
export class ContractsModule {}
