import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anApi, type TestApi } from '../support/api.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

/** How the api serves the web, on a build as small as can be. */
describe('serving the web', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openhuis-web-'));
  const script = `console.log(${JSON.stringify('x'.repeat(2000))})`;
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Openhuis</title>');
    writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
    writeFileSync(join(folder, 'assets', 'start-abc.js'), script);
    writeFileSync(join(folder, 'assets', 'start-abc.js.gz'), gzipSync(script));
    writeFileSync(join(folder, '..', 'openhuis-outside.txt'), 'not ours');
    writeFileSync(
      join(folder, 'manifest.json'),
      JSON.stringify({ 'src/areas/public/routes.ts': { file: 'assets/routes-abc.js' } }),
    );
    writeFileSync(join(folder, 'page-files.json'), '[]');
    database = await aDatabase();
    api = await anApi(database, folder, { environment: { WEB_DIR: folder } });
  });
  afterAll(async () => {
    await api.app.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const get = (url: string, headers: Record<string, string> = {}) =>
    api.app.inject({ method: 'GET', url, headers: { accept: 'text/html', ...headers } });

  it.each(['/', '/procedures', '/portal/contracts/1?tab=text', '/desk'])('answers %s with its page', async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('<title>Openhuis</title>');
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
  });

  it('names what the page will ask for', async () => {
    expect((await get('/')).headers.link).toBe('</assets/routes-abc.js>; rel=modulepreload');
  });

  it('sends files packed, to be kept for good', async () => {
    const answer = await get('/assets/start-abc.js', { 'accept-encoding': 'gzip' });
    expect([answer.statusCode, answer.headers['content-encoding']]).toEqual([200, 'gzip']);
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await get('/assets/start-abc.js')).body).toBe(script);
  });

  it('lets the icon be kept for a day: a browser asks for it at every filter', async () => {
    expect((await get('/favicon.svg')).headers['cache-control']).toBe('public, max-age=86400');
  });

  it.each([
    '/v1/nowhere',
    '/v1',
    '/assets/none.js',
    '/assets/..%2Fmanifest.json',
    '/assets/..%2F..%2Fopenhuis-outside.txt',
  ])('has no page at %s', async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.body).not.toContain('not ours');
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('answers with a page only who asks for one', async () => {
    expect((await get('/procedures', { accept: 'application/json' })).statusCode).toBe(404);
    expect((await api.app.inject({ method: 'POST', url: '/procedures' })).statusCode).toBe(404);
  });
});
