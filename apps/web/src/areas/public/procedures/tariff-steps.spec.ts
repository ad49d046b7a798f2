import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { amountTicks, stepsOf, tariffOn } from './tariff-steps.js';

const tariff = (startsOn: string, endsOn: string | null, amount: string, supersededAt: string | null = null) => ({
  startsOn,
  endsOn,
  amount,
  supersededAt,
});
const tariffs = [
  tariff('2027-01-01', null, '70.90'),
  tariff('2026-01-01', '2026-12-31', '68.40'),
  tariff('2026-01-01', '2026-12-31', '60.00', '2025-12-01T09:00:00Z'),
];

describe('the tariff on a day', () => {
  it.each([
    ['2025-12-31', undefined],
    ['2026-01-01', '68.40'],
    ['2026-12-31', '68.40'],
    ['2027-01-01', '70.90'],
    ['2040-01-01', '70.90'],
  ])('on %s is %s: both boundaries count, and what was replaced does not', (day, amount) => {
    expect(tariffOn(tariffs, day)?.amount).toBe(amount);
  });
});

describe('the step line', () => {
  it('has the steps that hold in the order of time, and draws an open end to the end of the picture', () => {
    expect(stepsOf(tariffs, '2030-12-31')).toEqual([
      { startsOn: '2026-01-01', endsOn: '2026-12-31', amount: 68.4 },
      { startsOn: '2027-01-01', endsOn: '2030-12-31', amount: 70.9 },
    ]);
    expect(stepsOf(tariffs, '2027-02-01').at(-1)?.endsOn).toBe('2028-01-01');
  });
});

describe('the axis of amounts', () => {
  it('begins at 0, ends above the highest, and has three to six round marks', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 100_000, noNaN: true }), (highest) => {
        const ticks = amountTicks(highest);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest - 0.01);
        expect(ticks.length).toBeGreaterThanOrEqual(3);
        expect(ticks.length).toBeLessThanOrEqual(6);
      }),
    );
    expect(amountTicks(87.15)).toEqual([0, 50, 100]);
  });
});
