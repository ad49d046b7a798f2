import { describe, expect, it } from '@jest/globals';
import { agreedUntil, lengthOf, scaleOf, segmentsOf, type Terms, yearsIn } from './term-segments.js';

const lochem: Terms = {
  fixed: { startsOn: '2026-01-01', endsOn: '2030-12-31' },
  expected: false,
  extensions: [{ number: 1, startsOn: '2031-01-01', endsOn: '2032-12-31' }],
  options: [
    { number: 2, startsOn: '2033-01-01', endsOn: '2034-12-31', latestNoticeOn: '2032-06-30', state: 'next' },
    { number: 3, startsOn: '2035-01-01', endsOn: '2036-12-31', latestNoticeOn: '2034-06-30', state: 'later' },
  ],
};

describe('the pieces of a term bar', () => {
  it('stand one after another, each with what it is', () => {
    expect(segmentsOf(lochem).map(({ kind, number, endsOn }) => [kind, number, endsOn])).toEqual([
      ['fixed', 0, '2030-12-31'],
      ['agreed', 1, '2032-12-31'],
      ['next', 2, '2034-12-31'],
      ['later', 3, '2036-12-31'],
    ]);
    expect(agreedUntil(lochem)).toBe('2032-12-31');
    expect(agreedUntil({ ...lochem, fixed: null, extensions: [] })).toBeNull();
  });

  it('are drawn half-open: a last day to its end, the next first day from there', () => {
    const scale = scaleOf({ startsOn: '2026-01-01', endsOn: '2026-01-10' }, 0, 100);
    expect([scale.start('2026-01-01'), scale.end('2026-01-10')]).toEqual([0, 100]);
    expect(scale.end('2026-01-04')).toBeCloseTo(scale.start('2026-01-05'));
  });

  it.each([
    ['2026-01-01', '2030-12-31', { years: 5, months: 0 }],
    ['2026-04-01', '2030-12-31', { years: 4, months: 9 }],
    ['2031-01-01', '2032-12-31', { years: 2, months: 0 }],
    ['2027-03-01', '2028-02-29', { years: 1, months: 0 }],
    ['2027-03-15', '2028-02-29', null],
  ])('from %s until %s last %j', (startsOn, endsOn, length) => {
    expect(lengthOf({ startsOn, endsOn })).toEqual(length);
  });

  it('name the years for which there is room', () => {
    const period = { startsOn: '2026-04-01', endsOn: '2036-12-31' };
    expect(yearsIn(period, scaleOf(period, 0, 1000), 40)[0]).toBe('2027-01-01');
    expect(yearsIn(period, scaleOf(period, 0, 1000), 40)).toHaveLength(10);
    expect(yearsIn(period, scaleOf(period, 0, 300), 40)).toEqual([
      '2027-01-01',
      '2029-01-01',
      '2031-01-01',
      '2033-01-01',
      '2035-01-01',
    ]);
  });
});
