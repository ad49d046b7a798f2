import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../scripts/ports.js';

const SECONDS_TO_PREPARE = 240;

/**
 * The data folder of `npm start` with the demo loaded and nothing running in it, made once in a run: loading the demo for
 * every suite took a third of its time. Copy it; do not run in it.
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
  const [port, identity, web, smtp] = [await freePort(), await freePort(), await freePort(), await freePort()];
  const child = spawn(process.execPath, [resolve('scripts/start.ts'), '--prepare'], {
    env: {
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
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const code = await new Promise((done) => child.once('exit', done));
  if (code === 0) return undefined;
  console.error(output);
  return output;
}
