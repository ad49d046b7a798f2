import pg from 'pg';
import { DataSource, type EntitySchema } from 'typeorm';
import { DatabaseClient } from './database-client.js';

/** What a process may be in the database. Neither owns anything nor bypasses row-level security. */
export type DatabaseRole = 'openhuis_app' | 'openhuis_worker';

// A calendar date stays the text it is: as a JavaScript Date it would move with the machine's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** A class or schema that TypeORM maps. */
export type Entity = (new () => object) | EntitySchema;

/**
 * The data source of a process. Every connection takes on `role` at its start, whatever the login is.
 *
 * @param poolSize connections at most; commands and reads share them
 */
export function buildDataSource(url: string, role: DatabaseRole, entities: Entity[], poolSize = 16): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    synchronize: false,
    installExtensions: false,
    applicationName: role,
    poolSize,
    extra: { options: `-c role=${role} -c timezone=UTC`, keepAlive: true, Client: DatabaseClient },
  });
}

/** The data source that migrates: as the owner, without a role. */
export function buildMigrationDataSource(url: string, migrations: (new () => object)[]): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    migrations,
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    applicationName: 'openhuis_migrate',
    poolSize: 2,
  });
}
