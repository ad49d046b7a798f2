import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Role } from '@openhuis/platform';
import { MemberMails } from '@openhuis/providers';
import { anApi, type Answer, aTokenOf, type TestApi } from '../support/api.js';
import { anOrganisation, type TestOrganisation } from '../support/builders/organisation.js';
import { aPerson, onDay } from '../support/builders/person.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

interface Problem {
  errors?: { code: string; path?: string }[];
}
interface Handover {
  id: string;
  state: string;
  personName: string;
}

const why = { reason: 'De enige beheerder werkt er niet meer; het bestuur bevestigt dit per brief.' };

describe('handing over an organisation that nobody administers', () => {
  let database: TestDatabase;
  let api: TestApi;
  let region: Region;
  let own: TestOrganisation;
  let asker: { personId: string; token: string; requestId: string };
  let manager: string;
  let approver: string;

  const tokenIn = async (regionId: number, ...roles: Role[]): Promise<string> => {
    const person = await aPerson(database, { regionRoles: roles.map((role) => ({ regionId, role })) });
    return await aTokenOf(database, person.scope.personId ?? '');
  };
  const anAsker = async (organisationId: string): Promise<typeof asker> => {
    const personId = (await aPerson(database)).scope.personId ?? '';
    const [row] = await database.asOwner<{ id: string }>(
      `insert into join_request (organisation_id, person_id, asked_at) values ($1, $2, now()) returning id`,
      [organisationId, personId],
    );
    return { personId, token: await aTokenOf(database, personId), requestId: row?.id ?? '' };
  };

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    region = await aRegion(database);
    manager = await tokenIn(region.id, 'contract_manager', 'approver');
    approver = await tokenIn(region.id, 'approver');
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });
  beforeEach(async () => {
    own = await anOrganisation(database, region);
    await database.asOwner(`update organisation_role set ended_on = '2026-01-31' where organisation_id = $1`, [own.id]);
    asker = await anAsker(own.id);
  });

  const faultsOf = ({ body }: Answer<Problem>): string[] => (body.errors ?? []).map(({ code }) => code);
  const ask = (who = asker): Promise<Answer<Problem & { id: string }>> =>
    api.call(who.token, 'POST', `/v1/join-requests/${who.requestId}/handovers`, why);
  const asked = async (): Promise<string> => (await ask()).body.id;
  const step = (token: string, id: string, name: string): Promise<Answer<Problem>> =>
    api.call(token, 'POST', `/v1/handovers/${id}/${name}`, why);
  const listed = async (token: string): Promise<Handover[]> =>
    (await api.call<Handover[]>(token, 'GET', '/v1/handovers')).body;

  it('takes two people of the region, and every step stands in the trail', async () => {
    const id = await asked();
    expect((await listed(manager)).find((one) => one.id === id)?.state).toBe('asked');
    expect((await step(manager, id, 'proposals')).status).toBe(204);
    const alone = await step(manager, id, 'approvals');
    expect([alone.status, faultsOf(alone)]).toEqual([409, ['second-person-needed']]);
    expect((await step(approver, id, 'approvals')).status).toBe(204);
    const members = await api.call<{ personId: string; roles: { role: string }[] }[]>(
      asker.token,
      'GET',
      `/v1/organisations/${own.id}/members`,
    );
    expect(members.status).toBe(200);
    expect(members.body.find(({ personId }) => personId === asker.personId)?.roles).toMatchObject([
      { role: 'provider_administrator', since: '2026-03-02', heldToday: true },
    ]);
    const [request] = (await api.call<object[]>(asker.token, 'GET', '/v1/join-requests')).body;
    expect(request).toMatchObject({ state: 'approved', handover: 'approved' });
    const trail = await database.asOwner<{ action: string; region: number | null }>(
      `select action, region_id as region from audit_entry where organisation_id = $1 order by id`,
      [own.id],
    );
    expect(trail).toEqual([
      { action: 'handover.asked', region: null },
      { action: 'handover.proposed', region: region.id },
      { action: 'organisationRole.given', region: region.id },
      { action: 'handover.approved', region: region.id },
    ]);
    expect(faultsOf(await step(approver, id, 'approvals'))).toEqual(['wrong-state']);
  });

  it('is refused while there is an administrator, who decides alone', async () => {
    const id = await asked();
    const back = (ended: string | null): Promise<unknown> =>
      database.asOwner(`update organisation_role set ended_on = $2 where organisation_id = $1`, [own.id, ended]);
    await back(null);
    expect(faultsOf(await step(manager, id, 'proposals'))).toEqual(['administrator-present']);
    await back('2026-01-31');
    expect((await step(manager, id, 'proposals')).status).toBe(204);
    await back(null);
    expect(faultsOf(await step(approver, id, 'approvals'))).toEqual(['administrator-present']);
    expect((await step(approver, id, 'refusals')).status).toBe(204);
  });

  it('is for regions that know the organisation, and each step for its role', async () => {
    const id = await asked();
    const elsewhere = (await aRegion(database, {})).id;
    const [foreignManager, foreignApprover] = [
      await tokenIn(elsewhere, 'contract_manager'),
      await tokenIn(elsewhere, 'approver'),
    ];
    expect((await listed(foreignManager)).map((one) => one.id)).not.toContain(id);
    expect((await step(foreignManager, id, 'proposals')).status).toBe(404);
    expect((await step(approver, id, 'proposals')).status).toBe(403);
    expect((await step(await tokenIn(region.id, 'auditor'), id, 'proposals')).status).toBe(403);
    expect((await step(manager, id, 'proposals')).status).toBe(204);
    expect((await step(foreignApprover, id, 'approvals')).status).toBe(404);
    expect((await step(await tokenIn(region.id, 'contract_manager'), id, 'approvals')).status).toBe(403);
    // A region that knows the organisation as well sees what another proposed, and does not decide on it.
    await database.asOwner(`insert into organisation_region (organisation_id, region_id) values ($1, $2)`, [
      own.id,
      elsewhere,
    ]);
    expect((await step(foreignApprover, id, 'approvals')).status).toBe(404);
    expect((await step(foreignApprover, id, 'refusals')).status).toBe(404);
    expect((await step(await tokenIn(region.id, 'region_administrator'), id, 'approvals')).status).toBe(204);
  });

  it('is asked with one’s own open request, once', async () => {
    const other = await anAsker(own.id);
    const foreign = await api.call(other.token, 'POST', `/v1/join-requests/${asker.requestId}/handovers`, why);
    expect(foreign.status).toBe(404);
    expect((await ask()).status).toBe(201);
    expect(faultsOf(await ask())).toEqual(['already-exists']);
    expect(await listed(await tokenIn(region.id, 'auditor'))).not.toHaveLength(0);
  });

  it('makes one administrator when two people asked', async () => {
    const other = await anAsker(own.id);
    const [first, second] = [await asked(), (await ask(other)).body.id];
    for (const id of [first, second]) expect((await step(manager, id, 'proposals')).status).toBe(204);
    const answers = await Promise.all([first, second].map((id) => step(approver, id, 'approvals')));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
    expect(answers.flatMap(faultsOf)).toEqual(['administrator-present']);
  });

  it('is a task for the region until it is decided', async () => {
    const id = await asked();
    const { publicUrl, mailFrom, auditKey } = api.configuration;
    const nobody = { send: () => Promise.resolve({ outcome: 'accepted' as const, response: '250' }) };
    await new MemberMails(database.worker, nobody, { publicUrl, mailFrom, secret: auditKey }).sendAll(
      onDay('2026-03-02'),
    );
    const open = async (): Promise<string[]> =>
      (
        await api.call<{ items: { kind: string; subjectId: string }[] }>(
          manager,
          'GET',
          '/v1/tasks?kind=handover-asked',
        )
      ).body.items.map(({ subjectId }) => subjectId);
    expect(await open()).toContain(id);
    expect((await step(manager, id, 'proposals')).status).toBe(204);
    expect((await step(approver, id, 'approvals')).status).toBe(204);
    expect(await open()).not.toContain(id);
  });

  it('keeps its four eyes and its one role by the database too', async () => {
    const id = await asked();
    const propose = `update handover set state = 'proposed', region_id = $2, proposed_by = $3, proposed_at = now(), reason = 'x' where id = $1`;
    await database.asOwner(propose, [id, region.id, region.manager.scope.personId]);
    await expect(
      database.asOwner(
        `update handover set state = 'approved', decided_by = proposed_by, decided_at = now() where id = $1`,
        [id],
      ),
    ).rejects.toThrow('handover_four_eyes');
    // The region's own scope, without any rule in between: nobody is appointed but by an approved handover.
    for (const handover of [null, id]) {
      const appoint = database.app.command(region.manager.scope, (entity) =>
        entity.query(
          `insert into organisation_role (organisation_id, person_id, role, since_on, handover_id)
           values ($1, $2, 'provider_administrator', '2026-03-02', $3)`,
          [own.id, asker.personId, handover],
        ),
      );
      await expect(appoint).rejects.toThrow('row-level security');
    }
  });
});
