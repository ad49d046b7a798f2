import { type Actor, type Moment, RuleViolation } from '@openhuis/platform';
import type { EntityManager } from 'typeorm';

/** One transaction, one actor, one moment. */
export interface DraftWork {
  manager: EntityManager;
  actor: Actor;
  moment: Moment;
}

/** A draft that was locked. */
export interface LockedDraft {
  id: string;
  regionId: number;
  procedureId: string;
  version: number;
}

/**
 * Locks a procedure of the actor's regions: what is drafted and published in it follows each other.
 *
 * @throws RuleViolation `not-found`, also for one of another region or one that is not published
 */
export async function lockAskedProcedure(
  { manager, actor }: DraftWork,
  procedureId: string,
): Promise<{ regionId: number }> {
  const [row] = await manager.query<{ regionId: number }[]>(
    `select region_id as "regionId" from procedure
     where id = $1 and region_id = any ($2::int[]) and status <> 'draft' for no key update`,
    [procedureId, actor.scope.regionIds],
  );
  if (row === undefined) throw RuleViolation.of('not-found');
  return row;
}

/**
 * Locks an item that is not published, and its procedure before it.
 *
 * @param version the version the user saw
 * @throws RuleViolation `not-found`; `wrong-state` once it is published; `stale-version`
 */
export async function lockDraft(work: DraftWork, id: string, version: number): Promise<LockedDraft> {
  const { manager, actor } = work;
  const [known] = await manager.query<{ procedureId: string }[]>(
    `select procedure_id as "procedureId" from clarification where id = $1 and region_id = any ($2::int[])`,
    [id, actor.scope.regionIds],
  );
  if (known === undefined) throw RuleViolation.of('not-found');
  await lockAskedProcedure(work, known.procedureId);
  const [draft] = await manager.query<(LockedDraft & { note: number | null })[]>(
    `select id, region_id as "regionId", procedure_id as "procedureId", version, note_number as note
     from clarification where id = $1`,
    [id],
  );
  if (draft === undefined) throw RuleViolation.of('not-found');
  if (draft.note !== null) throw RuleViolation.of('wrong-state', { note: draft.note });
  if (draft.version !== version) throw RuleViolation.of('stale-version', { yours: version, current: draft.version });
  return { id: draft.id, regionId: draft.regionId, procedureId: draft.procedureId, version: draft.version };
}
