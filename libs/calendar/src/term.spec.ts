import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, daysBetween } from './calendar-date.js';
import { anyDate } from './dates.arbitrary.js';
import {
  endAfterExtensions,
  extensionPeriod,
  latestNoticeOn,
  latestPossibleEnd,
  safeNoticeOn,
  termPeriods,
  termSchemeFaults,
  warningDate,
  type TermScheme,
} from './term.js';
import { isWorkingDay } from './working-day.js';

/** The Lochem letter: 2026 to 2030, three times 24 calendar months, notice six calendar months. */
const lochem: TermScheme = {
  startsOn: '2026-01-01',
  endsOn: '2030-12-31',
  extensionCount: 3,
  extensionMonths: 24,
  noticeMonths: 6,
};

const anyScheme: fc.Arbitrary<TermScheme> = fc
  .record({
    startsOn: anyDate,
    days: fc.integer({ min: 0, max: 3000 }),
    extensionCount: fc.integer({ min: 1, max: 6 }),
    extensionMonths: fc.integer({ min: 1, max: 60 }),
    noticeMonths: fc.integer({ min: 0, max: 18 }),
  })
  .map(({ days, ...scheme }) => ({ ...scheme, endsOn: addDays(scheme.startsOn, days) }));

describe('the end after extensions', () => {
  it.each([
    [0, '2030-12-31'],
    [1, '2032-12-31'],
    [2, '2034-12-31'],
    [3, '2036-12-31'],
  ])('of the Lochem term after %d is %s', (count, end) => {
    expect(endAfterExtensions(lochem, count)).toBe(end);
    expect(endAfterExtensions('2030-12-31', 24, count)).toBe(end);
  });

  it.each([
    ['2026-02-28', 24, 1, '2028-02-29'],
    ['2028-02-29', 12, 1, '2029-02-28'],
    ['2028-02-29', 12, 4, '2032-02-29'],
    ['2026-06-30', 1, 1, '2026-07-31'],
    ['2026-08-30', 6, 1, '2027-02-27'],
    ['2026-01-30', 1, 1, '2026-02-27'],
    ['2026-01-30', 1, 2, '2026-03-30'],
    ['2026-12-15', 6, 2, '2027-12-15'],
  ])('of a term to %s with %d months, %d times, is %s', (endsOn, months, count, end) => {
    expect(endAfterExtensions(endsOn, months, count)).toBe(end);
  });

  it('is not what repeated steps give, where a short month lies between', () => {
    const stepByStep = endAfterExtensions(endAfterExtensions('2026-01-30', 1, 1), 1, 1);
    expect(stepByStep).toBe('2026-03-27');
    expect(endAfterExtensions('2026-01-30', 1, 2)).toBe('2026-03-30');
  });

  it('refuses an extension the scheme does not have', () => {
    expect(() => endAfterExtensions(lochem, 4)).toThrow('3 extensions, not 4');
    expect(() => endAfterExtensions(lochem, -1)).toThrow(RangeError);
    expect(() => endAfterExtensions(lochem, 1.5)).toThrow(RangeError);
    expect(() => endAfterExtensions('2030-12-31', 0, 1)).toThrow(RangeError);
    expect(() => extensionPeriod(lochem, 0)).toThrow(RangeError);
    expect(() => extensionPeriod(lochem, 4)).toThrow(RangeError);
  });

  it('is the day after the original end, moved by all months at once, minus a day', () => {
    fc.assert(
      fc.property(anyScheme, fc.integer({ min: 0, max: 6 }), (scheme, count) => {
        fc.pre(count <= scheme.extensionCount);
        const endExclusive = addDays(endAfterExtensions(scheme, count), 1);
        expect(endExclusive).toBe(addMonths(addDays(scheme.endsOn, 1), count * scheme.extensionMonths));
      }),
    );
  });

  it('of a term that ends with its month always ends with a month', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 6 }), (date, months, count) => {
        const monthEnd = addDays(`${date.slice(0, 7)}-01`, -1);
        expect(addDays(endAfterExtensions(monthEnd, months, count), 1).slice(8)).toBe('01');
      }),
    );
  });
});

