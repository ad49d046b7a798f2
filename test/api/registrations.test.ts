import { randomInt, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SESSION_COOKIE } from '@openhuis/people';
import { MemberMails } from '@openhuis/providers';
import { anApi, type Answer, aTokenOf, type TestApi } from '../support/api.js';
import { anOrganisation } from '../support/builders/organisation.js';
import { aPerson, onDay } from '../support/builders/person.js';
import { aRegion } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aSession, browse, type TestBrowser } from '../support/session.js';

interface Registered {
  personId: string;
  organisationId: string;
  outcome: string;
  joinRequestId: string | null;
  errors?: { code: string; path?: string }[];
}

const organisation = {
  name: 'Nieuwe Zorg B.V.',
  legalForm: 'besloten vennootschap',
  naturalPerson: false,
  email: 'info@nieuw.example',
};

describe('registration', () => {
  let database: TestDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  const aKvkNumber = (): string => String(randomInt(10_000_000, 99_999_999));
  const comes = (kvkNumber: string | undefined, personId: string | null = null): Promise<TestBrowser> =>
    aSession(api, personId, {
      door: 'provider',
      subject: `acting-${randomUUID()}`,
      claims: kvkNumber === undefined ? {} : { kvkNumber },
    });
  const anAddress = (): string => `${randomUUID().slice(0, 8)}@nieuw.example`;
  const register = (browser: TestBrowser, others: object = {}): Promise<Answer<Registered>> =>
    browse<Registered>(api, browser, 'POST', '/v1/registrations', {
      name: 'Persoon Nieuw',
      email: anAddress(),
      language: 'nl',
      organisation,
      ...others,
    });
  const rolesOf = (personId: string): Promise<{ role: string }[]> =>
    database.asOwner<{ role: string }>(`select role from organisation_role where person_id = $1 order by role`, [
      personId,
    ]);
  const faultsOf = ({ body }: Answer<Registered>): string[] =>
    (body.errors ?? []).map(({ code, path }) => `${code} ${path ?? ''}`.trim());

  it('makes the organisation of the sign-in; the first one administers it and signs nothing', async () => {
    const kvkNumber = aKvkNumber();
    const browser = await comes(kvkNumber);
    const { status, body, headers } = await register(browser);
    expect([status, body.outcome, body.joinRequestId]).toEqual([201, 'organisationMade', null]);
    expect(await rolesOf(body.personId)).toEqual([{ role: 'provider_administrator' }]);
    const [made] = await database.asOwner(`select kvk_number, name, rsin from organisation where id = $1`, [
      body.organisationId,
    ]);
    expect(made).toEqual({ kvk_number: kvkNumber, name: organisation.name, rsin: null });
    const trail = await database.asOwner<{ action: string; session: string }>(
      `select action, session_id as session from audit_entry where person_id = $1 order by id`,
      [body.personId],
    );
    expect(trail.map(({ action }) => action)).toEqual([
      'person.registered',
      'organisation.registered',
      'organisationRole.given',
      'session.personKnown',
    ]);
    expect(new Set(trail.map(({ session }) => session))).toEqual(new Set([browser.id]));

    // The browser goes on under a new secret; the one from before it was anybody's is worth nothing.
    const token = /ohs_[\w-]+/.exec(String(headers['set-cookie']))?.[0] ?? '';
    const renewed = { ...browser, headers: { ...browser.headers, cookie: `${SESSION_COOKIE}=${token}` } };
    const account = await browse(api, renewed, 'GET', '/v1/account');
    expect([account.status, account.body['id']]).toEqual([200, body.personId]);
    expect([account.body['email'], account.body['addressConfirmed']]).toEqual([expect.any(String), false]);
    expect((await browse(api, browser, 'GET', '/v1/account')).status).toBe(401);
    expect((await browse(api, renewed, 'GET', `/v1/organisations/${body.organisationId}/members`)).status).toBe(200);
    const [identity] = await database.asOwner<{ door: string }>(`select door from identity where person_id = $1`, [
      body.personId,
    ]);
    expect(identity).toEqual({ door: 'provider' });
  });

  it('asks the administrators when the organisation is here already, and tells nothing about it', async () => {
    const { id, kvkNumber, name, signatory } = await anOrganisation(database);
    const answer = await register(await comes(kvkNumber));
    expect([answer.status, answer.body.outcome, answer.body.organisationId]).toEqual([201, 'joinRequested', id]);
    expect(JSON.stringify(answer.body)).not.toContain(name);
    expect(await rolesOf(answer.body.personId)).toEqual([]);
    const newcomer = await aTokenOf(database, answer.body.personId);
    expect((await api.call(newcomer, 'GET', `/v1/organisations/${id}/members`)).status).toBe(403);
    const [own] = (await api.call<{ id: string; state: string }[]>(newcomer, 'GET', '/v1/join-requests')).body;
    expect(own).toMatchObject({ id: answer.body.joinRequestId, state: 'open', signedInFor: false });
    const again = await comes(kvkNumber, answer.body.personId);
    expect((await browse<object[]>(api, again, 'GET', '/v1/join-requests')).body).toMatchObject([
      { signedInFor: true },
    ]);
    const elsewhere = await comes(aKvkNumber(), answer.body.personId);
    expect((await browse<object[]>(api, elsewhere, 'GET', '/v1/join-requests')).body).toMatchObject([
      { signedInFor: false },
    ]);

    const administrator = await aTokenOf(database, signatory.scope.personId ?? '');
    const { body: asked } = await api.call<{ personId: string; name: string }[]>(
      administrator,
      'GET',
      `/v1/organisations/${id}/join-requests`,
    );
    expect(asked).toMatchObject([{ personId: answer.body.personId, name: 'Persoon Nieuw', state: 'open' }]);
    expect((await register(await comes(kvkNumber, answer.body.personId))).status).toBe(409);
  });

  it('makes one organisation of fifty people who come at once', async () => {
    const kvkNumber = aKvkNumber();
    const browsers = await Promise.all(Array.from({ length: 50 }, () => comes(kvkNumber)));
    const answers = await Promise.all(browsers.map((browser) => register(browser)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    const outcomes = answers.map(({ body }) => body.outcome);
    expect(outcomes.filter((outcome) => outcome === 'organisationMade')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'joinRequested')).toHaveLength(49);
    expect(await database.asOwner(`select from organisation where kvk_number = $1`, [kvkNumber])).toHaveLength(1);
    const [row] = await database.asOwner<{ requests: number; administrators: number }>(
      `select (select count(*)::int from join_request where organisation_id = o.id) as requests,
         (select count(*)::int from organisation_role where organisation_id = o.id) as administrators
       from organisation o where kvk_number = $1`,
      [kvkNumber],
    );
    expect(row).toEqual({ requests: 49, administrators: 1 });
  });

  it('refuses an address that somebody else has, and says nothing of whose it is', async () => {
    const { signatory } = await anOrganisation(database);
    const [taken] = await database.asOwner<{ email: string }>(`select email from person where id = $1`, [
      signatory.scope.personId,
    ]);
    const kvkNumber = aKvkNumber();
    const answer = await register(await comes(kvkNumber), { email: taken?.email.toUpperCase() });
    expect([answer.status, faultsOf(answer)]).toEqual([409, ['already-exists email']]);
    expect(JSON.stringify(answer.body)).not.toContain(signatory.scope.personId ?? '');
    expect(JSON.stringify(answer.body)).not.toContain(signatory.person?.name ?? '');
    expect(await database.asOwner(`select from organisation where kvk_number = $1`, [kvkNumber])).toEqual([]);
  });

  it('asks for what is missing, all at once, and stores nothing', async () => {
    const browser = await comes(aKvkNumber());
    const bare = await browse<Registered>(api, browser, 'POST', '/v1/registrations', {});
    expect([bare.status, faultsOf(bare)]).toEqual([
      400,
      ['invalid-input name', 'invalid-input email', 'invalid-input language'],
    ]);
    const email = anAddress();
    const without = await register(browser, { email, organisation: undefined });
    expect([without.status, faultsOf(without)]).toEqual([400, ['invalid-input organisation']]);
    expect(await database.asOwner(`select from person where email = $1`, [email])).toEqual([]);
  });

  it('is for the door of providers, with the number of an organisation, in a session', async () => {
    expect((await register(await aSession(api, null, { claims: { kvkNumber: aKvkNumber() } }))).status).toBe(403);
    const unnumbered = await register(await comes(undefined));
    expect([unnumbered.status, faultsOf(unnumbered)]).toEqual([409, ['kvk-number-missing']]);
    const { signatory } = await anOrganisation(database);
    const token = await aTokenOf(database, signatory.scope.personId ?? '');
    expect((await api.call(token, 'POST', '/v1/registrations', {})).status).toBe(403);
    expect((await api.call(undefined, 'POST', '/v1/registrations', {})).status).toBe(401);
  });

  it('of a second organisation takes nothing more of who is known already', async () => {
    const first = await register(await comes(aKvkNumber()));
    const browser = await comes(aKvkNumber(), first.body.personId);
    const second = await browse<Registered>(api, browser, 'POST', '/v1/registrations', { organisation });
    expect([second.status, second.body.outcome, second.body.personId]).toEqual([
      201,
      'organisationMade',
      first.body.personId,
    ]);
    expect(second.headers['set-cookie']).toBeUndefined();
    expect(second.body.organisationId).not.toBe(first.body.organisationId);
    expect(await rolesOf(first.body.personId)).toHaveLength(2);
  });

  describe('with an address', () => {
    const named = (browser: TestBrowser, { headers }: Answer<Registered>): TestBrowser => {
      const token = /ohs_[\w-]+/.exec(String(headers['set-cookie']))?.[0] ?? '';
      return { ...browser, headers: { ...browser.headers, cookie: `${SESSION_COOKIE}=${token}` } };
    };
    const unconfirmed = async (personId: string): Promise<boolean | undefined> =>
      (
        await database.asOwner<{ open: boolean }>(`select email_unconfirmed as open from person where id = $1`, [
          personId,
        ])
      )[0]?.open;
    const confirm = (browser: TestBrowser, token: string): Promise<Answer<Registered>> =>
      browse<Registered>(api, browser, 'POST', '/v1/account/address-confirmations', { token });
    /** The tokens in the mails to an address, as their reader finds them. */
    const tokensMailedTo = async (address: string): Promise<string[]> => {
      const mails: { recipient: string; text: string }[] = [];
      const sender = {
        send: (recipient: string, bytes: Buffer) => {
          mails.push({ recipient, text: bytes.toString().replaceAll('=\r\n', '') });
          return Promise.resolve({ outcome: 'accepted' as const, response: '250' });
        },
      };
      const { publicUrl, mailFrom, auditKey } = api.configuration;
      await new MemberMails(database.worker, sender, { publicUrl, mailFrom, secret: auditKey }).sendAll(
        onDay('2026-03-02'),
      );
      return mails
        .filter(({ recipient }) => recipient === address)
        .map(({ text }) => /\/portal\/confirm-address#(oha_[\w-]{43})/.exec(text)?.[1] ?? '');
    };

    it('waits for a link that went there, and gets no role of a region before', async () => {
      const region = await aRegion(database, {});
      const email = anAddress();
      const first = await comes(aKvkNumber());
      const registered = await register(first, { email });
      const browser = named(first, registered);
      const { personId } = registered.body;
      expect(await unconfirmed(personId)).toBe(true);
      const boss = await aPerson(database, { regionRoles: [{ regionId: region.id, role: 'region_administrator' }] });
      const token = await aTokenOf(database, boss.scope.personId ?? '');
      const role = { name: 'Nieuwe collega', email, role: 'assessor' };
      const give = (): Promise<Answer<Registered>> => api.call(token, 'POST', `/v1/regions/${region.id}/roles`, role);
      const early = await give();
      expect([early.status, faultsOf(early)]).toEqual([409, ['address-unconfirmed email']]);

      const [mailed = ''] = await tokensMailedTo(email);
      const other = await comes(aKvkNumber());
      const stranger = named(other, await register(other));
      expect(faultsOf(await confirm(stranger, mailed))).toEqual(['confirmation-invalid token']);
      expect(faultsOf(await confirm(browser, `${mailed.slice(0, -1)}!`))).toEqual(['confirmation-invalid token']);
      expect(await unconfirmed(personId)).toBe(true);
      expect((await confirm(browser, mailed)).status).toBe(204);
      expect(await unconfirmed(personId)).toBe(false);
      expect(faultsOf(await confirm(browser, mailed))).toEqual(['wrong-state']);
      expect((await give()).status).toBe(201);
    });

    it('is sent the link again, five times at most', async () => {
      const email = anAddress();
      const first = await comes(aKvkNumber());
      const browser = named(first, await register(first, { email }));
      const resend = (): Promise<Answer> => browse(api, browser, 'POST', '/v1/account/address-confirmations/sendings');
      const statuses = [];
      for (let time = 0; time < 5; time += 1) statuses.push((await resend()).status);
      expect(statuses).toEqual([204, 204, 204, 204, 409]);
      const tokens = await tokensMailedTo(email);
      expect([tokens.length, new Set(tokens).size]).toEqual([5, 1]);
    });

    it('that the identity provider answers for is confirmed already', async () => {
      const email = anAddress();
      const vouched = async (emailVerified: boolean): Promise<boolean | undefined> => {
        const own = emailVerified ? email : anAddress();
        const browser = await aSession(api, null, {
          door: 'provider',
          subject: randomUUID(),
          claims: { kvkNumber: aKvkNumber(), email: own, emailVerified },
        });
        return await unconfirmed((await register(browser, { email: own })).body.personId);
      };
      expect([await vouched(true), await vouched(false)]).toEqual([false, true]);
    });
  });
});
