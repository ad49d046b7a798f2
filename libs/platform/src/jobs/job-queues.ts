import { Queue } from 'bullmq';
import type { JobBackend } from './job-backend.js';
import { type JobName, type JobPayload, jobs, type QueueName, queueNames } from './job-registry.js';
import { checkedPayload } from './payload.js';

const KEEP = { removeOnComplete: true, removeOnFail: { count: 1000 } } as const;

/** The queues of the registry on one backend. */
export class JobQueues {
  private readonly queues: Map<QueueName, Queue>;

  constructor(backend: JobBackend) {
    this.queues = new Map(
      queueNames.map((name) => {
        const queue = new Queue(name, { connection: backend.connection, prefix: backend.prefix });
        // The queue is only a poke: when it is away, the sweep finds the work in the rows.
        queue.on('error', () => undefined);
        return [name, queue];
      }),
    );
  }

  /** @param jobId the queue ignores a job whose id it still holds; may hold no colon and not be all digits */
  async add<Name extends JobName>(name: Name, payload: JobPayload<Name>, jobId: string): Promise<void> {
    await this.queueOf(name).add(name, checkedPayload(name, payload), { ...KEEP, jobId });
  }

  /** Repeats a job without parameters; calling it again at each start changes nothing. */
  async schedule<Name extends JobName>(
    name: Name,
    payload: JobPayload<Name>,
    repeat: { every: number } | { pattern: string; tz: 'Europe/Amsterdam' },
  ): Promise<void> {
    await this.queueOf(name).upsertJobScheduler(name, repeat, {
      name,
      data: checkedPayload(name, payload),
      opts: KEEP,
    });
  }

  async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }

  private queueOf(name: JobName): Queue {
    const queue = this.queues.get(jobs[name].queue);
    if (queue === undefined) throw new Error(`no queue for ${name}`);
    return queue;
  }
}
