import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SearchAnswer } from '@openhuis/search';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aNoticeScene, type NoticeScene, writeContractDeadlines } from '../support/notice-scene.js';

/** What every part of the desk is found by; row-level security and the roles decide what it finds. */
describe('the search', () => {
  let database: TestDatabase;
  let api: TestApi;
  let ours: NoticeScene;
  let theirs: NoticeScene;
  let manager: string;
  let administrator: string;
  let provider: string;

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    ours = await aNoticeScene(database, 'onze', 5);
    theirs = await aNoticeScene(database, 'hunne', 5);
    await rename(ours, 0, 'Stichting Zonnewijzer-Élan', '2026-000123');
    await rename(ours, 1, 'Zonnebloem Thuiszorg', '2025-000123');
    await rename(theirs, 0, 'Zonnewende Wonen', '2026-000124');
    await writeContractDeadlines(database, ours, {
      kind: 'contract-end',
      dueOn: '2030-12-31',
      inForceOn: '2026-01-01',
    });
    manager = await aTokenOf(database, ours.managerId);
    administrator = await aTokenOf(database, await aColleague('Anneke Beheer', 'region_administrator'));
    provider = await aTokenOf(database, ours.contracts[0]?.personId ?? '');
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  async function rename(scene: NoticeScene, index: number, name: string, number: string): Promise<void> {
    const { id, organisationId } = scene.contracts[index] ?? {};
    await database.asOwner(`update organisation set name = $2 where id = $1`, [organisationId, name]);
    await database.asOwner(`update contract set organisation_name = $2, number = $3 where id = $1`, [id, name, number]);
  }

  async function aColleague(name: string, role: string): Promise<string> {
    const [person] = await database.asOwner<{ id: string }>(
      `with made as (insert into person (name, email) values ($1, $2) returning id)
       insert into region_role (person_id, region_id, role, since_on) select id, $3, $4, '2020-01-01' from made
       returning person_id as id`,
      [name, `${role}@onze.example`, ours.regionId, role],
    );
    return person?.id ?? '';
  }

  async function found(token: string, q: string, others = ''): Promise<SearchAnswer> {
    const { status, body } = await api.call<SearchAnswer & Record<string, unknown>>(
      token,
      'GET',
      `/v1/search?q=${encodeURIComponent(q)}${others}`,
    );
    expect(status).toBe(200);
    return body;
  }
  const names = ({ organisations }: SearchAnswer): string[] => organisations.map(({ name }) => name);
  const numbers = ({ contracts }: SearchAnswer): string[] => contracts.map(({ number }) => number);

  it('finds organisations of the own region by the start of any word, without accents and capitals', async () => {
    // Whose name begins so comes first.
    expect(names(await found(manager, 'zonne'))).toEqual(['Zonnebloem Thuiszorg', 'Stichting Zonnewijzer-Élan']);
    expect(names(await found(manager, 'ELAN'))).toEqual(['Stichting Zonnewijzer-Élan']);
    expect(names(await found(manager, 'thuis zonne'))).toEqual(['Zonnebloem Thuiszorg']);
  });

  it('forgives a typing error when nothing fits as it is typed', async () => {
    expect(names(await found(manager, 'zonewijzer'))).toEqual(['Stichting Zonnewijzer-Élan']);
    expect(names(await found(manager, 'bloem'))).toEqual(['Zonnebloem Thuiszorg']);
    expect(names(await found(manager, 'qwertyuiop'))).toEqual([]);
  });

  it('finds an organisation by its KvK number, under its new name too', async () => {
    const [row] = await database.asOwner<{ kvk: string }>(`select kvk_number as kvk from organisation where id = $1`, [
      ours.contracts[2]?.organisationId,
    ]);
    expect(names(await found(manager, row?.kvk ?? ''))).toEqual(['Zorg 3']);
    await database.asOwner(`update organisation set name = 'Nieuwe Naam' where id = $1`, [
      ours.contracts[2]?.organisationId,
    ]);
    expect(names(await found(manager, row?.kvk ?? ''))).toEqual(['Nieuwe Naam']);
    expect(names(await found(manager, 'nieuwe na'))).toEqual(['Nieuwe Naam']);
  });

  it('finds contracts by number, with or without year and zeros, and by provider', async () => {
    expect(numbers(await found(manager, '2026-000123'))).toEqual(['2026-000123']);
    expect(numbers(await found(manager, '2026-123'))).toEqual(['2026-000123']);
    expect(numbers(await found(manager, '123')).toSorted()).toEqual(['2025-000123', '2026-000123']);
    expect(numbers(await found(manager, 'zonnebl'))).toEqual(['2025-000123']);
  });

  it('finds what was pasted by its id', async () => {
    const { id = '' } = ours.contracts[3] ?? {};
    expect((await found(manager, id.toUpperCase())).contracts.map((hit) => hit.id)).toEqual([id]);
    expect(numbers(await found(manager, theirs.contracts[0]?.id ?? ''))).toEqual([]);
  });

  it('finds enrolments, procedures and notices', async () => {
    const { enrolments, procedures } = await found(manager, 'zonnebloem');
    expect(enrolments).toMatchObject([{ organisationName: 'Zonnebloem Thuiszorg', status: 'admitted' }]);
    expect(procedures).toEqual([]);
    expect((await found(manager, 'wmo 2026')).procedures).toMatchObject([{ regionId: ours.regionId }]);
    await database.asOwner(
      `insert into notice (region_id, organisation_id, procedure_id, deadline_id, subject_kind, subject_id, kind, step, due_key, recipient_role, due_on, useful_until, state)
       select region_id, organisation_id, procedure_id, id, subject_kind, subject_id, kind, 'contract-end-6-months', '2030-12-31', 'provider_administrator', '2030-07-01', '2030-12-31', 'due'
       from deadline where region_id = $1`,
      [ours.regionId],
    );
    const byName = { step: 'contract-end-6-months', organisationName: 'Zonnebloem Thuiszorg', dueOn: '2030-07-01' };
    expect((await found(manager, 'zonnebloem')).notices).toMatchObject([{ ...byName, contractNumber: '2025-000123' }]);
    expect((await found(manager, '2025-000123')).notices).toMatchObject([byName]);
  });

  it('shows names of people to who may look at the people of the region only', async () => {
    expect((await found(manager, 'anneke')).people).toEqual([]);
    expect((await found(administrator, 'anneke')).people).toMatchObject([
      { name: 'Anneke Beheer', regionId: ours.regionId, organisationId: null, until: null },
    ]);
  });

  it('shows a provider what is its own, and nothing of another', async () => {
    const own = await found(provider, 'zonne');
    expect(names(own)).toEqual(['Stichting Zonnewijzer-Élan']);
    expect(numbers(own)).toEqual(['2026-000123']);
    expect((await found(provider, 'aanbieder1')).people).toMatchObject([{ name: 'Aanbieder 1' }]);
    expect((await found(provider, '2025-000123')).contracts).toEqual([]);
    expect((await found(provider, 'zonnebloem')).organisations).toEqual([]);
  });

  it('shows a few of each kind, says where there is more, and more of one kind when asked', async () => {
    const few = await found(manager, 'zorg', '&limit=2');
    expect(few.contracts).toHaveLength(2);
    expect(few.more.contracts).toBe(true);
    const all = await found(manager, 'zorg', '&kind=contracts&limit=50');
    expect(all.contracts).toHaveLength(3);
    expect(all.more.contracts).toBe(false);
    expect(all.organisations).toEqual([]);
  });

  it.each(['%%', '__', "'; drop table person; --", '\\\\', '🙂🙂'])('takes %s as text', async (q) => {
    const { contracts, organisations, people } = await found(administrator, q);
    expect([contracts, organisations, people]).toEqual([[], [], []]);
  });

  it('wants two characters at least', async () => {
    for (const q of ['', 'z', ' z '])
      expect((await api.call(manager, 'GET', `/v1/search?q=${encodeURIComponent(q)}`)).status).toBe(400);
    expect((await api.call(manager, 'GET', `/v1/search`)).status).toBe(400);
  });
});
