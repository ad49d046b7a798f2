import { sessionEnded } from '../session/session-end.js';
import { ApiProblem, problemOf } from './client.js';

/**
 * Sends a form with a file and tells how far it is: fetch cannot tell that of what it sends.
 *
 * @param path below `/v1`: '/organisations/…/evidence'
 * @param form its fields; the file last, so that a fault in a field is known before the file has travelled
 * @param onProgress the part of it that was sent, from 0 to 1
 * @param signal stops it
 * @throws ApiProblem as {@link answered} does; code 'unreachable' when no answer came
 * @throws DOMException 'AbortError' when it was stopped
 */
export function upload<Body>(
  path: string,
  form: FormData,
  onProgress: (part: number) => void,
  signal?: AbortSignal,
): Promise<Body> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/v1${path}`);
    request.setRequestHeader('openhuis-request', '1');
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) onProgress(loaded / total);
    });
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) {
        done(request.response as Body);
        return;
      }
      const problem = problemOf(request.status, request.response);
      if (problem.code === 'not-signed-in') sessionEnded();
      fail(problem);
    });
    request.addEventListener('error', () => {
      fail(new ApiProblem(0, 'unreachable', [{ code: 'unreachable' }], undefined));
    });
    request.addEventListener('abort', () => fail(new DOMException('stopped', 'AbortError')));
    signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}
