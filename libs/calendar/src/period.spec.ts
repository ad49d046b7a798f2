import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type CalendarDate } from './calendar-date.js';
import { anyDate } from './dates.arbitrary.js';
import {
  formatDateRange,
  fromHalfOpen,
  parseDateRange,
  parseOpenDateRange,
  periodContains,
  periodsOverlap,
  toHalfOpen,
  type OpenPeriod,
  type Period,
} from './period.js';

const term: Period = { startsOn: '2026-01-01', endsOn: '2030-12-31' };

const anyPeriod: fc.Arbitrary<Period> = fc
  .record({ startsOn: anyDate, days: fc.integer({ min: 0, max: 4000 }) })
  .map(({ startsOn, days }) => ({ startsOn, endsOn: addDays(startsOn, days) }));

describe('half-open and inclusive', () => {
  it.each([
    ['2026-01-01', '2030-12-31', '2031-01-01', '[2026-01-01,2031-01-01)'],
    ['2028-02-29', '2028-02-29', '2028-03-01', '[2028-02-29,2028-03-01)'],
    ['2027-02-01', '2027-02-28', '2027-03-01', '[2027-02-01,2027-03-01)'],
    ['1900-01-01', '2200-12-31', '2201-01-01', '[1900-01-01,2201-01-01)'],
  ])('%s up to and including %s is until %s, written %s', (startsOn, endsOn, until, text) => {
    const period = { startsOn, endsOn };
    expect(toHalfOpen(period)).toEqual({ from: startsOn, until });
    expect(fromHalfOpen({ from: startsOn, until })).toEqual(period);
    expect(formatDateRange(period)).toBe(text);
    expect(parseDateRange(text)).toEqual(period);
    expect(parseOpenDateRange(text)).toEqual(period);
  });

  it('writes a period without an end, and reads both forms PostgreSQL has for it', () => {
    const open = { startsOn: '2026-01-01', endsOn: null };
    expect(formatDateRange(open)).toBe('[2026-01-01,)');
    expect(parseOpenDateRange('[2026-01-01,)')).toEqual(open);
    expect(parseOpenDateRange('[2026-01-01,infinity)')).toEqual(open);
    expect(() => parseDateRange('[2026-01-01,)')).toThrow('has no end');
  });

  it.each([
    'empty',
    '',
    '[2026-01-01,2026-01-01)',
    '[2026-01-02,2026-01-01)',
    '(2026-01-01,2027-01-01)',
    '[2026-01-01,2027-01-01]',
    '(,2027-01-01)',
    '[,2027-01-01)',
    '[2027-02-29,2028-01-01)',
    '[2027-02-29,)',
    '[2027-01-01,2027-02-29)',
    '[2027-01-01,2201-01-02)',
    '[2026-01-01,2027-01-01),[2028-01-01,2029-01-01)',
  ])('refuses the range text %j', (text) => {
    expect(() => parseOpenDateRange(text)).toThrow(RangeError);
    expect(() => parseDateRange(text)).toThrow(RangeError);
  });

  it('refuses a period that ends before it starts, or on no day', () => {
    expect(() => toHalfOpen({ startsOn: '2026-01-02', endsOn: '2026-01-01' })).toThrow('before it starts');
    expect(() => formatDateRange({ startsOn: '2026-02-30', endsOn: null })).toThrow("'2026-02-30'");
    expect(() => formatDateRange({ startsOn: '2026-01-01', endsOn: '2026-02-30' })).toThrow("'2026-02-30'");
  });

  it('loses nothing on the way there and back', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(fromHalfOpen(toHalfOpen(period))).toEqual(period);
        expect(parseDateRange(formatDateRange(period))).toEqual(period);
      }),
    );
  });
});

describe('periods together', () => {
  it.each<[string, OpenPeriod, boolean]>([
    ['the next term', { startsOn: '2031-01-01', endsOn: '2032-12-31' }, false],
    ['one that shares the last day', { startsOn: '2030-12-31', endsOn: '2031-12-31' }, true],
    ['one that shares the first day', { startsOn: '2025-01-01', endsOn: '2026-01-01' }, true],
    ['the one before', { startsOn: '2025-01-01', endsOn: '2025-12-31' }, false],
    ['one inside', { startsOn: '2027-01-01', endsOn: '2027-12-31' }, true],
    ['an open one that starts inside', { startsOn: '2029-01-01', endsOn: null }, true],
    ['an open one that starts after', { startsOn: '2031-01-01', endsOn: null }, false],
  ])('the term and %s', (_, other, expected) => {
    expect(periodsOverlap(term, other)).toBe(expected);
    expect(periodsOverlap(other, term)).toBe(expected);
  });

  it.each<[CalendarDate, boolean]>([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2030-12-31', true],
    ['2031-01-01', false],
  ])('the term contains %s: %p', (date, expected) => {
    expect(periodContains(term, date)).toBe(expected);
  });

  it('contains a whole period only with both its ends', () => {
    const open = { startsOn: '2026-01-01', endsOn: null };
    expect(periodContains(term, term)).toBe(true);
    expect(periodContains(term, { startsOn: '2026-01-01', endsOn: '2031-01-01' })).toBe(false);
    expect(periodContains(term, { startsOn: '2025-12-31', endsOn: '2026-06-30' })).toBe(false);
    expect(periodContains(term, open)).toBe(false);
    expect(periodContains(open, open)).toBe(true);
    expect(periodContains(open, '2199-01-01')).toBe(true);
  });

  it('overlap exactly when some day lies in both', () => {
    const short = anyDate.chain((startsOn) =>
      fc
        .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: -12, max: 12 }), fc.integer({ min: 0, max: 9 }))
        .map(([days, shift, otherDays]): [Period, Period] => {
          const otherStart = addDays(startsOn, shift);
          return [
            { startsOn, endsOn: addDays(startsOn, days) },
            { startsOn: otherStart, endsOn: addDays(otherStart, otherDays) },
          ];
        }),
    );
    fc.assert(
      fc.property(short, ([a, b]) => {
        const shared = daysOf(a).filter((day) => daysOf(b).includes(day));
        expect(periodsOverlap(a, b)).toBe(shared.length > 0);
        expect(periodContains(a, b)).toBe(shared.length === daysOf(b).length);
      }),
    );
  });
});

function daysOf(period: Period): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = period.startsOn; day <= period.endsOn; day = addDays(day, 1)) days.push(day);
  return days;
}
