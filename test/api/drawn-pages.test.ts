import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anApi, type TestApi } from '../support/api.js';
import { aPerson } from '../support/builders/person.js';
import { aRegion } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aSession, type TestBrowser } from '../support/session.js';

type Signed = TestBrowser & { name: string };

/** A web that shows who asks, breaks, or takes for ever: what a page is made of is in test/browser. */
const web = `
  export const keepApartBy = (storage) => ({ path, search, language, ask, signal }) => storage.run({ path }, async () => {
    if (path === '/breaks') throw new TypeError('what somebody typed');
    if (path === '/hangs') await new Promise(() => undefined);
    const session = await ask(new Request('http://api/v1/session'));
    const name = session.ok ? (await session.json()).person.name : 'nobody';
    // Long enough for the other to come in between.
    await new Promise((done) => setTimeout(done, path === '/slow' ? 200 : 0));
    const refused = await ask(new Request('http://api/v1/session', { method: 'POST' })).catch(() => 'refused');
    const state = { name, end: '</script>', refused, kept: storage.getStore().path };
    return { head: '<title>Drawn</title>', body: '<p style="block-size:3rem">' + language + ' ' + name + '</p>', state,
      themeUrl: undefined, at: 0, isKnown: path !== '/nowhere', rounds: 1 };
  });`;
const page =
  '<!doctype html><html lang="nl"><head><title>Openhuis</title></head><body><div id="openhuis"></div><noscript>no</noscript></body></html>';

describe('pages that the api draws', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openhuis-drawn-'));
  const lines: string[] = [];
  let database: TestDatabase;
  let api: TestApi;
  let anna: Signed;
  let bram: Signed;

  beforeAll(async () => {
    mkdirSync(join(folder, 'server'));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(join(folder, 'server', 'server.js'), web);
    writeFileSync(join(folder, 'index.html'), page);
    writeFileSync(
      join(folder, 'manifest.json'),
      JSON.stringify({ 'src/areas/public/routes.ts': { file: 'assets/routes.js', css: ['assets/public.css'] } }),
    );
    writeFileSync(join(folder, 'page-files.json'), '[]');
    database = await aDatabase();
    const write = (line: unknown): void => {
      lines.push(String(line));
    };
    api = await anApi(database, folder, {
      environment: { WEB_DIR: folder },
      logger: { log: () => undefined, warn: write, error: write },
    });
    const { id: regionId } = await aRegion(database);
    const of = async (): Promise<Signed> => {
      const { person, scope } = await aPerson(database, { regionRoles: [{ regionId, role: 'contract_manager' }] });
      return { ...(await aSession(api, scope.personId ?? '')), name: person?.name ?? '' };
    };
    [anna, bram] = [await of(), await of()];
  });
  afterAll(async () => {
    await api.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const get = (url: string, headers: Record<string, string> = {}) =>
    api.app.inject({ method: 'GET', url, headers: { accept: 'text/html', ...headers } });

  it('hold what the web drew, its styles, its title and what was asked for it', async () => {
    const { body, headers, statusCode } = await get('/procedures', { 'accept-language': 'en' });
    expect(statusCode).toBe(200);
    expect(body).toContain('<html lang="en">');
    expect(body).toContain('<title>Drawn</title>');
    expect(body).toContain('<p data-style="block-size:3rem">en nobody</p>');
    expect(body).toContain('<link rel="stylesheet" crossorigin href="/assets/public.css">');
    expect(body).toContain('data-scripts="/assets/routes.js"');
    expect(body).not.toContain('noscript');
    // Nothing in the data ends the block that it stands in.
    expect(body.match(/<\/script>/g)).toHaveLength(1);
    expect(body).toContain('"refused":"refused"');
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers.vary).toContain('cookie');
    expect(headers['content-security-policy']).toMatch(/style-src 'self' 'sha256-[\w+/=]+';/);
    expect(headers['content-security-policy']).not.toContain('unsafe');
  });

  it('are in the language and the scheme that were chosen in this browser', async () => {
    const cookie = 'openhuis-language=nl; openhuis-scheme=dark';
    expect((await get('/', { 'accept-language': 'en', cookie })).body).toContain('<html lang="nl" data-scheme="dark">');
    const forged = 'openhuis-language="><b>; openhuis-scheme=red';
    expect((await get('/', { cookie: forged })).body).toContain('<html lang="nl">');
  });

  it('say that there is no page at an address', async () => {
    expect((await get('/nowhere')).statusCode).toBe(404);
  });

  it('show a person what is theirs alone, also at the same time, and are kept nowhere', async () => {
    const both = await Promise.all([
      get('/slow', anna.headers),
      get('/desk', bram.headers),
      get('/slow', bram.headers),
      get('/slow'),
      get('/desk', anna.headers),
    ]);
    const names = both.map(({ body }) => /"name":"([^"]*)"/.exec(body)?.[1]);
    expect(names).toEqual([anna.name, bram.name, bram.name, 'nobody', anna.name]);
    expect(both.map(({ body }) => /"kept":"([^"]*)"/.exec(body)?.[1])).toEqual([
      '/slow',
      '/desk',
      '/slow',
      '/slow',
      '/desk',
    ]);
    expect(both.map(({ headers }) => headers['cache-control'])).toEqual([
      'no-store',
      'no-store',
      'no-store',
      'no-cache',
      'no-store',
    ]);
    expect(both[0].body).not.toContain(bram.name);
  });

  it('are packed as the browser asks for it', async () => {
    const { headers, rawPayload } = await get(`/?${'x'.repeat(1500)}=`, { 'accept-encoding': 'gzip' });
    expect(headers['content-encoding'] === 'gzip' || rawPayload.length < 1024).toBe(true);
  });

  it.each([['/breaks'], ['/hangs']])('are the empty one where drawing fails: %s', async (url) => {
    lines.length = 0;
    const start = performance.now();
    const { body, statusCode, headers } = await get(url, anna.headers);
    expect([statusCode, body]).toEqual([200, page]);
    expect(headers.link).toContain('rel=modulepreload');
    expect(performance.now() - start).toBeLessThan(10_000);
    // It is told, without what somebody typed.
    expect(lines.join('\n')).toMatch(/a page was not drawn: (TypeError|TimeoutError)/);
    expect(lines.join('\n')).not.toContain('what somebody typed');
  });
});
