import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { IndexationRound } from './indexation-round.entity.js';

/**
 * Gives every contract of the procedure that has not ended today's date for the indexation, in one statement: the planner
 * makes the notices of it. Two people confirmed it for all of them, so the volume breaker expects as many. Contracts stand
 * to the right of procedures, so it is SQL and no code of theirs.
 *
 * @returns how many contracts
 */
export async function tellContractors(
  manager: EntityManager,
  { procedureId }: IndexationRound,
  today: string,
): Promise<number> {
  const [told] = await manager.query<[{ contracts: string }]>(
    `with running as materialized (
       select id, region_id, organisation_id, procedure_id from contract where procedure_id = $1 and ended_on is null
     ), announced as (
       insert into deadline_announcement (command_id, region_id, kind, subjects)
       select $3, region_id, 'indexation-published', count(*) from running group by region_id
     ), told as (
       insert into deadline (region_id, organisation_id, procedure_id, subject_kind, subject_id, kind, due_on, in_force_on,
         announced, next_notice_on, bulk_command_id)
       select region_id, organisation_id, procedure_id, 'contract', id, 'indexation-published', $2, $2, true, $2, $3
       from running
       on conflict (region_id, subject_kind, subject_id, kind, due_on) where superseded_at is null do nothing
       returning id
     ) select count(*)::text as contracts from told`,
    [procedureId, today, randomUUID()],
  );
  return Number(told.contracts);
}
