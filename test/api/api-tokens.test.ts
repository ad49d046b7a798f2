import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { anOrganisation, type TestOrganisation } from '../support/builders/organisation.js';
import { aPerson } from '../support/builders/person.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aSession } from '../support/session.js';

interface Problem {
  code: string;
  errors: { code: string; path?: string; details?: Record<string, unknown> }[];
}
interface Made {
  id: string;
  token: string;
}

/** What a personal token may do, and that it never widens itself. */
describe('personal API tokens', () => {
  let database: TestDatabase;
  let api: TestApi;
  let region: Region;
  let other: Region;
  let organisation: TestOrganisation;
  let personId: string;
  let token: string;

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    region = await aRegion(database);
    other = await aRegion(database, { '0310': 'De Bilt' });
    organisation = await anOrganisation(database, region);
    const person = await aPerson(database, {
      regionRoles: [
        { regionId: region.id, role: 'assessor' },
        { regionId: other.id, role: 'auditor' },
      ],
    });
    personId = person.scope.personId ?? '';
    token = await aTokenOf(database, personId);
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  const make = (by: string, body: object) =>
    api.call<Made>(by, 'POST', '/v1/api-tokens', { label: 'x', days: 30, ...body });
  const placesOf = (body: unknown): string[] =>
    (body as Problem).errors.map(({ code, path }) => `${code} ${path ?? ''}`);

  it('does what it is limited to, where it is limited to, and no more', async () => {
    const made = await make(token, { permissions: ['contract.read', 'audit.read'], actingFor: `region:${other.id}` });
    expect(made.status).toBe(201);
    expect((await api.call(made.body.token, 'GET', '/v1/audit-entries')).status).toBe(200);
    const narrow = await api.call<Problem>(made.body.token, 'GET', '/v1/enrolments');
    expect([narrow.status, narrow.body.code]).toEqual([403, 'token-too-narrow']);
    expect(narrow.body.errors[0]?.details).toEqual({ neededPermission: 'enrolment.read' });
    // Public pages stay public.
    expect((await api.call(made.body.token, 'GET', '/v1/procedures')).status).toBe(200);
  });

  it('is refused for what the roles of its person do not allow, all of it at once', async () => {
    const asked = await make(token, { permissions: ['enrolment.assess', 'contract.sign.region', 'extension.offer'] });
    expect(asked.status).toBe(403);
    expect(placesOf(asked.body)).toEqual(['permission-not-held permissions/1', 'permission-not-held permissions/2']);
    expect(placesOf((await make(token, { actingFor: `organisation:${organisation.id}` })).body)).toEqual([
      'permission-not-held actingFor',
    ]);
    const unknown = await make(token, { permissions: ['everything', 'public'], actingFor: 'region:x', days: 367 });
    expect(unknown.status).toBe(400);
    expect(new Set(placesOf(unknown.body))).toEqual(
      new Set(['invalid-input permissions', 'invalid-input actingFor', 'invalid-input days']),
    );
  });

  it('makes no other token when it is narrow, unless it may, and then none that is wider or lives longer', async () => {
    const narrow = await make(token, { permissions: ['contract.read'] });
    const refused = await make(narrow.body.token, { permissions: ['contract.read'] });
    expect([refused.status, (refused.body as unknown as Problem).code]).toEqual([403, 'token-too-narrow']);

    const maker = await make(token, {
      permissions: ['own-account', 'contract.read'],
      actingFor: `region:${region.id}`,
      days: 5,
    });
    const within = { permissions: ['contract.read'], actingFor: `region:${region.id}`, days: 4 };
    expect((await make(maker.body.token, within)).status).toBe(201);
    for (const [change, place] of [
      [{ permissions: null }, 'token-too-narrow permissions'],
      [{ permissions: ['enrolment.read'] }, 'token-too-narrow permissions/0'],
      [{ actingFor: null }, 'token-too-narrow actingFor'],
      [{ actingFor: `region:${other.id}` }, 'token-too-narrow actingFor'],
      [{ days: 6 }, 'token-too-narrow days'],
    ] as const) {
      const wider = await make(maker.body.token, { ...within, ...change });
      expect([change, wider.status, placesOf(wider.body)]).toEqual([change, 403, [place]]);
    }
  });

  it('is listed with its limits and last use, and works no more once revoked', async () => {
    const made = await make(token, {
      label: 'listed',
      permissions: ['contract.read'],
      actingFor: `region:${region.id}`,
    });
    expect((await api.call(made.body.token, 'GET', '/v1/contracts')).status).toBe(200);
    const listed = async () =>
      (await api.call<Record<string, unknown>[]>(token, 'GET', '/v1/api-tokens')).body.find(
        ({ id }) => id === made.body.id,
      );
    expect(await listed()).toMatchObject({
      label: 'listed',
      permissions: ['contract.read'],
      actingFor: `region:${region.id}`,
      lastUsedAt: expect.any(String),
      expiresAt: expect.any(String),
      revokedAt: null,
    });
    expect((await api.call(token, 'DELETE', `/v1/api-tokens/${made.body.id}`)).status).toBe(204);
    expect((await api.call(made.body.token, 'GET', '/v1/contracts')).status).toBe(401);
    expect((await listed())?.['revokedAt']).toEqual(expect.any(String));
  });

  it('is revoked by its owner alone', async () => {
    const made = await make(token, {});
    const stranger = await aTokenOf(database, region.manager.scope.personId ?? '');
    expect((await api.call(stranger, 'DELETE', `/v1/api-tokens/${made.body.id}`)).status).toBe(404);
    expect((await api.call(made.body.token, 'GET', '/v1/account')).status).toBe(200);
  });

  it('is not told the answer to a command for another tenant, though the person is the same', async () => {
    const own = (actingFor: string) => make(token, { permissions: ['own-account'], actingFor });
    const [one, two] = [await own(`region:${region.id}`), await own(`region:${other.id}`)];
    const key = { 'idempotency-key': 'tenant-1' };
    const send = (by: string) =>
      api.call<{ code?: string }>(
        by,
        'POST',
        '/v1/api-tokens',
        { label: 'k', days: 1, permissions: ['own-account'], actingFor: `region:${region.id}` },
        key,
      );
    expect((await send(one.body.token)).status).toBe(201);
    expect((await send(one.body.token)).headers['idempotent-replayed']).toBe('true');
    const elsewhere = await send(two.body.token);
    expect([elsewhere.status, elsewhere.body.code]).toEqual([422, 'key-reused']);
  });

  it('is made once by a session that repeats its command, and told once', async () => {
    const session = await aSession(api, personId);
    const headers = { ...session.headers, 'idempotency-key': 'session-1' };
    const send = (days: number) => api.call<Made>(undefined, 'POST', '/v1/api-tokens', { label: 'one', days }, headers);
    const [first, again, another] = [await send(1), await send(1), await send(2)];
    expect([first.status, first.body.token.slice(0, 4)]).toEqual([201, 'ohp_']);
    expect([again.status, again.body]).toEqual([201, { id: first.body.id, token: null }]);
    expect(another.status).toBe(422);
    expect(await database.asOwner(`select from api_token where label = 'one'`)).toHaveLength(1);
  });

  it('stands in the trail with what it was limited to, and never itself', async () => {
    const made = await make(token, { label: 'trailed', permissions: ['contract.read'] });
    const [entry] = await database.asOwner<{ change: object }>(
      `select change from audit_entry where action = 'token.made' and subject_id = $1`,
      [made.body.id],
    );
    expect(entry?.change).toEqual({ label: 'trailed', days: 30, permissions: ['contract.read'], actingFor: null });
    expect(JSON.stringify(await database.asOwner('select * from audit_entry'))).not.toContain('ohp_');
  });
});
