import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Contracts } from '@openhuis/contracts';
import { Enrolments, EnrolmentsQueries, submittedText } from '@openhuis/enrolments';
import type { Actor } from '@openhuis/platform';
import { Procedures } from '@openhuis/procedures';
import { sweepDeadlines } from '../../apps/worker/src/deadline-sweep.js';
import { deadlineHandlers } from '../../apps/worker/src/handlers.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aDocument } from '../support/builders/evidence.js';
import { anOrganisation } from '../support/builders/organisation.js';
import { byTwoPeople } from '../support/builders/decision.js';
import { onDay } from '../support/builders/person.js';
import { aProcedure, sampleDefinition } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { refusal } from '../support/builders/refusal.js';

const moment = onDay('2026-03-02');
const basic = { productCode: 'BG-BASIS', municipality: '0262' };
const complex = { productCode: 'BG-COMPLEX', municipality: '0262' };
const met = ['UEA', 'VISIE'].map((conditionCode) => ({ conditionCode, outcome: 'met' as const, reason: 'In orde.' }));

describe('enrolments', () => {
  let database: TestDatabase;
  let enrolments: Enrolments;
  let queries: EnrolmentsQueries;
  let procedures: Procedures;
  let region: Region;
  let manager: Actor;
  let regionId: number;
  let procedureId: string;
  let decideBy: ReturnType<typeof byTwoPeople>;

  beforeAll(async () => {
    database = await aDatabase();
    procedures = new Procedures(database.app);
    enrolments = new Enrolments(database.app, procedures, new Contracts(database.app, procedures));
    queries = new EnrolmentsQueries(database.app, procedures);
    region = await aRegion(database);
    ({ id: regionId, manager } = region);
    decideBy = byTwoPeople(enrolments, region.approver);
    procedureId = (await aProcedure(database, region)).id;
  });
  afterAll(() => database.close());

  async function aProvider(): Promise<{ organisationId: string; provider: Actor }> {
    const { id, signatory } = await anOrganisation(database);
    return { organisationId: id, provider: signatory };
  }

  /** A draft with these lines and every condition answered. */
  async function aCompleteDraft(lines = [basic], procedure = procedureId) {
    const { organisationId, provider } = await aProvider();
    const evidenceId = await aDocument(database, organisationId, { expiresOn: '2027-01-14' });
    const started = await enrolments.start(provider, moment, procedure, organisationId);
    const { id } = started;
    const lined = await enrolments.replaceLines(provider, moment, id, started.version, lines);
    const { version } = await enrolments.answer(provider, moment, id, lined.version, [
      { conditionCode: 'UEA', evidenceId },
      { conditionCode: 'VISIE', confirmed: true },
    ]);
    return { id, version, organisationId, provider, evidenceId };
  }

  async function aSubmitted(lines = [basic], procedure = procedureId) {
    const draft = await aCompleteDraft(lines, procedure);
    const { version } = await enrolments.submit(draft.provider, moment, draft.id, draft.version);
    return { ...draft, version };
  }

  async function anAssessed(lines = [basic], assessments: Parameters<Enrolments['assess']>[4] = met) {
    const submitted = await aSubmitted(lines);
    const { version } = await enrolments.assess(manager, moment, submitted.id, submitted.version, assessments);
    return { ...submitted, version };
  }

  /** What the calendar does in this region on the day. */
  async function sweepOn(day: string): Promise<void> {
    const handlers = deadlineHandlers({ procedures, contracts: new Contracts(database.worker, procedures) });
    const { failed } = await sweepDeadlines(database.worker, handlers, regionId, onDay(day));
    expect(failed).toEqual([]);
  }

  const deadlinesOf = (subjectId: string) =>
    database.asOwner<{ kind: string; due_on: string; region_id: number }>(
      `select kind, due_on::text, region_id from deadline where subject_id = $1 and superseded_at is null order by kind`,
      [subjectId],
    );
  const actionsOn = async (id: string) =>
    (
      await database.asOwner<{ action: string; region_id: number | null }>(
        `select action, region_id from audit_entry where subject_id = $1 order by id`,
        [id],
      )
    ).map(({ action, region_id }) => [action, region_id]);

  it('resumes a draft where it was left, and tells how far it is', async () => {
    const { organisationId, provider } = await aProvider();
    const started = await enrolments.start(provider, moment, procedureId, organisationId);
    const { version } = await enrolments.replaceLines(provider, moment, started.id, 1, [basic]);
    await enrolments.answer(provider, onDay('2026-03-05'), started.id, version, [
      { conditionCode: 'VISIE', confirmed: true },
    ]);
    const resumed = await queries.detail(provider, onDay('2026-03-09'), started.id);
    expect(resumed).toMatchObject({
      status: 'draft',
      version: 3,
      lines: [{ product: 'BG-BASIS', municipality: '0262' }],
      progress: { complete: 2, total: 3 },
      missingParts: [{ code: 'evidence-missing', path: 'conditions/UEA' }],
    });
    expect(resumed.conditions.map(({ code, given }) => [code, given?.confirmed])).toEqual([
      ['UEA', undefined],
      ['VISIE', true],
    ]);
    expect(await deadlinesOf(started.id)).toEqual([{ kind: 'draft-idle', due_on: '2026-03-26', region_id: regionId }]);
  });

  it('runs once for an organisation and a procedure', async () => {
    const { organisationId, provider } = await aProvider();
    const starts = await Promise.allSettled(
      Array.from({ length: 4 }, () => enrolments.start(provider, moment, procedureId, organisationId)),
    );
    const started = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value.id] : []));
    expect(started).toHaveLength(1);
    await expect(enrolments.start(provider, moment, procedureId, organisationId)).rejects.toMatchObject({
      violations: [{ code: 'enrolment-exists', details: { enrolment: started[0] } }],
    });
  });

  it('is refused with every missing part listed, and nothing is stored', async () => {
    const { organisationId, provider } = await aProvider();
    const { id } = await enrolments.start(provider, moment, procedureId, organisationId);
    const missing = ['line-missing lines', 'evidence-missing conditions/UEA', 'answer-missing conditions/VISIE'];
    expect(await refusal(enrolments.submit(provider, moment, id, 1))).toEqual(missing);
    const detail = await queries.detail(provider, moment, id);
    expect(detail.missingParts.map(({ code, path }) => `${code} ${path ?? ''}`)).toEqual(missing);
    expect(detail).toMatchObject({ status: 'draft', version: 1, submittedAt: null });
    expect(
      await database.asOwner(`select from organisation_region where organisation_id = $1`, [organisationId]),
    ).toEqual([]);
  });

  it('takes no line, condition or document that does not fit', async () => {
    const { id, version, provider } = await aCompleteDraft();
    const other = await aProvider();
    const evidenceId = await aDocument(database, other.organisationId);
    expect(
      await refusal(
        enrolments.replaceLines(provider, moment, id, version, [
          { productCode: 'NOPE', municipality: '0262' },
          { productCode: 'BG-BASIS', municipality: '0355' },
        ]),
      ),
    ).toEqual(['unknown-product lines/0/productCode', 'unknown-municipality lines/1/municipality']);
    expect(
      await refusal(
        enrolments.answer(provider, moment, id, version, [
          { conditionCode: 'UEA', evidenceId },
          { conditionCode: 'X', confirmed: true },
        ]),
      ),
    ).toEqual(['invalid-input answers/0/evidenceId', 'unknown-condition answers/1/conditionCode']);
    expect((await queries.detail(provider, moment, id)).version).toBe(version);
  });

  it('is not submitted with a document withdrawn since', async () => {
    const { id, version, provider, evidenceId } = await aCompleteDraft();
    await database.asOwner(`update evidence set withdrawn_at = now() where id = $1`, [evidenceId]);
    expect(await refusal(enrolments.submit(provider, moment, id, version))).toEqual([
      'evidence-missing conditions/UEA',
    ]);
  });

  it('is submitted: frozen, promised, disclosed, planned and recorded', async () => {
    const draft = await aCompleteDraft([basic, complex]);
    const { id, organisationId, evidenceId, provider } = draft;
    expect(await enrolments.submit(provider, moment, id, draft.version)).toEqual({
      id,
      status: 'submitted',
      version: 4,
    });
    const detail = await queries.detail(manager, moment, id);
    expect(detail).toMatchObject({
      procedureVersion: 1,
      decisionDueOn: '2026-04-13',
      submittedAt: moment.now,
      progress: null,
    });
    const published = await database.app.command(manager.scope, (m) => procedures.published(m, procedureId, 1));
    const text = submittedText({
      procedureId,
      procedureVersion: 1,
      definitionHash: published.definitionHash,
      organisationId,
      lines: detail.lines,
      answers: detail.conditions.flatMap(({ given }) => given ?? []),
    });
    expect(detail.contentHash).toBe(createHash('sha256').update(text).digest('hex'));
    expect(await deadlinesOf(id)).toEqual([
      { kind: 'decision-promise', due_on: '2026-04-13', region_id: regionId },
      { kind: 'enrolment-received', due_on: '2026-03-02', region_id: regionId },
    ]);
    expect(await deadlinesOf(evidenceId)).toEqual([
      { kind: 'evidence-expiry', due_on: '2027-01-14', region_id: regionId },
    ]);
    expect(
      await database.asOwner(`select evidence_id, region_id from evidence_disclosure where enrolment_id = $1`, [id]),
    ).toEqual([{ evidence_id: evidenceId, region_id: regionId }]);
    expect(await refusal(enrolments.replaceLines(provider, moment, id, 4, [basic]))).toEqual(['wrong-state']);
    expect(
      await refusal(enrolments.answer(provider, moment, id, 4, [{ conditionCode: 'VISIE', confirmed: false }])),
    ).toEqual(['wrong-state']);
    const [replaced] = await database.asOwner<{ change: unknown }>(
      `select change from audit_entry where subject_id = $1 and action = 'enrolment.linesReplaced'`,
      [id],
    );
    expect(replaced?.change).toEqual({ lines: { from: [], to: ['BG-BASIS 0262', 'BG-COMPLEX 0262'] } });
    // What happened to the draft is the organisation's; the region's trail begins with the submission.
    expect(await actionsOn(id)).toEqual([
      ['enrolment.started', null],
      ['enrolment.linesReplaced', null],
      ['enrolment.answered', null],
      ['enrolment.submitted', regionId],
    ]);
    const jobs = await database.asOwner(`select job from outbox where region_id = $1 and job = 'notices.plan'`, [
      regionId,
    ]);
    expect(jobs.length).toBeGreaterThan(0);
  });

  it('keeps its version when the procedure publishes a new one', async () => {
    const slug = 'versions';
    const { id: procedure } = await aProcedure(database, region, { slug });
    const submitted = await aSubmitted([basic], procedure);
    const draft = await aCompleteDraft([basic], procedure);
    const sample = sampleDefinition({ slug });
    const extra = { ...sample.conditions[1], code: 'G9' } as (typeof sample.conditions)[number];
    const current = await procedures.replaceDraft(manager, moment, procedure, 2, {
      ...sample,
      conditions: [...sample.conditions, extra],
    });
    await procedures.publish(manager, moment, procedure, current.version, 'Nieuwe voorwaarde');
    const kept = await queries.detail(submitted.provider, moment, submitted.id);
    expect(kept.procedureVersion).toBe(1);
    expect(kept.conditions.map(({ code }) => code)).toEqual(['UEA', 'VISIE']);
    // The draft follows the version that holds now.
    expect(await refusal(enrolments.submit(draft.provider, moment, draft.id, draft.version))).toEqual([
      'answer-missing conditions/G9',
    ]);
    const { status } = await enrolments.assess(manager, moment, submitted.id, submitted.version, met);
    expect(status).toBe('assessed');
  });

  it('says which product lacks which companion where, is repaired and submitted', async () => {
    const draft = await aCompleteDraft([complex, { ...basic, municipality: '0301' }]);
    await expect(enrolments.submit(draft.provider, moment, draft.id, draft.version)).rejects.toMatchObject({
      violations: [
        {
          code: 'bundle-companion-missing',
          path: 'lines/1',
          details: { product: 'BG-COMPLEX', companion: 'BG-BASIS', municipality: '0262' },
        },
      ],
    });
    const repaired = await enrolments.replaceLines(draft.provider, moment, draft.id, draft.version, [complex, basic]);
    const { status } = await enrolments.submit(draft.provider, moment, draft.id, repaired.version);
    expect(status).toBe('submitted');
  });

  it('is not submitted outside the window or during a pause', async () => {
    const { id: windowed } = await aProcedure(database, region, {
      slug: 'windowed',
      entry: { mode: 'windowed', opensAt: '2026-02-01T09:00', closesAt: '2026-03-02T09:59' },
    });
    const draft = await aCompleteDraft([basic], windowed);
    expect(await refusal(enrolments.submit(draft.provider, moment, draft.id, draft.version))).toEqual([
      'not-processed',
    ]);
    const inTime = { today: '2026-03-02', now: new Date('2026-03-02T08:59:00Z') };
    const paused = await procedures.pause(manager, moment, windowed, 2, 'Overleg');
    expect(await refusal(enrolments.submit(draft.provider, inTime, draft.id, draft.version))).toEqual([
      'window-closed',
    ]);
    await procedures.resume(manager, moment, windowed, paused.version, 'Verder');
    await enrolments.submit(draft.provider, inTime, draft.id, draft.version);
  });

  it('is assessed in parts, and becomes assessed with the last', async () => {
    const { id, version } = await aSubmitted();
    const first = await enrolments.assess(manager, moment, id, version, met.slice(0, 1));
    expect(first.status).toBe('submitted');
    expect(await refusal(decideBy(manager, moment, id, first.version, { outcome: 'admitted', reason: 'x' }))).toEqual([
      'assessment-incomplete conditions/VISIE',
    ]);
    const second = await enrolments.assess(manager, moment, id, first.version, met.slice(1));
    expect(second.status).toBe('assessed');
    expect(
      await refusal(
        enrolments.assess(manager, moment, id, second.version, [
          { conditionCode: 'NOPE', outcome: 'met', reason: 'x' },
        ]),
      ),
    ).toEqual(['unknown-condition assessments/0/conditionCode']);
    const changed = await enrolments.assess(manager, moment, id, second.version, [
      { conditionCode: 'UEA', outcome: 'notMet', reason: 'Niet ondertekend.' },
    ]);
    expect((await queries.detail(manager, moment, id)).conditions[0]?.assessment?.outcome).toBe('notMet');
    expect(await refusal(decideBy(manager, moment, id, changed.version, { outcome: 'admitted', reason: 'x' }))).toEqual(
      ['condition-unmet conditions/UEA'],
    );
  });

  it('is admitted, and its contract is formed with it', async () => {
    const { id, version, organisationId, provider: own } = await anAssessed([basic, complex]);
    const decided = await decideBy(manager, onDay('2026-03-20'), id, version, {
      outcome: 'admitted',
      reason: 'Voldoet aan alle voorwaarden.',
    });
    expect(decided.status).toBe('admitted');
    const [contract] = await database.asOwner<Record<string, unknown>>(
      `select id, decision_id, procedure_version, organisation_id from contract where organisation_id = $1`,
      [organisationId],
    );
    expect(contract).toEqual({
      id: decided.contractId,
      decision_id: decided.decisionId,
      procedure_version: 1,
      organisation_id: organisationId,
    });
    const detail = await queries.detail(own, moment, id);
    expect(detail.decision).toMatchObject({ outcome: 'admitted', contractId: decided.contractId });
    expect(detail.conditions.map(({ assessment }) => assessment?.outcome)).toEqual(['met', 'met']);
    expect(await deadlinesOf(id)).toEqual([{ kind: 'decision-taken', due_on: '2026-03-20', region_id: regionId }]);
  });

  it('is not admitted when its contract cannot be formed, and the other way round', async () => {
    const { id, version, organisationId } = await anAssessed();
    const proposed = await enrolments.proposeDecision(manager, moment, id, version, {
      outcome: 'admitted',
      reason: 'x',
    });
    const take = (at = moment) => enrolments.takeDecision(region.approver, at, id, proposed.version);
    const count = async (): Promise<unknown[]> => [
      await database.asOwner(`select from decision where enrolment_id = $1`, [id]),
      await database.asOwner(`select from contract where organisation_id = $1`, [organisationId]),
      await database.asOwner(`select from enrolment where id = $1 and status <> 'decisionProposed'`, [id]),
    ];
    // After the last day of the term nothing can be formed.
    await expect(take(onDay('2037-01-05'))).rejects.toThrow('too-late-to-start');
    expect(await count()).toEqual([[], [], []]);
    // A decision that fails after the contract was formed takes the contract with it.
    await database.asOwner(
      `create function fail() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$`,
    );
    await database.asOwner(`create trigger fail before insert on outbox for each row execute function fail()`);
    await expect(take()).rejects.toThrow('broken');
    await database.asOwner(`drop trigger fail on outbox`);
    expect(await count()).toEqual([[], [], []]);
    await take();
    expect((await count()).map((rows) => (rows as unknown[]).length)).toEqual([1, 1, 1]);
  });

  it('is decided by two people: who proposed it does not take it, and it can be given back', async () => {
    const { id, version } = await anAssessed();
    const decision = { outcome: 'admitted' as const, reason: 'In orde.' };
    const proposed = await enrolments.proposeDecision(manager, moment, id, version, decision);
    expect(proposed.status).toBe('decisionProposed');
    expect(await refusal(enrolments.takeDecision(manager, moment, id, proposed.version))).toEqual([
      'second-person-needed',
    ]);
    expect(await refusal(enrolments.assess(manager, moment, id, proposed.version, met))).toEqual(['wrong-state']);
    const returned = await enrolments.returnProposal(region.approver, moment, id, proposed.version, 'Reden te kort.');
    expect(returned.status).toBe('assessed');
    expect(await refusal(enrolments.takeDecision(region.approver, moment, id, returned.version))).toEqual([
      'wrong-state',
    ]);
    const again = await enrolments.proposeDecision(manager, moment, id, returned.version, decision);
    expect((await enrolments.takeDecision(region.approver, moment, id, again.version)).status).toBe('admitted');
    // The database itself refuses a decision by one person.
    await expect(
      database.asOwner(
        `update decision_proposal set settled_by = proposed_by where enrolment_id = $1 and settled_as = 'taken'`,
        [id],
      ),
    ).rejects.toThrow('decision_proposal_second_person');
  });

  it('is admitted in part: what is refused stays out of the contract', async () => {
    const lines = [basic, complex, { ...basic, municipality: '0301' }];
    const { id, version } = await anAssessed(lines);
    const { contractId } = await decideBy(manager, moment, id, version, {
      outcome: 'admitted',
      reason: 'Deels.',
      lines: [{ ...basic, admitted: false, reason: 'Geen locatie in deze gemeente.' }],
    });
    const detail = await queries.detail(manager, moment, id);
    expect(
      detail.decision?.lines.map(({ product, municipality, admitted }) => [product, municipality, admitted]),
    ).toEqual([
      ['BG-BASIS', '0262', false],
      ['BG-BASIS', '0301', true],
      // It cannot stand without the basic product that was refused there.
      ['BG-COMPLEX', '0262', false],
    ]);
    const places = await database.asOwner(`select municipality from contract_municipality where contract_id = $1`, [
      contractId,
    ]);
    expect(places).toEqual([{ municipality: '0301' }]);
  });

  it('is refused only for a condition that is not met, which it names', async () => {
    const inOrder = await anAssessed();
    expect(
      await refusal(decideBy(manager, moment, inOrder.id, inOrder.version, { outcome: 'refused', reason: 'x' })),
    ).toEqual(['refusal-without-condition outcome']);
    const {
      id,
      version,
      organisationId,
      provider: own,
    } = await anAssessed(
      [basic],
      [
        { conditionCode: 'UEA', outcome: 'notMet', reason: 'Niet ondertekend.' },
        { conditionCode: 'VISIE', outcome: 'met', reason: 'In orde.' },
      ],
    );
    const decided = await decideBy(manager, moment, id, version, {
      outcome: 'refused',
      reason: 'Eigen verklaring.',
    });
    // Told, and not final before the remedy term has passed: then by the calendar.
    expect(decided).toMatchObject({ status: 'refusalIntended', decisionId: null, contractId: null });
    expect((await queries.detail(own, moment, id)).decision).toBeNull();
    expect(await deadlinesOf(id)).toEqual([
      { kind: 'refusal-intended', due_on: '2026-03-02', region_id: regionId },
      { kind: 'remedy-term', due_on: '2026-03-22', region_id: regionId },
    ]);
    await sweepOn('2026-03-22');
    expect((await queries.detail(own, moment, id)).status).toBe('refusalIntended');
    await sweepOn('2026-03-23');
    const { decision, status } = await queries.detail(own, moment, id);
    expect(status).toBe('refused');
    expect(decision).toMatchObject({ outcome: 'refused', unmetConditions: ['UEA'], reason: 'Eigen verklaring.' });
    expect(decision?.lines.every(({ admitted }) => !admitted)).toBe(true);
    expect(await database.asOwner(`select from contract where organisation_id = $1`, [organisationId])).toEqual([]);
  });

  it('is withdrawn, and the organisation enrols again', async () => {
    const { id, version, organisationId, evidenceId, provider: own } = await aSubmitted();
    const { status } = await enrolments.withdraw(own, moment, id, version);
    expect(status).toBe('withdrawn');
    expect(await deadlinesOf(id)).toEqual([]);
    const again = await enrolments.start(own, moment, procedureId, organisationId);
    expect(again).toMatchObject({ status: 'draft', version: 1 });
    expect(again.id).not.toBe(id);
    expect(await refusal(enrolments.withdraw(own, moment, id, version + 1))).toEqual(['wrong-state']);
    await enrolments.replaceLines(own, moment, again.id, 1, [basic]);
    await enrolments.answer(own, moment, again.id, 2, [
      { conditionCode: 'UEA', evidenceId },
      { conditionCode: 'VISIE', confirmed: true },
    ]);
    expect((await enrolments.submit(own, moment, again.id, 3)).status).toBe('submitted');
  });

  it('cannot be submitted beside an open contract', async () => {
    const { id, version, organisationId, provider: own } = await anAssessed();
    const { contractId } = await decideBy(manager, moment, id, version, { outcome: 'admitted', reason: 'x' });
    const second = await enrolments.start(own, moment, procedureId, organisationId);
    const refused: unknown = await enrolments
      .submit(own, moment, second.id, second.version)
      .catch((error: unknown) => error);
    expect(refused).toHaveProperty('violations.0.code', 'contract-exists');
    expect(refused).toHaveProperty('violations.0.details.contract', contractId);
  });

  it('refuses a stale version with both versions, to whoever comes second', async () => {
    const { id, version, provider: own } = await aCompleteDraft();
    const edits = await Promise.allSettled([
      enrolments.replaceLines(own, moment, id, version, [basic]),
      enrolments.replaceLines(own, moment, id, version, [basic, complex]),
    ]);
    expect(edits.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(enrolments.submit(own, moment, id, version)).rejects.toMatchObject({
      violations: [{ code: 'stale-version', details: { yours: version, current: version + 1 } }],
    });
  });

  it('takes as many statements for many lines as for one', async () => {
    const municipalities = Array.from({ length: 60 }, (_, index) => String(1000 + index));
    await database.asOwner(
      `insert into region_municipality (region_id, code, name, validity)
       select $1, code, 'Gemeente ' || code, '[2015-01-01,)' from unnest($2::text[]) as code`,
      [regionId, municipalities],
    );
    const wide = await aProcedure(database, region, { municipalities });
    const linesIn = (count: number): { productCode: string; municipality: string }[] =>
      municipalities
        .slice(0, count)
        .flatMap((municipality) => ['BG-BASIS', 'BG-COMPLEX'].map((productCode) => ({ productCode, municipality })));
    const counts: number[][] = [];
    for (const count of [1, 60]) {
      const statements: number[] = [];
      const counted = async <Result>(work: () => Promise<Result>): Promise<Result> => {
        const log = jest.spyOn(database.app.dataSource.logger, 'logQuery');
        try {
          return await work();
        } finally {
          statements.push(log.mock.calls.length);
          log.mockRestore();
        }
      };
      const draft = await aCompleteDraft([], wide.id);
      const { id, provider } = draft;
      const lined = await counted(() => enrolments.replaceLines(provider, moment, id, draft.version, linesIn(count)));
      const submitted = await counted(() => enrolments.submit(provider, moment, id, lined.version));
      const assessed = await counted(() => enrolments.assess(manager, moment, id, submitted.version, met));
      const decision = { outcome: 'admitted' as const, reason: 'x' };
      const proposed = await counted(() => enrolments.proposeDecision(manager, moment, id, assessed.version, decision));
      await counted(() => enrolments.takeDecision(region.approver, moment, id, proposed.version));
      const detail = await counted(() => queries.detail(manager, moment, id));
      expect(detail.lines).toHaveLength(2 * count);
      counts.push(statements);
    }
    expect(counts[1]).toEqual(counts[0]);
    // With BEGIN, the scope and COMMIT; the decision settles its proposal, forms the contract and writes its letter as well.
    expect(Math.max(...(counts[0] ?? []))).toBeLessThanOrEqual(38);
  });
});
