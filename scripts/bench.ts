/**
 * `npm run bench`: compiles test/bench/main.ts as the apps are compiled and runs it against a private PostgreSQL of its
 * own (TEST_DATABASE_URL is its superuser's address, BENCH_DATA a folder for the rest), both thrown away afterwards.
 * Further words go to the bench.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildWhenStale } from './build.ts';
import { bundle } from './bundle.ts';
import { startPostgres } from './postgres.ts';
import { installTools } from './tools.ts';
import { runAsCommand } from './trouble.ts';

async function main(): Promise<void> {
  for (const line of installTools()) console.log(line);
  buildWhenStale();
  const program = await bundle('test/bench/main');
  const folder = mkdtempSync(join(tmpdir(), 'openhuis-bench-'));
  // As durable as in use: the baselines pay for it too.
  const postgres = await startPostgres({
    dataFolder: join(folder, 'postgres'),
    logFile: join(folder, 'postgres.log'),
    password: randomBytes(16).toString('hex'),
    settings: { shared_buffers: '512MB', max_wal_size: '4GB', checkpoint_timeout: '30min' },
  });
  // Ctrl-C reaches the bench by itself; the database goes after it.
  process.on('SIGINT', () => undefined);
  try {
    process.exitCode = await run(program, { TEST_DATABASE_URL: postgres.url('postgres'), BENCH_DATA: folder });
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program: string, environment: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, ['--enable-source-maps', program, ...process.argv.slice(2)], {
    cwd: resolve(import.meta.dirname, '..'),
    env: { ...process.env, ...environment },
    stdio: 'inherit',
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => done(code ?? 1));
  });
}

await runAsCommand(import.meta.filename, main);
