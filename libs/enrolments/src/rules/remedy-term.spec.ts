import { describe, expect, it } from '@jest/globals';
import { remedyUntil } from './remedy-term.js';

describe('the remedy term', () => {
  it.each([
    ['2026-03-02', 20, '2026-03-22', 'a Sunday is a last day like any other'],
    ['2026-12-14', 20, '2027-01-03', 'over the turn of the year'],
    ['2028-02-10', 20, '2028-03-01', 'over a leap day'],
    ['2026-03-02', 30, '2026-04-01', 'as long as its procedure published'],
  ])('told on %s, for %i days, ends on %s (%s)', (notifiedOn, days, until) => {
    expect(remedyUntil(notifiedOn, days)).toBe(until);
  });

  it('is twenty days where the procedure says nothing', () => {
    expect(remedyUntil('2026-06-01')).toBe('2026-06-21');
  });
});
