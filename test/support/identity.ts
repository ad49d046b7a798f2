import { createServer } from 'node:http';
import type { DemoPerson } from '../../apps/identity/src/demo-person.js';
import { identityClients, type IdentityClient } from '../../apps/identity/src/identity-clients.js';
import { buildIdentityProvider } from '../../apps/identity/src/identity-provider.js';

export interface TestIdentityProvider {
  issuer: string;
  /** By id: openhuis-staff, openhuis-provider, openhuis-provider-etoegang. */
  clients: ReadonlyMap<string, IdentityClient>;
  close(): Promise<void>;
}

/**
 * The local identity provider in this process, on a port of its own.
 *
 * @param publicUrl of the api to which people return: the redirect addresses come from it
 * @param people whom one can choose; asked for every page
 */
export async function anIdentityProvider(
  publicUrl: string,
  people: () => readonly DemoPerson[],
): Promise<TestIdentityProvider> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const issuer = `http://localhost:${address.port}`;
  const clients = identityClients(publicUrl, { staff: 'secret-of-staff', provider: 'secret-of-providers' });
  const handle = buildIdentityProvider({ issuer, clients, people }).callback();
  server.on('request', (request, response) => void handle(request, response));
  return {
    issuer,
    clients: new Map(clients.map((client) => [client.id, client])),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** A browser without pages: it keeps cookies by their path, and follows no redirect by itself. */
export class CookieJar {
  private readonly cookies = new Map<string, { value: string; path: string }>();

  async fetch(
    url: string,
    init: { method?: string; form?: Record<string, string>; language?: string; headers?: Record<string, string> } = {},
  ) {
    const { pathname } = new URL(url);
    const cookie = [...this.cookies.entries()]
      .filter(([, { path }]) => pathname.startsWith(path))
      .map(([key, { value }]) => `${key.split(' ')[0] ?? ''}=${value}`)
      .join('; ');
    const response = await fetch(url, {
      method: init.method ?? (init.form === undefined ? 'GET' : 'POST'),
      redirect: 'manual',
      headers: { cookie, ...init.headers, ...(init.language !== undefined && { 'accept-language': init.language }) },
      ...(init.form !== undefined && { body: new URLSearchParams(init.form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(/; */);
      const [name = '', value = ''] = pair.split('=');
      const path = attributes.find((one) => one.toLowerCase().startsWith('path='))?.slice(5) ?? '/';
      if (value === '') this.cookies.delete(`${name} ${path}`);
      else this.cookies.set(`${name} ${path}`, { value, path });
    }
    return response;
  }

  /** Where the answer leads, as a whole address. */
  async follow(url: string, init?: Parameters<CookieJar['fetch']>[1]): Promise<string> {
    const response = await this.fetch(url, init);
    const to = response.headers.get('location');
    if (to === null) throw new Error(`${url} leads nowhere (${response.status}): ${await response.text()}`);
    await response.body?.cancel();
    return new URL(to, url).href;
  }
}
