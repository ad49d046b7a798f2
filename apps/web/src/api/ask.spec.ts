import { describe, expect, it } from '@jest/globals';
import createClient from 'openapi-fetch';
import { callsOf } from './ask.js';

const BASE = 'http://api/v1';
const headers = { 'openhuis-request': '1' };
type Calls = Record<
  'GET' | 'POST' | 'PUT' | 'DELETE',
  (path: string, init?: object) => Promise<{ response: Response }>
>;

/** What goes out with a call, and what comes of the answer: by us, and by the package whose types we take. */
async function both(
  method: keyof Calls,
  path: string,
  init: object | undefined,
  answer = (): Response => Response.json({ done: true }),
): Promise<{ ours: unknown; theirs: unknown }> {
  const [ours, theirs] = await Promise.all(
    [callsOf, callsOfThePackage].map(async (make) => {
      let asked: Request | undefined;
      const calls = make(BASE, headers, (request) => {
        asked = request.clone();
        return Promise.resolve(answer());
      }) as Calls;
      const { response, ...told } = await calls[method](path, init);
      if (asked === undefined) throw new Error('nothing was asked');
      const { url, cache, redirect, credentials } = asked;
      const sent = { method: asked.method, url, headers: [...asked.headers], body: await asked.text() };
      return { sent, options: { cache, redirect, credentials }, status: response.status, told: await readable(told) };
    }),
  );
  return { ours, theirs };
}

function callsOfThePackage(
  baseUrl: string,
  own: Record<string, string>,
  fetch: (request: Request) => Promise<Response>,
) {
  return createClient({ baseUrl, headers: own, fetch, querySerializer: { array: { style: 'form', explode: true } } });
}

async function readable(told: { data?: unknown; error?: unknown }): Promise<object> {
  return told.data instanceof Blob ? { type: told.data.type, text: await told.data.text() } : told;
}

describe('a call', () => {
  it.each<[keyof Calls, string, object | undefined]>([
    ['GET', '/session', undefined],
    ['GET', '/contracts', { params: { query: {} } }],
    [
      'GET',
      '/contracts',
      { params: { query: { state: ['signed', 'ended'], cursor: undefined, limit: 0, all: false } } },
    ],
    ['GET', '/contracts', { params: { query: { search: 'Zorg & Co/é +?#', empty: '', none: [], nothing: null } } }],
    ['GET', '/contracts/{id}/documents/{kind}', { params: { path: { id: 'a/b?c', kind: 'contract' } } }],
    ['GET', '/regions/{id}/people', { params: { path: { id: 1 }, query: { on: '2030-12-31' } }, cache: 'no-store' }],
    [
      'POST',
      '/contracts/{id}/notes',
      { params: { path: { id: 'x' } }, body: { text: 'é' }, headers: { 'idempotency-key': 'k' } },
    ],
    ['POST', '/session/sign-out', undefined],
    ['PUT', '/session/acting-for', { body: { tenant: null } }],
    ['PUT', '/lists', { body: [] }],
    ['DELETE', '/join-requests/{id}', { params: { path: { id: 'x' } } }],
  ])('goes out as the package sends it: %s %s %j', async (method, path, init) => {
    const { ours, theirs } = await both(method, path, init);
    expect(ours).toEqual(theirs);
  });

  it.each<[string, () => Response, object | undefined]>([
    ['an object', () => Response.json({ items: [1, null] }), undefined],
    ['null', () => Response.json(null), undefined],
    ['nothing', () => new Response(null, { status: 204 }), undefined],
    ['an empty page', () => new Response(''), undefined],
    ['a problem', () => Response.json({ code: 'not-found' }, { status: 404 }), undefined],
    ['words of a proxy', () => new Response('<h1>Bad gateway</h1>', { status: 502 }), undefined],
    ['an empty fault', () => new Response('', { status: 503 }), undefined],
    ['a file', () => new Response('%PDF', { headers: { 'content-type': 'application/pdf' } }), { parseAs: 'blob' }],
    ['a fault instead of a file', () => Response.json({ code: 'forbidden' }, { status: 403 }), { parseAs: 'blob' }],
  ])('tells of %s what the package tells', async (_what, answer, init) => {
    const { ours, theirs } = await both('POST', '/letters', init, answer);
    expect(ours).toEqual(theirs);
  });

  it('stops with its signal, and fails where nobody answers', async () => {
    const stop = new AbortController();
    let asked: Request | undefined;
    const calls = callsOf(BASE, headers, (request) => {
      asked = request;
      return Promise.reject(new TypeError('no line'));
    }) as unknown as Calls;
    await expect(calls.GET('/session', { signal: stop.signal })).rejects.toThrow('no line');
    stop.abort();
    expect(asked?.signal.aborted).toBe(true);
  });

  it('fails on an answer that is cut off', async () => {
    const calls = callsOf(BASE, headers, () => Promise.resolve(new Response('{"items": ['))) as unknown as Calls;
    await expect(calls.GET('/contracts')).rejects.toThrow(SyntaxError);
  });
});
