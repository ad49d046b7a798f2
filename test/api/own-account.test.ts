import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MemberMails } from '@openhuis/providers';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { anOrganisation, type TestOrganisation } from '../support/builders/organisation.js';
import { aPerson, onDay } from '../support/builders/person.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aSession, browse } from '../support/session.js';

interface Export {
  personId: string;
  records: Record<string, Record<string, unknown>[]>;
  leftOut: string[];
}

describe('the own account', () => {
  let database: TestDatabase;
  let api: TestApi;
  let region: Region;
  let personId: string;
  let token: string;

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    region = await aRegion(database);
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });
  beforeEach(async () => {
    const person = await aPerson(database, { regionRoles: [{ regionId: region.id, role: 'auditor' }] });
    personId = person.scope.personId ?? '';
    token = await aTokenOf(database, personId);
  });

  it('speaks the language that its owner chooses, at once', async () => {
    const language = async (): Promise<unknown> => (await api.call(token, 'GET', '/v1/account')).body['language'];
    const [before, other] = (await language()) === 'nl' ? ['nl', 'en'] : ['en', 'nl'];
    expect((await api.call(token, 'PUT', '/v1/account', { language: other })).status).toBe(204);
    expect(await language()).toBe(other);
    expect((await api.call(token, 'PUT', '/v1/account', { language: other })).status).toBe(204);
    const trail = await database.asOwner(
      `select change from audit_entry where action = 'account.languageSet' and subject_id = $1`,
      [personId],
    );
    expect(trail).toEqual([{ change: { language: { from: before, to: other } } }]);
    expect((await api.call(token, 'PUT', '/v1/account', { language: 'de' })).status).toBe(400);
    expect((await api.call(undefined, 'PUT', '/v1/account', { language: 'nl' })).status).toBe(401);
  });

  describe('in one file', () => {
    const exported = async (): Promise<Export> => {
      const { status, headers, body } = await api.call<Export>(token, 'GET', '/v1/account/export');
      expect([status, headers['content-disposition']]).toEqual([
        200,
        'attachment; filename="openhuis-my-data-2026-03-02.json"',
      ]);
      return body;
    };

    beforeEach(() => {
      api.clock.setDate('2026-03-02');
    });

    it('holds every kind of record that names its owner, and no other person', async () => {
      await aSession(api, personId);
      const other = (await aPerson(database, { regionRoles: [{ regionId: region.id, role: 'auditor' }] })).scope
        .personId;
      const { records, personId: whose, leftOut } = await exported();
      expect([whose, leftOut]).toEqual([personId, []]);
      expect(records['person']).toHaveLength(1);
      expect(records['regionRole']).toMatchObject([{ regionId: region.id, role: 'auditor' }]);
      expect(records['session']).toMatchObject([{ device: 'Firefox on Windows' }]);
      expect(records['apiToken']).toMatchObject([{ label: 'test' }]);
      expect(JSON.stringify(records)).not.toContain(other);
      for (const rows of Object.values(records)) {
        for (const row of rows)
          expect([row['personId'] ?? row['id'] ?? row['acceptedBy'], row]).toEqual([personId, row]);
      }
    });

    it('asks every table that names a person: also what stands there after the role is gone', async () => {
      const tables = await database.asOwner<{ name: string }>(
        `select distinct table_name as name from information_schema.columns
         where table_schema = 'public' and column_name = 'person_id' order by 1`,
      );
      const [found] = await database.app.command(
        { kind: 'person', personId, regionIds: [], organisationIds: [], municipalityCodes: [] },
        (manager) => manager.query<[{ everything: object }]>(`select everything_about_actor(10) as everything`),
      );
      expect(Object.keys(found.everything)).toEqual(expect.arrayContaining(tables.map(({ name }) => name)));
      await database.asOwner(
        `update region_role set ended_on = '2021-01-01', since_on = '2020-01-01' where person_id = $1`,
        [personId],
      );
      expect((await exported()).records['regionRole']).toMatchObject([{ endedOn: '2021-01-01' }]);
    });

    it('holds no secret, no hash of one, and not what belongs to those it worked for', async () => {
      await aSession(api, personId, { idToken: 'the-id-token' });
      await exported();
      const { records } = await exported();
      const text = JSON.stringify(records);
      expect(text).not.toMatch(/hash|the-id-token|ohp_|idToken/i);
      expect(records['auditEntry']?.map(({ action }) => action)).toContain('account.exported');
      for (const entry of records['auditEntry'] ?? []) expect(entry).not.toHaveProperty('change');
    });

    it('is nobody else’s to ask for, not even the system’s', async () => {
      expect((await api.call(undefined, 'GET', '/v1/account/export')).status).toBe(401);
      for (const kind of ['system', 'public'] as const) {
        const scope = { kind, regionIds: [], organisationIds: [], municipalityCodes: [] };
        await expect(
          database.app.command(scope, (manager) => manager.query(`select everything_about_actor(10)`)),
        ).rejects.toThrow('no person asks');
      }
    });

    it('leaves the transaction with the eyes that it had', async () => {
      const scope = { kind: 'person' as const, personId, regionIds: [], organisationIds: [], municipalityCodes: [] };
      const settings = await database.app.command(scope, async (manager) => {
        await manager.query(`select everything_about_actor(10)`);
        return await manager.query<object[]>(
          `select current_setting('openhuis.actor') as actor, current_setting('openhuis.regions') as regions,
             current_setting('openhuis.organisations') as organisations`,
        );
      });
      expect(settings).toEqual([{ actor: 'person', regions: '{}', organisations: '{}' }]);
    });
  });

  describe('with a request to join', () => {
    let own: TestOrganisation;
    let requestId: string;

    const requests = async (): Promise<{ id: string; state: string; handover: string | null }[]> =>
      (await api.call<{ id: string; state: string; handover: string | null }[]>(token, 'GET', '/v1/join-requests'))
        .body;
    const withdraw = (who = token): Promise<{ status: number; body: { code?: string } }> =>
      api.call<{ code?: string }>(who, 'DELETE', `/v1/join-requests/${requestId}`);

    beforeEach(async () => {
      own = await anOrganisation(database, region);
      const [row] = await database.asOwner<{ id: string }>(
        `insert into join_request (organisation_id, person_id, asked_at) values ($1, $2, now()) returning id`,
        [own.id, personId],
      );
      requestId = row?.id ?? '';
    });

    it('takes it back: it stands in the trail, nobody is mailed, and one may ask again', async () => {
      expect((await withdraw()).status).toBe(204);
      expect(await requests()).toMatchObject([{ id: requestId, state: 'withdrawn' }]);
      expect((await withdraw()).body.code).toBe('wrong-state');
      const mails = new MemberMails(
        database.worker,
        { send: () => Promise.reject(new Error('nothing is to be sent')) },
        {
          mailFrom: 'Openhuis <noreply@openhuis.example>',
          publicUrl: 'https://openhuis.example',
          secret: Buffer.alloc(32),
        },
      );
      expect(await mails.sendAll(onDay('2026-03-02'))).toEqual({ sent: 0, failed: 0 });
      expect(
        await database.asOwner(`select action from audit_entry where organisation_id = $1 and subject_id = $2`, [
          own.id,
          requestId,
        ]),
      ).toEqual([{ action: 'joinRequest.withdrawn' }]);
      await database.asOwner(`insert into join_request (organisation_id, person_id, asked_at) values ($1, $2, now())`, [
        own.id,
        personId,
      ]);
      expect(await requests()).toHaveLength(2);
    });

    it('takes back with it what was asked of the region, whose task is over', async () => {
      await database.asOwner(`update organisation_role set ended_on = '2026-01-31' where organisation_id = $1`, [
        own.id,
      ]);
      const asked = await api.call<{ id: string }>(token, 'POST', `/v1/join-requests/${requestId}/handovers`, {
        reason: 'Niemand beheert deze organisatie nog.',
      });
      expect(asked.status).toBe(201);
      await database.asOwner(
        `insert into task (region_id, organisation_id, kind, subject_kind, subject_id) values ($1, $2, 'handover-asked', 'handover', $3)`,
        [region.id, own.id, asked.body.id],
      );
      expect((await withdraw()).status).toBe(204);
      expect(await requests()).toMatchObject([{ state: 'withdrawn', handover: 'withdrawn' }]);
      expect(
        await database.asOwner(`select done_at is not null as done from task where subject_id = $1`, [asked.body.id]),
      ).toEqual([{ done: true }]);
      const manager = await aTokenOf(
        database,
        (await aPerson(database, { regionRoles: [{ regionId: region.id, role: 'contract_manager' }] })).scope
          .personId ?? '',
      );
      const late = await api.call<{ code: string }>(manager, 'POST', `/v1/handovers/${asked.body.id}/proposals`, {
        reason: 'Te laat',
      });
      expect([late.status, late.body.code]).toEqual([409, 'wrong-state']);
    });

    it('lets nobody else take it back, nor the own one when it was answered', async () => {
      const stranger = (await aPerson(database, { regionRoles: [{ regionId: region.id, role: 'approver' }] })).scope;
      expect((await withdraw(await aTokenOf(database, stranger.personId ?? ''))).status).toBe(404);
      await database.asOwner(
        `update join_request set state = 'refused', reason = 'Nee', answered_at = now(), answered_by = $2 where id = $1`,
        [requestId, personId],
      );
      expect(await withdraw()).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
      expect(await requests()).toMatchObject([{ state: 'refused' }]);
    });
  });

  it('tells a browser the same as a token', async () => {
    const browser = await aSession(api, personId);
    expect((await browse(api, browser, 'PUT', '/v1/account', { language: 'nl' })).status).toBe(204);
    expect((await browse<Export>(api, browser, 'GET', '/v1/account/export')).body.personId).toBe(personId);
  });
});
