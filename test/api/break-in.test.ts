import { randomInt, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MailSender } from '@openhuis/platform';
import { MemberMails } from '@openhuis/providers';
import { anApi, type Answer, aTokenOf, type TestApi } from '../support/api.js';
import { anOrganisation, type TestOrganisation } from '../support/builders/organisation.js';
import { aPerson, onDay } from '../support/builders/person.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aSession, browse } from '../support/session.js';
import { SmtpSink } from '../support/smtp-sink.js';

interface Credentials {
  id: string;
  clientSecret: string;
}

/** Ways round the walls that worked once. */
describe('breaking in', () => {
  let database: TestDatabase;
  let api: TestApi;
  let sink: SmtpSink;
  let sender: MailSender;
  let mails: MemberMails;
  let region: Region;
  let organisation: TestOrganisation;

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    sink = await SmtpSink.start();
    sender = new MailSender(sink.url, 'noreply@openhuis.example', { connections: 1 });
    const { publicUrl, mailFrom, auditKey } = api.configuration;
    mails = new MemberMails(database.worker, sender, { publicUrl, mailFrom, secret: auditKey });
    region = await aRegion(database);
    organisation = await anOrganisation(database, region);
  });
  afterAll(async () => {
    sender.close();
    await sink.close();
    await api.close();
    await database.close();
  });

  const inRegion = async (...roles: ('region_administrator' | 'contract_manager')[]): Promise<string> => {
    const { scope } = await aPerson(database, { regionRoles: roles.map((role) => ({ regionId: region.id, role })) });
    return await aTokenOf(database, scope.personId ?? '');
  };
  const administrator = async (): Promise<{ id: string; token: string }> => {
    const organisationRoles = [{ organisationId: organisation.id, role: 'provider_administrator' as const }];
    const id = (await aPerson(database, { organisationRoles })).scope.personId ?? '';
    return { id, token: await aTokenOf(database, id) };
  };

  describe('a region administrator, who may not read evidence,', () => {
    const make = (by: string, permissions: string[]): Promise<Answer<Credentials>> =>
      api.call(by, 'POST', '/v1/applications', {
        tenant: `region:${region.id}`,
        name: 'Own eyes',
        permissions,
        days: 9,
      });

    it('makes no application that may, of which he would hold the secret', async () => {
      const refused = await make(await inRegion('region_administrator'), ['contract.read', 'evidence.read']);
      expect([refused.status, refused.body]).toMatchObject([
        403,
        { code: 'permission-not-held', errors: [{ path: 'permissions/1' }] },
      ]);
    });

    it('gets no secret of one that somebody else made, who may', async () => {
      const made = await make(await inRegion('region_administrator', 'contract_manager'), ['evidence.read']);
      expect(made.status).toBe(201);
      const path = `/v1/applications/${made.body.id}`;
      const by = await inRegion('region_administrator');
      expect(await api.call(by, 'POST', `${path}/secrets`, {})).toMatchObject({
        status: 403,
        body: { code: 'permission-not-held' },
      });
      // To stop it is always possible.
      expect((await api.call(by, 'DELETE', path)).status).toBe(204);
    });
  });

  describe('a region that runs its own identity provider', () => {
    it("becomes no provider's signatory by giving one a role and signing in with that mail address", async () => {
      const { scope } = await aPerson(database, {
        regionRoles: [{ regionId: region.id, role: 'auditor' }],
        organisationRoles: [{ organisationId: organisation.id, role: 'provider_administrator' }],
      });
      const personId = scope.personId ?? '';
      const members = `/v1/organisations/${organisation.id}/members`;
      const [own, theirs] = [{ tenant: `region:${region.id}` }, { tenant: `organisation:${organisation.id}` }];
      const forged = await aSession(api, personId, { door: 'staff' });
      expect((await browse(api, forged, 'GET', '/v1/contracts')).status).toBe(200);
      expect((await browse(api, forged, 'GET', members)).status).toBe(403);
      expect((await browse(api, forged, 'GET', '/v1/session')).body).toMatchObject({ tenants: [own] });
      expect((await browse(api, forged, 'PUT', '/v1/session/acting-for', theirs)).status).toBe(404);
      for (const actingFor of [theirs.tenant, undefined]) {
        const token = await browse(api, forged, 'POST', '/v1/api-tokens', { label: 'way in', days: 9, actingFor });
        expect([token.status, token.body['code']]).toEqual([403, 'permission-not-held']);
      }
      const fit = await browse<{ token: string }>(api, forged, 'POST', '/v1/api-tokens', {
        ...{ label: 'own side', days: 9, actingFor: own.tenant },
      });
      expect((await api.call(fit.body.token, 'GET', members)).status).toBe(403);

      const genuine = await aSession(api, personId, { door: 'provider' });
      expect((await browse(api, genuine, 'GET', members)).status).toBe(200);
      expect((await browse(api, genuine, 'GET', '/v1/audit-entries')).status).toBe(403);
      expect((await browse(api, genuine, 'GET', '/v1/session')).body).toMatchObject({ tenants: [theirs] });
    });
  });

  describe('an administrator who was sent away', () => {
    const linkMailedTo = async (email: string): Promise<string> => {
      await mails.sendAll(onDay(api.clock.today));
      const bytes = sink.received.findLast(({ recipient }) => recipient === email)?.bytes?.toString() ?? '';
      return /\/portal\/invitation#(ohi_[\w-]{43})/.exec(bytes.replaceAll('=\r\n', ''))?.[1] ?? '';
    };
    const accept = async (token: string): Promise<Answer> =>
      browse(
        api,
        await aSession(api, null, {
          door: 'provider',
          subject: randomUUID(),
          claims: { kvkNumber: String(randomInt(10_000_000, 99_999_999)) },
        }),
        'POST',
        '/v1/invitations/acceptances',
        { token, name: 'Genodigde', email: `${randomUUID().slice(0, 8)}@genodigd.example`, language: 'nl' },
      );

    it('does not come back by an invitation that he sent himself, unless one who stays sends it again', async () => {
      const [leaver, stayer] = [await administrator(), await administrator()];
      const email = `${randomUUID().slice(0, 8)}@genodigd.example`;
      const path = `/v1/organisations/${organisation.id}`;
      const invited = await api.call<{ id: string }>(leaver.token, 'POST', `${path}/invitations`, {
        email,
        roles: [{ role: 'provider_administrator' }],
      });
      expect(invited.status).toBe(201);
      const link = await linkMailedTo(email);
      const [{ id: roleId } = { id: '' }] = await database.asOwner<{ id: string }>(
        `select id from organisation_role where person_id = $1`,
        [leaver.id],
      );
      const ending = await api.call(stayer.token, 'POST', `${path}/roles/${roleId}/endings`, { reason: 'Weg.' });
      expect(ending.status).toBeLessThan(300);

      const refused = await accept(link);
      expect([refused.status, refused.body['code']]).toEqual([409, 'invitation-expired']);
      const listed = await api.call<{ id: string; state: string }[]>(stayer.token, 'GET', `${path}/invitations`);
      expect(listed.body.find(({ id }) => id === invited.body.id)).toMatchObject({ state: 'expired' });

      const again = await api.call(stayer.token, 'POST', `${path}/invitations/${invited.body.id}/sendings`);
      expect(again.status).toBe(204);
      expect((await accept(await linkMailedTo(email))).status).toBe(201);
    });
  });
});
