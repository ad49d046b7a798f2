import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/ports.js';
import { type PrivateRedis, startRedis } from './private-redis.js';
import type { SinkProcess } from './sink-process.js';

/** A Redis that may be killed, robbed of its data and started again where it was. */
export class RedisProcess {
  private running: PrivateRedis | undefined;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
    private readonly sink: SinkProcess,
  ) {}

  static async start(sink: SinkProcess): Promise<RedisProcess> {
    const redis = new RedisProcess(mkdtempSync(join(tmpdir(), 'openhuis-fault-redis-')), await freePort(), sink);
    await redis.start();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Starts it with whatever data it has. */
  async start(): Promise<void> {
    this.running = await startRedis(this.folder, this.port);
    await this.sink.mind(this.running.pid, 'SIGKILL');
  }

  async kill(): Promise<void> {
    const { running } = this;
    this.running = undefined;
    await running?.stop();
    if (running !== undefined) await this.sink.mind(running.pid).catch(() => undefined);
  }

  /** Takes all its data away; it must not be running. */
  wipe(): void {
    for (const name of readdirSync(this.folder)) rmSync(join(this.folder, name), { recursive: true });
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
