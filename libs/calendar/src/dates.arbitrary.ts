import fc from 'fast-check';
import type { CalendarDate } from './calendar-date.js';

const DAY = 24 * 60 * 60 * 1000;
const FIRST_DAY = Date.UTC(2020, 0, 1) / DAY;
const LAST_DAY = Date.UTC(2060, 11, 31) / DAY;

function textOf(dayNumber: number): CalendarDate {
  return new Date(dayNumber * DAY).toISOString().slice(0, 10);
}

const plainDate = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(textOf);

const monthEnd = fc
  .record({ year: fc.integer({ min: 2020, max: 2060 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => textOf(Date.UTC(year, month, 0) / DAY));

const leapDay = fc.integer({ min: 505, max: 515 }).map((quarter) => `${quarter * 4}-02-29`);

/**
 * Dates from 2020 to 2060 for property tests, with many month ends and leap days. Made without the code under test, so
 * that a fault in it cannot hide itself.
 */
export const anyDate: fc.Arbitrary<CalendarDate> = fc.oneof(plainDate, monthEnd, leapDay);
