import { describe, expect, it } from '@jest/globals';
import { addDays, latestNoticeOn } from '@openhuis/calendar';
import fc from 'fast-check';
import { earliestEndAfterNotice, mayGiveNotice } from './notice-term.js';

describe('who may give notice', () => {
  it.each([
    [undefined, false, false],
    [{ by: 'region', months: 6 } as const, true, false],
    [{ by: 'both', months: 6 } as const, true, true],
  ])('by %j', (scheme, region, provider) => {
    expect(mayGiveNotice(scheme, 'region')).toBe(region);
    expect(mayGiveNotice(scheme, 'provider')).toBe(provider);
  });
});

describe('the earliest end after a notice', () => {
  it.each([
    ['2030-06-30', 6, '2030-12-31'],
    ['2026-12-31', 6, '2027-06-30'],
    ['2027-02-28', 6, '2027-08-31'],
    ['2027-03-15', 6, '2027-09-15'],
    ['2027-03-15', 0, '2027-03-15'],
    ['2028-02-29', 3, '2028-05-31'],
  ])('received on %s with %i months: %s', (receivedOn, months, endsOn) => {
    expect(earliestEndAfterNotice(receivedOn, months)).toBe(endsOn);
  });

  it('is the first day whose latest notice date has not passed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 24 }), (offset, months) => {
        const receivedOn = addDays('2026-01-01', offset);
        const endsOn = earliestEndAfterNotice(receivedOn, months);
        expect(latestNoticeOn(endsOn, months) >= receivedOn).toBe(true);
        expect(latestNoticeOn(addDays(endsOn, -1), months) >= receivedOn).toBe(false);
      }),
    );
  });
});
