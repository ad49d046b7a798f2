import { randomBytes } from 'node:crypto';
import { buildDataSource, Database } from '@openhuis/platform';
import pg from 'pg';
import { migrateDatabase } from '../../apps/operations/src/migrate.js';
import { entities } from '../../apps/entities.js';

const TEMPLATE = 'openhuis_template';

/** A database of its own for one test file, cloned from the migrated template. */
export interface TestDatabase {
  /** Superuser URL, for looking behind row-level security. */
  url: string;
  /** As the api sees it. */
  app: Database;
  /** As the worker sees it. */
  worker: Database;
  /** One statement as the superuser. */
  asOwner<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

function databaseUrl(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function onServer<Result>(adminUrl: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The first test file of a run migrates the template; the others wait for it. */
async function prepareTemplate(adminUrl: string): Promise<void> {
  await onServer(adminUrl, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('${TEMPLATE}'))`);
    const found = await client.query(`select from pg_database where datname = '${TEMPLATE}' and datistemplate`);
    if (found.rowCount === 1) return;
    await client.query(`create database ${TEMPLATE}`);
    await migrateDatabase(databaseUrl(adminUrl, TEMPLATE));
    await client.query(`alter database ${TEMPLATE} is_template true`);
  });
}

/** Clones the template (migrated by the first who asks): about 100 ms. */
export async function aDatabase(): Promise<TestDatabase> {
  const adminUrl = process.env['TEST_DATABASE_URL'];
  if (adminUrl === undefined) throw new Error('TEST_DATABASE_URL is missing: run through `npm test`');
  await prepareTemplate(adminUrl);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(adminUrl, (client) => client.query(`create database ${name} template ${TEMPLATE}`));
  const url = databaseUrl(adminUrl, name);
  const owner = new pg.Pool({ connectionString: url, max: 2 });
  // A connection that is still closing when the database is dropped is told so; without a listener that fails a test.
  owner.on('error', () => undefined);
  const app = await buildDataSource(url, 'openhuis_app', entities, 6).initialize();
  const worker = await buildDataSource(url, 'openhuis_worker', entities, 6).initialize();
  return {
    url,
    app: new Database(app),
    worker: new Database(worker),
    asOwner: async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
      (await owner.query<Row>(text, values)).rows,
    close: async () => {
      await Promise.all([app.destroy(), worker.destroy(), owner.end()]);
      await onServer(adminUrl, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}
