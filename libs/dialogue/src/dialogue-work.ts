import { type Actor, type Moment, RuleViolation } from '@openhuis/platform';
import type { EntityManager } from 'typeorm';

/** One transaction, one actor, one moment. */
export interface DialogueWork {
  manager: EntityManager;
  actor: Actor;
  moment: Moment;
}

/** Words that say whose eyes an organisation needs: it has a contract that both signed and that has not ended. */
export const CONTRACTED = 'c.signed_on is not null and c.ended_on is null';

/** Lets through a row of the actor's regions alone. @throws RuleViolation `not-found` */
export function requireOwnRegion(actor: Actor, regionId: number): void {
  if (!actor.scope.regionIds.includes(regionId)) throw RuleViolation.of('not-found');
}

/** Lets through the version that the user saw. @throws RuleViolation `stale-version` with both */
export function requireVersion(current: number, yours: number): void {
  if (current !== yours) throw RuleViolation.of('stale-version', { yours, current });
}

/**
 * The name of an organisation as its contract in a procedure has it; undefined without one that was signed and runs on.
 */
export async function contractedName(
  manager: EntityManager,
  procedureId: string,
  organisationId: string,
): Promise<string | undefined> {
  const [row] = await manager.query<{ name: string }[]>(
    `select c.organisation_name as name from contract c
     where c.procedure_id = $1 and c.organisation_id = $2 and ${CONTRACTED}`,
    [procedureId, organisationId],
  );
  return row?.name;
}
