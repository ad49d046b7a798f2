import type { IncomingHttpHeaders } from 'node:http';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What our own pages send with every request. Another site cannot, without asking first and being refused (CORS). */
export const OWN_PAGES_HEADER = 'openhuis-request';

/**
 * Whether a request that a browser's cookie vouches for may have been made by another site. A browser sends the cookie
 * along with whatever asks, hence three proofs that it was one of our own pages: the Origin, what the browser says of
 * the site (older ones do not), and a header that a form cannot send.
 *
 * @param ownOrigin of the address by which people reach us, such as https://openhuis.example
 * @returns what is wrong, or undefined when it comes from our own pages or cannot change anything
 */
export function crossSiteFault(
  method: string,
  headers: IncomingHttpHeaders,
  ownOrigin: string,
): 'origin' | 'sec-fetch-site' | typeof OWN_PAGES_HEADER | undefined {
  if (SAFE.has(method)) return undefined;
  if (headers.origin !== ownOrigin) return 'origin';
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return 'sec-fetch-site';
  return headers[OWN_PAGES_HEADER] === '1' ? undefined : OWN_PAGES_HEADER;
}
