import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from '../../scripts/ports.js';
import { startProgram, stopProgram } from './bench-process.js';

/** A Redis of the bench's own, durable as in use; undefined where redis-server is not installed. */
export async function startRedis(folder: string): Promise<{ url: string; stop(): Promise<void> } | undefined> {
  if (spawnSync('redis-server', ['--version']).status !== 0) return undefined;
  const port = await freePort();
  const child = startProgram('redis-server', [
    ...['--port', String(port), '--bind', '127.0.0.1', '--dir', mkdtempSync(join(folder, 'redis-'))],
    ...['--save', '', '--appendonly', 'yes', '--maxmemory-policy', 'noeviction'],
  ]);
  const url = `redis://127.0.0.1:${port}`;
  const until = performance.now() + 10_000;
  for (;;) {
    const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
    redis.on('error', () => undefined);
    try {
      await redis.connect();
      return { url, stop: () => stopProgram(child) };
    } catch (error) {
      if (performance.now() > until) throw error;
      await wait(50);
    } finally {
      redis.disconnect();
    }
  }
}
