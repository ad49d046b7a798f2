import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

interface Problem {
  code: string;
  status: number;
  errors: { code: string; path?: string }[];
}

describe('the walls of the api', () => {
  let database: TestDatabase;
  let api: TestApi;
  let token: string;

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    const [person] = await database.asOwner<{ id: string }>(
      `insert into person (name, email) values ('Tester', 'tester@openhuis.example') returning id`,
    );
    token = await aTokenOf(database, person?.id ?? '');
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  it('answers that it is ready, with its version and the security headers', async () => {
    const answer = await api.call(undefined, 'GET', '/v1/health');
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'api-version': '1.0.0',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'x-frame-options': 'DENY',
    });
  });

  it('publishes its description to any origin', async () => {
    const answer = await api.call<{ openapi: string }>(undefined, 'GET', '/v1/openapi.json');
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(answer.body.openapi).toMatch(/^3\./);
  });

  it('asks who does not show a token to sign in, in problem+json', async () => {
    const answer = await api.call<Problem>(undefined, 'GET', '/v1/account');
    expect(answer.status).toBe(401);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body.code).toBe('not-signed-in');
  });

  it.each(['ohp_unknown', `ohp_${'a'.repeat(43)}`, "' or 1=1 --"])('refuses the token %s', async (wrong) => {
    expect((await api.call(wrong, 'GET', '/v1/account')).status).toBe(401);
    expect((await api.call(wrong, 'GET', '/v1/health')).status).toBe(401);
  });

  it('knows whose token it is, and forgets it when it is revoked', async () => {
    const made = await api.call<{ id: string; token: string }>(token, 'POST', '/v1/api-tokens', {
      label: 'x',
      days: 1,
    });
    expect(made.status).toBe(201);
    expect((await api.call(made.body.token, 'GET', '/v1/account')).body).toMatchObject({ name: 'Tester' });
    expect((await api.call(token, 'DELETE', `/v1/api-tokens/${made.body.id}`)).status).toBe(204);
    expect((await api.call(made.body.token, 'GET', '/v1/account')).status).toBe(401);
    expect(JSON.stringify(await database.asOwner('select * from audit_entry'))).not.toContain(made.body.token);
  });

  it('names every fault at once, an unknown field among them, and stores nothing', async () => {
    const answer = await api.call<Problem>(token, 'POST', '/v1/api-tokens', { label: '', days: 1000, admin: true });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ code, path }) => [code, path]).sort()).toEqual([
      ['invalid-input', 'days'],
      ['invalid-input', 'label'],
      ['unknown-field', 'admin'],
    ]);
    expect(await database.asOwner(`select from api_token where label = ''`)).toEqual([]);
  });

  it.each([
    ['broken JSON', '{"label":', 'application/json', 400],
    ['__proto__', '{"__proto__": {"admin": true}, "label": "x", "days": 1}', 'application/json', 400],
    ['an array', '[]', 'application/json', 400],
    ['another type', '<label/>', 'application/xml', 415],
    ['a NUL', JSON.stringify({ label: 'a\u0000b', days: 1 }), 'application/json', 400],
    ['two megabytes', JSON.stringify({ label: 'a'.repeat(2_000_000), days: 1 }), 'application/json', 413],
  ])('answers %s with a problem, never with a 500', async (_name, payload, contentType, status) => {
    const answer = await api.call(token, 'POST', '/v1/api-tokens', payload, { 'content-type': contentType });
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.headers['api-version']).toBe('1.0.0');
  });

  it.each(['/v1/account/', '/v1/nothing', '/account', '/v1/api-tokens/%00', `/v1/api-tokens/${'0'.repeat(36)}`])(
    'does not know or not accept %s',
    async (path) => {
      const answer = await api.call<Problem>(token, path.includes('api-tokens') ? 'DELETE' : 'GET', path);
      expect([400, 404]).toContain(answer.status);
      expect(answer.headers['content-type']).toContain('application/problem+json');
    },
  );

  it('gives a repeated command its first answer again, and refuses the key for another', async () => {
    const send = (label: string) =>
      api.call<{ id: string; token: string }>(
        token,
        'POST',
        '/v1/api-tokens',
        { label, days: 1 },
        { 'idempotency-key': 'k-1' },
      );
    const [first, second] = [await send('again'), await send('again')];
    expect(first.body.token).toMatch(/^ohp_/);
    // The token itself is kept nowhere, so it cannot be told again.
    expect(second.body).toEqual({ ...first.body, token: null });
    expect(JSON.stringify(await database.asOwner('select answer from remembered_answer'))).not.toContain('ohp_');
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect((await send('other')).status).toBe(422);
    expect(await database.asOwner(`select from api_token where label = 'again'`)).toHaveLength(1);
  });

  it('forgets an answer after a week', async () => {
    await database.asOwner(`update remembered_answer set created_at = now() - interval '8 days'`);
    const key = { 'idempotency-key': 'k-1' };
    expect((await api.call(token, 'POST', '/v1/api-tokens', { label: 'w', days: 1 }, key)).status).toBe(201);
    expect(await database.asOwner('select key from remembered_answer')).toEqual([{ key: 'k-1' }]);
  });

  it('tells the roles of today, those by which the guard lets in', async () => {
    await database.asOwner(
      `with region as (insert into region (slug, name, contact_email) values ('r', 'R', 'r@r.example') returning id),
         person as (select person_id from api_token limit 1)
       insert into region_role (person_id, region_id, role, since_on, ended_on)
       select person_id, id, role, since_on::date, ended_on::date from region, person, (values
         ('auditor', '2026-01-01', '2026-03-02'), ('assessor', '2026-03-03', null), ('approver', '2026-01-01', '2026-03-01'))
         as given (role, since_on, ended_on)`,
    );
    const { body } = await api.call<{ regionRoles: { role: string }[] }>(token, 'GET', '/v1/account');
    expect(body.regionRoles.map(({ role }) => role)).toEqual(['auditor']);
  });

  it('lets a command that failed be tried again with its key', async () => {
    const key = { 'idempotency-key': 'k-2' };
    expect((await api.call(token, 'POST', '/v1/api-tokens', { label: '', days: 1 }, key)).status).toBe(400);
    expect((await api.call(token, 'POST', '/v1/api-tokens', { label: 'good', days: 1 }, key)).status).toBe(201);
  });
});
