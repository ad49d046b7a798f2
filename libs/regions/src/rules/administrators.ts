import { addDays, type CalendarDate } from '@openhuis/calendar';
import type { RolePeriod } from './role-ending.js';

/**
 * The first day from today on which nobody is region administrator, or null when there is always one.
 *
 * @param periods of every region administrator there is; in any order
 */
export function firstDayWithoutAdministrator(periods: readonly RolePeriod[], today: CalendarDate): CalendarDate | null {
  let day = today;
  for (const { since, until } of periods.toSorted((one, other) => (one.since < other.since ? -1 : 1))) {
    if (since > day) return day;
    if (until === null) return null;
    if (until >= day) day = addDays(until, 1);
  }
  return day;
}

/** Whether a change leaves the region without an administrator on a day on which it had one. */
export function losesLastAdministrator(
  before: readonly RolePeriod[],
  after: readonly RolePeriod[],
  today: CalendarDate,
): boolean {
  const had = firstDayWithoutAdministrator(before, today);
  const has = firstDayWithoutAdministrator(after, today);
  return has !== null && (had === null || has < had);
}
