import { buildMigrationDataSource, migrateJobBackend } from '@openhuis/platform';
import { migrations } from '../../../migrations/index.js';

/**
 * Brings the database up to date: our tables, and those of the job queue's PostgreSQL backend.
 *
 * @param url a login that owns the database and may create roles
 * @returns the names of the migrations that ran
 */
export async function migrateDatabase(url: string): Promise<string[]> {
  const dataSource = await buildMigrationDataSource(url, migrations).initialize();
  try {
    const done = await dataSource.runMigrations();
    await migrateJobBackend(url);
    return done.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}
