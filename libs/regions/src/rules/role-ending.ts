import { addDays, type CalendarDate } from '@openhuis/calendar';
import type { Violation } from '@openhuis/platform';

/** The days on which a person has a role, both included; `until` null is until further notice. */
export interface RolePeriod {
  since: CalendarDate;
  until: CalendarDate | null;
}

/** The last day of a role that ends at once: from today on it allows nothing. */
export function lastDayAtOnce(today: CalendarDate): CalendarDate {
  return addDays(today, -1);
}

/**
 * Every reason for which a role cannot end on a day. An ending never prolongs, and never rewrites what somebody could do
 * on days that have passed.
 *
 * @param lastDay the last day on which the role is to count; yesterday to end it at once
 */
export function roleEndingFaults(period: RolePeriod, lastDay: CalendarDate, today: CalendarDate): Violation[] {
  if (period.until !== null && period.until < today) return [{ code: 'wrong-state', details: { until: period.until } }];
  const faults: Violation[] = [];
  if (lastDay < lastDayAtOnce(today)) {
    faults.push({ code: 'invalid-input', path: 'until', details: { rule: 'not before yesterday', today } });
  }
  if (period.until !== null && lastDay > period.until) {
    const details = { rule: 'an ending does not prolong', until: period.until };
    faults.push({ code: 'invalid-input', path: 'until', details });
  }
  return faults;
}

/** The period that is left: a role that never began keeps the day before its first, and so no day at all. */
export function endedPeriod({ since }: RolePeriod, lastDay: CalendarDate): RolePeriod {
  const never = addDays(since, -1);
  return { since, until: lastDay < never ? never : lastDay };
}
