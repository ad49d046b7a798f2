import { addDays, addMonths, compareDates, earliest, requireWholeNumber, type CalendarDate } from './calendar-date.js';
import { type Period } from './period.js';
import { lastWorkingDayOnOrBefore } from './working-day.js';

/**
 * The term of a procedure: its first and last day, how often and by how many months it can be extended, and how many
 * months before its end notice must have been received. Lochem: 2026-01-01 to 2030-12-31, 3 × 24 months, notice 6.
 */
export interface TermScheme extends Period {
  /** How many times the term can be extended: 0 or more. */
  extensionCount: number;
  /** The length of one extension in calendar months: 1 or more. */
  extensionMonths: number;
  /** The calendar months before the end by which an extension or a notice must have been received: 0 or more. */
  noticeMonths: number;
}

/**
 * The last day of the term after `count` extensions: the day after the original end, moved by count × months, minus one
 * day (domain guide, section 5). It is always computed from the original end, never from the end before it, so that a
 * short month never eats days of a later extension.
 *
 * Pass a scheme and the count, or the original end, the months of one extension and the count.
 * @throws RangeError when the count is negative, a fraction, or above the extensions of the scheme.
 */
export function endAfterExtensions(scheme: TermScheme, count: number): CalendarDate;
export function endAfterExtensions(originalEndsOn: CalendarDate, extensionMonths: number, count: number): CalendarDate;
export function endAfterExtensions(origin: TermScheme | CalendarDate, countOrMonths: number, count = 0): CalendarDate {
  if (typeof origin !== 'string') {
    requireCount(countOrMonths, origin.extensionCount);
    return endAfterExtensions(origin.endsOn, origin.extensionMonths, countOrMonths);
  }
  requireWholeNumber(countOrMonths, 'The months of an extension', 1);
  requireWholeNumber(count, 'The number of extensions', 0);
  return addDays(addMonths(addDays(origin, 1), count * countOrMonths), -1);
}

/**
 * The days that the extension with this number (1 is the first) adds: from the day after the end before it to its own end.
 * @throws RangeError when the scheme has no extension with this number.
 */
export function extensionPeriod(scheme: TermScheme, number: number): Period {
  requireWholeNumber(number, 'The number of an extension', 1);
  return {
    startsOn: addDays(endAfterExtensions(scheme, number - 1), 1),
    endsOn: endAfterExtensions(scheme, number),
  };
}

/** The original term, followed by every possible extension: without a gap and without an overlap. */
export function termPeriods(scheme: TermScheme): [Period, ...Period[]] {
  requireWholeNumber(scheme.extensionCount, 'The number of extensions', 0);
  const extensions = Array.from({ length: scheme.extensionCount }, (_, index) => extensionPeriod(scheme, index + 1));
  return [{ startsOn: scheme.startsOn, endsOn: scheme.endsOn }, ...extensions];
}

/** The last day of the term when every extension is exercised (OCDS `maxExtentDate`). */
export function latestPossibleEnd(scheme: TermScheme): CalendarDate {
  return endAfterExtensions(scheme, scheme.extensionCount);
}

/**
 * The legal date: the last day on which "uiterlijk n kalendermaanden voor het einde" is met. The months are counted back
 * from the day after the end, minus one day (domain guide, section 5): an end of 2030-12-31 and six months give
 * 2030-06-30. It is never moved because it falls on a Sunday: the Algemene termijnenwet does not hold for contract terms,
 * nor for terms counted back.
 */
export function latestNoticeOn(endsOn: CalendarDate, noticeMonths: number): CalendarDate {
  requireWholeNumber(noticeMonths, 'The months of notice', 0);
  return addDays(addMonths(addDays(endsOn, 1), -noticeMonths), -1);
}

/**
 * The date that is safe whichever way the other party counts: the earlier of {@link latestNoticeOn} and the naive count
 * back from the end itself. They differ around months of unequal length: for an end of 2027-06-30 and six months the
 * legal date is 2026-12-31 and the naive one 2026-12-30.
 */
export function safeNoticeOn(endsOn: CalendarDate, noticeMonths: number): CalendarDate {
  return earliest(latestNoticeOn(endsOn, noticeMonths), addMonths(endsOn, -noticeMonths));
}

/**
 * The internal warning date: the safe date, rolled back to a working day, because a notice must have been *received* by
 * then and nobody receives it on a Sunday. Never show it as the legal date (domain guide, section 7, point 4).
 */
export function warningDate(endsOn: CalendarDate, noticeMonths: number): CalendarDate {
  return lastWorkingDayOnOrBefore(safeNoticeOn(endsOn, noticeMonths));
}

/**
 * What is wrong with a term scheme as entered, one code for each fault; empty when it can be used. Its dates must be
 * calendar dates already; the other functions of this file rely on a scheme without faults.
 */
export function termSchemeFaults(scheme: TermScheme): TermSchemeFault[] {
  const faults: TermSchemeFault[] = [];
  if (compareDates(scheme.endsOn, scheme.startsOn) < 0) faults.push('endsBeforeStart');
  if (!isWhole(scheme.extensionCount, 0)) faults.push('extensionCount');
  if (!isWhole(scheme.extensionMonths, 1)) faults.push('extensionMonths');
  if (!isWhole(scheme.noticeMonths, 0)) faults.push('noticeMonths');
  if (faults.length === 0 && latestNoticeOn(scheme.endsOn, scheme.noticeMonths) < scheme.startsOn) {
    faults.push('noticeBeforeStart');
  }
  return faults;
}

/** The faults {@link termSchemeFaults} can find. */
export type TermSchemeFault =
  'endsBeforeStart' | 'extensionCount' | 'extensionMonths' | 'noticeMonths' | 'noticeBeforeStart';

function isWhole(value: number, minimum: number): boolean {
  return Number.isSafeInteger(value) && value >= minimum;
}

function requireCount(count: number, extensionCount: number): void {
  requireWholeNumber(count, 'The number of extensions', 0);
  if (count > extensionCount) {
    throw new RangeError(`The term has ${extensionCount} extensions, not ${count}`);
  }
}
