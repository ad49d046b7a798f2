import { describe, expect, it } from '@jest/globals';
import { addDays, daysBetween } from '@openhuis/calendar';
import fc from 'fast-check';
import { promiseAfterReconsideration } from './reconsidered-promise.js';

const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2015-01-01', count));

describe('the promise after a refusal is taken back', () => {
  it.each([
    ['on the day on which it was told: nothing moves', '2026-04-13', '2026-03-20', '2026-03-20', '2026-04-13'],
    ['the day after', '2026-04-13', '2026-03-20', '2026-03-21', '2026-04-14'],
    ['told on the last day of the promise: it is due at once', '2026-04-13', '2026-04-13', '2026-05-04', '2026-05-04'],
    ['told too late: as late as it was', '2026-04-13', '2026-04-20', '2026-05-04', '2026-04-27'],
    ['after a judgment, over the turn of the year', '2026-12-14', '2026-11-30', '2027-02-01', '2027-02-15'],
    ['through the change to summer time', '2026-04-13', '2026-03-27', '2026-03-30', '2026-04-16'],
  ])('%s', (_, dueOn, notifiedOn, reconsideredOn, moved) => {
    expect(promiseAfterReconsideration(dueOn, notifiedOn, reconsideredOn)).toBe(moved);
  });

  it('leaves as many days as there were when it was told, whatever the dates', () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 400 }), (dueOn, notifiedOn, after) => {
        const reconsideredOn = addDays(notifiedOn, after);
        const moved = promiseAfterReconsideration(dueOn, notifiedOn, reconsideredOn);
        expect(daysBetween(reconsideredOn, moved)).toBe(daysBetween(notifiedOn, dueOn));
      }),
    );
  });
});
