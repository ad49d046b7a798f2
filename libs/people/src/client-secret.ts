import { randomBytes, timingSafeEqual } from 'node:crypto';
import { hashOfToken } from './personal-token.js';

/** A new secret of an application: shown once, never stored. */
export function newClientSecret(): string {
  return `ohc_${randomBytes(32).toString('base64url')}`;
}

/** What the database holds of it. A plain hash suffices: the secret is random and long. */
export const hashOfSecret = hashOfToken;

/**
 * Whether a secret is one of those that are valid. The comparison takes as long whichever it is, and with nothing to
 * compare with as well.
 *
 * @param valid hashes; null for one that is not there
 */
export function isValidSecret(secret: string, valid: readonly (Buffer | null)[]): boolean {
  const shown = hashOfSecret(secret);
  let isValid = false;
  for (const hash of valid) {
    const isSame = timingSafeEqual(shown, hash ?? Buffer.alloc(shown.length));
    if (isSame && hash !== null) isValid = true;
  }
  return isValid;
}
