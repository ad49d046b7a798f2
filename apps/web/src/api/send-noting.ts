import { noteRequest } from '../session/last-request.js';
import { isUnattended } from '../session/unattended.js';

/**
 * Sends a request to the api, and notes when somebody asked something, as the api does: what a page asks by itself says so
 * (apps/api/src/unattended.ts) and counts on neither side, so that both reckon the end of the session from the same moment.
 */
export async function sendNoting(request: Request): Promise<Response> {
  const isByItself = isUnattended();
  if (isByItself) request.headers.set('openhuis-unattended', '1');
  const response = await fetch(request);
  if (response.ok && !isByItself) noteRequest();
  return response;
}
