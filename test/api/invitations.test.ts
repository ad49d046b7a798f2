import { randomInt, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MailSender } from '@openhuis/platform';
import { MemberMails } from '@openhuis/providers';
import { anApi, type Answer, aTokenOf, type TestApi } from '../support/api.js';
import { anOrganisation, type TestOrganisation } from '../support/builders/organisation.js';
import { aPerson, onDay } from '../support/builders/person.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aSession, browse, type TestBrowser } from '../support/session.js';
import { SmtpSink } from '../support/smtp-sink.js';

interface Problem {
  errors?: { code: string; path?: string }[];
}
interface Invitation {
  id: string;
  email: string;
  state: string;
  mail: string | null;
}
type Accepted = Problem & { personId: string; organisationId: string; roleIds: string[] };

describe('invitations', () => {
  let database: TestDatabase;
  let api: TestApi;
  let sink: SmtpSink;
  let sender: MailSender;
  let mails: MemberMails;
  let own: TestOrganisation;
  let administrator: string;
  let path: string;

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    sink = await SmtpSink.start();
    sender = new MailSender(sink.url, 'noreply@openhuis.example', { connections: 1 });
    const { publicUrl, mailFrom, auditKey } = api.configuration;
    mails = new MemberMails(database.worker, sender, { publicUrl, mailFrom, secret: auditKey });
  });
  afterAll(async () => {
    sender.close();
    await sink.close();
    await api.close();
    await database.close();
  });
  beforeEach(async () => {
    api.clock.setDate('2026-03-02');
    own = await anOrganisation(database);
    administrator = await aTokenOf(database, own.signatory.scope.personId ?? '');
    path = `/v1/organisations/${own.id}/invitations`;
  });

  const faultsOf = ({ body }: Answer<Problem>): string[] =>
    (body.errors ?? []).map(({ code, path: at }) => `${code} ${at ?? ''}`.trim());
  const anAddress = (): string => `${randomUUID().slice(0, 8)}@genodigd.example`;
  const invite = (
    email: string,
    roles: object[] = [{ role: 'provider_editor' }],
  ): Promise<Answer<Problem & { id: string }>> => api.call(administrator, 'POST', path, { email, roles });
  /** The token in the last mail to an address, as its reader finds it. */
  const tokenMailedTo = async (email: string): Promise<string> => {
    await mails.sendAll(onDay(api.clock.today));
    const bytes = sink.received.findLast(({ recipient }) => recipient === email)?.bytes?.toString() ?? '';
    return /\/portal\/invitation#(ohi_[\w-]{43})/.exec(bytes.replaceAll('=\r\n', ''))?.[1] ?? '';
  };
  const someone = (personId: string | null = null): Promise<TestBrowser> =>
    aSession(api, personId, {
      door: 'provider',
      subject: randomUUID(),
      claims: { kvkNumber: String(randomInt(10_000_000, 99_999_999)) },
    });
  const accept = async (token: string, browser?: TestBrowser): Promise<Answer<Accepted>> =>
    browse<Accepted>(api, browser ?? (await someone()), 'POST', '/v1/invitations/acceptances', {
      token,
      name: 'Genodigde',
      email: anAddress(),
      language: 'nl',
    });
  const listed = async (): Promise<Invitation[]> => (await api.call<Invitation[]>(administrator, 'GET', path)).body;

  it('go out by mail with a link that works once and registers who is new', async () => {
    const email = anAddress();
    expect((await invite(email, [{ role: 'provider_signatory', basis: 'register', until: '2026-12-31' }])).status).toBe(
      201,
    );
    const token = await tokenMailedTo(email);
    expect(token).not.toBe('');
    expect(await listed()).toMatchObject([{ email, state: 'open', mail: 'accepted' }]);
    const taken = await accept(token);
    expect([taken.status, taken.body.organisationId, taken.body.roleIds.length]).toEqual([201, own.id, 1]);
    expect(String(taken.headers['set-cookie'])).toContain('ohs_');
    const [role] = await database.asOwner(
      `select role, since_on, ended_on, basis from organisation_role where person_id = $1`,
      [taken.body.personId],
    );
    expect(role).toEqual({
      role: 'provider_signatory',
      since_on: '2026-03-02',
      ended_on: '2026-12-31',
      basis: 'register',
    });
    expect(await listed()).toMatchObject([{ state: 'accepted', acceptedBy: taken.body.personId }]);
    expect(faultsOf(await accept(token))).toEqual(['invitation-used']);
  });

  it('stand with their token in no table, job or trail', async () => {
    const email = anAddress();
    await invite(email);
    const token = await tokenMailedTo(email);
    const tables = ['invitation', 'member_mail', 'outbox', 'audit_entry', 'remembered_answer'];
    for (const table of tables) {
      const [row] = await database.asOwner<{ count: number }>(
        `select count(*)::int as count from ${table} t where to_jsonb(t)::text like '%' || $1 || '%'`,
        [token.slice(4)],
      );
      expect([table, row?.count]).toEqual([table, 0]);
    }
  });

  it('give a known person what it does not have yet', async () => {
    const email = anAddress();
    await invite(email, [{ role: 'provider_editor' }, { role: 'provider_administrator' }]);
    const editor = await aPerson(database, {
      organisationRoles: [{ organisationId: own.id, role: 'provider_editor' }],
    });
    const browser = await someone(editor.scope.personId ?? '');
    const token = await tokenMailedTo(email);
    const taken = await browse<Accepted>(api, browser, 'POST', '/v1/invitations/acceptances', { token });
    expect([taken.status, taken.body.roleIds.length]).toEqual([201, 1]);
    expect(taken.headers['set-cookie']).toBeUndefined();
    const roles = await database.asOwner(`select role from organisation_role where person_id = $1 order by role`, [
      editor.scope.personId,
    ]);
    expect(roles).toEqual([{ role: 'provider_administrator' }, { role: 'provider_editor' }]);
  });

  it('expire after fourteen days, and can then be sent again with another link', async () => {
    const email = anAddress();
    const { body } = await invite(email);
    const first = await tokenMailedTo(email);
    api.clock.setDate('2026-03-16');
    expect(faultsOf(await accept(first))).toEqual(['invitation-expired']);
    expect(await listed()).toMatchObject([{ state: 'expired' }]);
    expect((await api.call(administrator, 'POST', `${path}/${body.id}/sendings`)).status).toBe(204);
    const second = await tokenMailedTo(email);
    expect(second).not.toBe(first);
    const old = await accept(first);
    expect([old.status, faultsOf(old)]).toEqual([404, ['not-found token']]);
    expect((await accept(second)).status).toBe(201);
  });

  it('can be withdrawn until they are taken up', async () => {
    const email = anAddress();
    const { body } = await invite(email);
    const token = await tokenMailedTo(email);
    expect((await api.call(administrator, 'DELETE', `${path}/${body.id}`)).status).toBe(204);
    expect(faultsOf(await accept(token))).toEqual(['invitation-withdrawn']);
    expect(faultsOf(await api.call(administrator, 'DELETE', `${path}/${body.id}`))).toEqual(['invitation-withdrawn']);
    expect(faultsOf(await api.call(administrator, 'POST', `${path}/${body.id}/sendings`))).toEqual([
      'invitation-withdrawn',
    ]);
    // A mail that had not left yet stays here.
    const late = anAddress();
    const another = await invite(late);
    await api.call(administrator, 'DELETE', `${path}/${another.body.id}`);
    expect(await tokenMailedTo(late)).toBe('');
  });

  it('are taken up by one, however many come at once', async () => {
    const email = anAddress();
    await invite(email);
    const token = await tokenMailedTo(email);
    const browsers = await Promise.all(Array.from({ length: 5 }, () => someone()));
    const answers = await Promise.all(browsers.map((browser) => accept(token, browser)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409, 409]);
  });

  it('are made by administrators, one to an address, and of their own organisation only', async () => {
    const email = anAddress();
    await invite(email);
    expect(faultsOf(await invite(email.toUpperCase()))).toEqual(['already-exists email']);
    expect(faultsOf(await invite(anAddress(), [{ role: 'provider_signatory' }]))).toEqual([
      'authority-missing roles/0/basis',
    ]);
    const editor = await aPerson(database, {
      organisationRoles: [{ organisationId: own.id, role: 'provider_editor' }],
    });
    const { signatory } = await anOrganisation(database);
    const [edits, stranger] = await Promise.all(
      [editor, signatory].map(({ scope }) => aTokenOf(database, scope.personId ?? '')),
    );
    const body = { email: anAddress(), roles: [{ role: 'provider_administrator' }] };
    expect((await api.call(edits, 'POST', path, body)).status).toBe(403);
    expect((await api.call(stranger, 'POST', path, body)).status).toBe(404);
    expect((await api.call(stranger, 'GET', path)).status).toBe(404);
    const [invitation] = await listed();
    expect((await api.call(stranger, 'DELETE', `${path}/${invitation?.id ?? ''}`)).status).toBe(404);
    expect((await accept('ohi_nothing')).status).toBe(404);
    expect((await accept(`ohi_${'A'.repeat(43)}`)).status).toBe(404);
  });

  it('that a server refuses are seen to have failed; what it cannot take now goes later', async () => {
    const [refused, busy] = [anAddress(), anAddress()];
    sink.behave((recipient) =>
      recipient === refused
        ? { answer: 550, at: 'recipient' }
        : recipient === busy
          ? { answer: 450, at: 'recipient' }
          : undefined,
    );
    await invite(refused);
    await invite(busy);
    await mails.sendAll(onDay('2026-03-02'));
    const states = Object.fromEntries((await listed()).map(({ email, mail }) => [email, mail]));
    expect(states).toEqual({ [refused]: 'failed', [busy]: 'due' });
    sink.behave(() => undefined);
    await database.asOwner(`update member_mail set not_before = now() where state = 'due'`);
    expect(await tokenMailedTo(busy)).not.toBe('');
  });

  it('are not the only mails: administrators hear of a request to join, and who asked of the answer', async () => {
    const newcomer = await aPerson(database);
    const [row] = await database.asOwner<{ id: string }>(
      `insert into join_request (organisation_id, person_id, asked_at) values ($1, $2, now()) returning id`,
      [own.id, newcomer.scope.personId],
    );
    const people = await database.asOwner<{ id: string; email: string }>(`select id, email from person`);
    const addressOf = (id: string | undefined): string => people.find((person) => person.id === id)?.email ?? '';
    const to = (address: string): number => sink.received.filter(({ recipient }) => recipient === address).length;
    const asker = addressOf(newcomer.scope.personId);
    await mails.sendAll(onDay('2026-03-02'));
    await mails.sendAll(onDay('2026-03-02'));
    expect([to(addressOf(own.signatory.scope.personId)), to(asker)]).toEqual([1, 0]);
    const url = `/v1/organisations/${own.id}/join-requests/${row?.id ?? ''}/refusals`;
    expect((await api.call(administrator, 'POST', url, { reason: 'Onbekend.' })).status).toBe(204);
    await mails.sendAll(onDay('2026-03-02'));
    await mails.sendAll(onDay('2026-03-02'));
    expect([to(addressOf(own.signatory.scope.personId)), to(asker)]).toEqual([1, 1]);
  });
});
