import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Contracts } from '@openhuis/contracts';
import { Enrolments, EnrolmentsQueries, Refusals } from '@openhuis/enrolments';
import type { Actor } from '@openhuis/platform';
import { Procedures } from '@openhuis/procedures';
import { type WorkKind, WorkItemQueries } from '@openhuis/worklist';
import { sweepDeadlines } from '../../apps/worker/src/deadline-sweep.js';
import { deadlineHandlers } from '../../apps/worker/src/handlers.js';
import { byTwoPeople } from '../support/builders/decision.js';
import { aDocument } from '../support/builders/evidence.js';
import { anOrganisation } from '../support/builders/organisation.js';
import { onDay } from '../support/builders/person.js';
import { aProcedure } from '../support/builders/procedure.js';
import { refusal } from '../support/builders/refusal.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

const moment = onDay('2026-03-02');
const met = ['UEA', 'VISIE'].map((conditionCode) => ({ conditionCode, outcome: 'met' as const, reason: 'In orde.' }));
const unsigned = [{ conditionCode: 'UEA', outcome: 'notMet' as const, reason: 'Niet ondertekend.' }, ...met.slice(1)];
const writ = {
  ground: 'writ' as const,
  court: 'Rechtbank Gelderland',
  caseNumber: 'C/05/1 KG ZA 26-1',
  servedOn: '2026-03-20',
};

