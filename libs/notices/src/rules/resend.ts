import type { Violation } from '@openhuis/platform';

/** How often a mail of which nobody knows whether it arrived goes again by itself, before it is a person's task. */
export const RESENDS_BY_ITSELF = 3;

/** What of a delivery decides whether a person may have it sent again. */
export interface ResendFacts {
  /** As the delivery stands: 'undeliverable', 'accepted', … */
  state: string;
  /** How often it went again by itself. */
  resends: number;
  /** Why it must not be sent any more, whatever its state; null when it stands. */
  lapse: string | null;
  /** Whether the person still holds the role that is to be told. */
  holdsRole: boolean;
}

/**
 * Whether a delivery may be sent again because a person asks for it: only what failed for good or what nobody can be sure
 * of, never what was taken over, and only as long as what it says still holds. What is under way needs no asking.
 */
export function resendViolations({ state, resends, lapse, holdsRole }: ResendFacts): Violation[] {
  const hasFailed = state === 'undeliverable' || state === 'bounced';
  const isUnsure = state === 'uncertain' && resends >= RESENDS_BY_ITSELF;
  if (!hasFailed && !isUnsure) return [{ code: 'wrong-state', details: { state } }];
  if (lapse !== null) return [{ code: 'wrong-state', details: { lapse } }];
  if (!holdsRole) return [{ code: 'wrong-state', details: { person: 'gone' } }];
  return [];
}
