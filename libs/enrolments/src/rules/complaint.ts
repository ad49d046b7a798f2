import { contractTermEnd } from '@openhuis/calendar';
import type { Violation } from '@openhuis/platform';
import type { EnrolmentStatus } from './transitions.js';

/** Contract standard, admission: a complaint is answered within six weeks. */
export const COMPLAINT_WEEKS = 6;

/** What the region can answer to a complaint. */
export const complaintOutcomes = ['upheld', 'partlyUpheld', 'dismissed'] as const;
export type ComplaintOutcome = (typeof complaintOutcomes)[number];

/**
 * The last day on which a complaint is answered in time. A term of the procedure, not of the law: it ends where it falls.
 *
 * @param filedOn the day on which it was received; it does not count itself
 */
export function complaintAnswerDueOn(filedOn: string): string {
  return contractTermEnd(filedOn, { weeks: COMPLAINT_WEEKS });
}

/** What a complaint can be about. */
export interface ComplaintGround {
  status: EnrolmentStatus;
  /** Whether it was admitted for a part, and refused for the rest. */
  partlyRefused: boolean;
  /** Whether there is a complaint about the same refusal already. */
  complained: boolean;
}

/**
 * Everything that forbids a complaint. One about each refusal: an intended one, a final one, or that of some lines. The
 * sources set no last day for it (domain guide, sections 1 and 7.8): it stops no term, so it takes none either. After the
 * answer come the Geschillencommissie and the court, not a second complaint about the same refusal.
 */
export function complaintViolations({ status, partlyRefused, complained }: ComplaintGround): Violation[] {
  const isRefused = ['refusalIntended', 'refusalSuspended', 'refused'].includes(status);
  if (!isRefused && !(status === 'admitted' && partlyRefused))
    return [{ code: 'wrong-state', details: { status, command: 'complain' } }];
  return complained ? [{ code: 'already-exists', path: 'text' }] : [];
}
