import { describe, expect, it } from '@jest/globals';
import { figurePeriod, monthsLater, periodViolations } from './figure-period.js';

describe('the months of the figures', () => {
  it('are counted over the ends of years', () => {
    expect([0, 1, -1, 11, -12, 12].map((by) => monthsLater('2026-01', by))).toEqual([
      '2026-01',
      '2026-02',
      '2025-12',
      '2026-12',
      '2025-01',
      '2027-01',
    ]);
    expect(monthsLater('2026-12', 1)).toBe('2027-01');
  });

  it('are a year where nobody says which, or only where it begins or ends', () => {
    expect(figurePeriod({}, '2026-03-02')).toEqual({ from: '2025-04', until: '2026-03' });
    expect(figurePeriod({ from: '2026-01' }, '2030-03-02')).toEqual({ from: '2026-01', until: '2026-12' });
    expect(figurePeriod({ until: '2026-12' }, '2030-03-02')).toEqual({ from: '2026-01', until: '2026-12' });
    expect(figurePeriod({ from: '2026-02', until: '2026-02' }, '2030-03-02')).toEqual({
      from: '2026-02',
      until: '2026-02',
    });
  });

  it('follow each other and are at most sixty', () => {
    expect(periodViolations({ from: '2026-02', until: '2026-02' })).toEqual([]);
    expect(periodViolations({ from: '2026-02', until: '2026-01' })).toMatchObject([{ path: 'until' }]);
    expect(periodViolations({ from: '2026-01', until: '2030-12' })).toEqual([]);
    expect(periodViolations({ from: '2026-01', until: '2031-01' })).toMatchObject([{ path: 'until' }]);
  });
});
