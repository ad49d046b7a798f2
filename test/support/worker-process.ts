import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { buildWhenStale } from '../../scripts/build.js';
import type { SinkProcess } from './sink-process.js';

const program = resolve('dist/apps/worker/main.js');

/** The pace of a worker under test: everything that takes minutes in use takes seconds. */
export const testPace = {
  SWEEP_SECONDS: 2,
  NOTICE_LEASE_SECONDS: 8,
  NOTICE_RETRY_SECONDS: 1,
  NOTICE_UNCERTAIN_SECONDS: 1,
  RELAY_PATIENCE_SECONDS: 5,
  SMTP_SILENCE_SECONDS: 10,
};

export interface WorkerSettings {
  databaseUrl: string;
  sink: SinkProcess;
  redisUrl?: string;
  pace?: Partial<typeof testPace>;
  /** Further variables, such as those of a faked clock. */
  environment?: Record<string, string>;
}

/** One line of the worker's log. */
export interface WorkerEvent {
  level: string;
  message: string | Record<string, unknown>;
}

/** Builds the worker where its sources have changed; test files that run side by side do so one after the other. */
export async function buildWorker(): Promise<void> {
  const client = new pg.Client(process.env['TEST_DATABASE_URL']);
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('openhuis build'))`);
    buildWhenStale();
  } finally {
    await client.end();
  }
}

/** The built worker in a process of its own, with an environment of its own. */
export class WorkerProcess {
  readonly events: WorkerEvent[] = [];
  /** What it wrote that is no event: the trace of a crash. */
  readonly noise: string[] = [];
  readonly startedAt = performance.now();
  /** Exit code, or the signal that ended it. */
  readonly exited: Promise<number | NodeJS.Signals>;
  private readonly data = mkdtempSync(join(tmpdir(), 'openhuis-fault-worker-'));
  private readonly child: ChildProcess;
  private readonly readiness: Promise<void>;

  constructor({ databaseUrl, sink, redisUrl, pace, environment }: WorkerSettings) {
    const paces = Object.entries({ ...testPace, ...pace }).map(([name, seconds]) => [name, String(seconds)] as const);
    this.child = spawn(process.execPath, ['--enable-source-maps', program], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        NODE_ENV: 'production',
        DATABASE_URL: databaseUrl,
        SMTP_URL: sink.url,
        OPENHUIS_AUDIT_KEY: 'ab'.repeat(32),
        OPENHUIS_DATA: this.data,
        ...Object.fromEntries(paces),
        ...(redisUrl !== undefined && { REDIS_URL: redisUrl }),
        ...environment,
      },
    });
    this.exited = new Promise((done) => {
      this.child.once('close', (code, signal) => {
        rmSync(this.data, { recursive: true, force: true });
        void sink.mind(this.pid).catch(() => undefined);
        done(code ?? signal ?? 'SIGKILL');
      });
    });
    void sink.mind(this.pid, 'SIGKILL');
    this.readiness = new Promise((ready, fail) => {
      for (const stream of [this.child.stdout, this.child.stderr]) {
        if (stream === null) continue;
        createInterface({ input: stream }).on('line', (line) => {
          this.hear(line);
          if (this.events.at(-1)?.message === 'worker is ready') ready();
        });
      }
      void this.exited.then((how) => fail(new Error(`the worker ended (${how}):\n${this.words()}`)));
    });
    this.readiness.catch(() => undefined);
  }

  /** A worker that is ready. */
  static async start(settings: WorkerSettings): Promise<WorkerProcess> {
    const worker = new WorkerProcess(settings);
    await worker.ready();
    return worker;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  ready(): Promise<void> {
    return this.readiness;
  }

  signal(name: NodeJS.Signals): void {
    if (this.isRunning) this.child.kill(name);
  }

  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.exited;
  }

  /** Asks it to stop. @returns its exit code or the signal that ended it, and how long that took in milliseconds */
  async stop(): Promise<{ how: number | NodeJS.Signals; milliseconds: number }> {
    const from = performance.now();
    this.signal('SIGTERM');
    const how = await this.exited;
    return { how, milliseconds: performance.now() - from };
  }

  /** Whatever it said, for the message of a failure. */
  words(): string {
    return [...this.events.map((event) => JSON.stringify(event)), ...this.noise].slice(-30).join('\n');
  }

  private hear(line: string): void {
    try {
      this.events.push(JSON.parse(line) as WorkerEvent);
    } catch {
      this.noise.push(line);
    }
  }
}
