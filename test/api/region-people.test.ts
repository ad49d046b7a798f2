import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, publicScope, type RegionRole, RuleViolation } from '@openhuis/platform';
import { RegionPeople } from '@openhuis/regions';
import { anApi, type Answer, aTokenOf, type TestApi } from '../support/api.js';
import { aPerson, onDay } from '../support/builders/person.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

interface People {
  items: {
    id: string;
    name: string;
    email: string | null;
    roles: { id: string; role: string; since: string; until: string | null; municipalityCodes: string[] }[];
    lastSignedInAt: string | null;
    tokens: number;
  }[];
  next: string | null;
}
interface Problem {
  code: string;
  errors: { code: string; path?: string; details?: Record<string, unknown> }[];
}
interface Given {
  id: string;
  state: string;
}

describe('the people of a region', () => {
  let database: TestDatabase;
  let api: TestApi;
  let region: Region;
  let elsewhere: Region;
  let administrator: string;
  let administratorId: string;
  let approver: string;

  const withRole = async (role: RegionRole, regionId = region.id): Promise<{ id: string; token: string }> => {
    const id = (await aPerson(database, { regionRoles: [{ regionId, role }] })).scope.personId ?? '';
    return { id, token: await aTokenOf(database, id) };
  };
  const post = <Body>(token: string, path: string, body: object): Promise<Answer<Body>> =>
    api.call<Body>(token, 'POST', `/v1/regions/${region.id}/${path}`, body);
  const give = <Body = Given>(body: object, token = administrator): Promise<Answer<Body>> =>
    post<Body>(token, 'roles', { name: 'Nieuwe collega', role: 'contract_manager', ...body });
  const people = async (query = ''): Promise<People['items']> =>
    (await api.call<People>(administrator, 'GET', `/v1/regions/${region.id}/people?limit=200${query}`)).body.items;
  const personWith = async (email: string, query = ''): Promise<People['items'][number] | undefined> =>
    (await people(query)).find((person) => person.email === email);
  const anEmail = (): string => `${randomUUID().slice(0, 8)}@gemeente.example`;

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    elsewhere = await aRegion(database, { '0355': 'Zeist' });
  });
  beforeEach(async () => {
    api.clock.setDate('2026-03-02');
    region = await aRegion(database, {});
    ({ id: administratorId, token: administrator } = await withRole('region_administrator'));
    ({ token: approver } = await withRole('approver'));
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  it('come to be by a role: a person is made for a new mail address, once', async () => {
    const email = anEmail();
    expect((await give({ email })).body).toMatchObject({ state: 'given' });
    expect((await give({ email: email.toUpperCase(), role: 'assessor' })).status).toBe(201);
    expect(await personWith(email)).toMatchObject({
      name: 'Nieuwe collega',
      lastSignedInAt: null,
      tokens: 0,
      roles: [
        { role: 'assessor', since: '2026-03-02', until: null },
        { role: 'contract_manager', since: '2026-03-02', until: null },
      ],
    });
    expect(await database.asOwner(`select kind from person where lower(email) = $1`, [email])).toEqual([
      { kind: 'natural' },
    ]);
  });

  it('do not tell who they are elsewhere: the region sees what it typed itself', async () => {
    const { id } = await withRole('auditor', elsewhere.id);
    const [known] = await database.asOwner<{ name: string; email: string }>(
      `update person set name = 'Geheime Naam' where id = $1 returning name, email`,
      [id],
    );
    const email = known?.email ?? '';
    await database.asOwner(
      `insert into identity (issuer, subject, person_id, door, last_signed_in_at) values ('i', $1::text, $1::uuid, 'staff', '2026-03-01')`,
      [id],
    );
    const answers = [await give({ email }), await give({ email: anEmail() })];
    expect(answers.map(({ status, body }) => [status, Object.keys(body), body.state])).toEqual(
      Array(2).fill([201, ['id', 'state'], 'given']),
    );
    expect(await personWith(email)).toMatchObject({ id, name: 'Nieuwe collega', lastSignedInAt: null });
    expect(JSON.stringify(await people())).not.toContain('Geheime Naam');
    expect(await database.asOwner(`select name from person where id = $1`, [id])).toEqual([{ name: 'Geheime Naam' }]);
  });

  it('may have a role for some days, and again later, but not twice at once', async () => {
    const email = anEmail();
    expect((await give({ email, until: '2026-03-31' })).status).toBe(201);
    expect((await give({ email, since: '2026-04-01' })).status).toBe(201);
    const twice = await give<Problem>({ email, since: '2026-03-31', until: '2026-03-31' });
    expect([twice.status, twice.body.code]).toEqual([409, 'already-exists']);
    expect((await personWith(email))?.roles).toHaveLength(2);
  });

  it('get no role that is wrong in any way, and hear of every fault at once', async () => {
    const { body, status } = await give<Problem>({
      email: anEmail(),
      role: 'municipal_manager',
      municipalityCodes: ['0355'],
      since: '2026-03-01',
      until: '2026-02-01',
    });
    expect(status).toBe(400);
    expect(body.errors.map(({ code, path }) => [code, path])).toEqual([
      ['invalid-input', 'since'],
      ['invalid-input', 'until'],
      ['unknown-municipality', 'municipalityCodes/0'],
    ]);
  });

  it('never give a role to themselves', async () => {
    const [own] = await database.asOwner<{ email: string }>(`select email from person where id = $1`, [
      administratorId,
    ]);
    const { status, body } = await give<Problem>({ email: own?.email.toUpperCase() });
    expect([status, body.code]).toEqual([409, 'own-role']);
  });

  it('come to give roles, or to take second decisions, by two persons only', async () => {
    for (const role of ['region_administrator', 'approver']) {
      const email = anEmail();
      const { body } = await give({ email, role });
      expect(body.state).toBe('awaiting-confirmation');
      expect(await personWith(email)).toBeUndefined();
      expect(await database.asOwner(`select from person where email = $1`, [email])).toEqual([]);
      expect((await give<Problem>({ email, role })).body.code).toBe('already-exists');
      const decide = (token: string): Promise<Answer<{ roleId: string | null } & Problem>> =>
        post(token, `role-proposals/${body.id}/decisions`, { outcome: 'confirmed' });
      expect((await decide(administrator)).body.code).toBe('second-person-needed');
      const { token: manager } = await withRole('contract_manager');
      expect((await decide(manager)).body).toMatchObject({
        code: 'forbidden',
        errors: [{ details: { neededRoles: ['region_administrator', 'approver'] } }],
      });
      expect((await decide(approver)).status).toBe(201);
      expect((await personWith(email))?.roles.map((held) => held.role)).toEqual([role]);
      expect((await decide(approver)).body.code).toBe('wrong-state');
    }
    expect((await api.call(approver, 'GET', `/v1/regions/${region.id}/role-proposals`)).body).toEqual([]);
  });

  it('cannot confirm their own role, and the proposer may take it back', async () => {
    const { id, token } = await withRole('approver');
    const [own] = await database.asOwner<{ email: string }>(`select email from person where id = $1`, [id]);
    const { body } = await give({ email: own?.email, role: 'region_administrator' });
    const path = `role-proposals/${body.id}/decisions`;
    expect((await post<Problem>(token, path, { outcome: 'confirmed' })).body.code).toBe('own-role');
    expect((await post(administrator, path, { outcome: 'rejected' })).body).toEqual({ roleId: null });
    expect((await post<Problem>(approver, path, { outcome: 'confirmed' })).body.code).toBe('wrong-state');
  });

  it('lose a role at once, in every request from then on', async () => {
    const { id, token } = await withRole('auditor');
    const look = (): Promise<Answer> => api.call(token, 'GET', `/v1/regions/${region.id}/people`);
    expect((await look()).status).toBe(200);
    const role = (await people()).find((person) => person.id === id)?.roles[0]?.id ?? '';
    expect((await post(administrator, `roles/${role}/endings`, { reason: 'Uit dienst.' })).status).toBe(204);
    for (let attempt = 0; (await look()).status === 200 && attempt < 20; attempt += 1) {
      await new Promise((resume) => setTimeout(resume, 50));
    }
    expect((await look()).status).toBe(403);
    expect((await people()).some((person) => person.id === id)).toBe(false);
    expect((await people('&state=ended')).find((person) => person.id === id)?.roles).toMatchObject([
      { id: role, until: '2026-03-01', endReason: 'Uit dienst.' },
    ]);
    expect((await post<Problem>(administrator, `roles/${role}/endings`, { reason: 'x' })).body.code).toBe(
      'wrong-state',
    );
    const [entry] = await database.asOwner<{ change: object }>(
      `select change from audit_entry where subject_id = $1 and action = 'role.ended'`,
      [role],
    );
    expect(entry?.change).toEqual({ personId: id, role: 'auditor', until: { from: null, to: '2026-03-01' } });
  });

  it('always have an administrator, also when two leave in the same moment', async () => {
    const second = await withRole('region_administrator');
    const roles = (await people()).flatMap((person) =>
      person.roles.filter(({ role }) => role === 'region_administrator').map(({ id }) => id),
    );
    expect(roles).toHaveLength(2);
    const actors = [administratorId, second.id].map((personId): Actor => ({
      scope: { kind: 'person', personId, regionIds: [region.id], organisationIds: [], municipalityCodes: [] },
    }));
    const service = new RegionPeople(database.app);
    const scope = actors[0]?.scope ?? publicScope;
    // Both wait for the rows that this holds, and go on in the same moment.
    const ends = await database.app.command(scope, async (manager) => {
      await manager.query(`select from region_role where id = any($1) for update`, [roles]);
      const under = actors.map((actor, index) =>
        service.end(actor, onDay('2026-03-02'), region.id, roles[index] ?? '', { reason: 'Weg.' }).then(
          () => 'ended',
          (error: unknown) => (error instanceof RuleViolation ? error.message : error),
        ),
      );
      const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      while ((await database.asOwner(waiting)).length < 2) await new Promise((resume) => setTimeout(resume, 10));
      return under;
    });
    expect((await Promise.all(ends)).toSorted()).toEqual(['ended', 'last-administrator']);
    expect(
      (
        await database.asOwner(
          `select from region_role where region_id = $1 and role = 'region_administrator' and ended_on is null`,
          [region.id],
        )
      ).length,
    ).toBe(1);
  });

  it('are those of the own region: another one is not found', async () => {
    const foreign = elsewhere.id;
    for (const [method, path, body] of [
      ['GET', 'people'],
      ['GET', 'role-proposals'],
      ['GET', 'access-review'],
      ['GET', 'access-review/file'],
      ['GET', 'access-reviews'],
      ['POST', 'roles', { name: 'A', email: anEmail(), role: 'auditor' }],
      ['POST', `roles/${randomUUID()}/endings`, { reason: 'x' }],
      ['POST', `role-proposals/${randomUUID()}/decisions`, { outcome: 'confirmed' }],
      ['POST', 'access-reviews', { listHash: '0'.repeat(64), note: 'x' }],
    ] as const) {
      const { status } = await api.call(administrator, method, `/v1/regions/${foreign}/${path}`, body);
      expect([path, status]).toEqual([path, 404]);
    }
    const { id } = await withRole('auditor', foreign);
    const [role] = await database.asOwner<{ id: string }>(`select id from region_role where person_id = $1`, [id]);
    expect((await post(administrator, `roles/${role?.id ?? ''}/endings`, { reason: 'x' })).status).toBe(404);
  });

  it('come page by page, each once', async () => {
    for (let index = 0; index < 3; index += 1) await give({ email: anEmail(), name: `Collega ${index}` });
    const seen: string[] = [];
    let path: string | null = `/v1/regions/${region.id}/people?limit=2`;
    while (path !== null) {
      const { body }: Answer<People> = await api.call<People>(administrator, 'GET', path);
      seen.push(...body.items.map(({ id }) => id));
      path = body.next === null ? null : `/v1/regions/${region.id}/people?limit=2&cursor=${body.next}`;
    }
    expect(seen).toEqual((await people()).map(({ id }) => id));
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(4);
  });

  it('can be made by a region for itself alone, also where nobody guards the route', async () => {
    const scope = { kind: 'person' as const, regionIds: [region.id], organisationIds: [], municipalityCodes: [] };
    const make = (regionId: number, kind: 'person' | 'public' = 'person'): Promise<unknown> =>
      database.app.read({ ...scope, kind, personId: administratorId }, `select person_for_role($1, $2, 'x')`, [
        regionId,
        anEmail(),
      ]);
    await expect(make(region.id)).resolves.toHaveLength(1);
    await expect(make(elsewhere.id)).rejects.toThrow('not a region of the actor');
    await expect(make(region.id, 'public')).rejects.toThrow('not a region of the actor');
    expect(await database.app.read(scope, `select * from access_of_region($1, true)`, [elsewhere.id])).toEqual([]);
  });
});
