import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anApi, type Answer, aTokenOf, type TestApi } from '../support/api.js';
import { aPerson } from '../support/builders/person.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

interface RegionFound {
  id: number;
  name: string;
  contactEmail: string;
  appearance: Record<string, unknown> & { version: number; themeUrl: string; logoUrl: string | null };
}
interface Problem {
  code: string;
  errors: { code: string; path?: string; details?: Record<string, unknown> }[];
}

const png = readFileSync(resolve(import.meta.dirname, '../../demo/zuidoost-utrecht/logo.png'));

describe('the appearance of a region', () => {
  let database: TestDatabase;
  let api: TestApi;
  let region: Region;
  let administrator: string;

  const set = <Body = { version: number }>(body: object, token = administrator): Promise<Answer<Body>> =>
    api.call<Body>(token, 'PUT', `/v1/regions/${region.id}/appearance`, { version: 0, ...body });
  const found = async (): Promise<RegionFound> => {
    const { body } = await api.call<RegionFound[]>(undefined, 'GET', '/v1/regions');
    const own = body.find(({ id }) => id === region.id);
    if (own === undefined) throw new Error('the region is not in the list');
    return own;
  };
  const withRole = async (role: 'region_administrator' | 'auditor', regionId: number): Promise<string> =>
    aTokenOf(database, (await aPerson(database, { regionRoles: [{ regionId, role }] })).scope.personId ?? '');

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
  });
  beforeEach(async () => {
    region = await aRegion(database, {});
    administrator = await withRole('region_administrator', region.id);
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  it('is that of the house until something is set', async () => {
    const { name, contactEmail, appearance } = await found();
    expect(appearance).toMatchObject({ version: 0, displayName: name, brandColour: null, logoUrl: null, phone: null });
    expect(contactEmail).toContain('@');
    const theme = await api.call<string>(undefined, 'GET', appearance.themeUrl);
    expect(theme.body).toContain('#0b5968');
    expect((await api.call(undefined, 'GET', `/v1/regions/${region.id}/logo`)).status).toBe(404);
  });

  it('is set by its administrator, read by everybody, and told by the trail from what to what', async () => {
    const set1 = await set({
      displayName: 'Zorgregio',
      brandColour: '#7b2d7f',
      contactEmail: 'nieuw@regio.example',
      phone: '030 000 00 00',
      complaintsUrl: 'https://regio.example/klachten',
      privacyContact: 'Iemand met een naam',
    });
    expect([set1.status, set1.body]).toEqual([200, { version: 1 }]);
    expect(await found()).toMatchObject({
      contactEmail: 'nieuw@regio.example',
      appearance: {
        version: 1,
        displayName: 'Zorgregio',
        brandColour: '#7b2d7f',
        complaintsUrl: 'https://regio.example/klachten',
        postalAddress: null,
      },
    });
    expect((await set({ version: 1, displayName: 'Zorgregio', brandColour: '#1e6b52' })).status).toBe(200);
    const { body } = await api.call<{ items: { action: string; change: object }[] }>(
      administrator,
      'GET',
      `/v1/audit-entries?subjectId=${region.id}`,
    );
    expect(body.items[0]).toMatchObject({
      action: 'region.appearanceSet',
      change: {
        brandColour: { from: '#7b2d7f', to: '#1e6b52' },
        contactEmail: { from: 'nieuw@regio.example', to: null },
        privacyContact: 'changed',
      },
    });
    expect(JSON.stringify(body.items)).not.toContain('Iemand met een naam');
    expect(body.items[0]?.change).not.toHaveProperty('displayName');
  });

  it('is set by nobody else', async () => {
    const elsewhere = await aRegion(database, {});
    expect((await set({}, await withRole('auditor', region.id))).status).toBe(403);
    expect((await set({}, await withRole('region_administrator', elsewhere.id))).status).toBe(404);
    expect((await api.call(undefined, 'PUT', `/v1/regions/${region.id}/appearance`, { version: 0 })).status).toBe(401);
    expect((await found()).appearance.version).toBe(0);
  });

  it('is not set over what somebody else set in the meantime', async () => {
    expect((await set({ displayName: 'Eerste' })).status).toBe(200);
    const late = await set<Problem>({ displayName: 'Tweede' });
    expect([late.status, late.body.code, late.body.errors[0]?.details]).toEqual([
      409,
      'stale-version',
      { yours: 0, current: 1 },
    ]);
    expect((await found()).appearance['displayName']).toBe('Eerste');
  });

  it('has no colour that nobody could read, and says which is the nearest that can be', async () => {
    const refused = await set<Problem>({ brandColour: '#fffbe0' });
    const [fault] = refused.body.errors;
    expect([refused.status, fault?.code, fault?.path]).toEqual([400, 'colour-too-light', 'brandColour']);
    expect((await set({ brandColour: fault?.details?.['nearest'] })).status).toBe(200);
  });

  it('gives a style sheet that may be kept, and is asked for again only when it changed', async () => {
    await set({ brandColour: '#7b2d7f' });
    const { appearance } = await found();
    const first = await api.call<string>(undefined, 'GET', appearance.themeUrl);
    expect(first.headers).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
    expect(first.headers['cache-control']).toMatch(/^public, max-age=\d+/);
    expect(first.body).toContain('#7b2d7f');
    const tag = String(first.headers['etag']);
    const again = await fetch(`${api.address}${appearance.themeUrl}`, { headers: { 'if-none-match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await set({ version: 1, brandColour: '#1e6b52' });
    expect((await found()).appearance.themeUrl).not.toBe(appearance.themeUrl);
    const changed = await fetch(`${api.address}${appearance.themeUrl}`, { headers: { 'if-none-match': tag } });
    expect(changed.status).toBe(200);
    const strange: [id: string, status: number][] = [
      ['0', 404],
      ['99999999999', 404],
      ['9'.repeat(30), 400],
    ];
    for (const [id, status] of strange) {
      const statuses = [];
      for (const part of ['theme.css', 'logo']) {
        statuses.push((await api.call(undefined, 'GET', `/v1/regions/${id}/${part}`)).status);
      }
      expect([id, statuses]).toEqual([id, [status, status]]);
    }
  });

  it('shows a logo that is a picture by its content, and keeps it until another comes or it is taken away', async () => {
    const logo = { data: png.toString('base64'), alternative: 'Zorgregio' };
    expect((await set({ logo })).status).toBe(200);
    const { appearance } = await found();
    expect(appearance).toMatchObject({ logoAlternative: 'Zorgregio' });
    const shown = await fetch(api.address + (appearance.logoUrl ?? ''));
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await shown.arrayBuffer()).equals(png)).toBe(true);
    await set({ version: 1, displayName: 'Anders' });
    expect((await found()).appearance.logoUrl).toBe(appearance.logoUrl);
    await set({ version: 2, logo: null });
    expect((await found()).appearance).toMatchObject({ logoUrl: null, logoAlternative: null });
  });

  it.each([
    [
      'an SVG, whatever it is called',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      'file-type',
    ],
    ['a text', 'GIF87a is not what this is', 'file-type'],
    ['a picture that is too large', Buffer.concat([png, Buffer.alloc(256 * 1024)]), 'body-too-large'],
  ])('takes no logo that is %s', async (_name, content, code) => {
    const refused = await set<Problem>({ logo: { data: Buffer.from(content).toString('base64'), alternative: 'x' } });
    expect([refused.body.code, refused.body.errors[0]?.path]).toEqual([code, 'logo/data']);
    expect((await found()).appearance.version).toBe(0);
  });

  it.each([
    [{ brandColour: 'red' }, 'brandColour'],
    [{ brandColour: '#fff;}body{display:none' }, 'brandColour'],
    [{ complaintsUrl: 'javascript:alert(1)' }, 'complaintsUrl'],
    [{ privacyUrl: 'http://regio.example' }, 'privacyUrl'],
    [{ phone: 'bel mij' }, 'phone'],
    [{ contactEmail: 'nergens' }, 'contactEmail'],
  ])('refuses %j', async (body, path) => {
    const refused = await set<Problem>(body);
    expect([refused.status, refused.body.errors.map((fault) => fault.path)]).toEqual([400, [path]]);
  });
});
