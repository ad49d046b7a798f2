import type { EntityManager } from 'typeorm';
import type { DueDeadline } from './deadline.js';

/**
 * Takes the deadlines of a region whose day has come, locked for this transaction; another worker
 * skips them.
 *
 * @param today the business date (Europe/Amsterdam)
 * @param except ids to leave alone: those on which the feature failed just now
 */
export async function takeDueDeadlines(
  manager: EntityManager,
  regionId: number,
  today: string,
  limit: number,
  except: readonly string[] = [],
): Promise<DueDeadline[]> {
  return await manager.query<DueDeadline[]>(
    `select id, region_id as "regionId", organisation_id as "organisationId", procedure_id as "procedureId",
       subject_id as "subjectId", kind, due_on as "dueOn"
     from deadline
     where region_id = $1 and acts_on <= $2 and settled_at is null and superseded_at is null
       and id <> all($4::uuid[])
     order by acts_on, id limit $3 for update skip locked`,
    [regionId, today, limit, except],
  );
}

/** Marks a deadline as done, in the transaction in which its feature acted on it. */
export async function settleDeadline(manager: EntityManager, id: string): Promise<void> {
  await manager.query(`update deadline set settled_at = now() where id = $1 and settled_at is null`, [id]);
}
