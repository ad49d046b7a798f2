import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from '../../scripts/ports.js';

/** Whether this machine has a redis-server; the suites that need one are skipped where it has not. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** A Redis of the test's own, durable as in use. */
export interface PrivateRedis {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/** @param folder where its data stand; left out: a folder of its own that goes with it */
export async function startRedis(folder?: string, port?: number): Promise<PrivateRedis> {
  const directory = folder ?? (await mkdtemp(join(tmpdir(), 'openhuis-redis-')));
  const listening = port ?? (await freePort());
  const child = spawn(
    'redis-server',
    [
      ...['--port', String(listening), '--bind', '127.0.0.1', '--dir', directory, '--save', ''],
      ...['--appendonly', 'yes', '--maxmemory-policy', 'noeviction'],
    ],
    { stdio: 'ignore' },
  );
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `redis://127.0.0.1:${listening}`;
  await untilItAnswers(url);
  return {
    url,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGKILL');
      await exited;
      if (folder === undefined) await rm(directory, { recursive: true, force: true });
    },
  };
}

async function untilItAnswers(url: string): Promise<void> {
  const until = performance.now() + 10_000;
  for (;;) {
    const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
    redis.on('error', () => undefined);
    try {
      await redis.connect();
      return;
    } catch (error) {
      if (performance.now() > until) throw error;
      await wait(50);
    } finally {
      redis.disconnect();
    }
  }
}
