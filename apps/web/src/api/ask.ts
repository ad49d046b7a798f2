import type { Client } from 'openapi-fetch';

/** What stands beside the address of a call: of the places in the address, behind its question mark, and in its body. */
interface Question extends Omit<RequestInit, 'body' | 'headers'> {
  params?: { path?: Record<string, string | number>; query?: Record<string, unknown> };
  body?: unknown;
  headers?: Record<string, string>;
  /** Of what was asked for; what went wrong is always JSON. */
  parseAs?: 'json' | 'blob';
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
type Told = { data: unknown; response: Response } | { error: unknown; response: Response };

/**
 * The calls of an api by their methods, typed as `openapi-fetch` types them. Its types are all we take: what it does for
 * other apis (other ways of writing lists and objects in an address, forms, what stands between a call and its answer) is
 * 2 KB that everybody would wait for.
 *
 * @param base of every address: '/v1'
 * @param headers of every request
 * @param send asks; it is called before anything is waited for, so that it knows who asks (session/unattended.ts)
 */
export function callsOf<Paths extends object>(
  base: string,
  headers: Record<string, string>,
  send: (request: Request) => Promise<Response>,
): Pick<Client<Paths>, Method> {
  const callBy =
    (method: Method) =>
    async (path: string, { params, body, headers: own, parseAs, ...init }: Question = {}): Promise<Told> => {
      const request = new Request(base + addressOf(path, params), {
        ...init,
        method,
        headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers, ...own },
        body: body === undefined ? null : JSON.stringify(body),
      });
      const response = await send(request);
      if (response.ok && parseAs === 'blob') return { data: await response.blob(), response };
      const text = await response.text();
      if (response.ok) return { data: text === '' ? undefined : JSON.parse(text), response };
      return { error: parsed(text), response };
    };
  const calls = { GET: callBy('GET'), POST: callBy('POST'), PUT: callBy('PUT'), DELETE: callBy('DELETE') };
  return calls as Pick<Client<Paths>, Method>;
}

/** '/contracts/{id}?state=signed&state=ended': a list gives its name as often as it has values; what is not given is left out. */
function addressOf(path: string, { path: places = {}, query = {} }: NonNullable<Question['params']> = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(places[name] ?? ''));
  const search = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => (one == null ? [] : [`${name}=${encodeURIComponent(one as string | number)}`])),
  );
  return search.length === 0 ? filled : `${filled}?${search.join('&')}`;
}

/** What stands between us and the api may say something that is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
