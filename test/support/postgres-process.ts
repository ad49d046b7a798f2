import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrateDatabase } from '../../apps/operations/src/migrate.js';
import { type PrivatePostgres, startPostgres } from '../../scripts/postgres.js';
import type { Owner } from './fault-scene.js';
import type { SinkProcess } from './sink-process.js';

/** A PostgreSQL of one fault's own, as durable as in use, that may crash and come back where it was. */
export class PostgresProcess implements Owner {
  private readonly password = randomBytes(16).toString('hex');
  private running: PrivatePostgres | undefined;
  private pool: pg.Pool | undefined;

  private constructor(
    private readonly folder: string,
    private readonly sink: SinkProcess,
    private readonly environment: Record<string, string>,
  ) {}

  /** @param environment added to the server's own, such as that of a faked clock */
  static async start(sink: SinkProcess, environment: Record<string, string> = {}): Promise<PostgresProcess> {
    const folder = mkdtempSync(join(tmpdir(), 'openhuis-fault-postgres-'));
    chmodSync(folder, 0o755);
    const postgres = new PostgresProcess(folder, sink, environment);
    await postgres.start();
    await postgres.asOwner('select 1');
    await migrateDatabase(postgres.url);
    return postgres;
  }

  get url(): string {
    if (this.running === undefined) throw new Error('PostgreSQL does not run');
    return this.running.url('postgres');
  }

  /** Starts it where it was, with whatever a crash left. */
  async start(): Promise<void> {
    this.running = await startPostgres({
      dataFolder: join(this.folder, 'data'),
      logFile: join(this.folder, 'postgres.log'),
      password: this.password,
      ...(this.running !== undefined && { port: this.running.port }),
      environment: this.environment,
      settings: { max_connections: '700' },
    });
    await this.sink.mind(this.running.pid, 'SIGQUIT');
    this.pool = new pg.Pool({ connectionString: this.url, max: 2 });
    this.pool.on('error', () => undefined);
  }

  /** `pg_ctl stop -m immediate`: no checkpoint, no goodbye; the next start recovers from the log. */
  async crash(): Promise<void> {
    const { running } = this;
    if (running === undefined) return;
    process.kill(running.pid, 'SIGQUIT');
    await running.exited;
    await this.sink.mind(running.pid).catch(() => undefined);
    await this.pool?.end().catch(() => undefined);
  }

  async asOwner<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    if (this.pool === undefined) throw new Error('PostgreSQL does not run');
    return (await this.pool.query<Row>(text, values)).rows;
  }

  async close(): Promise<void> {
    await this.crash();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
