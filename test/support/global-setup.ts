import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runningServer, startPostgres, type PrivatePostgres } from '../../scripts/postgres.ts';

declare global {
  /** The private PostgreSQL of this test run, for globalTeardown. */
  var openhuisTestPostgres: { server: PrivatePostgres; folder: string } | undefined;
}

const prefix = 'openhuis-test-';

/**
 * Starts one private PostgreSQL for the whole run. The first test file that asks for a database migrates a
 * template in it (`database.ts`).
 * TEST_DATABASE_URL is its superuser's address: every test file clones that template for itself. What the files of a run
 * share otherwise is in TEST_FOLDER.
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
  process.env.TEST_FOLDER = folder;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Jest runs no teardown when it is interrupted.
    process.once(signal, () => {
      process.kill(server.pid, 'SIGQUIT');
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      process.exit(1);
    });
  }
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
