import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type CalendarDate } from './calendar-date.js';
import { anyDate } from './dates.arbitrary.js';
import { contractTermEnd, statutoryTermEnd, type TermLength } from './running-term.js';
import { isWorkingDay } from './working-day.js';

describe('a statutory term', () => {
  it.each<[string, CalendarDate, TermLength, CalendarDate, CalendarDate]>([
    ['Good Friday, weekend, Easter Monday', '2026-03-20', { days: 14 }, '2026-04-03', '2026-04-07'],
    ['4 May is no holiday', '2026-04-20', { days: 14 }, '2026-05-04', '2026-05-04'],
    ['Boxing Day on a Saturday', '2026-11-14', { weeks: 6 }, '2026-12-26', '2026-12-28'],
    ['Christmas and the weekend', '2026-12-11', { days: 14 }, '2026-12-25', '2026-12-28'],
    ['a day equated by decree', '2026-04-15', { months: 1 }, '2026-05-15', '2026-05-18'],
    ['a clamped month', '2027-01-31', { months: 1 }, '2027-02-28', '2027-03-01'],
    ['art. 2: one working day is not enough', '2026-11-20', { days: 3 }, '2026-11-23', '2026-11-24'],
    ['art. 2: over Easter', '2026-04-02', { days: 3 }, '2026-04-05', '2026-04-08'],
    ['art. 2: already two working days', '2026-11-16', { days: 3 }, '2026-11-19', '2026-11-19'],
    ['art. 2 does not hold for two days', '2026-11-20', { days: 2 }, '2026-11-22', '2026-11-23'],
    ['art. 4: 90 days still moves', '2026-08-02', { days: 90 }, '2026-10-31', '2026-11-02'],
    ['art. 4: 91 days does not', '2026-08-01', { days: 91 }, '2026-10-31', '2026-10-31'],
    ['art. 4: twelve weeks still moves', '2026-08-08', { weeks: 12 }, '2026-10-31', '2026-11-02'],
    ['art. 4: thirteen weeks does not', '2026-08-01', { weeks: 13 }, '2026-10-31', '2026-10-31'],
    ['art. 4: three months still moves', '2026-07-31', { months: 3 }, '2026-10-31', '2026-11-02'],
    ['art. 4: four months does not', '2026-07-28', { months: 4 }, '2026-11-28', '2026-11-28'],
    ['art. 4: a year does not', '2025-11-21', { years: 1 }, '2026-11-21', '2026-11-21'],
  ])('%s', (_, eventOn, length, rawEnd, end) => {
    expect(contractTermEnd(eventOn, length)).toBe(rawEnd);
    expect(statutoryTermEnd(eventOn, length)).toBe(end);
  });

  it('ends on a working day with two working days in it, and no day later than needed', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 3, max: 90 }), (eventOn, days) => {
        const [rawEnd, end] = [contractTermEnd(eventOn, { days }), statutoryTermEnd(eventOn, { days })];
        expect(end >= rawEnd).toBe(true);
        expect(isWorkingDay(end)).toBe(true);
        expect(workingDaysIn(eventOn, end)).toBeGreaterThanOrEqual(2);
        for (let day = rawEnd; day < end; day = addDays(day, 1)) {
          expect(isWorkingDay(day) && workingDaysIn(eventOn, day) >= 2).toBe(false);
        }
      }),
    );
  });
});

describe('a term of contract', () => {
  it.each<[CalendarDate, TermLength, CalendarDate]>([
    ['2026-11-21', { days: 20 }, '2026-12-11'],
    ['2026-12-06', { days: 20 }, '2026-12-26'],
    ['2026-11-21', { days: 90 }, '2027-02-19'],
    ['2026-12-04', { weeks: 3 }, '2026-12-25'],
    ['2026-08-31', { months: 6 }, '2027-02-28'],
    ['2028-02-29', { years: 1 }, '2029-02-28'],
  ])('from %s for %j ends on %s, whatever day that is', (eventOn, length, end) => {
    expect(contractTermEnd(eventOn, length)).toBe(end);
  });

  it.each([{}, { days: 1, weeks: 1 }, { days: 0 }, { weeks: -1 }, { months: 1.5 }])('has no length %j', (length) => {
    // What comes from a data file is not checked by the compiler.
    expect(() => contractTermEnd('2026-11-21', length as TermLength)).toThrow(RangeError);
    expect(() => statutoryTermEnd('2026-11-21', length as TermLength)).toThrow(RangeError);
  });
});

function workingDaysIn(eventOn: CalendarDate, end: CalendarDate): number {
  let count = 0;
  for (let day = addDays(eventOn, 1); day <= end; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}
