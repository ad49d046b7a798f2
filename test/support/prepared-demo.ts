import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { readSecrets } from '../../scripts/data-folder.js';
import { postgresAccount } from '../../scripts/postgres-account.js';
import { freePort } from '../../scripts/ports.js';
import { runningServer } from '../../scripts/postgres.js';

/** The hook of a suite that waits for it has half as much again. */
const SECONDS_TO_PREPARE = 600;
/** Two sweeps and a look between them. */
const QUIET_LOOKS = 8;

/**
 * The data folder of `npm start` with the demo loaded, what the worker has to do for it done, and nothing running in it, made once
 * in a run: loading the demo for every suite took a third of its time, and the worker sealed the same seven hundred documents beside
 * each for a minute. Copy it; do not run in it.
 *
 * @returns undefined outside a run of the tests
 * @throws Error when it could not be made
 */
export async function preparedDemo(): Promise<string | undefined> {
  const shared = process.env['TEST_FOLDER'];
  if (shared === undefined) return undefined;
  const [ready, failed] = [join(shared, 'demo'), join(shared, 'demo-failed')];
  if (isFirst(join(shared, 'demo-maker'))) {
    const making = join(shared, 'demo-making');
    const output = await prepare(making);
    if (output === undefined) renameSync(making, ready);
    else writeFileSync(failed, output);
  }
  const until = Date.now() + SECONDS_TO_PREPARE * 1000;
  while (!existsSync(ready)) {
    if (existsSync(failed)) throw new Error('the demo could not be prepared; the suite that tried says why');
    if (Date.now() > until) throw new Error(`the demo was not prepared in ${SECONDS_TO_PREPARE} seconds`);
    await pause(200);
  }
  return ready;
}

/** What `npm start` needs to run beside any other: a data folder and ports of its own, whatever this machine is told to use. */
export async function ownSystem(
  folder: string,
): Promise<{ environment: NodeJS.ProcessEnv; port: number; web: number }> {
  const [port, identity, web, smtp] = [await freePort(), await freePort(), await freePort(), await freePort()];
  const environment = {
    ...process.env,
    NODE_OPTIONS: '',
    DATABASE_URL: '',
    REDIS_URL: '',
    SMTP_URL: '',
    OPENHUIS_DATA: folder,
    PORT: String(port),
    IDENTITY_PORT: String(identity),
    MAILBOX_PORT: String(web),
    MAILBOX_SMTP_PORT: String(smtp),
    SWEEP_SECONDS: '2',
  };
  return { environment, port, web };
}

/** Of all that ask at once only one makes a folder. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/** @returns what was said when it failed */
async function prepare(folder: string): Promise<string | undefined> {
  const { environment } = await ownSystem(folder);
  const child = spawn(process.execPath, [resolve('scripts/start.ts')], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ready = new Promise<void>((done) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes('Openhuis is ready')) done();
      });
    }
  });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  const trouble = await Promise.race([
    ready.then(() => untilDone(folder)).catch((error: unknown) => String(error)),
    ended.then(() => 'it ended by itself'),
  ]);
  child.kill('SIGINT');
  await ended;
  if (trouble === undefined) return undefined;
  console.error(output);
  return `${trouble}\n${output}`;
}

/** Until the worker has nothing left to do: no job waits, and no mail. */
async function untilDone(folder: string): Promise<undefined> {
  const server = runningServer(postgresAccount(join(folder, 'postgres')).dataFolder);
  if (server === undefined) throw new Error('its PostgreSQL does not run');
  const { postgresPassword } = readSecrets(folder);
  const client = new pg.Client({
    host: '127.0.0.1',
    port: server.port,
    user: 'postgres',
    password: postgresPassword,
    database: 'openhuis',
  });
  await client.connect();
  try {
    const until = Date.now() + SECONDS_TO_PREPARE * 1000;
    for (let quiet = 0; quiet < QUIET_LOOKS;) {
      if (Date.now() > until) throw new Error('the worker was not done in time');
      await pause(500);
      const { rows } = await client.query<{ waits: boolean }>(
        `select exists (select from outbox where state <> 'done') or exists (select from delivery where state in ('due', 'sending'))
           or exists (select from audit_entry e where not exists (select from audit_seal s where s.entry_id = e.id)) as waits`,
      );
      quiet = rows[0]?.waits === false ? quiet + 1 : 0;
    }
    return undefined;
  } finally {
    await client.end();
  }
}
