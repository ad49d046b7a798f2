import { type DynamicModule, Module } from '@nestjs/common';
import { ContractDocumentsModule, ContractsModule, OutsideSigningsModule } from '@openhuis/contracts';
import { LettersModule } from '@openhuis/enrolments';
import { type Configuration, PlatformModule } from '@openhuis/platform';
import { ProceduresModule } from '@openhuis/procedures';
import { entities } from '../../entities.js';

/** What the worker needs of the house. It serves no HTTP. */
@Module({})
export class WorkerModule {
  static with(configuration: Configuration): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.open(configuration, 'openhuis_worker', entities),
        ProceduresModule,
        ContractsModule,
        ContractDocumentsModule,
        OutsideSigningsModule,
        LettersModule,
      ],
    };
  }
}
