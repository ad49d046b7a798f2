import { describe, expect, it } from '@jest/globals';
import { holdReason } from './volume-breaker.js';

const hour = 60 * 60 * 1000;
const run = {
  due: 0,
  expected: 0,
  before: undefined,
  now: { today: '2028-02-29', monotonic: 100 * hour },
  processDate: '2028-02-29',
};

describe('the volume breaker', () => {
  it.each([
    [50, 0, null],
    [51, 0, 'volume'],
    [350, 100, null],
    [351, 100, 'volume'],
  ])('%i due with %i expected: %s', (due, expected, reason) => {
    expect(holdReason({ ...run, due, expected })).toBe(reason);
  });

  it('lets through what a person released, and no more', () => {
    expect(holdReason({ ...run, due: 900, limit: 900 })).toBeNull();
    expect(holdReason({ ...run, due: 901, limit: 900 })).toBe('volume');
  });

  it('holds when the date advanced by more than real time did', () => {
    const before = (today: string, hoursAgo: number) => ({ today, monotonic: (100 - hoursAgo) * hour });
    expect(holdReason({ ...run, before: before('2028-02-28', 0.1) })).toBeNull();
    expect(holdReason({ ...run, before: before('2028-02-27', 0.1) })).toBe('dateJumped');
    expect(holdReason({ ...run, before: before('2028-02-27', 30) })).toBeNull();
    expect(holdReason({ ...run, before: before('2028-02-25', 30) })).toBe('dateJumped');
    expect(holdReason({ ...run, before: before('2028-03-02', 1) })).toBeNull();
  });

  it('holds when the process and the database are more than a day apart', () => {
    expect(holdReason({ ...run, processDate: '2028-02-28' })).toBeNull();
    expect(holdReason({ ...run, processDate: '2028-02-27' })).toBe('clocksDiffer');
    expect(holdReason({ ...run, processDate: '2028-03-02' })).toBe('clocksDiffer');
  });
});
