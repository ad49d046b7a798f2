import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anApi, type Answer, aTokenOf, type TestApi } from '../support/api.js';
import { anOrganisation, type TestOrganisation } from '../support/builders/organisation.js';
import { aPerson } from '../support/builders/person.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

interface Problem {
  errors?: { code: string; path?: string }[];
}
interface Member {
  personId: string;
  name: string;
  lastSignInAt: string | null;
  roles: { id: string; role: string; since: string; until: string | null; heldToday: boolean; basis: string | null }[];
}

describe('the people of an organisation', () => {
  let database: TestDatabase;
  let api: TestApi;
  let own: TestOrganisation;
  let administrator: string;
  let stranger: string;
  let path: string;

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    const other = await anOrganisation(database);
    stranger = await aTokenOf(database, other.signatory.scope.personId ?? '');
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });
  beforeEach(async () => {
    api.clock.setDate('2026-03-02');
    own = await anOrganisation(database);
    administrator = await aTokenOf(database, own.signatory.scope.personId ?? '');
    path = `/v1/organisations/${own.id}`;
  });

  const faultsOf = ({ body }: Answer<Problem>): string[] =>
    (body.errors ?? []).map(({ code, path: at }) => `${code} ${at ?? ''}`.trim());
  const members = async (token = administrator): Promise<Member[]> =>
    (await api.call<Member[]>(token, 'GET', `${path}/members`)).body;
  const roleOf = async (personId: string, role: string): Promise<string> => {
    const found = (await members()).find((member) => member.personId === personId);
    return found?.roles.find((held) => held.role === role && held.heldToday)?.id ?? '';
  };
  const anEditor = async (): Promise<{ personId: string; token: string }> => {
    const editor = await aPerson(database, {
      organisationRoles: [{ organisationId: own.id, role: 'provider_editor' }],
    });
    const personId = editor.scope.personId ?? '';
    return { personId, token: await aTokenOf(database, personId) };
  };
  const give = (personId: string, ...roles: object[]): Promise<Answer<Problem & { roleIds: string[] }>> =>
    api.call(administrator, 'POST', `${path}/members/${personId}/roles`, { roles });
  const end = (
    roleId: string,
    body: object = {},
    token = administrator,
  ): Promise<Answer<Problem & { until: string }>> =>
    api.call(token, 'POST', `${path}/roles/${roleId}/endings`, { reason: 'uit dienst', ...body });
  const evidence = async (organisationId: string): Promise<string> => {
    const [row] = await database.asOwner<{ id: string }>(
      `insert into evidence (organisation_id, kind, issued_on, file_name, file_hash, media_type, size_bytes, uploaded_by)
       values ($1, 'VOLMACHT', '2026-01-01', 'volmacht.pdf', $2, 'application/pdf', 1, $3) returning id`,
      [organisationId, 'ab'.repeat(32), randomUUID()],
    );
    return row?.id ?? '';
  };

  it('are listed with their roles and mandates, for members only', async () => {
    const { personId, token } = await anEditor();
    const listed = await members(token);
    expect(listed.map((member) => member.personId).toSorted()).toEqual(
      [personId, own.signatory.scope.personId ?? ''].toSorted(),
    );
    const editor = listed.find((member) => member.personId === personId);
    expect(editor?.roles).toMatchObject([
      { role: 'provider_editor', since: '2020-01-01', until: null, heldToday: true },
    ]);
    expect((await api.call(stranger, 'GET', `${path}/members`)).status).toBe(404);
    expect((await api.call(undefined, 'GET', `${path}/members`)).status).toBe(401);
  });

  it('get roles from an administrator of their own, and from nobody else', async () => {
    const { personId, token } = await anEditor();
    const mandate = { role: 'provider_signatory', basis: 'register', until: '2026-12-31' };
    const asked = { roles: [mandate] };
    expect((await api.call(token, 'POST', `${path}/members/${personId}/roles`, asked)).status).toBe(403);
    expect((await api.call(stranger, 'POST', `${path}/members/${personId}/roles`, asked)).status).toBe(404);
    const given = await give(personId, mandate);
    expect(given.status).toBe(201);
    const [entry] = await database.asOwner<{ change: object }>(
      `select change from audit_entry where subject_id = $1 and action = 'organisationRole.given'`,
      [given.body.roleIds[0]],
    );
    expect(entry?.change).toMatchObject({
      from: null,
      to: { sinceOn: '2026-03-02', endedOn: '2026-12-31', basis: 'register', evidenceId: null },
    });
    expect(faultsOf(await give(personId, mandate))).toEqual(['already-exists roles/0/role']);
    const { signatory } = await anOrganisation(database);
    expect((await give(signatory.scope.personId ?? '', mandate)).status).toBe(404);
  });

  it('sign by the register, or by an authorisation among the own evidence', async () => {
    const { personId } = await anEditor();
    const foreign = await evidence((await anOrganisation(database)).id);
    const authorised = (evidenceId?: string): object => ({
      role: 'provider_signatory',
      basis: 'authorisation',
      evidenceId,
    });
    expect(faultsOf(await give(personId, { role: 'provider_signatory' }))).toEqual(['authority-missing roles/0/basis']);
    expect(faultsOf(await give(personId, authorised()))).toEqual(['evidence-missing roles/0/evidenceId']);
    expect(faultsOf(await give(personId, authorised(foreign)))).toEqual(['evidence-missing roles/0/evidenceId']);
    expect((await give(personId, authorised(await evidence(own.id)))).status).toBe(201);
  });

  it('lose a role at once or after a day, and may have it again later', async () => {
    const { personId, token } = await anEditor();
    const role = await roleOf(personId, 'provider_editor');
    const ended = await end(role);
    expect([ended.status, ended.body.until]).toEqual([201, '2026-03-01']);
    expect((await api.call(token, 'GET', `${path}/members`)).status).toBe(403);
    expect(faultsOf(await end(role))).toEqual(['wrong-state']);
    expect((await give(personId, { role: 'provider_editor' })).status).toBe(201);
    const again = await roleOf(personId, 'provider_editor');
    expect((await end(again, { on: '2026-03-31' })).body.until).toBe('2026-03-31');
    expect((await end(again, {}, stranger)).status).toBe(404);
    const [entry] = await database.asOwner<{ change: object }>(
      `select change from audit_entry where subject_id = $1 and action = 'organisationRole.ended'`,
      [again],
    );
    expect(entry?.change).toMatchObject({ endedOn: { from: null, to: '2026-03-31' } });
  });

  it('keep an administrator: the last one cannot leave', async () => {
    const personId = own.signatory.scope.personId ?? '';
    const role = await roleOf(personId, 'provider_administrator');
    expect([(await end(role)).status, faultsOf(await end(role))]).toEqual([409, ['last-administrator']]);
    expect(faultsOf(await end(role, { on: '2026-12-31' }))).toEqual(['last-administrator']);
    expect((await end(await roleOf(personId, 'provider_signatory'))).status).toBe(201);
    const editor = await anEditor();
    expect((await give(editor.personId, { role: 'provider_administrator' })).status).toBe(201);
    expect((await end(role)).status).toBe(201);
    expect((await api.call(administrator, 'GET', `${path}/invitations`)).status).toBe(403);
    expect((await api.call(editor.token, 'GET', `${path}/invitations`)).status).toBe(200);
  });

  it('keep an administrator also when two leave at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const organisation = await anOrganisation(database);
      const first = organisation.signatory.scope.personId ?? '';
      const second = await aPerson(database, {
        organisationRoles: [{ organisationId: organisation.id, role: 'provider_administrator' }],
      });
      const roles = await database.asOwner<{ id: string; person: string }>(
        `select id, person_id as person from organisation_role where organisation_id = $1 and role = 'provider_administrator'`,
        [organisation.id],
      );
      const leaving = await Promise.all(
        [first, second.scope.personId ?? ''].map(async (personId) => {
          const token = await aTokenOf(database, personId);
          const role = roles.find(({ person }) => person === personId)?.id ?? '';
          return { token, url: `/v1/organisations/${organisation.id}/roles/${role}/endings` };
        }),
      );
      const answers = await Promise.all(
        leaving.map(({ token, url }) => api.call<Problem>(token, 'POST', url, { reason: 'vertrekt' })),
      );
      expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
      expect(answers.flatMap(faultsOf)).toEqual(['last-administrator']);
    }
  });

  it('hold a role once at a time, and an application neither administers nor signs, by the database too', async () => {
    const { personId } = await anEditor();
    const insert = (role: string, person: string): Promise<unknown> =>
      database.asOwner(
        `insert into organisation_role (organisation_id, person_id, role, since_on) values ($1, $2, $3, '2026-01-01')`,
        [own.id, person, role],
      );
    await expect(insert('provider_editor', personId)).rejects.toThrow('organisation_role_once');
    const [application] = await database.asOwner<{ id: string }>(
      `insert into person (name, kind) values ('Koppeling', 'application') returning id`,
    );
    const id = application?.id ?? '';
    await insert('provider_editor', id);
    await expect(insert('provider_administrator', id)).rejects.toThrow('an application cannot be');
    await expect(insert('provider_signatory', id)).rejects.toThrow('an application cannot be');
    expect(faultsOf(await give(id, { role: 'provider_administrator' }))).toEqual([
      'natural-person-needed roles/0/role',
    ]);
  });

  describe('who asked to join', () => {
    const aRequest = async (): Promise<{ id: string; personId: string; token: string }> => {
      const newcomer = await aPerson(database);
      const personId = newcomer.scope.personId ?? '';
      const [row] = await database.asOwner<{ id: string }>(
        `insert into join_request (organisation_id, person_id, asked_at) values ($1, $2, now()) returning id`,
        [own.id, personId],
      );
      return { id: row?.id ?? '', personId, token: await aTokenOf(database, personId) };
    };

    it('is let in with roles by an administrator, once', async () => {
      const { id, token } = await aRequest();
      const body = { roles: [{ role: 'provider_editor' }] };
      const url = `${path}/join-requests/${id}/approvals`;
      expect((await api.call(stranger, 'POST', url, body)).status).toBe(404);
      expect((await api.call((await anEditor()).token, 'POST', url, body)).status).toBe(403);
      expect((await api.call(administrator, 'POST', url, body)).status).toBe(204);
      expect((await api.call(token, 'GET', `${path}/members`)).status).toBe(200);
      const [own] = (await api.call<{ state: string }[]>(token, 'GET', '/v1/join-requests')).body;
      expect(own?.state).toBe('approved');
      const again = await api.call<Problem>(administrator, 'POST', url, body);
      expect([again.status, faultsOf(again)]).toEqual([409, ['wrong-state']]);
    });

    it('is refused with a reason that the person reads', async () => {
      const { id, token } = await aRequest();
      const url = `${path}/join-requests/${id}/refusals`;
      expect((await api.call(administrator, 'POST', url, { reason: ' ' })).status).toBe(400);
      expect((await api.call(administrator, 'POST', url, { reason: 'Wij kennen u niet.' })).status).toBe(204);
      const [request] = (await api.call<object[]>(token, 'GET', '/v1/join-requests')).body;
      expect(request).toMatchObject({ state: 'refused', reason: 'Wij kennen u niet.' });
      expect((await api.call(token, 'GET', `${path}/members`)).status).toBe(403);
    });

    it('is not seen by another organisation, nor under another one', async () => {
      const { id } = await aRequest();
      expect((await api.call<object[]>(administrator, 'GET', `${path}/join-requests`)).body).toHaveLength(1);
      expect((await api.call(stranger, 'GET', `${path}/join-requests`)).status).toBe(404);
      const other = await anOrganisation(database);
      const token = await aTokenOf(database, other.signatory.scope.personId ?? '');
      const url = `/v1/organisations/${other.id}/join-requests/${id}/approvals`;
      expect((await api.call(token, 'POST', url, { roles: [{ role: 'provider_editor' }] })).status).toBe(404);
    });
  });
});
