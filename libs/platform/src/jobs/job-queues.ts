import { Queue } from 'bullmq';
import type { JobBackend } from './job-backend.js';
import { type JobName, type JobPayload, jobs, type QueueName, queueNames } from './job-registry.js';
import { checkedPayload } from './payload.js';

const KEEP = { removeOnComplete: true, removeOnFail: { count: 1000 } } as const;

/** How a job repeats: every so many milliseconds, or by a cron pattern. */
export type JobRepetition = { every: number } | { pattern: string; tz: 'Europe/Amsterdam' };

/** How far a turn may be off before anybody looks closer. */
const GRACE_MILLISECONDS = 10_000;
/** Patterns repeat once a day; one day of the year has 25 hours. */
const LONGEST_PATTERN_MILLISECONDS = 25 * 60 * 60 * 1000;

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
  async schedule<Name extends JobName>(name: Name, payload: JobPayload<Name>, repeat: JobRepetition): Promise<void> {
    await this.queueOf(name).upsertJobScheduler(name, repeat, {
      name,
      data: checkedPayload(name, payload),
      opts: KEEP,
    });
  }

  /**
   * Schedules a job where it is not scheduled so: never before, with another repetition, gone (the queue lost its data), or
   * standing still, because the job of its next turn is gone or its turn is further ahead than the repetition allows (the
   * clock was set back). A healthy schedule is left alone: workers that start together would take each other's turns away.
   */
  async mendSchedule<Name extends JobName>(
    name: Name,
    payload: JobPayload<Name>,
    repeat: JobRepetition,
  ): Promise<void> {
    const state = await this.scheduleState(name, repeat);
    if (state === 'healthy') return;
    try {
      // Upserting alone keeps the turn that it had.
      if (state === 'stopped') await this.queueOf(name).removeJobScheduler(name);
      await this.schedule(name, payload, repeat);
    } catch (error) {
      // BullMQ refuses a turn that another worker scheduled a moment ago.
      if ((await this.scheduleState(name, repeat)) !== 'healthy') throw error;
    }
  }

  private async scheduleState(name: JobName, repeat: JobRepetition): Promise<'healthy' | 'absent' | 'stopped'> {
    const queue = this.queueOf(name);
    const scheduler = await queue.getJobScheduler(name);
    if (scheduler?.next === undefined) return 'absent';
    const { next, every, pattern } = scheduler;
    if ('every' in repeat ? every !== repeat.every : pattern !== repeat.pattern) return 'stopped';
    const now = Date.now();
    if (next > now + ('every' in repeat ? repeat.every : LONGEST_PATTERN_MILLISECONDS) + GRACE_MILLISECONDS)
      return 'stopped';
    if (next >= now - GRACE_MILLISECONDS) return 'healthy';
    // Late, yet alive: it waits behind a turn that takes long.
    const job = await queue.getJob(`repeat:${name}:${next}`);
    return job !== undefined && !(await job.isFailed()) ? 'healthy' : 'stopped';
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
