import { describe, expect, it } from '@jest/globals';
import { lapseOf } from './session-lapse.js';

const at = (time: string): Date => new Date(`2026-03-02T${time}Z`);
const limits = { idleMilliseconds: 30 * 60_000 };

describe('lapseOf', () => {
  it.each([
    ['09:00:00', '09:29:59.999', undefined],
    ['09:00:00', '09:30:00', { reason: 'idle', at: at('09:30:00') }],
    ['17:50:00', '17:59:59.999', undefined],
    ['17:50:00', '18:00:00', { reason: 'expired', at: at('18:00:00') }],
    ['17:00:00', '20:00:00', { reason: 'idle', at: at('17:30:00') }],
    ['17:30:00', '20:00:00', { reason: 'expired', at: at('18:00:00') }],
  ])('last seen at %s, now %s: %j', (lastSeen, now, lapse) => {
    expect(lapseOf({ lastSeenAt: at(lastSeen), expiresAt: at('18:00:00') }, limits, at(now))).toEqual(lapse);
  });
});
