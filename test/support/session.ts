import { SESSION_COOKIE, Sessions, type SessionStart } from '@openhuis/people';
import type { Answer, TestApi } from './api.js';

/** A browser that is signed in: what it sends along with every request of our own pages. */
export interface TestBrowser {
  id: string;
  token: string;
  headers: Record<string, string>;
}

/** The headers of a request by our own pages, in a browser that holds this session. */
export function browserHeaders(api: TestApi, token: string): Record<string, string> {
  return {
    cookie: `${SESSION_COOKIE}=${token}`,
    origin: new URL(api.configuration.publicUrl).origin,
    'sec-fetch-site': 'same-origin',
    'openhuis-request': '1',
  };
}

/** Signs somebody in, as the sign-in does once the identity provider has vouched for it. */
export async function aSession(
  api: TestApi,
  personId: string | null,
  traits: Partial<SessionStart> = {},
): Promise<TestBrowser> {
  const { id, token } = await api.app.get(Sessions).start({
    door: 'staff',
    issuer: 'https://identity.example',
    subject: `subject-of-${personId ?? 'nobody'}`,
    personId,
    claims: {},
    idToken: null,
    device: 'Firefox on Windows',
    ...traits,
  });
  return { id, token, headers: browserHeaders(api, token) };
}

/** One request of our own pages in a signed-in browser. */
export function browse<Body = Record<string, unknown>>(
  api: TestApi,
  browser: TestBrowser,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Answer<Body>> {
  return api.call<Body>(undefined, method, path, body, browser.headers);
}
