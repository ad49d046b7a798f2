import { randomBytes } from 'node:crypto';

/** By which a browser that comes back is known to be the one that went. `__Host-`: no other host can set it. */
const COOKIE = '__Host-openhuis-sign-in';
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** A secret for a browser that has none. */
export function newBrowserSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * The secret in a Cookie header, or undefined. Two different ones are none: one of them is not ours.
 */
export function browserSecretIn(cookies: string | undefined): string | undefined {
  const found = new Set(
    (cookies ?? '')
      .split(';')
      .map((pair) => pair.trim())
      .filter((pair) => pair.startsWith(`${COOKIE}=`))
      .map((pair) => pair.slice(COOKIE.length + 1)),
  );
  const [secret] = found;
  return found.size === 1 && secret !== undefined && /^[A-Za-z0-9_-]{43}$/.test(secret) ? secret : undefined;
}

/** Lax and not Strict: the browser comes back from the provider's site. */
export function browserCookie(secret: string, minutes: number): string {
  return `${COOKIE}=${secret}; Max-Age=${minutes * 60}; ${ATTRIBUTES}`;
}

export const clearedBrowserCookie = `${COOKIE}=; Max-Age=0; ${ATTRIBUTES}`;
