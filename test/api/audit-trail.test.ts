import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aContract } from '../support/builders/contract.js';
import { aPerson } from '../support/builders/person.js';
import { aProcedure } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

interface Trail {
  items: {
    id: string;
    regionId: number;
    at: string;
    action: string;
    subjectKind: string;
    subjectId: string;
    personId: string | null;
    personName: string | null;
  }[];
  next: string | null;
}

describe('the audit trail', () => {
  let database: TestDatabase;
  let api: TestApi;
  let region: Region;
  let auditor: string;
  let contractId: string;

  const tokenWith = async (role: 'auditor' | 'assessor', regionId: number): Promise<string> =>
    aTokenOf(database, (await aPerson(database, { regionRoles: [{ regionId, role }] })).scope.personId ?? '');

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    region = await aRegion(database);
    const elsewhere = await aRegion(database, { '0355': 'Zeist' });
    await aProcedure(database, elsewhere, { municipalities: ['0355'] });
    contractId = (await aContract(database, region, await aProcedure(database, region), { signed: true })).id;
    auditor = await tokenWith('auditor', region.id);
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  it('shows an auditor who changed what in the own region, and nothing of another', async () => {
    const { status, body } = await api.call<Trail>(auditor, 'GET', '/v1/audit-entries?limit=200');
    expect(status).toBe(200);
    expect(new Set(body.items.map(({ regionId }) => regionId))).toEqual(new Set([region.id]));
    const [all] = await database.asOwner<{ count: number }>(
      `select count(*)::int as count from audit_entry where region_id = $1`,
      [region.id],
    );
    expect(body.items).toHaveLength(all?.count ?? -1);
  });

  it('comes page by page without a gap, also for one subject', async () => {
    const seen: string[] = [];
    let path: string | null = `/v1/audit-entries?limit=1&subjectId=${contractId}`;
    for (; path !== null;) {
      const { body }: { body: Trail } = await api.call<Trail>(auditor, 'GET', path);
      seen.push(...body.items.map(({ id }) => id));
      expect(body.items.every(({ subjectId }) => subjectId === contractId)).toBe(true);
      path = body.next === null ? null : `/v1/audit-entries?limit=1&subjectId=${contractId}&cursor=${body.next}`;
    }
    const rows = await database.asOwner<{ id: string }>(
      `select id from audit_entry where subject_id = $1 order by id desc`,
      [contractId],
    );
    expect(seen).toEqual(rows.map(({ id }) => id));
    expect(seen.length).toBeGreaterThan(1);
  });

  it('is narrowed by what was done, to what, by whom and when', async () => {
    const read = async (query: string): Promise<Trail['items']> =>
      (await api.call<Trail>(auditor, 'GET', `/v1/audit-entries?limit=200${query}`)).body.items;
    const all = await read('');
    for (const key of ['action', 'subjectKind', 'personId'] as const) {
      const value = all.find((entry) => entry[key] !== null)?.[key] ?? '';
      const found = await read(`&${key}=${value}`);
      expect([key, found.map(({ id }) => id)]).toEqual([
        key,
        all.filter((entry) => entry[key] === value).map(({ id }) => id),
      ]);
      expect([key, found.length > 0 && found.length < all.length]).toEqual([key, true]);
    }
    const ofContracts = await read('&action=contract');
    expect(ofContracts.length).toBeGreaterThan(0);
    expect(ofContracts.every(({ action }) => action.startsWith('contract.'))).toBe(true);
    // Recorded at the database's own clock: by its day in Amsterdam.
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date(all[0]?.at ?? ''));
    expect(await read(`&from=${day}&until=${day}`)).toEqual(all);
    expect(await read(`&until=2020-01-01`)).toEqual([]);
    expect(await read(`&from=2099-01-01`)).toEqual([]);
    expect((await api.call(auditor, 'GET', '/v1/audit-entries?from=2026-02-30')).status).toBe(400);
  });

  it('names the people of the region, and of a provider nobody', async () => {
    const { body } = await api.call<Trail>(auditor, 'GET', '/v1/audit-entries?limit=200');
    const roles = await database.asOwner<{ personId: string }>(
      `select person_id as "personId" from region_role where region_id = $1`,
      [region.id],
    );
    const own = new Set(roles.map(({ personId }) => personId));
    const named = body.items.filter(({ personId }) => personId !== null && own.has(personId));
    const others = body.items.filter(({ personId }) => personId !== null && !own.has(personId));
    expect([named.length > 0, others.length > 0]).toEqual([true, true]);
    expect(named.every(({ personName }) => personName !== null)).toBe(true);
    expect(others.every(({ personName }) => personName === null)).toBe(true);
  });

  it('is not for other roles, nor for strangers', async () => {
    expect((await api.call(await tokenWith('assessor', region.id), 'GET', '/v1/audit-entries')).status).toBe(403);
    expect((await api.call(undefined, 'GET', '/v1/audit-entries')).status).toBe(401);
    expect((await api.call(auditor, 'GET', '/v1/audit-entries?cursor=x')).status).toBe(400);
  });
});
