import { isCalendarDate, type CalendarDate } from './calendar-date.js';

const DAY = 24 * 60 * 60 * 1000;
const TIME_OF_DAY = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;

const amsterdamClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  calendar: 'gregory',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** What the clock in Amsterdam shows at an instant, as milliseconds of the same reading in UTC. */
function wallClock(milliseconds: number): number {
  const parts = new Map(amsterdamClock.formatToParts(milliseconds).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? Number.NaN;
  return Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
    // The formatter drops milliseconds; the offset is whole seconds, so they are the same on both sides.
    milliseconds - Math.floor(milliseconds / 1000) * 1000,
  );
}

function offsetAt(milliseconds: number): number {
  return wallClock(milliseconds) - milliseconds;
}

/**
 * The calendar date in Amsterdam at an instant: 2030-12-31T23:00:00Z is already 2031-01-01.
 * @throws RangeError for an invalid Date, or one outside the years of a calendar date.
 */
export function amsterdamDate(instant: Date): CalendarDate {
  const date = new Date(wallClock(instant.getTime())).toISOString().slice(0, 10);
  if (!isCalendarDate(date)) throw new RangeError(`The instant ${instant.toISOString()} lies on no calendar date`);
  return date;
}

/**
 * The instant at which the clock in Amsterdam shows a time on a day, for the closing time of a window.
 * - In the hour that is missing when summer time starts (29 March 2026, 02:30): the first instant after the gap, 03:00
 *   summer time.
 * - In the hour that comes twice when summer time ends (25 October 2026, 02:30): the earlier of the two, in summer time.
 * Whether the instant itself is still in time is written in the procedure ("uiterlijk … om").
 * @param localTime 'HH:mm', or 'HH:mm:ss' as PostgreSQL writes a time; '24:00' does not exist, use 00:00 of the next day
 * @throws RangeError for a day or a time that does not exist.
 */
export function amsterdamInstant(localDate: CalendarDate, localTime: string): Date {
  const match = TIME_OF_DAY.exec(localTime);
  if (match === null) throw new RangeError(`'${localTime}' is not a time: write HH:mm from 00:00 to 23:59`);
  if (!isCalendarDate(localDate)) throw new RangeError(`'${localDate}' is not a date: write an existing YYYY-MM-DD`);
  const shown = Date.parse(`${localDate}T${localTime.slice(0, 5)}:${match[3] ?? '00'}Z`);
  const before = shown - DAY;
  const after = shown + DAY;
  const instants = [offsetAt(before), offsetAt(after)]
    .map((offset) => shown - offset)
    .filter((candidate) => wallClock(candidate) === shown);
  return new Date(instants.length > 0 ? Math.min(...instants) : firstInstantAfterChange(before, after));
}

/** The instant between the two at which the offset changes, to the millisecond. */
function firstInstantAfterChange(before: number, after: number): number {
  const offset = offsetAt(before);
  let [last, first] = [before, after];
  while (first - last > 1) {
    const middle = Math.floor((last + first) / 2);
    if (offsetAt(middle) === offset) last = middle;
    else first = middle;
  }
  return first;
}
