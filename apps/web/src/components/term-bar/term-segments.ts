import { addDays, daysBetween, type CalendarDate } from '@openhuis/calendar';

/** Days from the first to the last, both inclusive. */
export interface Period {
  startsOn: CalendarDate;
  endsOn: CalendarDate;
}

/** An extension that can still be agreed. */
export interface OptionLeft extends Period {
  number: number;
  latestNoticeOn: CalendarDate;
  /** next: it can be agreed now; later: after those before it; late: its latest notice date has passed. */
  state: 'next' | 'later' | 'late';
}

/**
 * The terms of a contract or of a procedure one after another: what the api answers as `terms`, and what
 * `contractTerms` and `procedureTerms` (libs/contracts/src/rules/contract-terms.ts) compute.
 */
export interface Terms {
  fixed: Period | null;
  expected: boolean;
  extensions: readonly (Period & { number: number })[];
  options: readonly OptionLeft[];
}

/** One piece of the bar. `agreed` is an extension that was agreed; the others are the states of an option. */
export interface Segment extends Period {
  kind: 'fixed' | 'agreed' | OptionLeft['state'];
  /** 0 is the fixed term. */
  number: number;
  latestNoticeOn?: CalendarDate;
}

/** Everything the bar draws, from left to right. */
export function segmentsOf({ fixed, extensions, options }: Terms): Segment[] {
  return [
    ...(fixed === null ? [] : [{ ...fixed, kind: 'fixed' as const, number: 0 }]),
    ...extensions.map((extension) => ({ ...extension, kind: 'agreed' as const })),
    ...options.map(({ state, ...option }) => ({ ...option, kind: state })),
  ];
}

/** The last day that is agreed; null where nothing is. */
export function agreedUntil({ fixed, extensions }: Terms): CalendarDate | null {
  return extensions.at(-1)?.endsOn ?? fixed?.endsOn ?? null;
}

/** Where a day stands between the first and the last pixel: drawn half-open, so that a last day is drawn to its end. */
export interface Scale {
  /** The left edge of a day. */
  start: (date: CalendarDate) => number;
  /** The right edge of a day. */
  end: (date: CalendarDate) => number;
}

/** A scale on which the days of a period fill the pixels from `left` to `right`. */
export function scaleOf({ startsOn, endsOn }: Period, left: number, right: number): Scale {
  const perDay = (right - left) / (daysBetween(startsOn, endsOn) + 1);
  const start = (date: CalendarDate): number => left + daysBetween(startsOn, date) * perDay;
  return { start, end: (date) => start(date) + perDay };
}

/** The length of a period in whole years and months; null where it is none. */
export function lengthOf({ startsOn, endsOn }: Period): { years: number; months: number } | null {
  const after = addDays(endsOn, 1);
  if (startsOn.slice(8) !== after.slice(8)) return null;
  const months =
    12 * (Number(after.slice(0, 4)) - Number(startsOn.slice(0, 4))) +
    Number(after.slice(5, 7)) -
    Number(startsOn.slice(5, 7));
  return { years: Math.floor(months / 12), months: months % 12 };
}

/** The first days of the years within a period, thinned out so that each has at least `room` pixels. */
export function yearsIn(period: Period, scale: Scale, room: number): CalendarDate[] {
  const first = Number(period.startsOn.slice(0, 4)) + (period.startsOn.slice(5) === '01-01' ? 0 : 1);
  const last = Number(period.endsOn.slice(0, 4));
  if (last < first) return [];
  const width =
    (scale.end(period.endsOn) - scale.start(period.startsOn)) /
    ((daysBetween(period.startsOn, period.endsOn) + 1) / 365.25);
  const step = [1, 2, 5, 10].find((years) => years * width >= room) ?? 20;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .filter((year) => (year - first) % step === 0)
    .map((year) => `${year}-01-01`);
}
