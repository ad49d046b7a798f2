import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SESSION_COOKIE } from '@openhuis/people';
import type { DemoPerson } from '../../apps/identity/src/demo-person.js';
import { anOrganisation, type TestOrganisation } from '../support/builders/organisation.js';
import { aPerson } from '../support/builders/person.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { CookieJar } from '../support/identity.js';
import { aDemoPerson, chosenAt, openDoors, pageAt, type TestDoors } from '../support/sign-in.js';

const people: DemoPerson[] = [];
let database: TestDatabase;
let doors: TestDoors;
let region: Region;
let organisation: TestOrganisation;

/** A person with a role in the region, and the same person at the identity provider. */
async function staff(role: 'contract_manager' | null = 'contract_manager'): Promise<DemoPerson & { id: string }> {
  const { scope } = await aPerson(database, {
    regionRoles: role === null ? [] : [{ regionId: region.id, role }],
  });
  const id = scope.personId ?? '';
  const known = aDemoPerson(`staff-${id}`, `${id.slice(0, 8)}@openhuis.example`);
  people.push(known);
  return Object.assign(known, { id });
}

interface SessionBody {
  person: { id: string } | null;
  door: string;
  actingFor: string | null;
  missing: string | null;
}

async function sessionOf(jar: CookieJar, at = doors): Promise<SessionBody | number> {
  const response = await jar.fetch(`${at.address}/v1/session`);
  return response.status === 200 ? ((await response.json()) as SessionBody) : response.status;
}

const countOf = async (text: string): Promise<number> => {
  const [row] = await database.asOwner<{ count: number }>(`select count(*)::int as count from ${text}`);
  return row?.count ?? -1;
};

beforeAll(async () => {
  database = await aDatabase();
  region = await aRegion(database);
  organisation = await anOrganisation(database, region);
  doors = await openDoors(database, 'represents', people);
});
afterAll(async () => {
  await doors.close();
  await database.close();
});

