import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AccessChanges, SESSION_COOKIE, sessionCookie, Sessions } from '@openhuis/people';
import type { Actor } from '@openhuis/platform';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aPerson } from '../support/builders/person.js';
import { aRegion } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aSession, browse, browserHeaders, type TestBrowser } from '../support/session.js';

interface SessionBody {
  id: string;
  person: { id: string; name: string } | null;
  actingFor: string | null;
  tenants: { tenant: string; name: string; roles: string[] }[];
  code?: string;
}
interface OwnSession {
  id: string;
  device: string;
  current: boolean;
}

describe('sessions', () => {
  let database: TestDatabase;
  let api: TestApi;
  /** A second process of the api, as far as a database and a network can tell. */
  let other: TestApi;
  let regionId: number;
  let person: Actor;
  let browser: TestBrowser;

  const personId = (): string => person.scope.personId ?? '';
  const statusIn = async (where: TestApi, which = browser): Promise<number> =>
    (await browse(where, which, 'GET', '/v1/account')).status;
  const at = (time: string): void => {
    for (const each of [api, other]) each.clock.setInstant(new Date(`2026-03-02T${time}Z`));
  };
  const seen = async (): Promise<string | undefined> =>
    (
      await database.asOwner<{ at: Date }>(`select last_seen_at as at from session where id = $1`, [browser.id])
    )[0]?.at.toISOString();
  /** As a page asks by itself, such as a list that is kept up to date. */
  const unattended = (value = '1'): TestBrowser => ({
    ...browser,
    headers: { ...browser.headers, 'openhuis-unattended': value },
  });
  /** Another process hears of it a moment later; a minute of remembering would not pass. */
  const refusedSoonIn = async (where: TestApi, which = browser): Promise<number> => {
    const start = performance.now();
    while ((await statusIn(where, which)) !== 401) {
      if (performance.now() - start > 1_000) throw new Error('still signed in');
    }
    return performance.now() - start;
  };

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    other = await anApi(database);
    regionId = (await aRegion(database)).id;
  }, 60_000);
  afterAll(async () => {
    await Promise.all([api.close(), other.close()]);
    await database.close();
  });
  beforeEach(async () => {
    at('09:00:00');
    person = await aPerson(database, { regionRoles: [{ regionId, role: 'contract_manager' }] });
    browser = await aSession(api, personId());
  });

  it('shows who it is and for whom it can act; the database holds no token', async () => {
    const { status, body } = await browse<SessionBody>(api, browser, 'GET', '/v1/session');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: browser.id,
      door: 'staff',
      person: { id: personId(), name: person.person?.name },
      actingFor: null,
      tenants: [{ tenant: `region:${regionId}`, roles: ['contract_manager'] }],
      idleMinutes: 30,
      expiresAt: '2026-03-02T19:00:00.000Z',
    });
    expect(JSON.stringify(await database.asOwner('select * from session'))).not.toContain(browser.token);
    expect(JSON.stringify(await database.asOwner('select * from audit_entry'))).not.toContain(browser.token);
  });

  it('gives a cookie that scripts, other hosts and plain http do not get', () => {
    const [pair, ...attributes] = sessionCookie(browser.token).split('; ');
    expect(pair).toBe(`__Host-openhuis-session=${browser.token}`);
    expect(attributes.sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']);
  });

  it('is nobody by an unknown, doubled or malformed cookie, and still reads what is public', async () => {
    const unknown = `${SESSION_COOKIE}=ohs_${'a'.repeat(43)}`;
    for (const cookie of [unknown, `${browser.headers['cookie'] ?? ''}; ${unknown}`, `${SESSION_COOKIE}=x`, '=;;=']) {
      expect((await api.call(undefined, 'GET', '/v1/account', undefined, { cookie })).status).toBe(401);
      expect((await api.call(undefined, 'GET', '/v1/health', undefined, { cookie })).status).toBe(200);
    }
  });

  it('refuses a token and a session together', async () => {
    const token = await aTokenOf(database, personId());
    const answer = await api.call(token, 'GET', '/v1/account', undefined, browser.headers);
    expect([answer.status, answer.body['code']]).toEqual([400, 'invalid-input']);
    expect((await api.call(token, 'GET', '/v1/account')).status).toBe(200);
    const without = await api.call(token, 'GET', '/v1/session');
    expect([without.status, without.body['code']]).toEqual([403, 'session-needed']);
  });

  it('ends after 30 minutes without a request, not before', async () => {
    expect(await statusIn(api)).toBe(200);
    at('09:29:59');
    expect(await statusIn(api)).toBe(200);
    at('09:59:58');
    expect([await statusIn(api), await statusIn(other)]).toEqual([200, 200]);
    at('10:29:58');
    expect([await statusIn(api), await statusIn(other)]).toEqual([401, 401]);
    expect(
      await database.asOwner(`select end_reason, ended_at, id_token, claims from session where id = $1`, [browser.id]),
    ).toEqual([{ end_reason: 'idle', ended_at: new Date('2026-03-02T10:29:58Z'), id_token: null, claims: {} }]);
    at('10:00:00');
    expect(await statusIn(api)).toBe(401);
  });

  it('ends after 30 minutes in which only its page asked: that is not somebody', async () => {
    for (let minutes = 1; minutes < 30; minutes += 1) {
      at(`09:${String(minutes).padStart(2, '0')}:00`);
      expect(await statusIn(minutes % 2 === 0 ? api : other, unattended())).toBe(200);
    }
    expect(await seen()).toBe('2026-03-02T09:00:00.000Z');
    at('09:30:00');
    expect([await statusIn(api, unattended()), await statusIn(other)]).toEqual([401, 401]);
    expect(await database.asOwner(`select end_reason, ended_at from session where id = $1`, [browser.id])).toEqual([
      { end_reason: 'idle', ended_at: new Date('2026-03-02T09:30:00Z') },
    ]);
  });

  it('goes on by what somebody does, whatever its page asks in between', async () => {
    at('09:20:00');
    expect([await statusIn(api, unattended()), await statusIn(api)]).toEqual([200, 200]);
    expect(await seen()).toBe('2026-03-02T09:20:00.000Z');
    at('09:49:59');
    expect([await statusIn(api, unattended()), await statusIn(other, unattended())]).toEqual([200, 200]);
    at('09:50:00');
    expect([await statusIn(api, unattended()), await statusIn(other, unattended())]).toEqual([401, 401]);
  });

  it('takes a change for somebody, and anything that does not say otherwise as it should', async () => {
    at('09:10:00');
    expect((await browse(api, unattended(), 'PUT', '/v1/session/acting-for', { tenant: null })).status).toBe(200);
    expect(await seen()).toBe('2026-03-02T09:10:00.000Z');
    for (const [minute, value] of ['', '0', 'true', '1, 1'].entries()) {
      at(`09:2${minute}:00`);
      expect(await statusIn(api, unattended(value))).toBe(200);
      expect(await seen()).toBe(`2026-03-02T09:2${minute}:00.000Z`);
    }
  });

  it('ends after ten hours, however busy', async () => {
    for (let minutes = 0; minutes < 600; minutes += 20) {
      api.clock.setInstant(new Date(Date.parse('2026-03-02T09:00:00Z') + minutes * 60_000));
      expect(await statusIn(api)).toBe(200);
    }
    at('18:59:59');
    expect(await statusIn(api)).toBe(200);
    at('19:00:00');
    expect(await statusIn(api)).toBe(401);
    expect(await database.asOwner(`select end_reason from session where id = $1`, [browser.id])).toEqual([
      { end_reason: 'expired' },
    ]);
  });

  it('notes at most once a minute when it was last seen', async () => {
    at('09:00:59');
    await statusIn(api);
    expect(await seen()).toBe('2026-03-02T09:00:00.000Z');
    at('09:01:00');
    await statusIn(api);
    expect(await seen()).toBe('2026-03-02T09:01:00.000Z');
  });

  it('is listed among the own sessions, and can be ended from another device: at once, in every process', async () => {
    const phone = await aSession(other, personId(), { device: 'Safari on iPhone' });
    expect([await statusIn(api), await statusIn(other), await statusIn(api, phone)]).toEqual([200, 200, 200]);
    const { body } = await browse<OwnSession[]>(api, phone, 'GET', '/v1/sessions');
    expect(body.map(({ id, device, current }) => [id, device, current])).toEqual([
      [phone.id, 'Safari on iPhone', true],
      [browser.id, 'Firefox on Windows', false],
    ]);
    expect((await browse(other, phone, 'DELETE', `/v1/sessions/${browser.id}`)).status).toBe(204);
    expect(await statusIn(other)).toBe(401);
    await refusedSoonIn(api);
    expect(await statusIn(api, phone)).toBe(200);
    expect((await browse(other, phone, 'DELETE', `/v1/sessions/${browser.id}`)).status).toBe(404);
    const [entry] = await database.asOwner(
      `select session_id, person_id, change from audit_entry where action = 'session.ended' and subject_id = $1`,
      [browser.id],
    );
    expect(entry).toEqual({ session_id: phone.id, person_id: personId(), change: { reason: 'byOwner' } });
  });

  it('is not for another to see or end', async () => {
    const stranger = await aSession(api, (await aPerson(database)).scope.personId ?? '');
    expect((await browse(api, stranger, 'DELETE', `/v1/sessions/${browser.id}`)).status).toBe(404);
    const { body } = await browse<OwnSession[]>(api, stranger, 'GET', '/v1/sessions');
    expect(body.map(({ id }) => id)).toEqual([stranger.id]);
    expect(await statusIn(api)).toBe(200);
  });

  it('gives back once what signing out at the identity provider takes', async () => {
    const provider = await aSession(api, personId(), { door: 'provider', idToken: 'signed' });
    const sessions = api.app.get(Sessions);
    const ended = { id: provider.id, door: 'provider', issuer: 'https://identity.example', idToken: 'signed' };
    expect(await sessions.end(provider.token)).toEqual(ended);
    expect(await sessions.end(provider.token)).toBeUndefined();
    expect(await statusIn(api, provider)).toBe(401);
  });

  it('goes on under a new token once somebody is registered: the old one is worth nothing', async () => {
    const nobody = await aSession(api, null, { door: 'provider', claims: { kvkNumber: '12345678' } });
    expect((await browse<SessionBody>(api, nobody, 'GET', '/v1/session')).body).toMatchObject({
      id: nobody.id,
      person: null,
      tenants: [],
    });
    const refused = await browse(api, nobody, 'GET', '/v1/account');
    expect([refused.status, refused.body['code']]).toEqual([403, 'not-registered']);
    const acting = await browse(api, nobody, 'PUT', '/v1/session/acting-for', { tenant: `region:${regionId}` });
    expect([acting.status, acting.body['code']]).toEqual([403, 'not-registered']);
    expect((await browse(other, nobody, 'GET', '/v1/session')).status).toBe(200);

    const { token } = await api.app.get(Sessions).attachPerson(nobody.id, personId());
    expect(token).not.toBe(nobody.token);
    const registered = { ...nobody, token, headers: browserHeaders(api, token) };
    expect((await browse<SessionBody>(api, registered, 'GET', '/v1/session')).body.person?.id).toBe(personId());
    expect(await statusIn(api, nobody)).toBe(401);
    await refusedSoonIn(other, nobody);
    expect(await statusIn(other, registered)).toBe(200);
  });

  it('acts for a region or organisation in which the person has a role, and the trail says so', async () => {
    const { id: elsewhere } = await aRegion(database, { '0150': 'Deventer' });
    const foreign = await browse(api, browser, 'PUT', '/v1/session/acting-for', { tenant: `region:${elsewhere}` });
    expect(foreign.status).toBe(404);
    for (const tenant of ['region:0', 'region:1;drop', 'organisation:1', 7, undefined]) {
      expect((await browse(api, browser, 'PUT', '/v1/session/acting-for', { tenant })).status).toBe(400);
    }
    const chosen = `region:${regionId}`;
    const answer = await browse<SessionBody>(api, browser, 'PUT', '/v1/session/acting-for', { tenant: chosen });
    expect([answer.status, answer.body.actingFor]).toEqual([200, chosen]);
    expect((await browse(api, browser, 'POST', '/v1/api-tokens', { label: 'x', days: 1 })).status).toBe(201);
    const trail = await database.asOwner(
      `select action, session_id, on_behalf_of, change from audit_entry
       where person_id = $1 and action <> 'session.started' order by id`,
      [personId()],
    );
    expect(trail).toMatchObject([
      {
        action: 'session.actingForChosen',
        session_id: browser.id,
        on_behalf_of: null,
        change: { from: null, to: chosen },
      },
      { action: 'token.made', session_id: browser.id, on_behalf_of: chosen },
    ]);
    const back = await browse<SessionBody>(api, browser, 'PUT', '/v1/session/acting-for', { tenant: null });
    expect(back.body.actingFor).toBeNull();
  });

  it('loses a role at once in every process, whoever took it away', async () => {
    const contracts = async (where: TestApi): Promise<number> =>
      (await browse(where, browser, 'GET', '/v1/contracts')).status;
    expect([await contracts(api), await contracts(other)]).toEqual([200, 200]);
    await database.asOwner(`delete from region_role where person_id = $1`, [personId()]);
    const start = performance.now();
    while ((await contracts(api)) !== 403 || (await contracts(other)) !== 403) {
      if (performance.now() - start > 1_000) throw new Error('the role is still remembered');
    }
  });

  it('remembers nobody while it cannot hear of changes, and hears again', async () => {
    const changes = api.app.get(AccessChanges);
    expect(await statusIn(api)).toBe(200);
    await database.asOwner(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'openhuis_access' and datname = current_database()`,
    );
    const until = async (state: (count: number | undefined) => boolean): Promise<void> => {
      const start = performance.now();
      while (!state(changes.count)) {
        if (performance.now() - start > 5_000) throw new Error('the listener did not change');
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    };
    await until((count) => count === undefined);
    expect(await statusIn(api)).toBe(200);
    // Without a word to anybody, as if the message was lost with the line.
    await database.asOwner(
      `with silent as (select set_config('session_replication_role', 'replica', true))
       update session set ended_at = now(), end_reason = 'revoked' from silent where session.id = $1`,
      [browser.id],
    );
    expect(await statusIn(api)).toBe(401);
    await until((count) => count !== undefined);
  });
});
