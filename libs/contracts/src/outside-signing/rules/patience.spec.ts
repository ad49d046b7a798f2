import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isGivenUp, nextLookAt, openUntil } from './patience.js';

const now = new Date('2026-03-02T09:00:00Z');
const expiresAt = new Date('2026-03-23T21:00:00Z');
const minutesTo = (then: Date, from = now): number => (then.getTime() - from.getTime()) / 60_000;

describe('the next look at what is signed outside', () => {
  it('comes later each time, within half a day while somebody has to sign', () => {
    const pauses = [0, 1, 2, 3, 4, 5, 5000].map((looks) => minutesTo(nextLookAt('waiting', { looks, expiresAt }, now)));
    expect(pauses).toEqual([60, 120, 240, 480, 720, 720, 720]);
  });

  it('comes later each time, within half an hour while the service is away', () => {
    const pauses = [0, 1, 2, 3, 4, 5, 5000].map((looks) => minutesTo(nextLookAt('away', { looks, expiresAt }, now)));
    expect(pauses).toEqual([2, 4, 8, 16, 30, 30, 30]);
  });

  it('comes as soon as it cannot be signed there any more by either clock: the offer may end at midnight', () => {
    const late = new Date('2026-03-23T20:30:00Z');
    expect(nextLookAt('waiting', { looks: 5, expiresAt }, late)).toEqual(new Date('2026-03-23T21:06:00Z'));
    expect(minutesTo(nextLookAt('away', { looks: 5, expiresAt }, expiresAt), expiresAt)).toBe(6);
    const after = new Date('2026-03-23T21:06:00Z');
    expect(minutesTo(nextLookAt('away', { looks: 5, expiresAt }, after), after)).toBe(30);
  });

  it('is always still to come, and never further than the longest pause', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('away' as const, 'waiting' as const),
        fc.nat(),
        fc.integer({ min: -1e9, max: 1e9 }),
        (what, looks, ahead) => {
          const next = nextLookAt(what, { looks, expiresAt: new Date(now.getTime() + ahead) }, now);
          expect(minutesTo(next)).toBeGreaterThan(0);
          expect(minutesTo(next)).toBeLessThanOrEqual(what === 'away' ? 30 : 720);
        },
      ),
    );
  });
});

describe('how long it can be signed outside', () => {
  it('is the time to sign from the day on which it was asked for, until ten in the evening', () => {
    expect(openUntil('2026-03-02', 3, '2026-05-31')).toEqual(expiresAt);
    // In summer time.
    expect(openUntil('2026-03-20', 3, '2026-06-18')).toEqual(new Date('2026-04-10T20:00:00Z'));
  });

  it('is never longer than it can be signed at all', () => {
    expect(openUntil('2026-05-30', 3, '2026-05-31')).toEqual(new Date('2026-05-31T20:00:00Z'));
  });
});

describe('a service that says nothing', () => {
  const askedAt = now;
  it.each([
    ['a day after it was asked to send', false, '2026-03-03T09:00:00Z', false],
    ['a minute later', false, '2026-03-03T09:01:00Z', true],
    ['a day after the last on which it can be signed there', true, '2026-03-24T21:00:00Z', false],
    ['a minute after that', true, '2026-03-24T21:01:00Z', true],
  ])('is waited for until %s', (_when, isSent, at, given) => {
    expect(isGivenUp({ isSent, askedAt, expiresAt }, new Date(at))).toBe(given);
  });
});
