import { type Job, Worker } from 'bullmq';
import type { JobBackend } from './job-backend.js';
import { type JobHandlers, type JobName, jobs, queueNames } from './job-registry.js';
import type { OutboxRelay } from './outbox-relay.js';
import { checkedPayload } from './payload.js';

const LOCK_MILLISECONDS = 60_000;

/** Runs every job of the registry with its handler. */
export class JobRunner {
  private readonly workers: Worker[];

  /**
   * @param onFailure is told of a job that failed; the sweep will ask for the same work again
   */
  constructor(
    backend: JobBackend,
    handlers: JobHandlers,
    relay: OutboxRelay,
    onFailure: (name: string, error: Error) => void,
  ) {
    const missing = (Object.keys(jobs) as JobName[]).filter((name) => typeof handlers[name] !== 'function');
    if (missing.length > 0) throw new Error(`no handler for ${missing.join(', ')}`);
    const run = async (job: Job): Promise<void> => {
      const name = job.name as JobName;
      const handle = handlers[name] as (payload: object) => Promise<void>;
      await handle(checkedPayload(name, job.data));
      if (job.id !== undefined) await relay.done(job.id);
    };
    this.workers = queueNames.map((queue) => {
      const worker = new Worker(queue, run, {
        connection: backend.connection,
        prefix: backend.prefix,
        concurrency: queue === 'region' ? 2 : 1,
        lockDuration: LOCK_MILLISECONDS,
      });
      worker.on('error', (error) => onFailure(`queue ${queue}`, error));
      worker.on('failed', (job, error) => onFailure(job?.name ?? queue, error));
      return worker;
    });
  }

  /** Stops taking jobs and waits for those that run. */
  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
  }
}
