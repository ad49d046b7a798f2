import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anApi, type Answer, aTokenOf, type TestApi } from '../support/api.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aNoticeScene, type NoticeScene, writeContractDeadlines } from '../support/notice-scene.js';
import { aSession, browse, type TestBrowser } from '../support/session.js';

interface Made {
  id: string;
  address: string;
  code?: string;
}
interface Feed {
  id: string;
  label: string;
  lastReadAt: string | null;
  withdrawnAt: string | null;
}

describe('a calendar of one’s own', () => {
  let database: TestDatabase;
  let api: TestApi;
  let scene: NoticeScene;
  let manager: TestBrowser;
  let provider: TestBrowser;

  const make = (browser: TestBrowser, label = 'Telefoon'): Promise<Answer<Made>> =>
    browse<Made>(api, browser, 'POST', '/v1/calendar-feeds', { label });
  const read = async (address: string): Promise<{ status: number; type: string; text: string }> => {
    const response = await fetch(api.address + new URL(address).pathname);
    const text = await response.text();
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      // Unfolded: long lines go on after a line break and a space.
      text: text.replaceAll('\r\n ', ''),
    };
  };
  const entriesOf = ({ text }: { text: string }): string[] => text.split('BEGIN:VEVENT').slice(1);
  const calendarOf = async (browser: TestBrowser): Promise<{ status: number; text: string; address: string }> => {
    const { address } = (await make(browser)).body;
    return { ...(await read(address)), address };
  };

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    api.clock.setDate('2030-03-02');
    scene = await aNoticeScene(database, 'hier', 3);
    const elsewhere = await aNoticeScene(database, 'elders', 2);
    for (const one of [scene, elsewhere]) {
      await writeContractDeadlines(database, one, {
        kind: 'contract-end',
        dueOn: '2030-12-31',
        inForceOn: '2026-01-01',
      });
      await writeContractDeadlines(database, one, {
        kind: 'option-lapse',
        dueOn: '2030-06-30',
        inForceOn: '2026-01-01',
      });
    }
    await database.asOwner(
      `update deadline set due_on = '2030-06-29' where subject_id = $1 and kind = 'option-lapse'`,
      [scene.contracts[0]?.id],
    );
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });
  beforeEach(async () => {
    manager = await aSession(api, scene.managerId);
    provider = await aSession(api, scene.contracts[0]?.personId ?? '', { door: 'provider' });
  });

  it('shows a provider each date of the own contracts, as whole days, and nobody else’s', async () => {
    const { status, text } = await calendarOf(provider);
    expect(status).toBe(200);
    const entries = entriesOf({ text });
    expect(entries).toHaveLength(2);
    expect(entries[1]).toContain('DTSTART;VALUE=DATE:20301231\r\nDTEND;VALUE=DATE:20310101\r\n');
    expect(entries[1]).toContain('SUMMARY:Laatste dag van het contract: C-1\\, Wmo 2026\r\n');
    expect(entries[1]).toContain(`/contracts/${scene.contracts[0]?.id ?? '?'}`);
    for (const { id } of scene.contracts.slice(1)) expect(text).not.toContain(id);
    expect(text).not.toMatch(/Aanbieder \d|@hier\.example|Zorg \d/);
  });

  it('shows a region the dates of all together, by kind and day, without a name', async () => {
    const { text } = await calendarOf(manager);
    const titles = [...text.matchAll(/SUMMARY:(.*)\r\n/g)].map(([, title]) => title);
    expect(titles).toEqual([
      'Laatste dag om te verlengen: C-1\\, Wmo 2026',
      '2 contracten: laatste dag om te verlengen: Wmo 2026',
      '3 contracten: laatste dag: Wmo 2026',
    ]);
    expect(text).not.toMatch(/Aanbieder|Manager|Zorg \d|elders/);
  });

  it('gives each entry the same identity every time', async () => {
    const { address } = (await make(manager)).body;
    const uids = async (): Promise<string[]> =>
      [...(await read(address)).text.matchAll(/UID:(.*)\r\n/g)].map(([, uid = '']) => uid);
    const first = await uids();
    expect(await uids()).toEqual(first);
    expect(new Set(first).size).toBe(3);
  });

  it('is in the language of its owner', async () => {
    const { address } = (await make(manager)).body;
    await browse(api, manager, 'PUT', '/v1/account', { language: 'en' });
    expect((await read(address)).text).toContain('SUMMARY:3 contracts: last day: Wmo 2026 (English)\r\n');
    await browse(api, manager, 'PUT', '/v1/account', { language: 'nl' });
  });

  it('is text/calendar, and works with and without .ics', async () => {
    const { address } = (await make(manager)).body;
    expect((await read(address)).type).toBe('text/calendar; charset=utf-8');
    expect((await read(address.replace(/\.ics$/, ''))).status).toBe(200);
  });

  it('shows its address once; the database holds no more than a hash', async () => {
    const { address, id } = (await make(provider, 'Werk')).body;
    const secret = /ohk_[\w-]{43}/.exec(address)?.[0] ?? '';
    expect(secret).not.toBe('');
    const listed = await browse<Feed[]>(api, provider, 'GET', '/v1/calendar-feeds');
    expect(listed.body.find((feed) => feed.id === id)).toMatchObject({ label: 'Werk', withdrawnAt: null });
    expect(JSON.stringify(listed.body)).not.toContain(secret);
    const rows = await database.asOwner<{ text: string }>(
      `select f::text || (select string_agg(e::text, '') from audit_entry e) as text from calendar_feed f where id = $1`,
      [id],
    );
    expect(rows[0]?.text).not.toContain(secret);
    await read(address);
    const [read1] = (await browse<Feed[]>(api, provider, 'GET', '/v1/calendar-feeds')).body;
    expect(read1?.lastReadAt).not.toBeNull();
  });

  it('stops at once when it is withdrawn, by its owner alone', async () => {
    const { address, id } = (await make(provider)).body;
    expect((await browse(api, manager, 'DELETE', `/v1/calendar-feeds/${id}`)).status).toBe(404);
    expect((await read(address)).status).toBe(200);
    expect((await browse(api, provider, 'DELETE', `/v1/calendar-feeds/${id}`)).status).toBe(204);
    expect((await read(address)).status).toBe(404);
    expect((await browse(api, provider, 'DELETE', `/v1/calendar-feeds/${id}`)).status).toBe(404);
  });

  it('shows nothing any more to who lost the role, and again to who has it back', async () => {
    const { address } = (await make(manager)).body;
    const ended = (on: string | null): Promise<unknown> =>
      database.asOwner(`update region_role set ended_on = $2 where person_id = $1`, [scene.managerId, on]);
    await ended('2030-03-01');
    const without = await read(address);
    expect([without.status, entriesOf(without)]).toEqual([200, []]);
    await ended(null);
    expect(entriesOf(await read(address))).toHaveLength(3);
  });

  it('shows of a person with roles on both sides what the door of making opens', async () => {
    const both = scene.contracts[1]?.personId ?? '';
    await database.asOwner(
      `insert into region_role (person_id, region_id, role, since_on) values ($1, $2, 'auditor', '2020-01-01')`,
      [both, scene.regionId],
    );
    const atProvider = await calendarOf(await aSession(api, both, { door: 'provider' }));
    const atStaff = await calendarOf(await aSession(api, both));
    expect([entriesOf(atProvider).length, entriesOf(atStaff).length]).toEqual([2, 3]);
  });

  it('is not made by a token, which would live on in it', async () => {
    const token = await aTokenOf(database, scene.managerId);
    const refused = await api.call<Made>(token, 'POST', '/v1/calendar-feeds', { label: 'x' });
    expect([refused.status, refused.body.code]).toEqual([403, 'session-needed']);
  });

  it('is not found under an address that is none', async () => {
    for (const secret of ['x', 'ohk_' + 'A'.repeat(43), 'ohk_' + 'A'.repeat(43) + '.ics', '%00']) {
      expect((await read(`http://openhuis.example/v1/calendar-feeds/${secret}`)).status).toBe(404);
    }
  });
});
