import { describe, expect, it } from '@jest/globals';
import { addDays } from '@openhuis/calendar';
import fc from 'fast-check';
import { firstDayWithoutAdministrator, losesLastAdministrator } from './administrators.js';
import type { RolePeriod } from './role-ending.js';

const today = '2026-03-02';
const always: RolePeriod = { since: '2020-01-01', until: null };

describe('the administrators of a region', () => {
  it('are there always when one has no end', () => {
    expect(firstDayWithoutAdministrator([always], today)).toBeNull();
    expect(firstDayWithoutAdministrator([], today)).toBe(today);
  });

  it('may take over from each other on the next day, and not a day later', () => {
    const leaving = { since: '2020-01-01', until: '2026-06-30' };
    expect(firstDayWithoutAdministrator([leaving, { since: '2026-07-01', until: null }], today)).toBeNull();
    expect(firstDayWithoutAdministrator([{ since: '2026-07-02', until: null }, leaving], today)).toBe('2026-07-01');
  });

  it('are never less than one by an ending', () => {
    const ended = { since: '2020-01-01', until: '2026-03-01' };
    expect(losesLastAdministrator([always], [ended], today)).toBe(true);
    expect(losesLastAdministrator([always, always], [ended, always], today)).toBe(false);
    expect(losesLastAdministrator([{ since: '2020-01-01', until: '2026-12-31' }, ended], [ended], today)).toBe(true);
  });

  it('may be fewer where there was none anyway', () => {
    const later = { since: '2027-01-01', until: null };
    expect(losesLastAdministrator([later], [], today)).toBe(false);
  });

  it('are found as by looking at each day in turn', () => {
    const period = fc
      .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -1, max: 15 }))
      .map(([start, length]): RolePeriod => {
        const since = addDays(today, start);
        return { since, until: addDays(since, length) };
      });
    fc.assert(
      fc.property(fc.array(period, { maxLength: 6 }), (periods) => {
        let day = today;
        while (periods.some(({ since, until }) => since <= day && (until === null || until >= day)))
          day = addDays(day, 1);
        expect(firstDayWithoutAdministrator(periods, today)).toBe(day);
      }),
    );
  });
});
