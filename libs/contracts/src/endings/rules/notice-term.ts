import { addDays, addMonths, type CalendarDate, latestNoticeOn } from '@openhuis/calendar';
import type { Side } from '../../rules/transitions.js';

/**
 * Who may give notice and how long before: option 2 ('region') or 3 ('both') of contract standard 1.3.4, with its months.
 * Left out of a procedure: option 1, nobody.
 */
export interface NoticeScheme {
  by: 'region' | 'both';
  /** Calendar months between the receipt of the notice and the day after the last one. */
  months: number;
}

/** Whether this side may give notice. */
export function mayGiveNotice(scheme: NoticeScheme | undefined, side: Side): boolean {
  return scheme !== undefined && (scheme.by === 'both' || side === 'region');
}

/**
 * The earliest last day after a notice that is received on a day: the first for which that day is no later than its latest
 * notice date. Counted as the months before an end are (domain guide, section 5), so that both sides of the rule agree: a
 * notice received on 2030-06-30 with six months ends a contract on 2030-12-31.
 */
export function earliestEndAfterNotice(receivedOn: CalendarDate, months: number): CalendarDate {
  let endsOn = addDays(addMonths(addDays(receivedOn, 1), months), -1);
  // Months of unequal length: the count forwards may miss the count backwards by a few days, on either side.
  while (latestNoticeOn(endsOn, months) < receivedOn) endsOn = addDays(endsOn, 1);
  while (latestNoticeOn(addDays(endsOn, -1), months) >= receivedOn) endsOn = addDays(endsOn, -1);
  return endsOn;
}
