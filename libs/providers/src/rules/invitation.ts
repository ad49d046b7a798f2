import type { Violation } from '@openhuis/platform';

/** So long the link in a mail works. */
export const INVITATION_DAYS = 14;

/** What decides whether an invitation can still be taken up. */
export interface InvitationFacts {
  expiresAt: Date;
  acceptedAt: Date | null;
  withdrawnAt: Date | null;
  /** Whether who sent it, the last time, administers the organisation today. */
  isVouchedFor: boolean;
}

export type InvitationState = 'open' | 'accepted' | 'withdrawn' | 'expired';

/**
 * How an invitation stands at an instant. What was accepted or withdrawn no longer expires. It expires with the right of
 * who sent it: an administrator who was sent away would else come back by an invitation to a mailbox of his own.
 */
export function invitationState(facts: InvitationFacts, now: Date): InvitationState {
  const { expiresAt, acceptedAt, withdrawnAt, isVouchedFor } = facts;
  if (acceptedAt !== null) return 'accepted';
  if (withdrawnAt !== null) return 'withdrawn';
  return expiresAt.getTime() <= now.getTime() || !isVouchedFor ? 'expired' : 'open';
}

/** Until when the link of an invitation works that is sent now. */
export function invitationExpiry(now: Date): Date {
  return new Date(now.getTime() + INVITATION_DAYS * 24 * 60 * 60 * 1000);
}

const refusals = {
  accepted: 'invitation-used',
  withdrawn: 'invitation-withdrawn',
  expired: 'invitation-expired',
} as const;

/** Why an invitation cannot be accepted: it was used, withdrawn, or has expired. */
export function acceptanceFaults(facts: InvitationFacts, now: Date): Violation[] {
  const state = invitationState(facts, now);
  return state === 'open' ? [] : [{ code: refusals[state] }];
}

/** Why an invitation cannot be sent again or withdrawn: nothing is left of it. An expired one can be sent again. */
export function changeFaults(facts: InvitationFacts, now: Date): Violation[] {
  const state = invitationState(facts, now);
  return state === 'accepted' || state === 'withdrawn' ? [{ code: refusals[state] }] : [];
}
