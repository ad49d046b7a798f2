import { type Actor, RuleViolation } from '@openhuis/platform';
import type { EntityManager } from 'typeorm';

/**
 * Refuses a person who has a standing conflict of interest with the organisation: such a person judges nothing of it.
 * Background work is nobody's.
 *
 * @throws RuleViolation `conflict-of-interest`
 */
export async function refuseConflicted(
  manager: EntityManager,
  { scope: { personId } }: Actor,
  { regionId, organisationId }: { regionId: number; organisationId: string },
): Promise<void> {
  if (personId === undefined) return;
  const standing = await manager.query<unknown[]>(
    `select from conflict_of_interest
     where region_id = $1 and organisation_id = $2 and person_id = $3 and ended_at is null`,
    [regionId, organisationId, personId],
  );
  if (standing.length > 0) throw RuleViolation.of('conflict-of-interest');
}

/**
 * The people of the region with a standing conflict of interest about the organisation of a row, as an array in SQL. That
 * there are any organisations with one is asked once for a statement: they are few, and the rows many.
 */
export const conflictedAbout = (row: string): string =>
  `case when ${row}.organisation_id = any(array(select organisation_id from conflict_of_interest where ended_at is null))
    then array(select c.person_id from conflict_of_interest c where c.region_id = ${row}.region_id
      and c.organisation_id = ${row}.organisation_id and c.ended_at is null)
    else '{}'::uuid[] end`;
