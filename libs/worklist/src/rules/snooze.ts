import { addDays, type CalendarDate } from '@openhuis/calendar';
import type { Violation } from '@openhuis/platform';

/** What is late already sleeps so many days at most. */
export const LATE_SLEEP_DAYS = 14;

/**
 * The last day until which work may be out of sight: it comes back on its due day at the latest, so that nothing becomes
 * late while nobody sees it.
 */
export function latestWakeUpOn(dueOn: CalendarDate, today: CalendarDate): CalendarDate {
  return dueOn > today ? dueOn : addDays(today, LATE_SLEEP_DAYS);
}

/**
 * Why work cannot be put off so. `invalid-date` with both ends of what is possible; `invalid-input` without a reason.
 *
 * @param until the day on which it is back in the list
 */
export function snoozeFaults(
  { until, reason }: { until: CalendarDate; reason: string },
  dueOn: CalendarDate,
  today: CalendarDate,
): Violation[] {
  const earliest = addDays(today, 1);
  const latest = latestWakeUpOn(dueOn, today);
  const faults: Violation[] = [];
  if (until < earliest || until > latest) {
    faults.push({ code: 'invalid-date', path: 'until', details: { earliest, latest } });
  }
  if (reason.trim() === '') faults.push({ code: 'invalid-input', path: 'reason' });
  return faults;
}
