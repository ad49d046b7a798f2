import { describe, expect, it } from '@jest/globals';
import { needsSignOfLife, sessionPhase } from './session-clock.js';

const minutes = (count: number): number => count * 60_000;
const clock = { lastRequestAt: minutes(100), idleMinutes: 30, expiresAt: minutes(1000) };

describe('the phase of a session', () => {
  it.each([
    [100, 'quiet'],
    [123, 'quiet'],
    [124, 'ending'],
    [128, 'ending'],
    [129, 'over'],
    [500, 'over'],
  ])('after minute %d it is %s', (minute, name) => {
    expect(sessionPhase(clock, minutes(minute)).name).toBe(name);
  });

  it('says why it ends, and when', () => {
    expect(sessionPhase(clock, minutes(125))).toEqual({ name: 'ending', reason: 'idle', endsAt: minutes(129) });
    expect(sessionPhase({ ...clock, expiresAt: minutes(110) }, minutes(106))).toEqual({
      name: 'ending',
      reason: 'expired',
      endsAt: minutes(110),
    });
  });

  it('leaves room for work in a short session', () => {
    const short = { ...clock, idleMinutes: 2 };
    expect(sessionPhase(short, minutes(100.2)).name).toBe('quiet');
    expect(sessionPhase(short, minutes(100.8)).name).toBe('ending');
    expect(sessionPhase(short, minutes(101)).name).toBe('over');
  });
});

describe('a sign of life', () => {
  it.each([
    ['typed a moment ago, asked long ago', 106, 105.5, true],
    ['asked not long ago', 104, 103, false],
    ['typed right after asking, and nothing since', 125, 100.1, false],
    ['nothing done since the last request', 120, 99, false],
  ])('%s', (_case, now, activeAt, needed) => {
    expect(needsSignOfLife(clock, minutes(activeAt), minutes(now))).toBe(needed);
  });
});
