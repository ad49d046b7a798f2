import 'reflect-metadata';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isCalendarDate } from '@openhuis/calendar';
import { forecastTable, NoticeForecast } from '@openhuis/notices';
import {
  buildDataSource,
  Clock,
  type Configuration,
  ConfigurationError,
  Database,
  openFileStore,
  publicScope,
  readConfiguration,
  RuleViolation,
  systemScope,
} from '@openhuis/platform';
import { appointAdministrator } from '@openhuis/regions';
import { entities } from '../../entities.js';
import { databaseTrouble } from './database-trouble.js';
import { DataFileError } from './load-demo-data-file.js';
import { loadDemo } from './load-demo.js';
import { migrateDatabase } from './migrate.js';
import { verifyAuditTrail } from './verify-audit-trail.js';

type Command = (configuration: Configuration, parameters: string[]) => Promise<number>;

/** Opens the database in one role for as long as `work` lasts. */
async function withDatabase(
  { databaseUrl }: Configuration,
  role: 'openhuis_app' | 'openhuis_worker',
  work: (database: Database) => Promise<number>,
): Promise<number> {
  const dataSource = await buildDataSource(databaseUrl, role, entities).initialize();
  try {
    return await work(new Database(dataSource));
  } finally {
    await dataSource.destroy();
  }
}

const commands: Record<string, Command> = {
  migrate: async ({ databaseUrl }) => {
    const done = await migrateDatabase(databaseUrl);
    console.log(done.length === 0 ? 'The database is up to date.' : `Migrated: ${done.join(', ')}.`);
    return 0;
  },
  'load-demo': (configuration) =>
    withDatabase(configuration, 'openhuis_app', async (database) => {
      const issuer = process.env['DEMO_ISSUER'] ?? '';
      const { regions } = await loadDemo(database, {
        directory: resolve('demo'),
        tokensFile: resolve(process.env['DEMO_TOKENS_FILE'] ?? '.openhuis/demo-tokens.txt'),
        files: openFileStore(configuration),
        moment: await new Clock(database).moment(),
        ...(issuer !== '' && {
          identity: { issuer, peopleFile: resolve(process.env['DEMO_PEOPLE_FILE'] ?? '.openhuis/demo-people.json') },
        }),
      });
      for (const { slug, loaded, providers, enrolments } of regions) {
        console.log(
          loaded ? `${slug}: ${providers} providers, ${enrolments} enrolments.` : `${slug}: was there already.`,
        );
      }
      return 0;
    }),
  forecast: (configuration, parameters) =>
    withDatabase(configuration, 'openhuis_worker', async (database) => {
      const { values } = parseArgs({ args: parameters, options: { from: { type: 'string' }, to: { type: 'string' } } });
      const { from, to } = values;
      if (!isCalendarDate(from) || !isCalendarDate(to) || to < from) {
        console.error('Give two dates, the first not after the second: forecast --from 2026-01-01 --to 2036-12-31');
        return 1;
      }
      const forecast = new NoticeForecast(database);
      const regions = await database.read<{ id: number; name: string }>(
        publicScope,
        'select id, name from region order by id',
      );
      for (const { id, name } of regions) {
        const procedures = await database.read<{ id: string; slug: string }>(
          systemScope(id),
          'select id, slug from procedure where region_id = $1',
          [id],
        );
        const names = new Map(procedures.map(({ id: procedureId, slug }) => [procedureId, slug]));
        console.log(`\n${name}\n${forecastTable(await forecast.forecast(systemScope(id), from, to), names)}`);
      }
      return 0;
    }),
  'appoint-administrator': (configuration, parameters) =>
    withDatabase(configuration, 'openhuis_app', async (database) => {
      const option = { type: 'string' } as const;
      const { values } = parseArgs({ args: parameters, options: { region: option, name: option, email: option } });
      const { region: slug, name: called, email } = values;
      if (slug === undefined || called === undefined || email === undefined) {
        console.error('Say whom, and where: appoint-administrator --region my-region --name "…" --email …');
        return 1;
      }
      await appointAdministrator(database, await new Clock(database).moment(), { slug, name: called, email });
      console.log(`${email} administers ${slug} from today on.`);
      return 0;
    }),
  'audit-verify': (configuration) =>
    withDatabase(configuration, 'openhuis_worker', (database) => verifyAuditTrail(database, configuration)),
};

/** What `parseArgs` says of a parameter that no command has. */
function isWrongParameter(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

const [name = '', ...parameters] = process.argv.slice(2);
const command = commands[name];
if (command === undefined) {
  console.error(`Name a command: ${Object.keys(commands).join(', ')}.`);
  process.exit(1);
}
try {
  process.exitCode = await command(readConfiguration(process.env), parameters);
} catch (error) {
  const isPlain =
    error instanceof ConfigurationError ||
    error instanceof DataFileError ||
    error instanceof RuleViolation ||
    isWrongParameter(error);
  console.error(isPlain ? error.message : (databaseTrouble(error) ?? error));
  process.exitCode = 1;
}
