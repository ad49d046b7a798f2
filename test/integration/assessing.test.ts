import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Contracts } from '@openhuis/contracts';
import { ConflictsOfInterest, Enrolments, EnrolmentsQueries, Supplements } from '@openhuis/enrolments';
import type { Actor, Role } from '@openhuis/platform';
import { type Condition, Procedures } from '@openhuis/procedures';
import { WorkAssignments, WorkItemQueries } from '@openhuis/worklist';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { byTwoPeople } from '../support/builders/decision.js';
import { aDocument } from '../support/builders/evidence.js';
import { anOrganisation } from '../support/builders/organisation.js';
import { aPerson, onDay } from '../support/builders/person.js';
import { aProcedure, sampleDefinition } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { refusal } from '../support/builders/refusal.js';

const moment = onDay('2026-03-02');
const words = { nl: 'Kwaliteit', en: 'Quality' };
const [declaration, vision] = sampleDefinition().conditions as [Condition, Condition];
const conditions: Condition[] = [
  { ...declaration, alternativeAllowed: true },
  vision,
  {
    code: 'VOG',
    kind: 'execution',
    title: words,
    text: words,
    answer: 'recordedAsSeen',
    seen: { maximumAgeMonths: 3, before: 'receipt' },
    source: 'Jeugdwet artikel 4.1.6',
  },
];
const met = { outcome: 'met' as const, reason: 'In orde.' };
const seen = { conditionCode: 'VOG', ...met, seenOn: '2026-03-02', issuedOn: '2026-01-10' };
const accepted = {
  conditionCode: 'UEA',
  ...met,
  reason: 'Certificaat is aangevraagd.',
  alternativeCheckOn: '2026-09-01',
};

