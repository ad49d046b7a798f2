import { type DynamicModule, Global, Module, type OnApplicationShutdown, type Provider } from '@nestjs/common';
import { Clock } from './clock/clock.js';
import type { Configuration } from './config/configuration.js';
import { buildDataSource, type DatabaseRole, type Entity } from './database/data-source.js';
import { Database } from './database/database.js';

/** Injection token of the configuration. */
export const CONFIGURATION = Symbol('configuration');

/** The ground floor of an application: configuration, database in one role, clock. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(private readonly database: Database) {}

  static open(configuration: Configuration, role: DatabaseRole, entities: Entity[]): DynamicModule {
    const providers: Provider[] = [
      { provide: CONFIGURATION, useValue: configuration },
      {
        provide: Database,
        useFactory: async () =>
          new Database(await buildDataSource(configuration.databaseUrl, role, entities).initialize()),
      },
      Clock,
    ];
    return { module: PlatformModule, providers, exports: providers };
  }

  /** Last of all: workers close earlier, in `beforeApplicationShutdown`, while they still need the database. */
  async onApplicationShutdown(): Promise<void> {
    await this.database.dataSource.destroy();
  }
}
