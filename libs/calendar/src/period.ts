import { addDays, isCalendarDate, LAST_YEAR, type CalendarDate } from './calendar-date.js';

/** A span of days as people write it: both days count ("van … tot en met …"). */
export interface Period {
  startsOn: CalendarDate;
  endsOn: CalendarDate;
}

/** A span of days that may have no end yet: `endsOn` is null. Every {@link Period} is one. */
export interface OpenPeriod {
  startsOn: CalendarDate;
  endsOn: CalendarDate | null;
}

/** The same span as the database keeps it: `from` counts, `until` is the first day that does not. */
export interface HalfOpenPeriod {
  from: CalendarDate;
  until: CalendarDate;
}

const RANGE = /^\[([^,()[\]]+),([^,()[\]]*)\)$/;
/** The exclusive end of the last permitted day: it is no calendar date itself, but a period may end before it. */
const AFTER_THE_LAST_DAY = `${LAST_YEAR + 1}-01-01`;

/**
 * The half-open form of an inclusive period: up to and including 31 December becomes until 1 January.
 * @throws RangeError when the period ends before it starts or holds a text that is no date.
 */
export function toHalfOpen(period: Period): HalfOpenPeriod {
  requireOrder(period);
  return { from: period.startsOn, until: addDays(period.endsOn, 1) };
}

/**
 * The inclusive form of a half-open period.
 * @throws RangeError when the period holds no day at all or a text that is no date.
 */
export function fromHalfOpen(halfOpen: HalfOpenPeriod): Period {
  if (!isCalendarDate(halfOpen.until) && halfOpen.until !== AFTER_THE_LAST_DAY) {
    throw new RangeError(`'${halfOpen.until}' cannot end a period: it is not a date`);
  }
  const period = { startsOn: halfOpen.from, endsOn: addDays(halfOpen.until, -1) };
  requireOrder(period);
  return period;
}

/**
 * Reads the text of a PostgreSQL daterange that has an end: '[2026-01-01,2031-01-01)' is 2026-01-01 to 2030-12-31.
 * PostgreSQL writes every daterange in this form, whatever form it was entered in.
 * @throws RangeError for another form, an empty range, a range without an end or a date that does not exist.
 */
export function parseDateRange(text: string): Period {
  const { startsOn, endsOn } = parseOpenDateRange(text);
  if (endsOn === null) throw new RangeError(`The date range '${text}' has no end`);
  return { startsOn, endsOn };
}

/**
 * Reads the text of a PostgreSQL daterange that may have no end: '[2026-01-01,)' ends on null, and so does 'infinity'.
 * @throws RangeError for another form, an empty range or a date that does not exist.
 */
export function parseOpenDateRange(text: string): OpenPeriod {
  const match = RANGE.exec(text);
  const from = match?.[1];
  const until = match?.[2];
  if (from === undefined || until === undefined) {
    throw new RangeError(`'${text}' is not a date range: write [YYYY-MM-DD,YYYY-MM-DD) or [YYYY-MM-DD,)`);
  }
  if (until === '' || until === 'infinity') {
    const period = { startsOn: from, endsOn: null };
    requireOrder(period);
    return period;
  }
  return fromHalfOpen({ from, until });
}

/**
 * The text of the period as a PostgreSQL daterange: 2026-01-01 to 2030-12-31 is '[2026-01-01,2031-01-01)', and a period
 * without an end is '[2026-01-01,)'.
 * @throws RangeError when the period ends before it starts or holds a text that is no date.
 */
export function formatDateRange(period: OpenPeriod): string {
  requireOrder(period);
  return `[${period.startsOn},${period.endsOn === null ? '' : addDays(period.endsOn, 1)})`;
}

/** True when at least one day lies in both periods; a shared single day is enough. */
export function periodsOverlap(a: OpenPeriod, b: OpenPeriod): boolean {
  return startsBeforeEndOf(a, b) && startsBeforeEndOf(b, a);
}

/** True when the day, or every day of the other period, lies in the period; both its ends count. */
export function periodContains(period: OpenPeriod, content: CalendarDate | OpenPeriod): boolean {
  const inner = typeof content === 'string' ? { startsOn: content, endsOn: content } : content;
  if (inner.startsOn < period.startsOn) return false;
  return period.endsOn === null || (inner.endsOn !== null && inner.endsOn <= period.endsOn);
}

function startsBeforeEndOf(a: OpenPeriod, b: OpenPeriod): boolean {
  return b.endsOn === null || a.startsOn <= b.endsOn;
}

function requireOrder(period: OpenPeriod): void {
  for (const date of [period.startsOn, period.endsOn]) {
    if (date !== null && !isCalendarDate(date)) throw new RangeError(`'${date}' in a period is not a date`);
  }
  if (period.endsOn !== null && period.endsOn < period.startsOn) {
    throw new RangeError(`A period cannot end on ${period.endsOn}, before it starts on ${period.startsOn}`);
  }
}
