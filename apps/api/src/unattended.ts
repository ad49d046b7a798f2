import type { IncomingHttpHeaders } from 'node:http';

/** What our own pages send along when nobody did anything: a list that is kept up to date, a job that is followed. */
export const UNATTENDED_HEADER = 'openhuis-unattended';

/**
 * Whether a page asks this by itself, so that it is no sign of somebody being there. Who says so falsely only shortens the
 * session. A change is always somebody's, whatever it says: no page makes one by itself, and the owner sees in the list of
 * sessions when somebody last did something.
 */
export function isUnattended(method: string, headers: IncomingHttpHeaders): boolean {
  return (method === 'GET' || method === 'HEAD') && headers[UNATTENDED_HEADER] === '1';
}
