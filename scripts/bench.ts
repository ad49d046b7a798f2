/**
 * `npm run bench`: compiles test/bench/main.ts as the apps are compiled and runs it against a private PostgreSQL of its
 * own (TEST_DATABASE_URL is its superuser's address, BENCH_DATA a folder for the rest), both thrown away afterwards;
 * with `--keep` they stay in .openhuis/bench, so that the next run with `--keep` need not load its data again.
 * All words go to the bench.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  const keep = process.argv.includes('--keep');
  const folder = keep ? keptFolder() : mkdtempSync(join(tmpdir(), 'openhuis-bench-'));
  // As durable as in use: the baselines pay for it too.
  const postgres = await startPostgres({
    dataFolder: join(folder, 'postgres'),
    logFile: join(folder, 'postgres.log'),
    password: passwordIn(folder),
    settings: { shared_buffers: '512MB', max_wal_size: '4GB', checkpoint_timeout: '30min' },
  });
  // Ctrl-C reaches the bench by itself; the database goes after it.
  process.on('SIGINT', () => undefined);
  try {
    process.exitCode = await run(program, { TEST_DATABASE_URL: postgres.url('postgres'), BENCH_DATA: folder });
  } finally {
    await postgres.stop();
    if (!keep) rmSync(folder, { recursive: true, force: true });
  }
}

function keptFolder(): string {
  const folder = resolve(process.env.OPENHUIS_DATA ?? join(import.meta.dirname, '..', '.openhuis'), 'bench');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** A cluster keeps the password it was made with. */
function passwordIn(folder: string): string {
  const file = join(folder, 'password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(16).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
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
