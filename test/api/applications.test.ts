import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { anOrganisation, type TestOrganisation } from '../support/builders/organisation.js';
import { aPerson } from '../support/builders/person.js';
import { aProcedure } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

interface Credentials {
  id: string;
  clientSecret: string;
}
interface TokenAnswer {
  access_token: string;
  token_type: string;
  expires_in: number;
  scope: string;
  error?: string;
}

/** Applications of a region or an organisation, from their making to their end. */
describe('applications', () => {
  let database: TestDatabase;
  let api: TestApi;
  let second: TestApi;
  let region: Region;
  let other: Region;
  let organisation: TestOrganisation;
  const tokens: Record<'region' | 'other' | 'provider' | 'manager' | 'auditor', string> = {
    region: '',
    other: '',
    provider: '',
    manager: '',
    auditor: '',
  };

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    second = await anApi(database);
    region = await aRegion(database);
    other = await aRegion(database, { '0310': 'De Bilt' });
    organisation = await anOrganisation(database, region);
    const tokenFor = async (regionId: number, role: 'region_administrator' | 'auditor') => {
      const person = await aPerson(database, { regionRoles: [{ regionId, role }] });
      return await aTokenOf(database, person.scope.personId ?? '');
    };
    tokens.region = await tokenFor(region.id, 'region_administrator');
    tokens.auditor = await tokenFor(region.id, 'auditor');
    tokens.other = await tokenFor(other.id, 'region_administrator');
    tokens.provider = await aTokenOf(database, organisation.signatory.scope.personId ?? '');
    tokens.manager = await aTokenOf(database, region.manager.scope.personId ?? '');
  });
  afterAll(async () => {
    await Promise.all([api.close(), second.close()]);
    await database.close();
  });

  const make = (by: string, body: object = {}) =>
    api.call<Credentials>(by, 'POST', '/v1/applications', {
      tenant: `region:${region.id}`,
      name: 'Data warehouse',
      permissions: ['contract.read', 'enrolment.read'],
      days: 30,
      ...body,
    });
  const basic = (id: string, secret: string) => ({
    authorization: `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`,
  });
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const fetchToken = ({ id, clientSecret }: Credentials, fields: Record<string, string> = {}) =>
    api.call<TokenAnswer>(
      undefined,
      'POST',
      '/v1/oauth/token',
      new URLSearchParams({ grant_type: 'client_credentials', ...fields }).toString(),
      { ...form, ...basic(id, clientSecret) },
    );

  it('fetches a token by its credentials, which does what the application may and no more', async () => {
    const made = await make(tokens.region);
    expect(made.status).toBe(201);
    expect(made.body.clientSecret).toMatch(/^ohc_[A-Za-z0-9_-]{43}$/);
    const fetched = await fetchToken(made.body);
    expect(fetched.status).toBe(200);
    expect(fetched.headers).toMatchObject({ 'cache-control': 'no-store', pragma: 'no-cache' });
    expect(fetched.body).toEqual({
      access_token: expect.stringMatching(/^ohp_/),
      token_type: 'Bearer',
      expires_in: 3600,
      scope: 'contract.read enrolment.read',
    });
    const token = fetched.body.access_token;
    expect((await api.call(token, 'GET', '/v1/contracts')).status).toBe(200);
    for (const [method, path] of [
      ['GET', '/v1/audit-entries'],
      ['GET', '/v1/account'],
      ['POST', '/v1/api-tokens'],
      ['GET', '/v1/applications'],
      ['POST', '/v1/applications'],
    ] as const) {
      const answer = await api.call<{ code: string }>(token, method, path, method === 'POST' ? {} : undefined);
      expect([path, answer.status, answer.body.code]).toEqual([path, 403, 'token-too-narrow']);
    }
  });

  it('takes its credentials in the form as well, and narrows the token as it asks', async () => {
    const { body } = await make(tokens.region);
    const fields = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: body.id,
      client_secret: body.clientSecret,
      scope: 'contract.read',
    });
    const fetched = await api.call<TokenAnswer>(undefined, 'POST', '/v1/oauth/token', fields.toString(), form);
    expect(fetched.body.scope).toBe('contract.read');
    expect((await api.call(fetched.body.access_token, 'GET', '/v1/contracts')).status).toBe(200);
    expect((await api.call(fetched.body.access_token, 'GET', '/v1/enrolments')).status).toBe(403);
  });

  it('answers the errors of RFC 6749, and an unknown client as a wrong secret', async () => {
    const { body } = await make(tokens.region);
    const wrong = await fetchToken({ ...body, clientSecret: `ohc_${'a'.repeat(43)}` });
    const unknown = await fetchToken({ ...body, id: body.id.replace(/^.{8}/, '00000000') });
    const nonsense = await fetchToken({ ...body, id: "' or 1=1 --" });
    for (const refused of [wrong, unknown, nonsense]) {
      expect([refused.status, refused.body]).toEqual([401, wrong.body]);
      expect(refused.body.error).toBe('invalid_client');
      expect(refused.headers).toMatchObject({
        'www-authenticate': 'Basic realm="openhuis"',
        'cache-control': 'no-store',
      });
    }
    const scope = await fetchToken(body, { scope: 'contract.read contract.sign.region' });
    expect([scope.status, scope.body.error]).toEqual([400, 'invalid_scope']);
    const grant = await fetchToken(body, { grant_type: 'password' });
    expect([grant.status, grant.body.error]).toEqual([400, 'unsupported_grant_type']);
    const bearer = await api.call<TokenAnswer>(
      tokens.region,
      'POST',
      '/v1/oauth/token',
      'grant_type=client_credentials',
      form,
    );
    expect([bearer.status, bearer.body.error]).toEqual([401, 'invalid_client']);
  });

  it('takes forms at this one address alone, and only forms there', async () => {
    const { body } = await make(tokens.region);
    const json = await api.call(
      undefined,
      'POST',
      '/v1/oauth/token',
      { grant_type: 'client_credentials' },
      basic(body.id, body.clientSecret),
    );
    expect(json.status).toBe(415);
    const elsewhere = await api.call<{ code: string }>(tokens.region, 'POST', '/v1/api-tokens', 'label=x&days=1', form);
    expect([elsewhere.status, elsewhere.body.code]).toEqual([415, 'content-type']);
    const hostile = await api.call(
      undefined,
      'POST',
      '/v1/oauth/token',
      '__proto__=1&grant_type=client_credentials',
      form,
    );
    expect(hostile.status).toBe(400);
  });

  it('is allowed nothing that a person answers for, nothing its tenant has no say in, and by administrators alone', async () => {
    for (const permission of [
      'contract.sign.region',
      'enrolment.decide',
      'enrolment.submit',
      'own-account',
      'application.edit',
    ]) {
      expect([permission, (await make(tokens.region, { permissions: [permission] })).status]).toEqual([
        permission,
        400,
      ]);
    }
    expect((await make(tokens.region, { permissions: ['enrolment.edit'] })).status).toBe(403);
    expect((await make(tokens.region, { days: 367 })).status).toBe(400);
    expect((await make(tokens.region, { tenant: `region:${other.id}` })).status).toBe(404);
    expect((await make(tokens.region, { tenant: `organisation:${organisation.id}` })).status).toBe(404);
    for (const by of [tokens.manager, tokens.auditor]) {
      const refused = await make(by);
      expect(refused.body).toMatchObject({
        code: 'forbidden',
        errors: [{ details: { neededRoles: ['region_administrator', 'provider_administrator'] } }],
      });
    }
  });

  it('acts for an organisation as its editor', async () => {
    const made = await make(tokens.provider, {
      tenant: `organisation:${organisation.id}`,
      permissions: ['organisation.read', 'contract.read', 'organisation.edit'],
    });
    expect(made.status).toBe(201);
    const { access_token: token } = (await fetchToken(made.body)).body;
    const own = await api.call<{ version: number }>(token, 'GET', `/v1/organisations/${organisation.id}`);
    expect(own.status).toBe(200);
    const [role] = await database.asOwner<object>(
      `select r.role, p.kind, p.email from organisation_role r join person p on p.id = r.person_id
       join application a on a.person_id = p.id where a.id = $1`,
      [made.body.id],
    );
    expect(role).toEqual({ role: 'provider_editor', kind: 'application', email: null });
  });

  it('is seen by the administrators and auditors of its tenant alone, without its secret', async () => {
    const made = await make(tokens.region, { name: 'Seen' });
    const namesSeenBy = async (token: string) => {
      const { status, body } = await api.call<{ id: string }[]>(token, 'GET', '/v1/applications');
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toContain('ohc_');
      return body.some(({ id }) => id === made.body.id);
    };
    expect(await namesSeenBy(tokens.region)).toBe(true);
    expect(await namesSeenBy(tokens.auditor)).toBe(true);
    expect(await namesSeenBy(tokens.other)).toBe(false);
    expect(await namesSeenBy(tokens.provider)).toBe(false);
    for (const by of [tokens.other, tokens.provider]) {
      expect((await api.call(by, 'DELETE', `/v1/applications/${made.body.id}`)).status).toBe(404);
      expect((await api.call(by, 'POST', `/v1/applications/${made.body.id}/secrets`, {})).status).toBe(404);
    }
    expect((await api.call(tokens.auditor, 'DELETE', `/v1/applications/${made.body.id}`)).status).toBe(403);
    expect((await fetchToken(made.body)).status).toBe(200);
  });

  it('gets another secret, beside which the earlier one works for a day, and no longer', async () => {
    const first = (await make(tokens.region)).body;
    const rotate = async (hours?: number) =>
      (
        await api.call<Credentials>(tokens.region, 'POST', `/v1/applications/${first.id}/secrets`, {
          ...(hours !== undefined && { hoursOfEarlier: hours }),
        })
      ).body;
    const next = await rotate();
    expect((await fetchToken(first)).status).toBe(200);
    expect((await fetchToken(next)).status).toBe(200);
    await database.asOwner(`update application set earlier_secret_until = now() - interval '1 second' where id = $1`, [
      first.id,
    ]);
    expect((await fetchToken(first)).status).toBe(401);
    const last = await rotate(0);
    expect((await fetchToken(next)).status).toBe(401);
    expect((await fetchToken(last)).status).toBe(200);
  });

  it('stops at once when it is revoked, in another process as well', async () => {
    const made = (await make(tokens.region)).body;
    const { access_token: token } = (await fetchToken(made)).body;
    expect((await second.call(token, 'GET', '/v1/contracts')).status).toBe(200);
    expect((await api.call(tokens.region, 'DELETE', `/v1/applications/${made.id}`)).status).toBe(204);
    expect((await api.call(token, 'GET', '/v1/contracts')).status).toBe(401);
    const until = performance.now() + 5_000;
    let status = 200;
    while (status !== 401 && performance.now() < until)
      status = (await second.call(token, 'GET', '/v1/contracts')).status;
    expect(status).toBe(401);
    expect((await fetchToken(made)).status).toBe(401);
    expect((await api.call(tokens.region, 'DELETE', `/v1/applications/${made.id}`)).status).toBe(409);
    expect((await api.call(tokens.region, 'POST', `/v1/applications/${made.id}/secrets`, {})).status).toBe(409);
    const [role] = await database.asOwner(
      `select ended_on from region_role r join application a on a.person_id = r.person_id where a.id = $1`,
      [made.id],
    );
    expect(role).toEqual({ ended_on: api.clock.today });
  });

  it('stops when it expires, and so do the tokens that it fetched', async () => {
    const made = (await make(tokens.region)).body;
    const { access_token: token } = (await fetchToken(made)).body;
    await database.asOwner(`update application set expires_at = now() where id = $1`, [made.id]);
    expect((await fetchToken(made)).status).toBe(401);
    const until = performance.now() + 5_000;
    let status = 200;
    while (status !== 401 && performance.now() < until) status = (await api.call(token, 'GET', '/v1/contracts')).status;
    expect(status).toBe(401);
  });

  it('is no way around for a narrow token: nothing is made or rotated that reaches further', async () => {
    const person = await aPerson(database, { regionRoles: [{ regionId: region.id, role: 'region_administrator' }] });
    const whole = await aTokenOf(database, person.scope.personId ?? '');
    const narrow = await api.call<{ token: string }>(whole, 'POST', '/v1/api-tokens', {
      label: 'n',
      days: 10,
      permissions: ['application.edit', 'contract.read', 'own-account'],
    });
    const by = narrow.body.token;
    expect((await make(by, { permissions: ['contract.read'], days: 9 })).status).toBe(201);
    for (const wider of [
      { permissions: ['contract.read', 'enrolment.read'], days: 9 },
      { permissions: ['contract.read'], days: 11 },
    ]) {
      expect((await make(by, wider)).body).toMatchObject({ code: 'token-too-narrow' });
    }
    const wide = (await make(whole, { days: 9 })).body;
    const rotated = await api.call(by, 'POST', `/v1/applications/${wide.id}/secrets`, {});
    expect(rotated.body).toMatchObject({ code: 'token-too-narrow' });
    expect((await fetchToken(wide)).status).toBe(200);
  });

  it('stands in the trail of its tenant, which names it as who acted, and holds no secret', async () => {
    const made = await make(tokens.provider, {
      tenant: `organisation:${organisation.id}`,
      permissions: ['organisation.edit', 'organisation.read'],
    });
    const { access_token: token } = (await fetchToken(made.body)).body;
    const edited = await api.call(token, 'PUT', `/v1/organisations/${organisation.id}`, {
      version: 1,
      name: organisation.name,
      legalForm: 'besloten vennootschap',
      ...{ rsin: null, agbCode: null, iban: null, email: 'nieuw@zorg.example' },
    });
    expect(edited.status).toBe(200);
    const entries = await database.asOwner<{ action: string; on_behalf_of: string | null }>(
      `select action, on_behalf_of from audit_entry e join application a on a.id = $1
       where e.organisation_id = $2 and (e.subject_id = a.id::text or e.person_id = a.person_id) order by e.id`,
      [made.body.id, organisation.id],
    );
    expect(entries.map(({ action }) => action)).toEqual([
      'application.made',
      'application.tokenIssued',
      'organisation.edited',
    ]);
    expect(entries.slice(1).map((entry) => entry.on_behalf_of)).toEqual(
      Array(2).fill(`organisation:${organisation.id}`),
    );
    const everything = JSON.stringify([
      await database.asOwner('select * from audit_entry'),
      await database.asOwner('select * from application'),
      await database.asOwner('select * from remembered_answer'),
    ]);
    expect(everything).not.toMatch(/ohc_|ohp_/);
  });

  it('repeats a command with its key: the secret is told once, another body refused, and others have keys of their own', async () => {
    const key = { 'idempotency-key': 'make-1' };
    const body = { tenant: `region:${region.id}`, name: 'Once', permissions: ['contract.read'], days: 1 };
    const send = (change: object = {}) =>
      api.call<Credentials>(tokens.region, 'POST', '/v1/applications', { ...body, ...change }, key);
    const [first, again] = [await send(), await send()];
    expect(again.body).toEqual({ id: first.body.id, clientSecret: null });
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect((await send({ days: 2 })).status).toBe(422);
    expect(await database.asOwner(`select from application where name = 'Once'`)).toHaveLength(1);

    const editor = await make(tokens.provider, {
      tenant: `organisation:${organisation.id}`,
      permissions: ['enrolment.edit'],
    });
    const { access_token: token } = (await fetchToken(editor.body)).body;
    const procedure = await aProcedure(database, region);
    const start = (procedureId: string) =>
      api.call<{ id: string }>(token, 'POST', '/v1/enrolments', { procedureId, organisationId: organisation.id }, key);
    // The key is each person's own: the administrator used the same one.
    const [one, two] = [await start(procedure.id), await start(procedure.id)];
    expect([one.status, two.status, two.body]).toEqual([201, 201, one.body]);
    expect(two.headers['idempotent-replayed']).toBe('true');
    expect((await start(region.manager.scope.personId ?? '')).status).toBe(422);
  });
});
