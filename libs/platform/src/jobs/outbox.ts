import type { EntityManager } from 'typeorm';
import type { JobName, JobPayload } from './job-registry.js';
import { checkedPayload } from './payload.js';

/**
 * Asks for a job in the transaction of the command: it will run if and only if the command commits,
 * whatever happens to the queue.
 */
export async function askForJob<Name extends JobName>(
  manager: EntityManager,
  job: Name,
  payload: JobPayload<Name>,
): Promise<void> {
  await manager.query(`insert into outbox (region_id, job, payload) values ($1, $2, $3)`, [
    'regionId' in payload ? payload.regionId : null,
    job,
    JSON.stringify(checkedPayload(job, payload)),
  ]);
}
