import type { Database } from '../database/database.js';
import { systemWideScope } from '../database/scope.js';
import type { JobName } from './job-registry.js';
import type { JobQueues } from './job-queues.js';

const BATCH = 100;

interface OutboxRow {
  id: string;
  job: JobName;
  payload: never;
  attempt: number;
}

/** Carries outbox rows to the queue. Runs in the worker's role; several relays may run side by side. */
export class OutboxRelay {
  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
  ) {}

  /**
   * Queues what is pending, and again what has been queued for longer than `patienceSeconds` without
   * being done: a queue that lost its jobs loses nothing of ours.
   *
   * @returns how many rows were queued; the caller goes on while it is not 0
   */
  async relay(patienceSeconds: number): Promise<number> {
    const rows = await this.database.command(systemWideScope, async (manager) => {
      const claimed = await manager.query<[OutboxRow[], number]>(
        `update outbox set state = 'queued', attempt = attempt + 1, queued_at = now()
         where id in (
           select id from outbox
           where state = 'pending' or (state = 'queued' and queued_at < now() - make_interval(secs => $1))
           order by id limit ${BATCH} for update skip locked)
         returning id, job, payload, attempt`,
        [patienceSeconds],
      );
      return claimed[0];
    });
    // One job does the same work for all rows that ask for it: the last of them stands for the others. It is queued after
    // the commit, for a job that outran its row would find it still pending.
    const standing = new Map(rows.map((row) => [`${row.job} ${JSON.stringify(row.payload)}`, row]));
    const chosen = new Set([...standing.values()].map(({ id }) => id));
    const others = rows.map(({ id }) => id).filter((id) => !chosen.has(id));
    if (others.length > 0) await this.close(others);
    for (const row of standing.values()) await this.queues.add(row.job, row.payload, `outbox-${row.id}-${row.attempt}`);
    return rows.length;
  }

  /** Marks the row of a job as done. @param jobId the id the job ran under */
  async done(jobId: string): Promise<void> {
    const id = /^outbox-([0-9]+)-[0-9]+$/.exec(jobId)?.[1];
    if (id !== undefined) await this.close([id]);
  }

  /** Forgets rows that were done more than a week ago. */
  async forget(): Promise<void> {
    await this.database.command(systemWideScope, (manager) =>
      manager.query(`delete from outbox where state = 'done' and done_at < now() - interval '7 days'`),
    );
  }

  private async close(ids: string[]): Promise<void> {
    await this.database.command(systemWideScope, (manager) =>
      manager.query(`update outbox set state = 'done', done_at = now() where id = any($1::bigint[])`, [ids]),
    );
  }
}
