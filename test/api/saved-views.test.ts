import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SavedViewAnswer, SavedViewsAnswer } from '@openhuis/people';
import type { Actor, Role } from '@openhuis/platform';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { anOrganisation } from '../support/builders/organisation.js';
import { aPerson } from '../support/builders/person.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

interface Problem {
  code: string;
  errors: { code: string; path?: string; details?: Record<string, unknown> }[];
}

describe('saved views', () => {
  let database: TestDatabase;
  let api: TestApi;
  let region: Region;
  let elsewhere: Region;
  let manager: string;
  let assessor: string;
  let stranger: string;
  let provider: string;
  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    region = await aRegion(database);
    elsewhere = await aRegion(database, { '0310': 'De Bilt' });
    manager = await tokenOf(region.manager);
    assessor = await inRegion('assessor');
    stranger = await tokenOf(elsewhere.manager);
    provider = await tokenOf((await anOrganisation(database, region)).signatory);
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  const tokenOf = (actor: Actor) => aTokenOf(database, actor.person?.id ?? '');
  const inRegion = async (role: Role) =>
    tokenOf(await aPerson(database, { regionRoles: [{ regionId: region.id, role }] }));
  const views = async (token: string, page = 'contracts') =>
    (await api.call<SavedViewsAnswer>(token, 'GET', `/v1/saved-views?page=${page}`)).body.items;
  const make = async (token: string, name: string, search: unknown = { status: 'active' }, others = {}) =>
    api.call<SavedViewAnswer>(token, 'POST', '/v1/saved-views', { page: 'contracts', name, search, ...others });
  const codeOf = ({ status, body }: { status: number; body: unknown }) => [status, (body as Problem).code];

  it('keeps, renames, replaces and throws away what is one’s own', async () => {
    const made = await make(manager, '  Optie vervalt  ', {
      option: 'open',
      sort: 'latestNoticeOn',
      columns: ['number'],
    });
    expect([made.status, made.body]).toEqual([
      201,
      expect.objectContaining({ name: 'Optie vervalt', version: 1, isOwn: true, isDefault: false, sharedWith: [] }),
    ]);
    const path = `/v1/saved-views/${made.body.id}`;
    const changed = await api.call<SavedViewAnswer>(manager, 'PUT', path, { version: 1, search: { option: 'closed' } });
    expect(changed.body).toMatchObject({ name: 'Optie vervalt', search: { option: 'closed' }, version: 2 });
    const renamed = await api.call<SavedViewAnswer>(manager, 'PUT', path, { version: 2, name: 'Dicht' });
    expect(renamed.body).toMatchObject({ name: 'Dicht', search: { option: 'closed' }, version: 3 });
    expect(await views(manager)).toEqual([renamed.body]);
    expect(await views(manager, 'enrolments')).toEqual([]);
    expect((await api.call(manager, 'DELETE', path)).status).toBe(204);
    expect(await views(manager)).toEqual([]);
  });

  it('tells who changed it first by a conflict with both versions', async () => {
    const { body } = await make(manager, 'Twee tabbladen');
    const path = `/v1/saved-views/${body.id}`;
    await api.call(manager, 'PUT', path, { version: 1, name: 'Eerste' });
    const late = await api.call(manager, 'PUT', path, { version: 1, name: 'Tweede' });
    expect(codeOf(late)).toEqual([409, 'stale-version']);
    expect((late.body as unknown as Problem).errors[0]?.details).toEqual({ yours: 1, current: 2 });
    await api.call(manager, 'DELETE', path);
  });

  it('has one name once, whatever its capitals', async () => {
    const { body } = await make(manager, 'Lochem');
    expect(codeOf(await make(manager, 'LOCHEM'))).toEqual([409, 'already-exists']);
    const other = await make(manager, 'Zutphen');
    const renaming = await api.call(manager, 'PUT', `/v1/saved-views/${other.body.id}`, { version: 1, name: 'lochem' });
    expect(codeOf(renaming)).toEqual([409, 'already-exists']);
    expect((await make(assessor, 'Lochem')).status).toBe(201);
    for (const { id } of [body, other.body]) await api.call(manager, 'DELETE', `/v1/saved-views/${id}`);
  });

  it('is seen by nobody else until it is shared, and then by the region alone', async () => {
    const { body: own } = await make(manager, 'Voor iedereen');
    const path = `/v1/saved-views/${own.id}`;
    const seesIt = async (token: string) => (await views(token)).some(({ id }) => id === own.id);
    expect(await Promise.all([manager, assessor, stranger, provider].map(seesIt))).toEqual([true, false, false, false]);
    const shared = await api.call(manager, 'POST', `${path}/sharings`, { regionId: region.id });
    expect(shared.body).toMatchObject({ sharedWith: [region.id], isOwn: true });
    expect(await Promise.all([manager, assessor, stranger, provider].map(seesIt))).toEqual([true, true, false, false]);
    expect((await views(assessor)).find(({ id }) => id === own.id)).toMatchObject({ isOwn: false });
    // Who merely sees it changes nothing of it.
    expect(codeOf(await api.call(assessor, 'PUT', path, { version: 1, name: 'Van mij' }))).toEqual([404, 'not-found']);
    expect(codeOf(await api.call(assessor, 'DELETE', path))).toEqual([404, 'not-found']);
    expect(codeOf(await api.call(assessor, 'POST', `${path}/sharings`, { regionId: region.id }))).toEqual([
      403,
      'forbidden',
    ]);
    expect(codeOf(await api.call(manager, 'POST', `${path}/sharings`, { regionId: elsewhere.id }))).toEqual([
      403,
      'forbidden',
    ]);
    const shares = await database.asOwner(
      `select action, region_id from audit_entry where subject_id = $1 order by id`,
      [own.id],
    );
    expect(shares).toEqual([
      { action: 'savedView.made', region_id: null },
      { action: 'savedView.shared', region_id: region.id },
    ]);
    // Its owner may have left: another who may share takes the look away, and the view stays.
    const colleague = await inRegion('contract_manager');
    expect(codeOf(await api.call(stranger, 'DELETE', `${path}/sharings/${region.id}`))).toEqual([404, 'not-found']);
    expect((await api.call(colleague, 'DELETE', `${path}/sharings/${region.id}`)).status).toBe(204);
    expect(await Promise.all([manager, assessor].map(seesIt))).toEqual([true, false]);
    expect(codeOf(await api.call(colleague, 'DELETE', `${path}/sharings/${region.id}`))).toEqual([404, 'not-found']);
    await api.call(manager, 'DELETE', path);
  });

  it('opens a page with one view a person, one’s own or a shared one', async () => {
    const { body: first } = await make(manager, 'Eerst', {}, { isDefault: true });
    const { body: second } = await make(manager, 'Dan');
    const defaults = async (token: string) =>
      (await views(token)).filter(({ isDefault }) => isDefault).map(({ id }) => id);
    const openWith = (token: string, viewId: string | null, page = 'contracts') =>
      api.call(token, 'PUT', '/v1/saved-view-defaults', { page, viewId });
    expect(await defaults(manager)).toEqual([first.id]);
    expect((await openWith(manager, second.id)).status).toBe(204);
    expect(await defaults(manager)).toEqual([second.id]);
    expect(codeOf(await openWith(manager, second.id, 'work'))).toEqual([404, 'not-found']);
    expect(codeOf(await openWith(assessor, second.id))).toEqual([404, 'not-found']);
    await api.call(manager, 'POST', `/v1/saved-views/${second.id}/sharings`, { regionId: region.id });
    expect((await openWith(assessor, second.id)).status).toBe(204);
    expect(await defaults(assessor)).toEqual([second.id]);
    await openWith(manager, null);
    expect(await defaults(manager)).toEqual([]);
    expect(await defaults(assessor)).toEqual([second.id]);
    await api.call(manager, 'DELETE', `/v1/saved-views/${second.id}`);
    expect(await defaults(assessor)).toEqual([]);
  });

  it('keeps nothing that is no search, and no more than a hundred', async () => {
    const faults = await make(manager, ' ', { cursor: 'x' });
    expect((faults.body as unknown as Problem).errors.map(({ path }) => path)).toEqual(['search']);
    expect(codeOf(await make(manager, '  ', {}))).toEqual([400, 'invalid-input']);
    for (const search of [null, 'text', [], { nested: {} }, { long: 'x'.repeat(500) }]) {
      expect(codeOf(await make(manager, 'Fout', search))).toEqual([400, 'invalid-input']);
    }
    const full = await aPerson(database, { regionRoles: [{ regionId: region.id, role: 'assessor' }] });
    await database.asOwner(
      `insert into saved_view (person_id, page, name, search) select $1, 'work', 'Weergave ' || n, '{}' from generate_series(1, 100) n`,
      [full.person?.id],
    );
    expect(codeOf(await make(await tokenOf(full), 'Eén te veel'))).toEqual([400, 'invalid-input']);
  });
});
