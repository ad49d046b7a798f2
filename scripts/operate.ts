/**
 * Runs one command of apps/operations (`npm run migrate`, `npm run forecast -- --from … --to …`): builds it when the
 * sources changed, and without DATABASE_URL uses the private PostgreSQL, the one that runs or its own for as long as
 * the command lasts.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildWhenStale } from './build.ts';
import { openDataFolder, readSecrets } from './data-folder.ts';
import { appEnvironment, startDatabase } from './database.ts';
import { readSettings, type Settings } from './settings.ts';
import { runAsCommand, Trouble } from './trouble.ts';

/** Runs the command with its output in this terminal and returns its exit code. */
export function operate(settings: Settings, databaseUrl: string, parameters: string[]): Promise<number> {
  const program = join(settings.root, 'dist', 'apps', 'operations', 'main.js');
  const child = spawn(process.execPath, [program, ...parameters], {
    cwd: settings.root,
    env: appEnvironment(settings, databaseUrl),
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

async function main(): Promise<void> {
  if (process.argv.length < 3) throw new Trouble('name the command: migrate, load-demo, forecast, audit-verify …');
  const settings = readSettings(process.env);
  openDataFolder(settings.dataFolder);
  buildWhenStale();
  // The terminal sends Ctrl-C to the command as well; the database is stopped only after it.
  process.on('SIGINT', () => undefined);
  const database = settings.databaseUrl === undefined ? await ownDatabase(settings) : { url: settings.databaseUrl };
  try {
    process.exitCode = await operate(settings, database.url, process.argv.slice(2));
  } finally {
    if ('stop' in database) await database.stop();
  }
}

async function ownDatabase(settings: Settings): Promise<{ url: string; stop: () => Promise<void> }> {
  const { postgres, url } = await startDatabase(settings, readSecrets(settings.dataFolder));
  return { url, stop: () => (postgres.wasRunning ? Promise.resolve() : postgres.stop()) };
}

await runAsCommand(import.meta.filename, main);
