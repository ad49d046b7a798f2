import { createHash, randomBytes } from 'node:crypto';

const PREFIX = 'ohk_';
const FORM = /^ohk_[A-Za-z0-9_-]{43}$/;

/** A new secret of a calendar's address: shown once, never stored. 256 random bits after a prefix that scanners recognise. */
export function newCalendarSecret(): string {
  return PREFIX + randomBytes(32).toString('base64url');
}

/**
 * What the database holds of the secret in an address, or undefined for what cannot be one.
 *
 * @param text the last part of the address, with or without `.ics`: some calendars want it there
 */
export function hashOfCalendarSecret(text: string): Buffer | undefined {
  const secret = text.replace(/\.ics$/, '');
  return FORM.test(secret) ? createHash('sha256').update(secret).digest() : undefined;
}
