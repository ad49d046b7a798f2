import type { Violation } from '@openhuis/platform';

/** Somebody who is to have an item of work, or gives it to somebody. */
export interface Worker {
  personId: string;
  /** The roles in the region of the item today. */
  roles: readonly string[];
}

/** What an item of work says about who may do it. */
export interface WorkOpenTo {
  /** One of these roles does it. */
  roles: readonly string[];
  /** Nobody of these: they proposed it, or it is about them. */
  barred: readonly string[];
  /** Those of them who have an interest in the organisation. */
  conflicted?: readonly string[];
}

/** Whether somebody may do an item of work, as far as roles and four eyes go. */
export function mayDo({ roles, barred }: WorkOpenTo, { personId, roles: held }: Worker): boolean {
  return held.some((role) => roles.includes(role)) && !barred.includes(personId);
}

/**
 * Why somebody cannot give an item of work to somebody, or take it.
 *
 * @param giver who asks; needs a role that does such work
 * @param taker who shall have it; null puts it back
 * @returns `forbidden` with the roles that would do; `conflict-of-interest` for a taker with an interest in the organisation; `second-person-needed` for a taker who proposed it or whom it is
 *   about; `assignee-not-permitted` for one without such a role
 */
export function assignmentFaults(work: WorkOpenTo, giver: Worker, taker: Worker | null): Violation[] {
  if (!giver.roles.some((role) => work.roles.includes(role))) {
    return [{ code: 'forbidden', details: { neededRoles: [...work.roles] } }];
  }
  if (taker === null) return [];
  if (work.conflicted?.includes(taker.personId) === true) return [{ code: 'conflict-of-interest', path: 'personId' }];
  if (work.barred.includes(taker.personId)) return [{ code: 'second-person-needed', path: 'personId' }];
  if (mayDo(work, taker)) return [];
  return [{ code: 'assignee-not-permitted', path: 'personId', details: { neededRoles: [...work.roles] } }];
}
