import { ApiProblem, problemOf } from '../../api/client.js';
import type { KeptFile } from '../keep-file.js';
import { noteRequest } from '../../session/last-request.js';
import { sessionEnded } from '../../session/session-end.js';

/**
 * Fetches a file of the api, telling how much of it has come: its length is not known beforehand, for it is written while it
 * is sent.
 *
 * @param path below /v1, with its query
 * @param onBytes is called with the number of bytes so far
 * @throws ApiProblem as the api says, or 'unreachable' when the connection broke; AbortError when the signal stopped it
 */
export async function fetchFile(
  path: string,
  onBytes: (bytes: number) => void,
  signal: AbortSignal,
): Promise<KeptFile> {
  const unreachable = (): ApiProblem => new ApiProblem(0, 'unreachable', [{ code: 'unreachable' }], undefined);
  try {
    const response = await fetch(`/v1${path}`, { headers: { 'openhuis-request': '1' }, signal });
    if (!response.ok) {
      const problem = problemOf(response.status, await response.json().catch(() => undefined));
      if (problem.code === 'not-signed-in') sessionEnded();
      throw problem;
    }
    noteRequest();
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let bytes = 0;
    const reader = (response.body ?? new Blob([]).stream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
      bytes += value.length;
      onBytes(bytes);
    }
    const type = response.headers.get('content-type') ?? '';
    return { name: nameIn(response.headers.get('content-disposition')), content: new Blob(parts, { type }) };
  } catch (thrown) {
    if (thrown instanceof ApiProblem || signal.aborted) throw thrown;
    throw unreachable();
  }
}

const nameIn = (disposition: string | null): string => /filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? 'openhuis';