describe('the periods of a term', () => {
  it('of Lochem are the term and its three extensions', () => {
    expect(termPeriods(lochem)).toEqual([
      { startsOn: '2026-01-01', endsOn: '2030-12-31' },
      { startsOn: '2031-01-01', endsOn: '2032-12-31' },
      { startsOn: '2033-01-01', endsOn: '2034-12-31' },
      { startsOn: '2035-01-01', endsOn: '2036-12-31' },
    ]);
    expect(extensionPeriod(lochem, 2)).toEqual({ startsOn: '2033-01-01', endsOn: '2034-12-31' });
    expect(latestPossibleEnd(lochem)).toBe('2036-12-31');
  });

  it('leave no gap and no overlap: each next start is the day after the last end', () => {
    fc.assert(
      fc.property(anyScheme, (scheme) => {
        const periods = termPeriods(scheme);
        expect(periods).toHaveLength(scheme.extensionCount + 1);
        const days = periods.map(({ startsOn, endsOn }) => daysBetween(startsOn, endsOn) + 1);
        for (const [index, period] of periods.entries()) {
          expect(days[index]).toBeGreaterThan(0);
          const next = periods[index + 1];
          if (next !== undefined) expect(daysBetween(period.endsOn, next.startsOn)).toBe(1);
        }
        const total = days.reduce((sum, count) => sum + count, 0);
        expect(total).toBe(daysBetween(scheme.startsOn, latestPossibleEnd(scheme)) + 1);
      }),
    );
  });
});

describe('notice', () => {
  it.each([
    ['2030-12-31', 6, '2030-06-30', '2030-06-30', '2030-06-28'],
    ['2032-12-31', 6, '2032-06-30', '2032-06-30', '2032-06-30'],
    ['2034-12-31', 6, '2034-06-30', '2034-06-30', '2034-06-30'],
    ['2027-06-30', 6, '2026-12-31', '2026-12-30', '2026-12-30'],
    ['2027-08-31', 6, '2027-02-28', '2027-02-28', '2027-02-26'],
    ['2028-08-31', 6, '2028-02-29', '2028-02-29', '2028-02-29'],
    ['2027-08-30', 6, '2027-02-27', '2027-02-27', '2027-02-26'],
    ['2026-07-06', 3, '2026-04-06', '2026-04-06', '2026-04-02'],
    ['2030-12-31', 0, '2030-12-31', '2030-12-31', '2030-12-31'],
  ])('before %s, %d months: legally %s, safely %s, warn by %s', (endsOn, months, legal, safe, warning) => {
    expect(latestNoticeOn(endsOn, months)).toBe(legal);
    expect(safeNoticeOn(endsOn, months)).toBe(safe);
    expect(warningDate(endsOn, months)).toBe(warning);
  });

  it('refuses a number of months that is negative or not whole', () => {
    expect(() => latestNoticeOn('2030-12-31', -1)).toThrow(RangeError);
    expect(() => safeNoticeOn('2030-12-31', 0.5)).toThrow(RangeError);
  });

  it('is never later for an earlier end, nor for more months', () => {
    const months = fc.integer({ min: 0, max: 24 });
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 400 }), months, months, (endsOn, later, few, more) => {
        for (const rule of [latestNoticeOn, safeNoticeOn, warningDate]) {
          expect(rule(endsOn, few) <= rule(addDays(endsOn, later), few)).toBe(true);
          expect(rule(endsOn, few + more) <= rule(endsOn, few)).toBe(true);
        }
      }),
    );
  });

  it('warns on a working day, by the safe date, and that by the legal date', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 24 }), (endsOn, months) => {
        const warning = warningDate(endsOn, months);
        const safe = safeNoticeOn(endsOn, months);
        expect(isWorkingDay(warning)).toBe(true);
        expect(warning <= safe).toBe(true);
        expect(safe <= latestNoticeOn(endsOn, months)).toBe(true);
        expect(safe <= addMonths(endsOn, -months)).toBe(true);
        expect(daysBetween(warning, safe)).toBeLessThanOrEqual(5);
      }),
    );
  });
});

describe('the faults of a term scheme', () => {
  it.each<[string, Partial<TermScheme>, string[]]>([
    ['as the letter has it', {}, []],
    ['without extensions', { extensionCount: 0 }, []],
    ['of a single day without notice', { endsOn: '2026-01-01', noticeMonths: 0 }, []],
    ['that ends before it starts', { endsOn: '2025-12-31' }, ['endsBeforeStart']],
    ['with a negative count', { extensionCount: -1 }, ['extensionCount']],
    ['with extensions of no months', { extensionMonths: 0 }, ['extensionMonths']],
    ['with half a month of notice', { noticeMonths: 5.5 }, ['noticeMonths']],
    ['with more notice than term', { noticeMonths: 61 }, ['noticeBeforeStart']],
    [
      'with everything wrong',
      { extensionCount: 0.5, extensionMonths: Number.NaN },
      ['extensionCount', 'extensionMonths'],
    ],
  ])('%s', (_, change, faults) => {
    expect(termSchemeFaults({ ...lochem, ...change })).toEqual(faults);
  });
});
