import { describe, expect, it } from '@jest/globals';
import { attemptFault, type SignInAttempt } from './sign-in-attempt.js';

const browserHash = Buffer.alloc(32, 1);
const attempt: SignInAttempt = {
  door: 'provider',
  browserHash,
  nonce: 'n',
  codeVerifier: 'v',
  returnTo: '/',
  expiresAt: new Date('2026-03-02T09:10:00Z'),
};
const came = { door: 'provider' as const, browserHash, now: new Date('2026-03-02T09:09:59.999Z') };

describe('coming back from an identity provider', () => {
  it('is fine in time, at the same door, in the same browser', () => {
    expect(attemptFault(attempt, came)).toBeUndefined();
  });

  it.each([
    ['with a state that is not known', undefined, {}, 'attempt-unknown'],
    ['too late', attempt, { now: attempt.expiresAt }, 'attempt-expired'],
    ['at the other door', attempt, { door: 'staff' as const }, 'other-door'],
    ['in another browser', attempt, { browserHash: Buffer.alloc(32, 2) }, 'other-browser'],
    ['in a browser without the cookie', attempt, { browserHash: undefined }, 'other-browser'],
    // Who is not the browser learns nothing more.
    ['late, in another browser', attempt, { browserHash: undefined, now: attempt.expiresAt }, 'other-browser'],
  ])('is refused %s', (_how, known, difference, fault) => {
    expect(attemptFault(known, { ...came, ...difference })).toBe(fault);
  });
});
