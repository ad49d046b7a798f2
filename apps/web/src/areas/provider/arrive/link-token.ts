import { redirect } from '@tanstack/react-router';

const STORED = 'openhuis.link-token';

/**
 * Before a page to which a mail leads: keeps what stood after the # of its link in this window, so that it survives signing
 * in, and takes it out of the address, where others could read it.
 */
export function keepLinkToken({ location }: { location: { pathname: string; hash: string } }): void {
  const { pathname, hash } = location;
  if (hash === '') return;
  sessionStorage.setItem(STORED, JSON.stringify({ pathname, token: hash }));
  redirect({ to: pathname, hash: '', replace: true, throw: true });
}

/** What the link to this page brought, or undefined when somebody came without it. */
export function linkToken(pathname: string): string | undefined {
  const stored = sessionStorage.getItem(STORED);
  if (stored === null) return undefined;
  const kept = JSON.parse(stored) as { pathname: string; token: string };
  return kept.pathname === pathname ? kept.token : undefined;
}

/** Once it was used it is worth nothing any more. */
export function forgetLinkToken(): void {
  sessionStorage.removeItem(STORED);
}
