import { addDays, type CalendarDate, latest } from '@openhuis/calendar';
import type { Violation } from '@openhuis/platform';
import type { HeldRole } from './role-grants.js';

/** A role of anybody in the organisation. */
export interface MemberRole extends HeldRole {
  id: string;
}

/**
 * The last day on which a role counts when it ends: the day that was asked for, else yesterday, for it ends at once. A role
 * that has yet to begin ends on the eve of its first day: it never counted.
 *
 * @param lastDay inclusive
 */
export function endOf(lastDay: CalendarDate | undefined, sinceOn: CalendarDate, today: CalendarDate): CalendarDate {
  return lastDay ?? latest(addDays(today, -1), addDays(sinceOn, -1));
}

/** Whether somebody administers the organisation on a day. */
export function isAdministeredOn(roles: readonly HeldRole[], day: CalendarDate): boolean {
  return roles.some(
    ({ role, sinceOn, endedOn }) =>
      role === 'provider_administrator' && sinceOn <= day && (endedOn === null || endedOn >= day),
  );
}

/**
 * Why a role cannot end so. The last administrator cannot leave: no day from today on may lose the last one it had.
 *
 * @param roles all roles in the organisation that have not ended before today
 * @param lastDay inclusive; left out: it ends at once
 */
export function endingFaults(
  roles: readonly MemberRole[],
  roleId: string,
  lastDay: CalendarDate | undefined,
  today: CalendarDate,
): Violation[] {
  const ending = roles.find(({ id }) => id === roleId);
  if (ending === undefined || (ending.endedOn !== null && ending.endedOn < today)) return [{ code: 'wrong-state' }];
  if (lastDay !== undefined && (lastDay < today || lastDay < ending.sinceOn))
    return [{ code: 'invalid-date', path: 'on' }];
  const endedOn = endOf(lastDay, ending.sinceOn, today);
  if (ending.endedOn !== null && endedOn >= ending.endedOn) return [{ code: 'wrong-state' }];
  const after = roles.map((held) => (held.id === roleId ? { ...held, endedOn } : held));
  // Somebody comes or goes on these days only; between them nothing changes.
  const days = [
    today,
    ...after.flatMap((held) => [held.sinceOn, ...(held.endedOn === null ? [] : [addDays(held.endedOn, 1)])]),
  ].filter((day) => day >= today);
  const lost = days.some((day) => isAdministeredOn(roles, day) && !isAdministeredOn(after, day));
  return lost ? [{ code: 'last-administrator' }] : [];
}