/** What a provider and the region do about a refusal of which the provider was told. */
describe('a refusal', () => {
  let database: TestDatabase;
  let enrolments: Enrolments;
  let refusals: Refusals;
  let queries: EnrolmentsQueries;
  let procedures: Procedures;
  let region: Region;
  let manager: Actor;
  let procedureId: string;
  let decideBy: ReturnType<typeof byTwoPeople>;

  beforeAll(async () => {
    database = await aDatabase();
    procedures = new Procedures(database.app);
    enrolments = new Enrolments(database.app, procedures, new Contracts(database.app, procedures));
    refusals = new Refusals(database.app, procedures);
    queries = new EnrolmentsQueries(database.app, procedures);
    region = await aRegion(database);
    manager = region.manager;
    decideBy = byTwoPeople(enrolments, region.approver);
    procedureId = (await aProcedure(database, region)).id;
  });
  afterAll(() => database.close());

  async function anAssessed(findings: Parameters<Enrolments['assess']>[4], municipalities = ['0262']) {
    const { id: organisationId, signatory: provider } = await anOrganisation(database);
    const evidenceId = await aDocument(database, organisationId, { expiresOn: '2027-01-14' });
    const { id, version } = await enrolments.start(provider, moment, procedureId, organisationId);
    await enrolments.replaceLines(
      provider,
      moment,
      id,
      version,
      municipalities.map((municipality) => ({ productCode: 'BG-BASIS', municipality })),
    );
    await enrolments.answer(provider, moment, id, version + 1, [
      { conditionCode: 'UEA', evidenceId },
      { conditionCode: 'VISIE', confirmed: true },
    ]);
    await enrolments.submit(provider, moment, id, version + 2);
    const assessed = await enrolments.assess(manager, moment, id, version + 3, findings);
    return { id, provider, organisationId, version: assessed.version };
  }

  /** Told on 2 March 2026: the last day for a writ is 22 March. */
  async function anIntended() {
    const assessed = await anAssessed(unsigned);
    const decision = { outcome: 'refused' as const, reason: 'De eigen verklaring is niet ondertekend.' };
    const { version } = await decideBy(manager, moment, assessed.id, assessed.version, decision);
    return { ...assessed, version };
  }

  async function aSuspended() {
    const intended = await anIntended();
    const { version } = await refusals.suspend(manager, onDay('2026-03-21'), intended.id, intended.version, writ);
    return { ...intended, version };
  }

  async function sweepOn(day: string): Promise<void> {
    const handlers = deadlineHandlers({ procedures, contracts: new Contracts(database.worker, procedures) });
    const { failed } = await sweepDeadlines(database.worker, handlers, region.id, onDay(day));
    expect(failed).toEqual([]);
  }

  const deadlinesOf = async (subjectId: string): Promise<string[]> =>
    (
      await database.asOwner<{ kind: string; due_on: string }>(
        `select kind, due_on::text from deadline where subject_id = $1 and superseded_at is null and settled_at is null
         order by kind, due_on`,
        [subjectId],
      )
    ).map(({ kind, due_on }) => `${kind} ${due_on}`);

  it('tells the provider each unmet condition, the reason and the last day, and the region who proposed it', async () => {
    const { id, provider } = await anIntended();
    const told = await queries.detail(provider, moment, id);
    expect(told.refusals).toEqual([
      {
        id: expect.any(String),
        state: 'running',
        reason: 'De eigen verklaring is niet ondertekend.',
        unmetConditions: ['UEA'],
        notifiedOn: '2026-03-02',
        remedyUntil: '2026-03-22',
        suspension: null,
        endedAt: null,
        endReason: null,
      },
    ]);
    expect(told).toMatchObject({ proposal: null, returnedProposals: [], complaints: [], ownProposal: false });
  });

  it('shows a proposal and those that were given back to the region alone', async () => {
    const { id, version, provider } = await anAssessed(met);
    const admit = (reason: string, from: number) =>
      enrolments.proposeDecision(manager, moment, id, from, { outcome: 'admitted', reason });
    const first = await admit('Te kort.', version);
    const returned = await enrolments.returnProposal(region.approver, moment, id, first.version, 'Zeg waarom.');
    await admit('Voldoet aan alles.', returned.version);
    const mine = await queries.detail(manager, moment, id);
    expect(mine).toMatchObject({
      ownProposal: true,
      proposal: {
        outcome: 'admitted',
        reason: 'Voldoet aan alles.',
        proposedBy: { personId: manager.scope.personId, name: manager.person?.name },
        lines: [{ product: 'BG-BASIS', municipality: '0262', admitted: true }],
      },
      returnedProposals: [
        { reason: 'Te kort.', returnReason: 'Zeg waarom.', returnedBy: region.approver.person && {} },
      ],
    });
    expect((await queries.detail(region.approver, moment, id)).ownProposal).toBe(false);
    expect(await queries.detail(provider, moment, id)).toMatchObject({ proposal: null, returnedProposals: [] });
  });

  it('is complained about once, which stops nothing: the remedy term runs on and the calendar ends it', async () => {
    const { id, version, provider } = await anIntended();
    const filed = await refusals.complain(provider, onDay('2026-03-09'), id, version, 'Hij is wel ondertekend.');
    expect(filed).toEqual({ id, status: 'refusalIntended', version: version + 1 });
    expect(await deadlinesOf(id)).toEqual([
      'complaint-answer 2026-04-20',
      'refusal-intended 2026-03-02',
      'remedy-term 2026-03-22',
    ]);
    expect(await refusal(refusals.complain(provider, moment, id, filed.version, 'Nog eens.'))).toEqual([
      'already-exists text',
    ]);
    await sweepOn('2026-03-23');
    const refused = await queries.detail(provider, moment, id);
    expect(refused).toMatchObject({
      status: 'refused',
      decision: { remedyUntil: '2026-03-22' },
      refusals: [{ state: 'final', endReason: null }],
      complaints: [{ text: 'Hij is wel ondertekend.', filedOn: '2026-03-09', answerDueOn: '2026-04-20', answer: null }],
    });
    // The answer is still owed.
    expect(await deadlinesOf(id)).toEqual(['complaint-answer 2026-04-20', 'decision-taken 2026-03-23']);
    const reply = {
      complaintId: refused.complaints[0]?.id ?? '',
      outcome: 'dismissed' as const,
      reason: 'Pagina 4 mist.',
    };
    await refusals.answerComplaint(manager, onDay('2026-04-20'), id, refused.version, reply);
    expect(await deadlinesOf(id)).toEqual(['complaint-answered 2026-04-20', 'decision-taken 2026-03-23']);
    const answered = await queries.detail(provider, moment, id);
    expect(answered.complaints[0]?.answer).toMatchObject({
      outcome: 'dismissed',
      reason: 'Pagina 4 mist.',
      answeredBy: null,
    });
    expect(await refusal(refusals.answerComplaint(manager, moment, id, answered.version, reply))).toEqual([
      'already-exists complaintId',
    ]);
  });

  it('answers no complaint through another enrolment', async () => {
    const one = await anIntended();
    const other = await anIntended();
    await refusals.complain(one.provider, moment, one.id, one.version, 'Onjuist.');
    const [complaint] = (await queries.detail(manager, moment, one.id)).complaints;
    expect(
      await refusal(
        refusals.answerComplaint(manager, moment, other.id, other.version, {
          complaintId: complaint?.id ?? '',
          outcome: 'upheld',
          reason: 'x',
        }),
      ),
    ).toEqual(['not-found complaintId']);
  });

  it('can be complained about for the lines that an admission refuses, which say their last day for a writ', async () => {
    const { id, version, provider } = await anAssessed(met, ['0262', '0301']);
    const decided = await decideBy(manager, moment, id, version, {
      outcome: 'admitted',
      reason: 'Deels.',
      lines: [{ productCode: 'BG-BASIS', municipality: '0301', admitted: false, reason: 'Geen locatie.' }],
    });
    expect((await queries.detail(provider, moment, id)).decision?.remedyUntil).toBe('2026-03-22');
    await refusals.complain(provider, moment, id, decided.version, 'Wij hebben daar een locatie.');
    expect((await queries.detail(provider, moment, id)).complaints).toMatchObject([{ refusalId: null }]);
    expect(await deadlinesOf(id)).toEqual(['complaint-answer 2026-04-13', 'decision-taken 2026-03-02']);
  });

  it('has no last day and no complaint where nothing is refused', async () => {
    const { id, version, provider } = await anAssessed(met);
    expect(await refusal(refusals.complain(provider, moment, id, version, 'Het duurt lang.'))).toEqual(['wrong-state']);
    const decided = await decideBy(manager, moment, id, version, { outcome: 'admitted', reason: 'In orde.' });
    expect((await queries.detail(provider, moment, id)).decision?.remedyUntil).toBeNull();
    expect(await refusal(refusals.complain(provider, moment, id, decided.version, 'Toch.'))).toEqual(['wrong-state']);
  });

  it('is suspended by a writ within the term, and then not ended by the calendar', async () => {
    const { id, version, provider } = await anIntended();
    const late = onDay('2026-03-22');
    const suspend = (change: Partial<typeof writ>) =>
      refusals.suspend(manager, late, id, version, { ...writ, ...change });
    expect(await refusal(suspend({ servedOn: '2026-03-01', court: ' ' }))).toEqual([
      'invalid-input court',
      'outside-remedy-term servedOn',
    ]);
    expect(await refusal(suspend({ servedOn: '2026-03-23' }))).toEqual(['outside-remedy-term servedOn']);
    const suspended = await suspend({ servedOn: '2026-03-22' });
    expect(suspended.status).toBe('refusalSuspended');
    await sweepOn('2026-03-23');
    expect(await queries.detail(provider, moment, id)).toMatchObject({
      status: 'refusalSuspended',
      refusals: [{ state: 'suspended', suspension: { ground: 'writ', court: 'Rechtbank Gelderland' } }],
    });
    expect(await deadlinesOf(id)).toEqual(['refusal-suspended 2026-03-22']);
  });

  const lateReason = 'De dagvaarding was bij de griffie blijven liggen.';

  it.each(['2026-03-02', '2026-03-22'])(
    'is suspended again when a writ served in time, on %s, is registered after it was final',
    async (servedOn) => {
      const { id, version, provider } = await anIntended();
      await sweepOn('2026-03-23');
      const register = (change: Partial<typeof writ>, reason?: string) =>
        refusals.suspend(manager, onDay('2026-03-24'), id, version + 1, { ...writ, ...change, lateReason: reason });
      expect(await refusal(register({ servedOn }))).toEqual(['invalid-input lateReason']);
      expect(await refusal(register({ servedOn: '2026-03-23' }, lateReason))).toEqual(['outside-remedy-term servedOn']);
      expect(await refusal(register({ servedOn: '2026-03-01' }, lateReason))).toEqual(['outside-remedy-term servedOn']);
      expect((await queries.detail(provider, moment, id)).status).toBe('refused');
      const suspended = await register({ servedOn }, lateReason);
      expect(suspended).toEqual({ id, status: 'refusalSuspended', version: version + 2 });
      expect(await queries.detail(provider, moment, id)).toMatchObject({
        status: 'refusalSuspended',
        decision: null,
        refusals: [
          {
            state: 'suspended',
            endedAt: null,
            suspension: { servedOn, lateReason, wasFinalAt: expect.stringMatching(/^2026-03-2[23]T/) },
          },
        ],
      });
      // The calendar does not end it again, and nothing of the decision stays in it.
      await sweepOn('2026-03-25');
      expect(await deadlinesOf(id)).toEqual(['refusal-suspended 2026-03-24']);
      const decided = () =>
        database.asOwner<{ outcome: string; set_aside_reason: string | null }>(
          `select outcome, set_aside_reason from decision where enrolment_id = $1 order by decided_at`,
          [id],
        );
      expect(await decided()).toEqual([{ outcome: 'refused', set_aside_reason: lateReason }]);
      // The court decides: final after all, a second decision beside the one that was set aside.
      const final = await refusals.makeFinal(manager, onDay('2026-05-11'), id, suspended.version, 'Afgewezen.');
      expect(await decided()).toEqual([
        { outcome: 'refused', set_aside_reason: lateReason },
        { outcome: 'refused', set_aside_reason: null },
      ]);
      // What was judged is not suspended once more.
      const again = { ...writ, servedOn, lateReason };
      expect(await refusal(refusals.suspend(manager, onDay('2026-05-12'), id, final.version, again))).toEqual([
        'wrong-state',
      ]);
    },
  );

  it('that was final may be reconsidered once it is suspended again, and admitted after all', async () => {
    const { id, version } = await anIntended();
    await sweepOn('2026-03-23');
    const late = { ...writ, lateReason };
    const { version: suspended } = await refusals.suspend(manager, onDay('2026-03-24'), id, version + 1, late);
    const back = await refusals.reconsider(manager, onDay('2026-03-30'), id, suspended, 'De rechter gaf gelijk.');
    expect(await deadlinesOf(id)).toContain('decision-promise 2026-05-11');
    const found = await enrolments.assess(manager, onDay('2026-03-31'), id, back.version, met);
    const admission = { outcome: 'admitted' as const, reason: 'Alsnog in orde.' };
    const taken = await decideBy(manager, onDay('2026-04-01'), id, found.version, admission);
    expect(taken).toMatchObject({ status: 'admitted', contractId: expect.any(String) });
  });

  it('keeps the decision that was set aside as it was: it is set aside once, and nothing else of it changes', async () => {
    const { id, version } = await anIntended();
    await sweepOn('2026-03-23');
    for (const statement of [
      `update decision set reason = 'anders' where enrolment_id = '${id}'`,
      `update decision set outcome = 'admitted', set_aside_at = now(), set_aside_by = decided_by, set_aside_reason = 'x'
       where enrolment_id = '${id}'`,
      `delete from decision where enrolment_id = '${id}'`,
    ])
      await expect(database.asOwner(statement)).rejects.toThrow(/append|admitted|set_aside/i);
    await refusals.suspend(manager, onDay('2026-03-24'), id, version + 1, { ...writ, lateReason });
    await expect(
      database.asOwner(`update decision set set_aside_reason = 'anders' where enrolment_id = '${id}'`),
    ).rejects.toThrow(/append/i);
  });

  it('is suspended by the Geschillencommissie, which needs no court', async () => {
    const { id, version } = await anIntended();
    const committee = { ground: 'disputesCommittee' as const, caseNumber: 'GSD-2026-4', servedOn: '2026-03-10' };
    const { status } = await refusals.suspend(manager, onDay('2026-03-11'), id, version, committee);
    expect(status).toBe('refusalSuspended');
  });

  it('is made final by a person only when it was suspended, with the reason', async () => {
    const intended = await anIntended();
    expect(await refusal(refusals.makeFinal(manager, moment, intended.id, intended.version, 'Nu al.'))).toEqual([
      'wrong-state',
    ]);
    const { id, version, provider } = await aSuspended();
    const final = await refusals.makeFinal(manager, onDay('2026-05-11'), id, version, 'Vordering afgewezen.');
    expect(final.status).toBe('refused');
    expect(await queries.detail(provider, moment, id)).toMatchObject({
      decision: { outcome: 'refused', unmetConditions: ['UEA'], remedyUntil: '2026-03-22' },
      refusals: [{ state: 'final', endReason: 'Vordering afgewezen.' }],
    });
    expect(await deadlinesOf(id)).toEqual(['decision-taken 2026-05-11']);
  });

  it.each(['refusalIntended', 'refusalSuspended'] as const)(
    'is reconsidered when %s; two people decide anew, and it may be admitted after all',
    async (from) => {
      const { id, version, provider } = await (from === 'refusalIntended' ? anIntended() : aSuspended());
      const back = await refusals.reconsider(manager, onDay('2026-03-22'), id, version, 'Pagina 4 is er wel.');
      expect(back.status).toBe('assessed');
      // Told on 2 March with 42 days left; taken back on 22 March with as many.
      expect(await deadlinesOf(id)).toEqual([
        'decision-promise 2026-05-03',
        'enrolment-received 2026-03-02',
        'refusal-reconsidered 2026-03-22',
      ]);
      // The calendar does not end what was taken back.
      await sweepOn('2026-03-23');
      expect((await queries.detail(manager, moment, id)).status).toBe('assessed');
      const found = await enrolments.assess(manager, onDay('2026-03-23'), id, back.version, met);
      const admission = { outcome: 'admitted' as const, reason: 'Alsnog in orde.' };
      expect(
        await refusal(byTwoPeople(enrolments, manager)(manager, onDay('2026-03-24'), id, found.version, admission)),
      ).toEqual(['second-person-needed']);
      const proposed = await queries.detail(manager, moment, id);
      const taken = await enrolments.takeDecision(region.approver, onDay('2026-03-24'), id, proposed.version);
      expect(taken).toMatchObject({ status: 'admitted', contractId: expect.any(String) });
      expect(await queries.detail(provider, moment, id)).toMatchObject({
        decision: { outcome: 'admitted', remedyUntil: null },
        refusals: [{ state: 'reconsidered', endReason: 'Pagina 4 is er wel.' }],
      });
    },
  );

  it('may be told anew after a reconsideration, with a term of its own and a complaint of its own', async () => {
    const { id, version, provider } = await anIntended();
    const filed = await refusals.complain(provider, moment, id, version, 'Onjuist.');
    const back = await refusals.reconsider(manager, onDay('2026-03-09'), id, filed.version, 'Wij kijken opnieuw.');
    const again = await decideBy(manager, onDay('2026-03-16'), id, back.version, {
      outcome: 'refused',
      reason: 'Nog steeds niet ondertekend.',
    });
    expect((await queries.detail(provider, moment, id)).refusals).toMatchObject([
      { state: 'running', notifiedOn: '2026-03-16', remedyUntil: '2026-04-05' },
      { state: 'reconsidered', notifiedOn: '2026-03-02' },
    ]);
    await refusals.complain(provider, onDay('2026-03-17'), id, again.version, 'Nog steeds onjuist.');
    expect(await deadlinesOf(id)).toEqual([
      'complaint-answer 2026-04-13',
      'complaint-answer 2026-04-28',
      'refusal-intended 2026-03-16',
      'remedy-term 2026-04-05',
    ]);
  });

  it('is not reconsidered beside a new enrolment, also one that the region does not see yet', async () => {
    const { id, version, provider, organisationId } = await anIntended();
    const again = await enrolments.start(provider, moment, procedureId, organisationId);
    const reconsider = () => refusals.reconsider(manager, moment, id, version, 'Toch maar.');
    expect(await refusal(reconsider())).toEqual(['enrolment-exists']);
    expect((await queries.detail(manager, moment, id)).status).toBe('refusalIntended');
    await enrolments.withdraw(provider, moment, again.id, again.version);
    expect((await reconsider()).status).toBe('assessed');
  });

  it('leaves the provider free to enrol again at once, also while it is only intended', async () => {
    const { provider, organisationId } = await anIntended();
    const again = await enrolments.start(provider, moment, procedureId, organisationId);
    expect(again.status).toBe('draft');
  });

  it.each(['assessed', 'refused', 'admitted'] as const)('takes no step about a refusal when %s', async (status) => {
    const { id, version } = await (async () => {
      if (status === 'assessed') return await anAssessed(unsigned);
      const made = status === 'admitted' ? await anAssessed(met) : await anIntended();
      if (status === 'admitted')
        return await decideBy(manager, moment, made.id, made.version, { outcome: 'admitted', reason: 'x' });
      await sweepOn('2026-03-23');
      return { ...made, version: made.version + 1 };
    })();
    const before = await queries.detail(manager, moment, id);
    const late = status === 'refused' ? { servedOn: '2026-03-23', lateReason: 'Nu pas gezien.' } : {};
    expect(await refusal(refusals.suspend(manager, onDay('2026-04-01'), id, version, { ...writ, ...late }))).toEqual([
      status === 'refused' ? 'outside-remedy-term servedOn' : 'wrong-state',
    ]);
    for (const step of [
      refusals.makeFinal(manager, moment, id, version, 'x'),
      refusals.reconsider(manager, moment, id, version, 'x'),
    ])
      expect(await refusal(step)).toEqual(['wrong-state']);
    expect(await queries.detail(manager, moment, id)).toEqual(before);
  });

  it('is on the work list: the complaint until it is answered, the suspended one until it is settled', async () => {
    const work = new WorkItemQueries(database.app);
    const worked = async (kind: WorkKind, id: string): Promise<string[]> => {
      const { items } = await work.list(manager, onDay('2026-03-21'), { regionId: region.id, kinds: [kind] });
      return items.filter(({ targetId }) => targetId === id).map(({ dueOn }) => dueOn);
    };
    const { id, version, provider } = await aSuspended();
    // Our own term: six weeks after the writ somebody looks how the case stands.
    expect(await worked('suspended-refusal', id)).toEqual(['2026-05-01']);
    const filed = await refusals.complain(provider, onDay('2026-03-21'), id, version, 'Onjuist.');
    expect(await worked('complaint', id)).toEqual(['2026-05-02']);
    const [complaint] = (await queries.detail(manager, moment, id)).complaints;
    const reply = { complaintId: complaint?.id ?? '', outcome: 'partlyUpheld' as const, reason: 'Deels.' };
    const answered = await refusals.answerComplaint(manager, moment, id, filed.version, reply);
    expect(await worked('complaint', id)).toEqual([]);
    await refusals.makeFinal(manager, onDay('2026-05-01'), id, answered.version, 'Vordering afgewezen.');
    expect(await worked('suspended-refusal', id)).toEqual([]);
  });

  it('keeps what was said and registered: nobody rewrites it', async () => {
    const { id, version, provider } = await aSuspended();
    await refusals.complain(provider, moment, id, version, 'Onjuist.');
    for (const statement of [
      `update complaint set text = 'anders'`,
      `delete from complaint where enrolment_id = '${id}'`,
      `update refusal_suspension set served_on = '2026-01-01'`,
    ])
      await expect(database.asOwner(statement)).rejects.toThrow(/append|change/i);
  });

  it('is told to nobody else: another provider sees no complaint and no writ', async () => {
    const { id, version, provider } = await aSuspended();
    await refusals.complain(provider, moment, id, version, 'Onjuist.');
    const { signatory: other } = await anOrganisation(database);
    for (const table of ['complaint', 'complaint_answer', 'refusal_suspension', 'intended_refusal'])
      expect(await database.app.read(other.scope, `select * from ${table}`)).toEqual([]);
    expect(await refusal(refusals.complain(other, moment, id, version, 'x'))).toEqual(['not-found']);
    expect(await refusal(refusals.complain(manager, moment, id, version + 1, 'x'))).toEqual(['not-found']);
  });
});
