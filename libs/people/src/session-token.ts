import { createHash, randomBytes } from 'node:crypto';

/** `__Host-`: a browser takes it over https (or localhost) only, for this very host and for every path of it. */
export const SESSION_COOKIE = '__Host-openhuis-session';

const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** What a browser holds of a session: 256 random bits. */
export function newSessionToken(): string {
  return `ohs_${randomBytes(32).toString('base64url')}`;
}

/** What the database holds of it. */
export function hashOfSessionToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

export function isSessionTokenForm(text: string): boolean {
  return /^ohs_[A-Za-z0-9_-]{43}$/.test(text);
}

/**
 * The value of a Set-Cookie header that gives a browser its session. It goes when the browser closes; how long it works at
 * the latest the server decides. Lax and not Strict: somebody who follows a link in a mail arrives signed in.
 */
export function sessionCookie(token: string): string {
  return `${SESSION_COOKIE}=${token}; ${ATTRIBUTES}`;
}

/** The value of a Set-Cookie header that takes the session from a browser. */
export const clearedSessionCookie = `${SESSION_COOKIE}=; Max-Age=0; ${ATTRIBUTES}`;

/**
 * The session that a Cookie header names, or undefined. What does not have the form of a session, or comes in two values,
 * is none: the sender is not the browser that we gave it to.
 */
export function sessionTokenIn(cookies: string | undefined): string | undefined {
  if (cookies === undefined) return undefined;
  const found = new Set<string>();
  for (const pair of cookies.split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === SESSION_COOKIE) found.add(pair.slice(at + 1).trim());
  }
  const [token] = found;
  return found.size === 1 && token !== undefined && isSessionTokenForm(token) ? token : undefined;
}
