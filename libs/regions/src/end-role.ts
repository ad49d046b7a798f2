import { announceAccessChange } from '@openhuis/people';
import { type Actor, type Moment, recordChange, refuseOn, RuleViolation } from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import { losesLastAdministrator } from './rules/administrators.js';
import { endedPeriod, lastDayAtOnce, roleEndingFaults, type RolePeriod } from './rules/role-ending.js';

/** When a role ends and why. */
export interface RoleEnding {
  /** The last day; at once when left out. */
  until?: string;
  reason: string;
}

interface HeldRole extends RolePeriod {
  personId: string;
  role: string;
}

/**
 * Ends one role of a region, in the caller's transaction, which holds the lock of {@link lockRegionRoles}.
 *
 * @throws RuleViolation 'not-found'; 'wrong-state'; 'invalid-input'; 'last-administrator' when the region would have no
 *   administrator on a day on which it has one now
 */
export async function endRole(
  manager: EntityManager,
  actor: Actor,
  moment: Moment,
  regionId: number,
  roleId: string,
  { until, reason }: RoleEnding,
): Promise<void> {
  const [held] = await manager.query<HeldRole[]>(
    `select person_id as "personId", role, since_on as since, ended_on as until
     from region_role where id = $1 and region_id = $2 for update`,
    [roleId, regionId],
  );
  if (held === undefined) throw RuleViolation.of('not-found');
  const lastDay = until ?? lastDayAtOnce(moment.today);
  refuseOn(roleEndingFaults(held, lastDay, moment.today));
  const ended = endedPeriod(held, lastDay);
  if (held.role === 'region_administrator') {
    const others = await otherAdministrators(manager, regionId, roleId);
    if (losesLastAdministrator([...others, held], [...others, ended], moment.today)) {
      throw RuleViolation.of('last-administrator');
    }
  }
  await manager.query(`update region_role set ended_on = $2, end_reason = $3 where id = $1`, [
    roleId,
    ended.until,
    reason,
  ]);
  await recordChange(manager, actor, {
    action: 'role.ended',
    subjectKind: 'regionRole',
    subjectId: roleId,
    regionId,
    change: { personId: held.personId, role: held.role, until: { from: held.until, to: ended.until } },
  });
  await announceAccessChange(manager, held.personId);
}

/** Applications administer nothing: only people count. */
async function otherAdministrators(manager: EntityManager, regionId: number, roleId: string): Promise<RolePeriod[]> {
  return await manager.query<RolePeriod[]>(
    `select r.since_on as since, r.ended_on as until from region_role r join person p on p.id = r.person_id
     where r.region_id = $1 and r.role = 'region_administrator' and r.id <> $2 and p.kind = 'natural'`,
    [regionId, roleId],
  );
}
