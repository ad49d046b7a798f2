import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, anApi, aTokenOf, type TestApi } from '../support/api.js';
import { anOrganisation } from '../support/builders/organisation.js';
import { aPerson } from '../support/builders/person.js';
import { aRegion } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aSession, type TestBrowser } from '../support/session.js';

describe('a request by the cookie of a browser', () => {
  let database: TestDatabase;
  let api: TestApi;
  let personId: string;
  let browser: TestBrowser;

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    personId = (await aPerson(database)).scope.personId ?? '';
    browser = await aSession(api, personId);
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  const tokens = async (): Promise<number> =>
    (await database.asOwner(`select from api_token where person_id = $1`, [personId])).length;
  const post = (headers: Record<string, string>): Promise<Answer> =>
    api.call(undefined, 'POST', '/v1/api-tokens', { label: 'x', days: 1 }, headers);
  const without = (...names: string[]): Record<string, string> =>
    Object.fromEntries(Object.entries(browser.headers).filter(([name]) => !names.includes(name)));

  it('changes something when it comes from our own pages', async () => {
    const before = await tokens();
    expect((await post(browser.headers)).status).toBe(201);
    expect(await tokens()).toBe(before + 1);
  });

  it.each([
    ['of a form on another site', { origin: 'https://attacker.example', 'sec-fetch-site': 'cross-site' }, []],
    ['of a frame without an origin', { origin: 'null' }, []],
    ['of a neighbour on the same domain', { 'sec-fetch-site': 'same-site' }, []],
    ['without an origin', {}, ['origin']],
    ['without the header of our own pages', {}, ['openhuis-request']],
  ])('changes nothing when it is one %s', async (_whose, others, missing) => {
    const before = await tokens();
    const answer = await post({ ...without(...missing), ...others });
    expect([answer.status, answer.body['code']]).toEqual([403, 'cross-site']);
    expect(await tokens()).toBe(before);
  });

  it.each(['PUT', 'DELETE'] as const)('is refused for a %s as well', async (method) => {
    const path = method === 'PUT' ? '/v1/session/acting-for' : `/v1/sessions/${browser.id}`;
    const body = method === 'PUT' ? { tenant: null } : undefined;
    const answer = await api.call(undefined, method, path, body, without('origin'));
    expect([answer.status, answer.body['code']]).toEqual([403, 'cross-site']);
    expect(await database.asOwner(`select from session where id = $1 and ended_at is null`, [browser.id])).toEqual([
      {},
    ]);
  });

  it('may be a read from anywhere: a link in a mail arrives signed in', async () => {
    const { cookie = '' } = browser.headers;
    const headers = { cookie, 'sec-fetch-site': 'cross-site' };
    expect((await api.call(undefined, 'GET', '/v1/account', undefined, headers)).status).toBe(200);
  });

  it('asks nothing of the kind of an API token, which no browser sends by itself', async () => {
    const token = await aTokenOf(database, personId);
    const answer = await api.call(
      token,
      'POST',
      '/v1/api-tokens',
      { label: 'x', days: 1 },
      { origin: 'https://a.example' },
    );
    expect(answer.status).toBe(201);
  });

  it('gives no other site leave to read along', async () => {
    const answer = await api.call(undefined, 'GET', '/v1/account', undefined, {
      ...browser.headers,
      origin: 'https://attacker.example',
    });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    const asked = await fetch(`${api.address}/v1/api-tokens`, {
      method: 'OPTIONS',
      headers: { origin: 'https://attacker.example', 'access-control-request-method': 'POST' },
    });
    expect(asked.headers.get('access-control-allow-origin')).toBeNull();
  });
});

/** Whatever a link can do, another site can do. */
describe('a GET', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    // Every statement that writes says so, whether or not it finds a row.
    await database.asOwner(`create table noted_write (at text not null)`);
    await database.asOwner(`
      create function note_write() returns trigger language plpgsql security definer set search_path = public as $$
      begin insert into noted_write values (tg_table_name || ' ' || tg_op); return null; end $$`);
    await database.asOwner(`
      do $$ declare t regclass; begin
        for t in select oid from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'noted_write' loop
          execute format('create trigger noted after insert or update or delete on %s for each statement execute function note_write()', t);
        end loop;
      end $$`);
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  const writes = async (): Promise<string[]> => {
    const found = await database.asOwner<{ at: string }>(
      'with gone as (delete from noted_write returning at) select at from gone',
    );
    return [...new Set(found.map(({ at }) => at))].toSorted();
  };

  it('writes nothing, on any route there is', async () => {
    const region = await aRegion(database);
    const organisation = await anOrganisation(database, region);
    const regionRoles = ['region_administrator', 'contract_manager', 'assessor', 'approver', 'auditor'] as const;
    const organisationRoles = ['provider_administrator', 'provider_editor', 'provider_signatory'] as const;
    const person = await aPerson(database, {
      regionRoles: regionRoles.map((role) => ({ regionId: region.id, role })),
      organisationRoles: organisationRoles.map((role) => ({ organisationId: organisation.id, role })),
    });
    const browsers = [
      await aSession(api, person.scope.personId ?? '', { door: 'staff' }),
      await aSession(api, person.scope.personId ?? '', { door: 'provider' }),
    ];
    expect(await writes()).toContain('session INSERT');
    const description = (await (await fetch(`${api.address}/v1/openapi.json`)).json()) as {
      paths: Record<string, object>;
    };
    // A sign-in must note that it began; it has its own state to tell whose it is.
    const paths = Object.entries(description.paths)
      .filter(([path, methods]) => 'get' in methods && !path.includes('sign-in'))
      .map(([path]) => `/v1${path.replace('/organisations/{id}', `/organisations/${organisation.id}`)}`)
      .map((path) => path.replace(/\{[^}]*[iI]d\}/g, organisation.id).replace(/\{[^}]+\}/g, '1'));
    const statuses: Record<string, number> = {};
    for (const path of paths) {
      for (const { headers } of browsers) {
        if (statuses[path] === 200) continue;
        statuses[path] = (await api.call(undefined, 'GET', path, undefined, headers)).status;
      }
    }
    expect(Object.values(statuses).filter((status) => status === 200).length).toBeGreaterThan(10);
    expect(Object.entries(statuses).filter(([, status]) => status === 401 || status >= 500)).toEqual([]);
    // Counting what is asked too often, and noting who took a list away, change nothing that anybody keeps.
    expect((await writes()).filter((write) => !/^rate_limit |^audit_entry INSERT$/.test(write))).toEqual([]);
  });
});