describe('signing in as staff', () => {
  it('offers both doors on a page that runs nothing', async () => {
    const page = await pageAt(new CookieJar(), `${doors.address}/v1/sign-in?returnTo=/contracts`);
    expect(page.status).toBe(200);
    expect(page.html).toContain('href="/v1/sign-in/staff?returnTo=%2Fcontracts"');
    expect(page.html).toContain('href="/v1/sign-in/provider?returnTo=%2Fcontracts"');
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self';/);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const style = await fetch(`${doors.address}/v1/sign-in/page.css`);
    expect([style.status, style.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
  });

  it('links a verified address once, audited, and starts a session in a cookie', async () => {
    const person = await staff();
    const jar = new CookieJar();
    const back = await chosenAt(doors, jar, 'staff', { person: person.subject }, '/contracts?status=open');
    const page = await pageAt(jar, back);
    expect([page.status, page.headers.get('location')]).toEqual([303, '/contracts?status=open']);
    expect(page.cookies[0]).toMatch(
      new RegExp(`^${SESSION_COOKIE}=ohs_[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Lax$`),
    );
    expect(page.cookies[1]).toMatch(/^__Host-openhuis-sign-in=; Max-Age=0/);
    expect(await sessionOf(jar)).toMatchObject({ person: { id: person.id }, door: 'staff' });
    const linked = await database.asOwner<{ subject: string; last: Date | null }>(
      `select subject, person_last_sign_in(person_id) as last from identity where person_id = $1`,
      [person.id],
    );
    expect(linked).toEqual([{ subject: person.subject, last: expect.any(Date) }]);
    const audited = `audit_entry where action = 'identity.linked' and person_id = '${person.id}'`;
    expect(await countOf(audited)).toBe(1);
    const again = new CookieJar();
    await pageAt(again, await chosenAt(doors, again, 'staff', { person: person.subject }));
    expect(await sessionOf(again)).toMatchObject({ person: { id: person.id } });
    expect(await countOf(audited)).toBe(1);
  });

  it('links once when somebody comes back in several windows at the same moment', async () => {
    const person = await staff();
    const jars = Array.from({ length: 4 }, () => new CookieJar());
    const backs = await Promise.all(
      jars.map(async (jar) => ({ jar, url: await chosenAt(doors, jar, 'staff', { person: person.subject }) })),
    );
    const pages = await Promise.all(backs.map(({ jar, url }) => pageAt(jar, url)));
    expect(pages.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(await countOf(`identity where person_id = '${person.id}'`)).toBe(1);
    expect(await countOf(`audit_entry where action = 'identity.linked' and person_id = '${person.id}'`)).toBe(1);
  });

  it('replaces the session that the browser had', async () => {
    const person = await staff();
    const jar = new CookieJar();
    for (let times = 1; times <= 2; times += 1) {
      await pageAt(jar, await chosenAt(doors, jar, 'staff', { person: person.subject }));
    }
    const reasons = await database.asOwner(
      `select end_reason as reason from session where person_id = $1 order by created_at, id`,
      [person.id],
    );
    expect(reasons).toEqual([{ reason: 'replaced' }, { reason: null }]);
  });

  it.each([
    ['whose address is not verified', (email: string) => ({ email })],
    ['with another address', () => ({ email: 'somebody@elsewhere.example', emailVerified: 'yes' })],
  ])('lets nobody in %s', async (_who, filled) => {
    const { email, id } = await staff();
    const jar = new CookieJar();
    const back = await chosenAt(doors, jar, 'staff', { name: `Nieuw ${id}`, ...filled(email) });
    const page = await pageAt(jar, back);
    expect(page.status).toBe(403);
    expect(page.html).toContain('U hebt nog geen toegang');
    expect(await sessionOf(jar)).toBe(401);
    expect(await countOf(`identity where person_id = '${id}'`)).toBe(0);
  });

  it('does not take for somebody who merely stated the address', async () => {
    const person = await staff();
    await database.asOwner(`update person set email_unconfirmed = true where id = $1`, [person.id]);
    const jar = new CookieJar();
    expect((await pageAt(jar, await chosenAt(doors, jar, 'staff', { person: person.subject }))).status).toBe(403);
    expect(await countOf(`identity where person_id = '${person.id}'`)).toBe(0);
  });

  it('does not give an address to a second identity', async () => {
    const person = await staff();
    const first = new CookieJar();
    await pageAt(first, await chosenAt(doors, first, 'staff', { person: person.subject }));
    const jar = new CookieJar();
    const filled = { name: `Opvolger ${person.id}`, email: person.email, emailVerified: 'yes' };
    expect((await pageAt(jar, await chosenAt(doors, jar, 'staff', filled))).status).toBe(403);
    expect(await countOf(`identity where person_id = '${person.id}'`)).toBe(1);
  });

  it('lets nobody in without a role today, in the language of the browser', async () => {
    const [never, before] = [await staff(null), await staff()];
    const jar = new CookieJar();
    expect((await pageAt(jar, await chosenAt(doors, jar, 'staff', { person: never.subject }))).status).toBe(403);
    await pageAt(jar, await chosenAt(doors, jar, 'staff', { person: before.subject }));
    await database.asOwner(`update region_role set ended_on = '2026-03-01' where person_id = $1`, [before.id]);
    const refused = new CookieJar();
    const page = await pageAt(refused, await chosenAt(doors, refused, 'staff', { person: before.subject }), 'en-GB');
    expect([page.status, page.html.includes('You have no access yet')]).toEqual([403, true]);
    expect(await sessionOf(refused)).toBe(401);
  });
});

describe('signing in as a provider', () => {
  const newcomer = { name: 'Nieuw Iemand', kvkNumber: '09220932', level: 'loa3' };

  it.each(['represents', 'etoegang'] as const)('acts for the organisation vouched for (%s)', async (shape) => {
    const at = shape === 'represents' ? doors : await openDoors(database, shape, people);
    try {
      const id = organisation.signatory.scope.personId ?? '';
      const subject = `provider-${shape}`;
      await database.asOwner(
        `insert into identity (issuer, subject, door, person_id) values ($1, $2, 'provider', $3)`,
        [at.provider.issuer, subject, id],
      );
      people.push(aDemoPerson(subject, 'p@zorg.example', [organisation.kvkNumber]));
      const jar = new CookieJar();
      const person = `${subject} ${organisation.kvkNumber}`;
      const page = await pageAt(jar, await chosenAt(at, jar, 'provider', { person, level: 'loa4' }));
      expect(page.status).toBe(303);
      expect(await sessionOf(jar, at)).toMatchObject({
        person: { id },
        door: 'provider',
        actingFor: `organisation:${organisation.id}`,
        missing: null,
      });
    } finally {
      if (at !== doors) await at.close();
    }
  });

  it('acts for nobody in particular, and lacks a role, where the person has none', async () => {
    const { scope } = organisation.signatory;
    const another = await anOrganisation(database, region);
    await database.asOwner(
      `insert into identity (issuer, subject, door, person_id) values ($1, 'elsewhere', 'provider', $2)`,
      [doors.provider.issuer, scope.personId],
    );
    people.push(aDemoPerson('elsewhere', 'p@zorg.example', [another.kvkNumber]));
    const jar = new CookieJar();
    const person = `elsewhere ${another.kvkNumber}`;
    await pageAt(jar, await chosenAt(doors, jar, 'provider', { person, level: 'loa3' }));
    expect(await sessionOf(jar)).toMatchObject({ person: { id: scope.personId }, actingFor: null, missing: 'role' });
  });

  it('has a session without a person for who is not registered, with what the broker vouched for', async () => {
    const jar = new CookieJar();
    const page = await pageAt(jar, await chosenAt(doors, jar, 'provider', newcomer));
    expect([page.status, page.headers.get('location')]).toEqual([303, '/portal']);
    expect(await sessionOf(jar)).toMatchObject({ person: null, actingFor: null, missing: 'registration' });
    const [row] = await database.asOwner<{ claims: unknown }>(
      `select claims from session where person_id is null order by created_at desc, id desc limit 1`,
    );
    expect(row?.claims).toMatchObject({
      kvkNumber: '09220932',
      assuranceLevel: 'http://eidas.europa.eu/LoA/substantial',
    });
  });

  it.each([
    ['nl', 'U logde in met niveau EH2.'],
    ['en', 'Openhuis needs assurance level EH3 or higher.'],
  ])('refuses a level that is too low, and says which is needed (%s)', async (language, text) => {
    const sessions = await countOf('session');
    const jar = new CookieJar();
    const back = await chosenAt(doors, jar, 'provider', { ...newcomer, level: 'loa2' });
    const page = await pageAt(jar, back, language);
    expect(page.status).toBe(403);
    expect(page.html).toContain(text);
    expect(await countOf('session')).toBe(sessions);
  });
});

describe('an attempt to sign in', () => {
  const filled = { name: 'Nieuw Iemand', kvkNumber: '09220932', level: 'loa3' };
  const refused = async (jar: CookieJar, url: string, status: number, text: string): Promise<void> => {
    const sessions = await countOf('session');
    const page = await pageAt(jar, url);
    expect([page.status, page.cookies]).toEqual([status, []]);
    expect(page.html).toContain(text);
    expect(await countOf('session')).toBe(sessions);
  };

  it('works once', async () => {
    const jar = new CookieJar();
    const back = await chosenAt(doors, jar, 'provider', filled);
    expect((await pageAt(jar, back)).status).toBe(303);
    await refused(jar, back, 400, 'Deze inlogpoging is niet meer geldig');
  });

  it('is over after ten minutes', async () => {
    const jar = new CookieJar();
    const back = await chosenAt(doors, jar, 'provider', filled);
    doors.clock.setDate('2026-03-03');
    try {
      await refused(jar, back, 400, 'hebt u 10 minuten');
    } finally {
      doors.clock.setDate('2026-03-02');
    }
  });

  it('belongs to one browser', async () => {
    const victim = new CookieJar();
    await victim.follow(`${doors.address}/v1/sign-in/provider`);
    for (const jar of [new CookieJar(), victim]) {
      const back = await chosenAt(doors, new CookieJar(), 'provider', filled);
      await refused(jar, back, 403, 'niet in deze browser begonnen');
    }
  });

  it('belongs to one door', async () => {
    const jar = new CookieJar();
    const back = await chosenAt(doors, jar, 'provider', filled);
    await refused(jar, back.replace('/provider/callback', '/staff/callback'), 403, 'een andere manier van inloggen');
  });

  it('cannot take the code of another attempt, not even of the same browser', async () => {
    const jar = new CookieJar();
    const first = new URL(await chosenAt(doors, jar, 'provider', filled));
    const second = new URL(await chosenAt(doors, jar, 'provider', filled));
    first.searchParams.set('state', second.searchParams.get('state') ?? '');
    await refused(jar, first.href, 403, 'niet vaststellen');
  });

  it('needs one state, of ours', async () => {
    const jar = new CookieJar();
    const back = new URL(await chosenAt(doors, jar, 'provider', filled));
    const twice = new URL(back);
    twice.searchParams.append('state', 'another');
    await refused(jar, twice.href, 400, 'niet meer geldig');
    const strange = new URL(back);
    strange.searchParams.set('state', 'x'.repeat(43));
    await refused(jar, strange.href, 400, 'niet meer geldig');
    back.searchParams.delete('state');
    await refused(jar, back.href, 400, 'niet meer geldig');
  });

  it('can be given up at the provider', async () => {
    const jar = new CookieJar();
    const away = new URL(await jar.follow(`${doors.address}/v1/sign-in/provider`));
    const state = away.searchParams.get('state') ?? '';
    expect(away.searchParams.get('code_challenge_method')).toBe('S256');
    const issuer = encodeURIComponent(doors.provider.issuer);
    const back = `${doors.address}/v1/sign-in/provider/callback?error=access_denied&state=${state}&iss=${issuer}`;
    await refused(jar, back, 403, 'U bent niet ingelogd');
  });

  it.each(['//elsewhere.example', 'https://elsewhere.example/', '/\\elsewhere.example', '/a%0d%0ab'])(
    'never leads to another site: %s',
    async (returnTo) => {
      for (const path of ['/v1/sign-in', '/v1/sign-in/staff']) {
        const url = `${doors.address}${path}?returnTo=${returnTo.includes('%') ? returnTo : encodeURIComponent(returnTo)}`;
        await refused(new CookieJar(), url, 400, 'Deze link klopt niet');
      }
    },
  );

  it('has a door that is there', async () => {
    await refused(new CookieJar(), `${doors.address}/v1/sign-in/back`, 404, 'Deze pagina bestaat niet');
  });

  it('keeps no secret of the browser in the database', async () => {
    const jar = new CookieJar();
    const away = new URL(await jar.follow(`${doors.address}/v1/sign-in/provider`));
    const rows = await database.asOwner(`select encode(state_hash, 'escape') as state, return_to from sign_in_attempt`);
    expect(JSON.stringify(rows)).not.toContain(away.searchParams.get('state'));
  });
});

describe('without an identity provider', () => {
  it('says that it is away, or that there is none', async () => {
    const away = { STAFF_ISSUER: 'http://localhost:9' };
    const at = await openDoors(database, 'represents', people, away);
    const page = await pageAt(new CookieJar(), `${at.address}/v1/sign-in/staff`, 'en');
    expect([page.status, page.html.includes('does not answer')]).toEqual([503, true]);
    await at.close();
    const one = { PROVIDER_ISSUER: '', PROVIDER_CLIENT_ID: '', PROVIDER_CLIENT_SECRET: '' };
    const none = { ...one, STAFF_ISSUER: '', STAFF_CLIENT_ID: '', STAFF_CLIENT_SECRET: '' };
    const closed = await openDoors(database, 'represents', people, none);
    expect((await pageAt(new CookieJar(), `${closed.address}/v1/sign-in`)).status).toBe(503);
    await closed.close();
    const single = await openDoors(database, 'represents', people, one);
    expect(await new CookieJar().follow(`${single.address}/v1/sign-in?returnTo=/a`)).toBe(
      `${single.address}/v1/sign-in/staff?returnTo=%2Fa`,
    );
    await single.close();
  });
});

describe('signing out', () => {
  it('ends the session here and leads to the provider, which leads back', async () => {
    const person = await staff();
    const jar = new CookieJar();
    await pageAt(jar, await chosenAt(doors, jar, 'staff', { person: person.subject }));
    const url = `${doors.address}/v1/session/sign-out`;
    const forged = await jar.fetch(url, { method: 'POST' });
    expect(forged.status).toBe(403);
    expect(await sessionOf(jar)).toMatchObject({ person: { id: person.id } });
    const answer = await signOut(jar);
    expect(answer.status).toBe(200);
    expect(answer.setCookie).toMatch(new RegExp(`^${SESSION_COOKIE}=; Max-Age=0`));
    const there = new URL(answer.redirectTo);
    expect(there.origin).toBe(doors.provider.issuer);
    expect(there.searchParams.get('post_logout_redirect_uri')).toBe(`${doors.address}/v1/sign-in/signed-out`);
    expect(there.searchParams.get('id_token_hint')).toMatch(/^eyJ/);
    expect(await sessionOf(jar)).toBe(401);
    const [row] = await database.asOwner(`select end_reason as reason, id_token from session where person_id = $1`, [
      person.id,
    ]);
    expect(row).toEqual({ reason: 'signedOut', id_token: null });
    const page = await pageAt(jar, `${doors.address}/v1/sign-in/signed-out`);
    expect([page.status, page.html.includes('U bent uitgelogd')]).toEqual([200, true]);
  });

  /** As our own page does it. */
  async function signOut(jar: CookieJar): Promise<{ status: number; setCookie: string; redirectTo: string }> {
    const response = await jar.fetch(`${doors.address}/v1/session/sign-out`, {
      method: 'POST',
      headers: { origin: doors.address, 'sec-fetch-site': 'same-origin', 'openhuis-request': '1' },
    });
    const { redirectTo } = (await response.json()) as { redirectTo: string };
    return { status: response.status, setCookie: response.headers.getSetCookie()[0] ?? '', redirectTo };
  }
});
