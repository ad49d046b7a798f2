import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runningServer, startPostgres, type PrivatePostgres } from '../../scripts/postgres.ts';
import globalTeardown from './global-teardown.ts';

declare global {
  /** The private PostgreSQL of this test run, for globalTeardown. */
  var openhuisTestPostgres: { server: PrivatePostgres; folder: string } | undefined;
}

const prefix = 'openhuis-test-';

/**
 * Starts one private PostgreSQL for the whole run and lets `database.ts` make the migrated template in it.
 * TEST_DATABASE_URL is its superuser's address: every test file clones the template for itself.
 */
export default async function globalSetup(): Promise<void> {
  sweepLeftovers();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  const server = await startPostgres({
    dataFolder: join(folder, 'postgres'),
    logFile: join(folder, 'postgres.log'),
    password: randomBytes(16).toString('hex'),
    // Nothing here outlives the run.
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' },
  });
  globalThis.openhuisTestPostgres = { server, folder };
  process.env.TEST_DATABASE_URL = server.url('postgres');

  if (existsSync(join(import.meta.dirname, 'database.ts'))) {
    resolveSources();
    try {
      const { prepareTemplate } = await import('./database.ts');
      await prepareTemplate(process.env.TEST_DATABASE_URL);
    } catch (error) {
      // Jest runs no teardown after a failed setup.
      await globalTeardown();
      throw error;
    }
  }
}

/** Jest maps module names inside test files only; here, outside them, Node itself must find the sources. */
function resolveSources(): void {
  const root = join(import.meta.dirname, '..', '..');
  registerHooks({
    resolve(specifier, context, next) {
      const library = /^@openhuis\/([a-z]+)$/.exec(specifier)?.[1];
      if (library !== undefined)
        return next(pathToFileURL(join(root, 'libs', library, 'src', 'index.ts')).href, context);
      const ownFile = /^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL?.includes('/node_modules/') === false;
      return next(ownFile ? specifier.replace(/\.js$/, '.ts') : specifier, context);
    },
  });
}

/** A run that was killed leaves its server and folder behind: the next one clears them away. */
function sweepLeftovers(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const run = Number(/^openhuis-test-(\d+)-/.exec(name)?.[1]);
    if (Number.isNaN(run) || isRunning(run)) continue;
    const folder = join(tmpdir(), name);
    const server = runningServer(join(folder, 'postgres'));
    if (server !== undefined) process.kill(server.pid, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