describe('assessing', () => {
  let database: TestDatabase;
  let enrolments: Enrolments;
  let supplements: Supplements;
  let queries: EnrolmentsQueries;
  let conflicts: ConflictsOfInterest;
  let region: Region;
  let manager: Actor;
  let procedureId: string;

  beforeAll(async () => {
    database = await aDatabase();
    const procedures = new Procedures(database.app);
    enrolments = new Enrolments(database.app, procedures, new Contracts(database.app, procedures));
    supplements = new Supplements(database.app, procedures);
    queries = new EnrolmentsQueries(database.app, procedures);
    conflicts = new ConflictsOfInterest(database.app);
    region = await aRegion(database);
    ({ manager } = region);
    procedureId = (await aProcedure(database, region, { conditions })).id;
  });
  afterAll(() => database.close());

  async function aSubmitted() {
    const { id: organisationId, signatory: provider } = await anOrganisation(database);
    const evidenceId = await aDocument(database, organisationId);
    const { id } = await enrolments.start(provider, moment, procedureId, organisationId);
    await enrolments.replaceLines(provider, moment, id, 1, [{ productCode: 'BG-BASIS', municipality: '0262' }]);
    await enrolments.answer(provider, moment, id, 2, [
      { conditionCode: 'UEA', evidenceId },
      { conditionCode: 'VISIE', confirmed: true },
    ]);
    const { version } = await enrolments.submit(provider, moment, id, 3);
    return { id, version, organisationId, provider, evidenceId };
  }
  const staff = (role: Role): Promise<Actor> => aPerson(database, { regionRoles: [{ regionId: region.id, role }] });
  const checksOf = async (id: string): Promise<string[]> =>
    (
      await database.asOwner<{ due_on: string }>(
        `select due_on::text from deadline where subject_id = $1 and kind = 'evidence-check' and superseded_at is null
         order by due_on`,
        [id],
      )
    ).map(({ due_on }) => due_on);

  describe('of a document that is seen and not kept', () => {
    it('records who saw it and when, and takes no file', async () => {
      const { id, version, provider, evidenceId } = await aSubmitted();
      const judge = (finding: object) => enrolments.assess(manager, moment, id, version, [{ ...seen, ...finding }]);
      expect(await refusal(judge({ seenOn: undefined }))).toEqual(['invalid-input assessments/0/seenOn']);
      expect(await refusal(judge({ seenOn: '2026-03-03' }))).toEqual(['invalid-input assessments/0/seenOn']);
      expect(await refusal(judge({ issuedOn: undefined }))).toEqual(['invalid-input assessments/0/issuedOn']);
      await judge({});
      const { conditions: states, checks } = await queries.detail(manager, moment, id);
      expect(states.find(({ code }) => code === 'VOG')?.assessment).toMatchObject({
        seenOn: '2026-03-02',
        issuedOn: '2026-01-10',
        assessedBy: manager.person?.name,
      });
      expect(checks).toContainEqual({ path: 'conditions/VOG', judgedOn: '2026-03-02', found: null });
      const draft = await enrolments.start(
        provider,
        moment,
        (await aProcedure(database, region, { conditions })).id,
        (await queries.detail(provider, moment, id)).organisationId,
      );
      expect(
        await refusal(enrolments.answer(provider, moment, draft.id, 1, [{ conditionCode: 'VOG', evidenceId }])),
      ).toEqual(['invalid-input answers/0/evidenceId']);
    });

    it('tells that it was too old, and leaves the finding to the person', async () => {
      const { id, version } = await aSubmitted();
      await enrolments.assess(manager, moment, id, version, [{ ...seen, issuedOn: '2025-12-01' }]);
      const { conditions: states, checks } = await queries.detail(manager, moment, id);
      expect(checks.find(({ path }) => path === 'conditions/VOG')).toMatchObject({
        found: { code: 'evidence-too-old', details: { earliestIssuedOn: '2025-12-02' } },
      });
      expect(states.find(({ code }) => code === 'VOG')?.assessment?.outcome).toBe('met');
    });
  });

  describe('other evidence than is asked', () => {
    it('is accepted until a day that stays in the calendar after the admission, until somebody has looked', async () => {
      const { id, version } = await aSubmitted();
      const findings = [accepted, { conditionCode: 'VISIE', ...met }, seen];
      const assessed = await enrolments.assess(manager, moment, id, version, findings);
      expect(await checksOf(id)).toEqual(['2026-09-01']);
      const decide = byTwoPeople(enrolments, region.approver);
      const decided = await decide(manager, moment, id, assessed.version, { outcome: 'admitted', reason: 'Voldoet.' });
      expect(decided.contractId).not.toBeNull();
      expect(await checksOf(id)).toEqual(['2026-09-01']);

      const work = new WorkItemQueries(database.app);
      const kindsOn = async (day: string): Promise<string[]> =>
        (await work.list(manager, onDay(day), { kinds: ['evidence-check'] })).items.map(({ dueOn }) => dueOn);
      expect(await kindsOn('2026-08-03')).toEqual([]);
      expect(await kindsOn('2026-08-04')).toEqual(['2026-09-01']);

      const august = onDay('2026-08-20');
      const settle = (given: object) =>
        supplements.settleCheck(manager, august, id, decided.version, {
          conditionCode: 'UEA',
          reason: 'Nog niet.',
          ...given,
        });
      expect(await refusal(settle({ checkAgainOn: '2026-08-20' }))).toEqual(['invalid-input checkAgainOn']);
      expect(await refusal(settle({ conditionCode: 'VISIE' }))).toEqual(['unknown-condition conditionCode']);
      const moved = await settle({ checkAgainOn: '2026-12-01' });
      expect(await checksOf(id)).toEqual(['2026-12-01']);
      const done = await supplements.settleCheck(manager, onDay('2026-11-20'), id, moved.version, {
        conditionCode: 'UEA',
        reason: 'Het certificaat is er.',
      });
      expect(done.status).toBe('admitted');
      expect(await checksOf(id)).toEqual([]);
      const uea = (await queries.detail(manager, moment, id)).conditions.find(({ code }) => code === 'UEA');
      expect(uea?.assessment).toMatchObject({
        alternativeCheckOn: '2026-12-01',
        checkSettleReason: 'Het certificaat is er.',
      });
    });

    it('is not accepted where the condition does not allow it, nor without a day to come', async () => {
      const { id, version } = await aSubmitted();
      const judge = (finding: object) => enrolments.assess(manager, moment, id, version, [{ ...accepted, ...finding }]);
      expect(await refusal(judge({ conditionCode: 'VISIE' }))).toEqual([
        'invalid-input assessments/0/alternativeCheckOn',
      ]);
      expect(await refusal(judge({ alternativeCheckOn: '2026-03-02' }))).toEqual([
        'invalid-input assessments/0/alternativeCheckOn',
      ]);
      expect(await refusal(judge({ reason: ' ' }))).toEqual(['invalid-input assessments/0/reason']);
    });

    it('is nothing to look at any more when the finding changes, or the provider withdraws', async () => {
      const first = await aSubmitted();
      const { version } = await enrolments.assess(manager, moment, first.id, first.version, [accepted]);
      await enrolments.assess(manager, moment, first.id, version, [
        { conditionCode: 'UEA', ...met, outcome: 'notMet' },
      ]);
      expect(await checksOf(first.id)).toEqual([]);
      const second = await aSubmitted();
      const again = await enrolments.assess(manager, moment, second.id, second.version, [accepted]);
      expect(await checksOf(second.id)).toEqual(['2026-09-01']);
      await enrolments.withdraw(second.provider, moment, second.id, again.version);
      expect(await checksOf(second.id)).toEqual([]);
    });
  });

  describe('with an interest in the organisation', () => {
    it('nobody judges, asks, proposes, returns or takes a decision', async () => {
      const { id, version, organisationId } = await aSubmitted();
      const conflicted = await staff('contract_manager');
      await conflicts.declare(conflicted, moment, region.id, { organisationId, reason: 'Mijn zus werkt er.' });
      const refused = ['conflict-of-interest'];
      expect(await refusal(enrolments.assess(conflicted, moment, id, version, [seen]))).toEqual(refused);
      expect(
        await refusal(
          supplements.ask(conflicted, moment, id, version, [
            { conditionCode: 'UEA', partyId: null, lacking: 'Handtekening.' },
          ]),
        ),
      ).toEqual(refused);
      const findings = [{ conditionCode: 'UEA', ...met }, { conditionCode: 'VISIE', ...met }, seen];
      const assessed = await enrolments.assess(manager, moment, id, version, findings);
      const decision = { outcome: 'admitted' as const, reason: 'Voldoet.' };
      expect(await refusal(enrolments.proposeDecision(conflicted, moment, id, assessed.version, decision))).toEqual(
        refused,
      );
      const proposed = await enrolments.proposeDecision(manager, moment, id, assessed.version, decision);
      expect(await refusal(enrolments.returnProposal(conflicted, moment, id, proposed.version, 'Nee.'))).toEqual(
        refused,
      );
      expect(await refusal(enrolments.takeDecision(conflicted, moment, id, proposed.version))).toEqual(refused);
      await expect(enrolments.takeDecision(region.approver, moment, id, proposed.version)).resolves.toMatchObject({
        status: 'admitted',
      });
    });

    it('nobody has the work, and it shows why', async () => {
      const { id, organisationId, provider } = await aSubmitted();
      const conflicted = await staff('assessor');
      const conflictedId = conflicted.person?.id ?? '';
      const assignments = new WorkAssignments(database.app);
      const work = new WorkItemQueries(database.app);
      await assignments.assign(conflicted, moment, region.id, { subjectId: id, version: 0 }, conflictedId);
      expect((await queries.detail(manager, moment, id)).holder?.personId).toBe(conflictedId);
      await conflicts.declare(manager, moment, region.id, {
        organisationId,
        personId: conflictedId,
        reason: 'Gehoord.',
      });
      // What the person had is free again.
      expect((await queries.detail(manager, moment, id)).holder).toBeNull();
      const itemOf = async (actor: Actor) =>
        (await work.list(actor, moment, { reach: 'all', limit: 200 })).items.find(({ subjectId }) => subjectId === id);
      expect(await itemOf(conflicted)).toMatchObject({ canDo: false, conflictOfInterest: true, holder: null });
      expect(await itemOf(manager)).toMatchObject({ canDo: true, conflictOfInterest: false });
      expect(
        await refusal(assignments.assign(manager, moment, region.id, { subjectId: id, version: 1 }, conflictedId)),
      ).toEqual(['conflict-of-interest personId']);
      const { conflicts: shown } = await queries.detail(manager, moment, id);
      expect(shown).toMatchObject([{ personId: conflictedId, reason: 'Gehoord.' }]);
      expect((await queries.detail(provider, moment, id)).conflicts).toEqual([]);
    });

    it('is ended by another, with a reason; then everything is possible again', async () => {
      const { id, version, organisationId } = await aSubmitted();
      const conflicted = await staff('contract_manager');
      const { id: conflictId } = await conflicts.declare(conflicted, moment, region.id, {
        organisationId,
        reason: 'Mijn zus.',
      });
      expect(
        await refusal(conflicts.declare(conflicted, moment, region.id, { organisationId, reason: 'Nogmaals.' })),
      ).toEqual(['already-exists']);
      const end = (actor: Actor) => conflicts.end(actor, moment, region.id, conflictId, 'Zij werkt er niet meer.');
      expect(await refusal(end(conflicted))).toEqual(['second-person-needed']);
      expect(await refusal(end(await staff('assessor')))).toEqual(['forbidden']);
      expect(await end(manager)).toMatchObject({ endReason: 'Zij werkt er niet meer.', endedBy: manager.person?.name });
      expect(await refusal(end(manager))).toEqual(['wrong-state']);
      await expect(enrolments.assess(conflicted, moment, id, version, [seen])).resolves.toMatchObject({
        status: 'submitted',
      });
      const listed = async (state: 'standing' | 'all') =>
        (await conflicts.list(manager, region.id, { state, organisationId })).items.map((item) => item.id);
      expect([await listed('standing'), await listed('all')]).toEqual([[], [conflictId]]);
    });

    it('is declared of people and organisations of the region alone, and of a colleague only by who may', async () => {
      const { organisationId } = await aSubmitted();
      const assessor = await staff('assessor');
      const other = await aRegion(database, {});
      const declare = (actor: Actor, given: { organisationId?: string; personId?: string }, of = region.id) =>
        refusal(conflicts.declare(actor, moment, of, { organisationId, reason: 'Een belang.', ...given }));
      expect(await declare(assessor, { personId: manager.person?.id ?? '' })).toEqual(['forbidden']);
      expect(await declare(manager, { personId: other.manager.person?.id ?? '' })).toEqual(['not-found personId']);
      expect(await declare(manager, { organisationId: (await anOrganisation(database)).id })).toEqual([
        'not-found organisationId',
      ]);
      expect(await declare(other.manager, {})).toEqual(['not-found']);
      expect(await database.app.read(other.manager.scope, 'select from conflict_of_interest')).toEqual([]);
    });

    it('stands in pages, the latest first', async () => {
      const { organisationId } = await aSubmitted();
      for (const day of ['2026-03-03', '2026-03-04', '2026-03-05']) {
        await conflicts.declare(await staff('assessor'), onDay(day), region.id, { organisationId, reason: day });
      }
      const first = await conflicts.list(manager, region.id, { organisationId, limit: 2 });
      const rest = await conflicts.list(manager, region.id, { organisationId, limit: 2, cursor: first.next ?? '' });
      expect([...first.items, ...rest.items].map(({ reason }) => reason)).toEqual([
        '2026-03-05',
        '2026-03-04',
        '2026-03-03',
      ]);
      expect(rest.next).toBeNull();
    });
  });

  it('is told of another organisation of the region with the same account', async () => {
    const one = await aSubmitted();
    const two = await aSubmitted();
    await database.asOwner(`update organisation set iban = 'NL91ABNA0417164300' where id = any($1)`, [
      [one.organisationId, two.organisationId],
    ]);
    const checkOf = async (actor: Actor) =>
      (await queries.detail(actor, moment, one.id)).checks.find(({ path }) => path === 'organisation/iban');
    expect(await checkOf(manager)).toMatchObject({
      found: { code: 'duplicate-organisation', details: { ids: [two.organisationId] } },
    });
    expect(await checkOf(one.provider)).toBeUndefined();
  });
});
