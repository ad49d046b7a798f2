import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../scripts/ports.js';
import type { LoadedDatabase } from './bench-database.js';
import { startProgram, stopProgram } from './bench-process.js';

/** A server that was started for a bench. */
export interface Served {
  address: string;
  stop(): Promise<void>;
}

/**
 * The api as it is shipped, in its own role, on this database.
 *
 * @param path which it must answer before it is taken for ready
 */
export async function anApiOn({ url, token }: LoadedDatabase, path: string): Promise<Served> {
  const port = await freePort();
  const program = resolve('dist/apps/api/main.js');
  const child = startProgram(process.execPath, ['--enable-source-maps', program], {
    NODE_ENV: 'production',
    DATABASE_URL: url,
    SMTP_URL: 'smtp://127.0.0.1:9',
    OPENHUIS_AUDIT_KEY: '5a'.repeat(32),
    HOST: '127.0.0.1',
    PORT: String(port),
  });
  const address = `http://127.0.0.1:${port}`;
  const until = performance.now() + 30_000;
  for (;;) {
    try {
      const response = await fetch(address + path, { headers: { authorization: `Bearer ${token}` } });
      if (response.status === 200) return { address, stop: () => stopProgram(child) };
      throw new Error(`the api answers ${response.status} ${await response.text()}`);
    } catch (error) {
      if (child.exitCode !== null || performance.now() > until) {
        await stopProgram(child);
        throw error;
      }
      await wait(100);
    }
  }
}
