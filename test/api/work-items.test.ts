import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Role } from '@openhuis/platform';
import type { PublishedProcedure } from '@openhuis/procedures';
import type {
  AssignedManyAnswer,
  WorkCountAnswer,
  WorkItemAnswer,
  WorkPageAnswer,
  WorkStateAnswer,
} from '@openhuis/worklist';
import { anApi, type Answer, aTokenOf, type TestApi } from '../support/api.js';
import { aContract, contractsOf, letTimePass } from '../support/builders/contract.js';
import { anOrganisation, type TestOrganisation } from '../support/builders/organisation.js';
import { aPerson, onDay } from '../support/builders/person.js';
import { aProcedure } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

interface Desk {
  personId: string;
  token: string;
}

/** What needs a person of the region, and who takes it. */
describe('the work list', () => {
  let database: TestDatabase;
  let api: TestApi;
  let region: Region;
  let procedure: PublishedProcedure;
  let organisation: TestOrganisation;
  let manager: Desk;
  let assessor: Desk;
  let approver: Desk;

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });
  beforeEach(async () => {
    api.clock.setDate('2026-03-02');
    await database.asOwner(`delete from region_municipality`);
    region = await aRegion(database);
    procedure = await aProcedure(database, region);
    organisation = await anOrganisation(database, region);
    manager = await desk('contract_manager');
    assessor = await desk('assessor');
    approver = await desk('approver');
  });

  async function desk(...roles: Role[]): Promise<Desk> {
    const person = await aPerson(database, { regionRoles: roles.map((role) => ({ regionId: region.id, role })) });
    const personId = person.person?.id ?? '';
    return { personId, token: await aTokenOf(database, personId) };
  }

  async function anEnrolment(
    status: 'submitted' | 'decisionProposed',
    dueOn: string,
    of = organisation,
  ): Promise<string> {
    const [row] = await database.asOwner<{ id: string }>(
      `insert into enrolment (region_id, procedure_id, organisation_id, status, created_at, created_by, edited_at, procedure_version, submitted_at, decision_due_on)
       values ($1, $2, $3, $4, now(), $5, now(), $6, '2026-02-01T10:00:00Z', $7) returning id`,
      [region.id, procedure.id, of.id, status, of.signatory.person?.id, procedure.number, dueOn],
    );
    return row?.id ?? '';
  }

  const list = async (by: Desk, query = ''): Promise<WorkItemAnswer[]> => {
    const { status, body } = await api.call<WorkPageAnswer>(by.token, 'GET', `/v1/work-items${query}`);
    expect(status).toBe(200);
    return body.items;
  };
  const kindsOf = async (by: Desk, query = ''): Promise<string[]> => (await list(by, query)).map(({ kind }) => kind);
  const path = (id: string): string => `/v1/regions/${region.id}/work-items/${id}`;
  const assign = (by: Desk, id: string, to: Desk | null, version: number): Promise<Answer<WorkStateAnswer>> =>
    api.call(by.token, 'PUT', `${path(id)}/assignment`, { personId: to?.personId ?? null, version });
  const codeOf = (answer: Answer<unknown>): unknown => (answer.body as { code?: unknown }).code;

  it('has the enrolments to assess and to decide, for whoever may, with the day that was promised', async () => {
    const other = await anOrganisation(database, region);
    const decision = await anEnrolment('decisionProposed', '2026-03-09', other);
    const assessment = await anEnrolment('submitted', '2026-02-27');
    expect(await list(manager)).toMatchObject([
      {
        kind: 'enrolment-assessment',
        subjectKind: 'enrolment',
        subjectId: assessment,
        targetKind: 'enrolment',
        title: { nl: organisation.name, en: organisation.name },
        procedureTitle: procedure.definition.title,
        dueOn: '2026-02-27',
        daysLeft: -3,
        holder: null,
        version: 0,
        permission: 'enrolment.assess',
        canDo: true,
      },
      { kind: 'enrolment-decision', subjectId: decision, daysLeft: 7 },
    ]);
    expect(await kindsOf(assessor)).toEqual(['enrolment-assessment']);
    expect(await kindsOf(approver)).toEqual(['enrolment-decision']);
    expect((await list(assessor, '?reach=all')).map(({ canDo }) => canDo)).toEqual([true, false]);
    await database.asOwner(`update enrolment set status = 'withdrawn' where region_id = $1`, [region.id]);
    expect(await list(manager)).toEqual([]);
  });

  it('has a contract once the provider has signed it, until the region has', async () => {
    const contract = await aContract(database, region, procedure, { formedOn: '2026-02-16' });
    expect(await kindsOf(manager)).toEqual([]);
    const contracts = contractsOf(database);
    const { textHash } = await database
      .asOwner<{ textHash: string }>(`select text_hash as "textHash" from contract where id = $1`, [contract.id])
      .then(([row]) => row ?? { textHash: '' });
    const declared = { authorityStatement: 'Ik ben bevoegd', role: 'bestuurder', textHash };
    await contracts.sign(contract.organisation.signatory, onDay('2026-03-02'), contract.id, {
      side: 'provider',
      ...declared,
    });
    const [deadline] = await database.asOwner<{ dueOn: string }>(
      `select due_on as "dueOn" from deadline where subject_id = $1 and kind = 'signature' and superseded_at is null`,
      [contract.id],
    );
    expect(await list(manager)).toMatchObject([
      { kind: 'contract-signature', subjectId: contract.id, reference: contract.number, dueOn: deadline?.dueOn },
    ]);
    await contracts.sign(region.manager, onDay('2026-03-02'), contract.id, { side: 'region', ...declared });
    expect(await kindsOf(manager)).toEqual([]);
  });

  it('has one item for all contracts whose extension is to be offered, then late, with four eyes', async () => {
    const contracts = contractsOf(database);
    const one = await aContract(database, region, procedure, { signed: true });
    await aContract(database, region, procedure, { signed: true });
    await letTimePass(database, region, '2026-03-02');
    const { term } = procedure.definition;
    const [{ dueOn, leadOn, before } = { dueOn: '', leadOn: '', before: '' }] = await database.asOwner<
      Record<'dueOn' | 'leadOn' | 'before', string>
    >(
      `select due_on as "dueOn", due_on - 7 * $2::int as "leadOn", due_on - 7 * $2::int - 1 as before
       from deadline where subject_id = $1 and kind = 'extension-decision' and superseded_at is null`,
      [procedure.id, term.offerLeadWeeks],
    );
    api.clock.setDate(before);
    expect(await kindsOf(manager, '?kinds=extension-offers')).toEqual([]);
    api.clock.setDate(leadOn);
    const offers = { kind: 'extension-offers', count: 2, dueOn, title: procedure.definition.title };
    expect(await list(manager, '?kinds=extension-offers,late-extensions')).toMatchObject([
      { ...offers, targetKind: 'procedure', targetId: procedure.id },
    ]);
    await contracts.offerExtension(region.manager, onDay(leadOn), one.id, { reason: 'Verlengen' });
    expect(await list(manager, '?kinds=extension-offers')).toMatchObject([{ ...offers, count: 1 }]);
    const late = await dayAfter(dueOn);
    await letTimePass(database, region, late);
    api.clock.setDate(late);
    const kinds = '?kinds=extension-offers,late-extensions,extension-approval';
    // To the first an offer was made, which lapsed: nothing was forgotten there.
    expect(await list(manager, kinds)).toMatchObject([{ kind: 'late-extensions', count: 1, dueOn: '2030-12-31' }]);
    const [forgotten] = await database.asOwner<{ id: string }>(
      `select id from contract where region_id = $1 and id <> $2`,
      [region.id, one.id],
    );
    await contracts.proposeLateExtension(region.manager, onDay(late), forgotten?.id ?? '', { reason: 'Te laat' });
    expect(await list(approver, kinds)).toMatchObject([
      { kind: 'extension-approval', targetKind: 'contract', targetId: forgotten?.id, canDo: true },
    ]);
    const proposer = { personId: region.manager.person?.id ?? '', token: '' };
    proposer.token = await aTokenOf(database, proposer.personId);
    expect(await kindsOf(proposer, kinds)).toEqual([]);
    expect(await list(proposer, `${kinds}&reach=all`)).toMatchObject([{ kind: 'extension-approval', canDo: false }]);
    const [offer] = await list(approver, kinds);
    const to = await api.call(approver.token, 'PUT', `${path(offer?.subjectId ?? '')}/assignment`, {
      personId: proposer.personId,
      version: 0,
    });
    expect([to.status, codeOf(to)]).toEqual([409, 'second-person-needed']);
  });

  async function dayAfter(date: string): Promise<string> {
    const [row] = await database.asOwner<{ date: string }>(`select $1::date + 1 as date`, [date]);
    return row?.date ?? '';
  }

  it('shows requests, reviews, holds and tasks to those alone who may know of them', async () => {
    const administrator = await desk('region_administrator');
    const proposer = await desk('region_administrator');
    const newcomer = await aPerson(database);
    await database.asOwner(
      `update region_role set since_on = '2025-09-10' where region_id = $1 and role = 'region_administrator'`,
      [region.id],
    );
    await database.asOwner(
      `with asked as (insert into join_request (organisation_id, person_id, asked_at) values ($2, $3, now()) returning id)
       insert into handover (organisation_id, join_request_id, person_id, asked_at, statement)
       select $2, id, $3, '2026-03-01T10:00:00Z', 'Niemand meer' from asked where $1::int > 0`,
      [region.id, organisation.id, newcomer.person?.id],
    );
    await database.asOwner(
      `insert into role_proposal (region_id, name, email, role, since_on, proposed_by, proposed_at)
       values ($1, 'Iemand', 'iemand@gemeente.example', 'approver', '2026-03-20', $2, '2026-03-01T10:00:00Z')`,
      [region.id, proposer.personId],
    );
    await database.asOwner(
      `insert into notice_run (region_id, on_date, due, expected, held, hold_reason) values ($1, '2026-03-02', 900, 3, true, 'volume')`,
      [region.id],
    );
    await database.asOwner(
      `insert into task (region_id, organisation_id, kind, subject_kind, subject_id, created_at) values
         ($1, $2, 'notice-undeliverable', 'notice', uuidv7(), '2026-03-01T10:00:00Z'),
         ($1, null, 'notices-held', 'noticeRun', uuidv7(), now()), ($1, $2, 'handover-asked', 'handover', uuidv7(), now()),
         ($1, null, 'access-review-due', 'accessReview', uuidv7(), now())`,
      [region.id, organisation.id],
    );
    const heldAndTask = [
      { kind: 'held-notices', count: 900, about: 'volume', dueOn: '2026-03-02' },
      { kind: 'task', about: 'notice-undeliverable', dueOn: '2026-03-03', title: { nl: organisation.name } },
    ];
    const review = { kind: 'access-review', dueOn: '2026-03-10', title: { nl: region.name } };
    const proposal = { kind: 'role-proposal', title: { nl: 'Iemand' }, about: 'approver', dueOn: '2026-03-20' };
    expect(await list(administrator)).toMatchObject([...heldAndTask, review, proposal]);
    expect(await list(proposer)).toMatchObject([...heldAndTask, review]);
    expect(await list(manager)).toMatchObject([...heldAndTask, { kind: 'handover-proposal', dueOn: '2026-03-15' }]);
    expect(await list(approver)).toMatchObject([proposal]);
    // An assessor may read notices and tasks, not who asks for what.
    expect(await kindsOf(assessor, '?reach=all')).toEqual(['held-notices', 'task']);
    expect(await kindsOf(await desk('auditor'))).toEqual([]);
    const elsewhere = await aRegion(database, { '0310': 'De Bilt' });
    const foreign = await api.call(manager.token, 'GET', `/v1/work-items?regionId=${elsewhere.id}`);
    expect(foreign.status).toBe(404);
  });

  it('gives an item to the first who takes it, and says so to the second', async () => {
    const id = await anEnrolment('submitted', '2026-03-20');
    expect(await assign(manager, id, manager, 0)).toMatchObject({
      status: 200,
      body: { personId: manager.personId, version: 1 },
    });
    const second = await assign(assessor, id, assessor, 0);
    expect([second.status, codeOf(second)]).toEqual([409, 'stale-version']);
    // Told twice it is the same.
    expect(await assign(manager, id, manager, 0)).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await list(assessor, '?holder=others')).toMatchObject([
      { holder: { personId: manager.personId }, version: 1 },
    ]);
    expect(await list(assessor, '?holder=nobody')).toEqual([]);
    expect(await assign(manager, id, assessor, 1)).toMatchObject({
      status: 200,
      body: { personId: assessor.personId },
    });
    expect(await list(assessor, '?holder=me')).toHaveLength(1);
    const wrong = await assign(assessor, id, approver, 2);
    expect([wrong.status, codeOf(wrong)]).toEqual([409, 'assignee-not-permitted']);
    expect((await assign(approver, id, manager, 2)).status).toBe(403);
    expect(await assign(assessor, id, null, 2)).toMatchObject({ status: 200, body: { personId: null, version: 3 } });
    const trail = await database.asOwner<{ action: string; change: unknown }>(
      `select action, change from audit_entry where subject_id = $1 and action like 'work-item.%' order by id`,
      [id],
    );
    expect(trail).toEqual([
      {
        action: 'work-item.assigned',
        change: { kind: 'enrolment-assessment', personId: { from: null, to: manager.personId } },
      },
      {
        action: 'work-item.assigned',
        change: { kind: 'enrolment-assessment', personId: { from: manager.personId, to: assessor.personId } },
      },
      {
        action: 'work-item.put-back',
        change: { kind: 'enrolment-assessment', personId: { from: assessor.personId, to: null } },
      },
    ]);
  });

  it('lets one of twenty have an item that all take at once', async () => {
    const id = await anEnrolment('submitted', '2026-03-20');
    const people = await Promise.all(Array.from({ length: 20 }, () => desk('assessor')));
    const answers = await Promise.all(people.map((person) => assign(person, id, person, 0)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
  });

  it('frees what its holder has no role for any more', async () => {
    const id = await anEnrolment('submitted', '2026-03-20');
    await assign(assessor, id, assessor, 0);
    await database.asOwner(`update enrolment set status = 'decisionProposed' where id = $1`, [id]);
    expect(await list(manager, '?holder=nobody')).toMatchObject([{ kind: 'enrolment-decision', version: 1 }]);
    await assign(manager, id, manager, 1);
    await database.asOwner(`update region_role set ended_on = '2026-03-01' where person_id = $1`, [manager.personId]);
    expect(await list(approver)).toMatchObject([{ holder: null, version: 2 }]);
  });

  it('asks somebody else than who proposed it to decide', async () => {
    const id = await anEnrolment('decisionProposed', '2026-03-20');
    await database.asOwner(
      `insert into decision_proposal (enrolment_id, region_id, organisation_id, outcome, reason, proposed_by, proposed_at)
       values ($1, $2, $3, 'admitted', 'In orde', $4, now())`,
      [id, region.id, organisation.id, manager.personId],
    );
    expect((await list(manager, '?reach=all')).map(({ canDo }) => canDo)).toEqual([false]);
    expect((await list(approver)).map(({ canDo }) => canDo)).toEqual([true]);
  });

  it('puts an item off until a day, but not past the day on which it is due', async () => {
    const id = await anEnrolment('submitted', '2026-03-20');
    const snooze = (until: string | null, version: number, reason?: string): Promise<Answer<WorkStateAnswer>> =>
      api.call(assessor.token, 'PUT', `${path(id)}/snooze`, { until, version, reason });
    const tooLong = await snooze('2026-03-21', 0, 'Wacht op stukken');
    expect([tooLong.status, codeOf(tooLong)]).toEqual([400, 'invalid-date']);
    expect((await snooze('2026-03-10', 0)).status).toBe(400);
    expect(await snooze('2026-03-10', 0, 'Wacht op stukken')).toMatchObject({
      status: 200,
      body: { snoozedUntil: '2026-03-10', personId: null, version: 1 },
    });
    expect(await list(manager)).toEqual([]);
    expect(await list(manager, '?state=snoozed')).toMatchObject([
      { snooze: { until: '2026-03-10', reason: 'Wacht op stukken' } },
    ]);
    api.clock.setDate('2026-03-10');
    expect(await list(manager)).toHaveLength(1);
    api.clock.setDate('2026-03-03');
    expect(await snooze(null, 1)).toMatchObject({ status: 200, body: { snoozedUntil: null, version: 2 } });
    expect(await list(manager)).toMatchObject([{ snooze: null }]);
    await snooze('2026-03-10', 2, 'Wacht op stukken');
    // The next step is another piece of work.
    await database.asOwner(`update enrolment set status = 'assessed' where id = $1`, [id]);
    expect(await kindsOf(manager)).toEqual(['enrolment-proposal']);
  });

  it('gives many at once, each by itself, with one entry in the trail', async () => {
    const ids: string[] = [];
    for (let number = 0; number < 3; number += 1) {
      ids.push(await anEnrolment('submitted', '2026-03-20', await anOrganisation(database, region)));
    }
    const decided = await anEnrolment('decisionProposed', '2026-03-20');
    await assign(manager, ids[0] ?? '', manager, 0);
    const { status, body } = await api.call<AssignedManyAnswer>(
      manager.token,
      'POST',
      `/v1/regions/${region.id}/work-item-assignments`,
      {
        personId: assessor.personId,
        items: [...ids, decided, organisation.id].map((subjectId) => ({
          subjectId,
          version: 0,
        })),
      },
    );
    expect(status).toBe(200);
    expect(body.results.map(({ outcome, code }) => code ?? outcome)).toEqual([
      'stale-version',
      'assigned',
      'assigned',
      'assignee-not-permitted',
      'not-found',
    ]);
    expect(await list(assessor, '?holder=me')).toHaveLength(2);
    const [entry] = await database.asOwner<{ change: { items: unknown[] } }>(
      `select change from audit_entry where region_id = $1 and action = 'work-items.assigned'`,
      [region.id],
    );
    expect(entry?.change.items).toHaveLength(2);
  });

  it('counts by kind, by week and by who has it, and pages without loss', async () => {
    const days = ['2026-02-20', '2026-03-02', '2026-03-08', '2026-03-09', '2026-03-15', '2026-04-01'];
    const ids: string[] = [];
    for (const dueOn of days) ids.push(await anEnrolment('submitted', dueOn, await anOrganisation(database, region)));
    await anEnrolment('decisionProposed', '2026-03-03');
    await assign(manager, ids[3] ?? '', manager, 0);
    const { body } = await api.call<WorkCountAnswer>(
      manager.token,
      'GET',
      '/v1/work-item-counts?kinds=enrolment-assessment',
    );
    expect(body).toEqual({
      kinds: [
        { kind: 'enrolment-assessment', count: 6, late: 1 },
        { kind: 'enrolment-decision', count: 1, late: 0 },
      ],
      weeks: [
        { startsOn: '2026-02-16', count: 1, mine: 0 },
        { startsOn: '2026-03-02', count: 2, mine: 0 },
        { startsOn: '2026-03-09', count: 2, mine: 1 },
        { startsOn: '2026-03-30', count: 1, mine: 0 },
      ],
      late: 1,
      thisWeek: 2,
      later: 3,
      mine: 1,
      free: 5,
      snoozed: 0,
    });
    const paged: string[] = [];
    for (let cursor = ''; ;) {
      const page = await api.call<WorkPageAnswer>(manager.token, 'GET', `/v1/work-items?limit=2${cursor}`);
      paged.push(...page.body.items.map(({ dueOn }) => dueOn));
      if (page.body.next === null) break;
      cursor = `&cursor=${page.body.next}`;
    }
    expect(paged).toEqual([...days, '2026-03-03'].toSorted());
    const week = await list(manager, '?dueFrom=2026-03-02&dueUntil=2026-03-08');
    expect(week.map(({ dueOn }) => dueOn)).toEqual(['2026-03-02', '2026-03-03', '2026-03-08']);
  });

  it('names the colleagues to whom work can go', async () => {
    const { body } = await api.call<{ personId: string; roles: string[] }[]>(
      assessor.token,
      'GET',
      `/v1/regions/${region.id}/colleagues`,
    );
    expect(body.find(({ personId }) => personId === approver.personId)?.roles).toEqual(['approver']);
    expect(body).toHaveLength(5);
  });

  it('lists enrolments for the desk: what is open, whose it is, how old, and how many days are left', async () => {
    interface Listed {
      id: string;
      daysLeft: number | null;
      holder: { personId: string } | null;
      workVersion: number;
    }
    const listed = async (query: string): Promise<Listed[]> => {
      const { status, body } = await api.call<{ items: Listed[] }>(manager.token, 'GET', `/v1/enrolments?${query}`);
      expect(status).toBe(200);
      return body.items;
    };
    const idsOf = async (query: string): Promise<string[]> => (await listed(query)).map(({ id }) => id);
    const others = [await anOrganisation(database, region), await anOrganisation(database, region)] as const;
    const soon = await anEnrolment('decisionProposed', '2026-03-01', others[0]);
    const later = await anEnrolment('submitted', '2026-03-29', others[1]);
    const done = await anEnrolment('submitted', '2026-03-20');
    await database.asOwner(`update enrolment set status = 'withdrawn' where id = $1`, [done]);
    await database.asOwner(`update enrolment set submitted_at = '2026-01-10T10:00:00Z' where id = $1`, [later]);
    await assign(manager, soon, manager, 0);
    expect(await listed('status=open')).toMatchObject([
      { id: later, daysLeft: 27, holder: null, workVersion: 0 },
      { id: soon, daysLeft: -1, holder: { personId: manager.personId }, workVersion: 1 },
    ]);
    expect(await idsOf('status=open&sort=due')).toEqual([soon, later]);
    expect(await idsOf('holder=me')).toEqual([soon]);
    expect(await idsOf(`holder=${manager.personId}`)).toEqual([soon]);
    expect(await idsOf('holder=nobody')).toEqual([later]);
    expect(await idsOf('submittedUntil=2026-01-10')).toEqual([later]);
    expect(await idsOf('submittedFrom=2026-01-11')).toEqual([soon, done]);
    expect(await idsOf('dueUntil=2026-03-02')).toEqual([soon]);
    expect((await listed('')).find(({ id }) => id === done)?.daysLeft).toBeNull();
    const first = await api.call<{ items: Listed[]; next: string }>(
      manager.token,
      'GET',
      '/v1/enrolments?status=open&sort=due&limit=1',
    );
    expect(await idsOf(`status=open&sort=due&limit=1&cursor=${first.body.next}`)).toEqual([later]);
  });

  it('tells a region who speaks and signs for a provider that it knows, and nobody else', async () => {
    const path = `/v1/organisations/${organisation.id}/representatives`;
    const { status, body } = await api.call<object[]>(manager.token, 'GET', path);
    expect(status).toBe(200);
    expect(body).toMatchObject([
      { personId: organisation.signatory.person?.id, role: 'provider_administrator', heldToday: true },
      {
        personId: organisation.signatory.person?.id,
        role: 'provider_signatory',
        name: organisation.signatory.person?.name,
      },
    ]);
    const unknown = await anOrganisation(database);
    expect((await api.call(manager.token, 'GET', `/v1/organisations/${unknown.id}/representatives`)).status).toBe(404);
  });
});
