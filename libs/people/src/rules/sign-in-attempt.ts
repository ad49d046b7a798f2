import type { Door } from '@openhuis/platform';

/** Somebody who went to an identity provider and has not come back yet. */
export interface SignInAttempt {
  door: Door;
  /** Of the secret that the browser holds; it alone may come back with this state. */
  browserHash: Buffer;
  nonce: string;
  codeVerifier: string;
  /** A path of our own. */
  returnTo: string;
  expiresAt: Date;
}

export type AttemptFault = 'attempt-unknown' | 'attempt-expired' | 'other-door' | 'other-browser';

/**
 * Why somebody who comes back is not let in.
 *
 * @param attempt that the state belongs to; undefined when there is none, or when it was used before
 * @param came through which door, from which browser (undefined: one without our cookie), and when
 */
export function attemptFault(
  attempt: SignInAttempt | undefined,
  came: { door: Door; browserHash: Buffer | undefined; now: Date },
): AttemptFault | undefined {
  if (attempt === undefined) return 'attempt-unknown';
  if (came.browserHash?.equals(attempt.browserHash) !== true) return 'other-browser';
  if (came.door !== attempt.door) return 'other-door';
  if (came.now.getTime() >= attempt.expiresAt.getTime()) return 'attempt-expired';
  return undefined;
}
