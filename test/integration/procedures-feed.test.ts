import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Procedures } from '@openhuis/procedures';
import { anApi, type TestApi } from '../support/api.js';
import { onDay } from '../support/builders/person.js';
import { aProcedure, sampleDefinition } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

const path = '/v1/register/procedures/feed';

describe('the feed of procedures', () => {
  let database: TestDatabase;
  let api: TestApi;
  let region: Region;

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    region = await aRegion(database);
    // The clock of the test is years after that of the database, which says since when a status is what it is.
    api.clock.setDate('2040-01-01');
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  const feed = (query = '', headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${api.address}${path}${query}`, { headers });
  const titles = async (query = ''): Promise<string[]> =>
    [...(await (await feed(query)).text()).matchAll(/<entry>[^]*?<title>(.*?)<\/title>/g)].map(
      ([, title]) => title ?? '',
    );

  it('tells what was announced, changed, opened and closed, the newest first, and nothing of a draft', async () => {
    const procedures = new Procedures(database.app);
    const { id } = await aProcedure(database, region, { title: { nl: 'Wmo & co', en: 'Social support' } });
    await procedures.create(region.manager, onDay('2025-09-01'), region.id, sampleDefinition({ slug: 'draft' }));
    const state = await database.asOwner<{ version: number }>(`select version from procedure where id = $1`, [id]);
    const closed = await procedures.close(region.manager, onDay('2026-01-05'), id, state[0]?.version ?? 0, 'Klaar');
    expect(closed.status).toBe('closed');
    const found = await titles(`?regionId=${region.id}`);
    expect(found[0]).toBe('Gesloten: Wmo &#38; co');
    expect(found.at(-1)).toBe('Nieuw: Wmo &#38; co');
    expect((await titles(`?language=en&regionId=${region.id}`)).at(-1)).toBe('New: Social support');
    expect(await titles(`?regionId=${region.id + 1}`)).toEqual([]);
  });

  it('tells of a window only once it has closed or opened', async () => {
    const own = await aRegion(database, { '0310': 'De Bilt' });
    await aProcedure(database, own, {
      municipalities: ['0310'],
      entry: { mode: 'windowed', opensAt: '2025-10-01T09:00', closesAt: '2025-12-01T17:00' },
    });
    const at = async (day: string): Promise<string[]> => {
      api.clock.setDate(day);
      return (await titles(`?regionId=${own.id}`)).map((title) => title.split(':')[0] ?? '');
    };
    expect(await at('2025-09-15')).toEqual(['Nieuw']);
    expect(await at('2025-10-02')).toEqual(['Open', 'Nieuw']);
    expect(await at('2025-12-02')).toEqual(['Gesloten', 'Open', 'Nieuw']);
  });

  it('has a list beside it, as CSV and as JSON, without drafts', async () => {
    const file = async (query: string): Promise<string> =>
      await (await fetch(`${api.address}/v1/register/procedures/file?regionId=${region.id}${query}`)).text();
    const lines = (await file('')).trimEnd().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^procedure;wet;status;/);
    expect(lines[1]).toMatch(/^Wmo & co;Wmo 2015;gesloten;nee;/);
    const listed = JSON.parse(await file('&format=json')) as { title: { nl: string } }[];
    expect(listed.map(({ title }) => title.nl)).toEqual(['Wmo & co']);
    expect(await file('&format=json&phase=open')).toBe('[]\n');
  });

  it('is sent again only when it changed', async () => {
    const first = await feed();
    expect(first.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const tag = first.headers.get('etag') ?? '';
    expect((await feed('', { 'if-none-match': tag })).status).toBe(304);
    expect((await feed('', { 'if-none-match': '"other"' })).status).toBe(200);
    expect((await feed('?language=fr')).status).toBe(400);
  });
});
