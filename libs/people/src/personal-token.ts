import { createHash, randomBytes } from 'node:crypto';

const PREFIX = 'ohp_';

/** A new personal API token: shown once, never stored. 256 random bits after a prefix that scanners recognise. */
export function newToken(): string {
  return PREFIX + randomBytes(32).toString('base64url');
}

/** What the database holds of a token. A plain hash suffices: the token itself is random and long. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Whether a text has the form of a token; anything else need not be looked up. */
export function isTokenForm(text: string): boolean {
  return /^ohp_[A-Za-z0-9_-]{43}$/.test(text);
}
