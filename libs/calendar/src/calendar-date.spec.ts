import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  compareDates,
  daysBetween,
  earliest,
  firstOfNextMonth,
  isCalendarDate,
  isWeekend,
  latest,
  parseCalendarDate,
  weekdayOf,
  type CalendarDate,
} from './calendar-date.js';
import { anyDate } from './dates.arbitrary.js';

describe('a calendar date', () => {
  it.each(['1900-01-01', '2000-02-29', '2026-11-21', '2028-02-29', '2030-12-31', '2200-12-31'])('%s exists', (text) => {
    expect(isCalendarDate(text)).toBe(true);
    expect(parseCalendarDate(text)).toBe(text);
  });

  it.each([
    '2027-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '2026-01-32',
    '1899-12-31',
    '2201-01-01',
    '0026-01-01',
    '2026-1-1',
    '26-01-01',
    '01-01-2026',
    '20260101',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '2026-01-01\n',
    '٢٠٢٦-01-01',
    'infinity',
    '',
  ])('%j is refused with its own text in the message', (text) => {
    expect(isCalendarDate(text)).toBe(false);
    expect(() => parseCalendarDate(text)).toThrow(RangeError);
    expect(() => parseCalendarDate(text)).toThrow(`'${text}' is not a date`);
  });

  it.each([null, undefined, 20260101, new Date(0), ['2026-01-01'], {}])(
    'is never another kind of value: %p',
    (value) => {
      expect(isCalendarDate(value)).toBe(false);
    },
  );
});

describe('arithmetic', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-25', -1, '2026-10-24'],
    ['2026-01-01', 0, '2026-01-01'],
    ['2026-11-21', 90, '2027-02-19'],
  ])('%s plus %d days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  it.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2027-08-31', -6, '2027-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-05-10', 0, '2026-05-10'],
  ])('%s plus %d months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it.each([
    ['2026-01-01', '2026-01-01', 0],
    ['2026-01-01', '2026-01-02', 1],
    ['2026-01-02', '2026-01-01', -1],
    ['2026-03-28', '2026-03-30', 2],
    ['2026-10-24', '2026-10-26', 2],
    ['2026-01-01', '2031-01-01', 1826],
  ])('from %s to %s are %d days', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  it.each([
    ['2026-11-21', '2026-12-01'],
    ['2026-12-01', '2027-01-01'],
    ['2026-01-31', '2026-02-01'],
    ['2028-02-29', '2028-03-01'],
  ])('the first of the month after %s is %s', (date, expected) => {
    expect(firstOfNextMonth(date)).toBe(expected);
  });

  it.each([
    ['2026-11-16', 1],
    ['2026-11-20', 5],
    ['2026-11-21', 6],
    ['2026-11-22', 7],
    ['2030-06-30', 7],
    ['1900-01-01', 1],
  ])('%s is day %d of its week', (date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
    expect(isWeekend(date)).toBe(weekday > 5);
  });

  it('refuses what is no date, no whole number, or leaves the calendar', () => {
    expect(() => addDays('2027-02-29', 1)).toThrow("'2027-02-29' is not a date");
    expect(() => addMonths('2026-01-01', 0.5)).toThrow('whole number');
    expect(() => addDays('2026-01-01', Number.NaN)).toThrow('whole number');
    expect(() => addMonths('2026-01-01', 12_000)).toThrow('outside the years');
    expect(() => addDays('2026-01-01', 1e15)).toThrow('outside the years');
    expect(() => daysBetween('2026-01-01', 'soon')).toThrow("'soon' is not a date");
  });

  it('adding days and counting them are each other’s inverse', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        const moved = addDays(date, days);
        expect(daysBetween(date, moved)).toBe(days);
        expect(addDays(moved, -days)).toBe(date);
        expect(compareDates(moved, date)).toBe(Math.sign(days));
      }),
    );
  });

  it('adding months keeps the day of the month or takes the last day of the month', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -240, max: 240 }), (date, months) => {
        const moved = addMonths(date, months);
        expect(monthNumber(moved)).toBe(monthNumber(date) + months);
        if (moved.slice(8) !== date.slice(8)) {
          expect(moved < `${moved.slice(0, 8)}${date.slice(8)}`).toBe(true);
          expect(addDays(moved, 1).slice(8)).toBe('01');
        }
      }),
    );
  });
});

describe('the order of dates', () => {
  it('sorts as the calendar does', () => {
    const dates = ['2030-12-31', '2026-01-01', '2026-10-02', '2026-09-30'];
    expect(dates.toSorted(compareDates)).toEqual(['2026-01-01', '2026-09-30', '2026-10-02', '2030-12-31']);
    expect(earliest(...dates)).toBe('2026-01-01');
    expect(latest(...dates)).toBe('2030-12-31');
    expect(compareDates('2026-01-01', '2026-01-01')).toBe(0);
  });

  it('has no earliest or latest of nothing', () => {
    expect(() => earliest()).toThrow(RangeError);
    expect(() => latest()).toThrow(RangeError);
  });
});

function monthNumber(date: CalendarDate): number {
  return 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7));
}
