import { utc } from '@date-fns/utc/utc';
import { addDays as addDaysTo } from 'date-fns/addDays';
import { addMonths as addMonthsTo } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';

/**
 * A day on the calendar of Europe/Amsterdam, written 'YYYY-MM-DD'. It is never an instant: it has no time and no zone.
 * Two of them compare as plain strings. Whatever comes from outside goes through {@link parseCalendarDate} or
 * {@link isCalendarDate} first.
 */
export type CalendarDate = string;

/** The first year a calendar date may lie in. */
export const FIRST_YEAR = 1900;
/** The last year a calendar date may lie in. */
export const LAST_YEAR = 2200;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Midnight UTC of a day that exists, as milliseconds; null when the text is no such day. */
function millisecondsOf(text: string): number | null {
  const match = SHAPE.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const milliseconds = Date.UTC(year, month - 1, day);
  // Date.UTC rolls 29 February of a common year over to 1 March; only a day that survives the round trip exists.
  return new Date(milliseconds).toISOString().startsWith(text) ? milliseconds : null;
}

function isWithinYears(text: string, first: number, last: number): boolean {
  const year = Number(text.slice(0, 4));
  return year >= first && year <= last;
}

/**
 * The day as a date-fns date in UTC, so that the machine's time zone never matters. Arithmetic may step one year outside
 * the permitted years: the exclusive end of a period up to 2200-12-31 is 2201-01-01.
 */
function utcDateOf(date: CalendarDate): Date {
  const milliseconds = millisecondsOf(date);
  if (milliseconds === null || !isWithinYears(date, FIRST_YEAR - 1, LAST_YEAR + 1)) throw invalidDate(date);
  return utc(milliseconds);
}

function calendarDateOf(utcDate: Date): CalendarDate {
  const text = Number.isNaN(utcDate.getTime()) ? 'invalid' : utcDate.toISOString().slice(0, 10);
  if (!SHAPE.test(text) || !isWithinYears(text, FIRST_YEAR - 1, LAST_YEAR + 1)) {
    throw new RangeError(`The computed date lies outside the years ${FIRST_YEAR} to ${LAST_YEAR}`);
  }
  return text;
}

function invalidDate(text: string): RangeError {
  return new RangeError(
    `'${text}' is not a date: write an existing day as YYYY-MM-DD in the years ${FIRST_YEAR} to ${LAST_YEAR}`,
  );
}

/**
 * True for the text of a day that exists, in the years 1900 to 2200: '2028-02-29' is one, '2027-02-29' is not.
 * For a string it answers a plain boolean: a guard would make the refused string `never`.
 */
export function isCalendarDate(value: string): boolean;
export function isCalendarDate(value: unknown): value is CalendarDate;
export function isCalendarDate(value: unknown): boolean {
  return typeof value === 'string' && isWithinYears(value, FIRST_YEAR, LAST_YEAR) && millisecondsOf(value) !== null;
}

/**
 * The text itself when it is a calendar date.
 * @throws RangeError that names the text when it is not.
 */
export function parseCalendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw invalidDate(text);
  return text;
}

/**
 * Throws unless the value is a whole number that is not below the minimum.
 * @throws RangeError that names the quantity.
 */
export function requireWholeNumber(value: number, quantity: string, minimum = Number.MIN_SAFE_INTEGER): void {
  if (!Number.isSafeInteger(value) || value < minimum) {
    const bound = minimum === Number.MIN_SAFE_INTEGER ? '' : ` of at least ${minimum}`;
    throw new RangeError(`${quantity} must be a whole number${bound}, not ${value}`);
  }
}

/**
 * The day `days` later (earlier when negative).
 * @throws RangeError for a text that is no date, a fraction of a day, or a result outside the permitted years.
 */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  requireWholeNumber(days, 'A number of days');
  return calendarDateOf(addDaysTo(utcDateOf(date), days, { in: utc }));
}

/**
 * The same day of the month `months` later (earlier when negative), clamped to the last day of a shorter month:
 * 31 August plus six months is 28 or 29 February. Because of the clamp, two steps of n months are not always one step of
 * 2n: compute a series from its original date.
 * @throws RangeError for a text that is no date, a fraction of a month, or a result outside the permitted years.
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  requireWholeNumber(months, 'A number of months');
  return calendarDateOf(addMonthsTo(utcDateOf(date), months, { in: utc }));
}

/** The number of days from the first date to the second: 1 when `to` is the day after `from`, negative when earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return differenceInCalendarDays(utcDateOf(to), utcDateOf(from), { in: utc });
}

/** Negative, zero or positive as the first date is before, equal to or after the second; for `toSorted`. */
export function compareDates(a: CalendarDate, b: CalendarDate): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * The earliest of the dates.
 * @throws RangeError when there is none.
 */
export function earliest(...dates: readonly CalendarDate[]): CalendarDate {
  return extreme(dates, -1);
}

/**
 * The latest of the dates.
 * @throws RangeError when there is none.
 */
export function latest(...dates: readonly CalendarDate[]): CalendarDate {
  return extreme(dates, 1);
}

function extreme(dates: readonly CalendarDate[], direction: -1 | 1): CalendarDate {
  const [first, ...others] = dates;
  if (first === undefined) throw new RangeError('There is no date to choose from');
  return others.reduce((found, date) => (compareDates(date, found) === direction ? date : found), first);
}

/** The first day of the month after the date's month, also when the date is itself a first day. */
export function firstOfNextMonth(date: CalendarDate): CalendarDate {
  return `${addMonths(date, 1).slice(0, 7)}-01`;
}

/** The day of the week by ISO 8601: 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: CalendarDate): number {
  return utcDateOf(date).getUTCDay() || 7;
}

/** True on a Saturday and on a Sunday. */
export function isWeekend(date: CalendarDate): boolean {
  return weekdayOf(date) >= 6;
}
