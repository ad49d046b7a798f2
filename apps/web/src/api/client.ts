import { drawnPage } from '../drawn-page.js';
import { sessionEnded } from '../session/session-end.js';
import { callsOf } from './ask.js';
import type { components, paths } from './schema.js';
import { sendNoting } from './send-noting.js';

/** What the api answers and takes, by its name in openapi.json: `Answer<'ContractSummaryAnswer'>`. */
export type Answer<Name extends keyof components['schemas']> = components['schemas'][Name];

/** One thing that the api found wrong. `path` points at a field: `lines/3/product`. */
export interface Violation {
  code: string;
  path?: string;
  details?: Record<string, string | number | string[]>;
  /** What a page itself found wrong before it asked, in the user's language; nothing that the api says. */
  text?: string;
}

/** What went wrong, with every fault and the reference by which it can be found in the log. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly violations: Violation[],
    readonly reference: string | undefined,
  ) {
    super(code);
    this.name = 'ApiProblem';
  }
}

/** Asked of the place itself, not of the build: rules that are tested without one import this file too. */
const isDrawing = typeof document === 'undefined';

/**
 * The api, typed by openapi.json. Wrap every call in {@link answered}.
 *
 * The header tells the api that a request comes from our own pages; a page of somebody else cannot send it.
 */
export const api = callsOf<paths>(
  // On the server nothing goes over a line: the page that is being drawn has a way of its own to the api.
  isDrawing ? 'http://api/v1' : '/v1',
  { 'openhuis-request': '1' },
  isDrawing ? (request) => drawnPage().ask(request) : sendNoting,
);

/**
 * The body of an answer.
 *
 * @throws ApiProblem for every answer that is no success, and for no answer at all (code 'unreachable')
 */
export async function answered<Body>(
  call: Promise<{ data?: Body | undefined; error?: unknown; response: Response }>,
): Promise<Exclude<Body, undefined>> {
  const { data, error, response } = await call.catch((): never => {
    throw new ApiProblem(0, 'unreachable', [{ code: 'unreachable' }], undefined);
  });
  if (response.ok) return data as Exclude<Body, undefined>;
  const problem = problemOf(response.status, error);
  if (problem.code === 'not-signed-in') sessionEnded();
  throw problem;
}

/**
 * As {@link answered}, for a command that answers with nothing (204): `true` tells that it was done, where `run` of a command
 * gives undefined for one that failed.
 */
export async function done(call: Promise<{ data?: unknown; error?: unknown; response: Response }>): Promise<true> {
  await answered(call);
  return true;
}

/** A problem+json body, or whatever stands between us and the api said instead. */
export function problemOf(status: number, body: unknown): ApiProblem {
  const { code, errors, instance } = (typeof body === 'object' && body !== null ? body : {}) as {
    code?: string;
    errors?: Violation[];
    instance?: string;
  };
  const known = code ?? (status >= 500 ? 'unavailable' : 'unexpected');
  return new ApiProblem(status, known, errors ?? [{ code: known }], instance?.replace('urn:request:', ''));
}
