import { describe, expect, it } from '@jest/globals';
import { acceptanceFaults, changeFaults, invitationExpiry, invitationState } from './invitation.js';

const now = new Date('2026-03-02T09:00:00Z');
const open = { expiresAt: invitationExpiry(now), acceptedAt: null, withdrawnAt: null, isVouchedFor: true };
const after = new Date('2026-03-16T09:00:00Z');

describe('an invitation', () => {
  it('works for fourteen days and no longer', () => {
    expect(open.expiresAt).toEqual(after);
    expect(invitationState(open, new Date(after.getTime() - 1))).toBe('open');
    expect(invitationState(open, after)).toBe('expired');
  });

  it('is accepted once, and not after it was withdrawn or has expired', () => {
    expect(acceptanceFaults(open, now)).toEqual([]);
    expect(acceptanceFaults({ ...open, acceptedAt: now }, now)).toEqual([{ code: 'invitation-used' }]);
    expect(acceptanceFaults({ ...open, acceptedAt: now }, after)).toEqual([{ code: 'invitation-used' }]);
    expect(acceptanceFaults({ ...open, withdrawnAt: now }, now)).toEqual([{ code: 'invitation-withdrawn' }]);
    expect(acceptanceFaults(open, after)).toEqual([{ code: 'invitation-expired' }]);
  });

  it('expires with the right of who sent it, and can be sent again by who has it', () => {
    const left = { ...open, isVouchedFor: false };
    expect(invitationState(left, now)).toBe('expired');
    expect(acceptanceFaults(left, now)).toEqual([{ code: 'invitation-expired' }]);
    expect(changeFaults(left, now)).toEqual([]);
    expect(invitationState({ ...left, acceptedAt: now }, now)).toBe('accepted');
  });

  it('can be sent again or withdrawn until it was taken up or withdrawn', () => {
    expect(changeFaults(open, now)).toEqual([]);
    expect(changeFaults(open, after)).toEqual([]);
    expect(changeFaults({ ...open, acceptedAt: now }, now)).toEqual([{ code: 'invitation-used' }]);
    expect(changeFaults({ ...open, withdrawnAt: now }, now)).toEqual([{ code: 'invitation-withdrawn' }]);
  });
});
