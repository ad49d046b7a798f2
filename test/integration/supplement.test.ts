import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Contracts } from '@openhuis/contracts';
import { Enrolments, EnrolmentsQueries, Supplements } from '@openhuis/enrolments';
import type { Actor } from '@openhuis/platform';
import { Procedures } from '@openhuis/procedures';
import { sweepDeadlines } from '../../apps/worker/src/deadline-sweep.js';
import { deadlineHandlers } from '../../apps/worker/src/handlers.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aDocument } from '../support/builders/evidence.js';
import { anOrganisation } from '../support/builders/organisation.js';
import { aPerson, onDay } from '../support/builders/person.js';
import { aProcedure } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { refusal } from '../support/builders/refusal.js';

const submittedOn = onDay('2026-03-02');
const askedOn = onDay('2026-03-10');
const lastDay = onDay('2026-03-24');
const unsigned = { conditionCode: 'UEA', partyId: null, lacking: 'De handtekening ontbreekt.' };
const found = (conditionCode: string) => ({ conditionCode, outcome: 'met' as const, reason: 'In orde.' });

describe('a supplement', () => {
  let database: TestDatabase;
  let enrolments: Enrolments;
  let supplements: Supplements;
  let queries: EnrolmentsQueries;
  let procedures: Procedures;
  let region: Region;
  let manager: Actor;
  let procedureId: string;

  beforeAll(async () => {
    database = await aDatabase();
    procedures = new Procedures(database.app);
    enrolments = new Enrolments(database.app, procedures, new Contracts(database.app, procedures));
    supplements = new Supplements(database.app, procedures);
    queries = new EnrolmentsQueries(database.app, procedures);
    region = await aRegion(database);
    ({ manager } = region);
    procedureId = (await aProcedure(database, region)).id;
  });
  afterAll(() => database.close());

  async function aSubmitted(procedure = procedureId) {
    const { id: organisationId, signatory: provider } = await anOrganisation(database);
    const evidenceId = await aDocument(database, organisationId);
    const { id } = await enrolments.start(provider, submittedOn, procedure, organisationId);
    await enrolments.replaceLines(provider, submittedOn, id, 1, [{ productCode: 'BG-BASIS', municipality: '0262' }]);
    const { version: answered } = await enrolments.answer(provider, submittedOn, id, 2, [
      { conditionCode: 'UEA', evidenceId },
      { conditionCode: 'VISIE', confirmed: true },
    ]);
    const { version } = await enrolments.submit(provider, submittedOn, id, answered);
    return { id, version, organisationId, provider, evidenceId };
  }

  async function anAsked(items = [unsigned]) {
    const submitted = await aSubmitted();
    const { version } = await supplements.ask(manager, askedOn, submitted.id, submitted.version, items);
    return { ...submitted, version };
  }

  async function sweepOn(day: string): Promise<void> {
    const handlers = deadlineHandlers({ procedures, contracts: new Contracts(database.worker, procedures) });
    const { failed } = await sweepDeadlines(database.worker, handlers, region.id, onDay(day));
    expect(failed).toEqual([]);
  }

  const deadlinesOf = async (subjectId: string): Promise<string[]> =>
    (
      await database.asOwner<{ line: string }>(
        `select kind || ' ' || due_on || coalesce(' acts ' || acts_on, '') as line from deadline
         where subject_id = $1 and superseded_at is null and settled_at is null order by kind`,
        [subjectId],
      )
    ).map(({ line }) => line);

  it('says what is lacking and until when; the promise stands still', async () => {
    const { id, provider, organisationId } = await anAsked();
    const shown = await queries.detail(provider, onDay('2026-03-12'), id);
    expect(shown).toMatchObject({
      status: 'supplementAsked',
      supplements: [
        { state: 'open', askedOn: '2026-03-10', answerUntil: '2026-03-24', askedBy: null, items: [unsigned] },
      ],
      progress: { complete: 0, total: 1 },
      missingParts: [{ code: 'evidence-missing', path: 'conditions/UEA' }],
    });
    const [request] = (await queries.detail(manager, askedOn, id)).supplements;
    expect(request?.askedBy).toBe(manager.person?.name);
    expect(await deadlinesOf(id)).toEqual(['supplement 2026-03-24 acts 2026-03-25']);
    const [entry] = await database.asOwner<{ change: unknown; organisation_id: string }>(
      `select change, organisation_id from audit_entry where subject_id = $1 and action = 'enrolment.supplementAsked'`,
      [id],
    );
    expect(entry).toMatchObject({
      organisation_id: organisationId,
      change: { status: { from: 'submitted', to: 'supplementAsked' }, until: '2026-03-24', items: [unsigned] },
    });
  });

  it('takes the term of the procedure', async () => {
    const procedure = await aProcedure(database, region, { supplementDays: 5 });
    const { id, version } = await aSubmitted(procedure.id);
    await supplements.ask(manager, askedOn, id, version, [unsigned]);
    expect(await deadlinesOf(id)).toEqual(['supplement 2026-03-15 acts 2026-03-16']);
  });

  it('is prepared by the provider alone, for the asked conditions alone, and shows the region nothing until then', async () => {
    const { id, version, provider, organisationId, evidenceId } = await anAsked();
    const better = await aDocument(database, organisationId);
    expect(
      await refusal(
        enrolments.answer(provider, askedOn, id, version, [
          { conditionCode: 'UEA', evidenceId: better },
          { conditionCode: 'VISIE', confirmed: false },
        ]),
      ),
    ).toEqual(['not-asked answers/1/conditionCode']);
    expect(await refusal(enrolments.replaceLines(provider, askedOn, id, version, []))).toEqual(['wrong-state']);
    const prepared = await enrolments.answer(provider, askedOn, id, version, [
      { conditionCode: 'UEA', evidenceId: better },
    ]);
    expect(prepared).toMatchObject({ status: 'supplementAsked', version: version + 1 });
    const givenTo = async (actor: Actor): Promise<string | undefined> =>
      (await queries.detail(actor, askedOn, id)).conditions.find(({ code }) => code === 'UEA')?.given?.evidence?.id;
    expect(await givenTo(provider)).toBe(better);
    const shown = (await queries.detail(provider, askedOn, id)).conditions.find(({ code }) => code === 'UEA');
    expect(shown?.submitted?.evidence?.id).toBe(evidenceId);
    expect(await givenTo(manager)).toBe(evidenceId);
    expect(await database.app.read(manager.scope, `select from supplement_answer`)).toEqual([]);
    expect(await deadlinesOf(id)).toEqual(['supplement 2026-03-24 acts 2026-03-25']);
  });

  it('in time on its last day: what was submitted stays readable, the promise goes on, the finding is made anew', async () => {
    const submitted = await aSubmitted();
    const { id, provider, organisationId, evidenceId } = submitted;
    const before = await queries.detail(manager, askedOn, id);
    const assessed = await enrolments.assess(manager, askedOn, id, submitted.version, [found('UEA'), found('VISIE')]);
    expect(assessed.status).toBe('assessed');
    const asked = await supplements.ask(manager, askedOn, id, assessed.version, [unsigned]);
    const better = await aDocument(database, organisationId, { expiresOn: '2027-01-14' });
    const prepared = await enrolments.answer(provider, onDay('2026-03-20'), id, asked.version, [
      { conditionCode: 'UEA', evidenceId: better },
    ]);
    expect(await queries.detail(provider, lastDay, id)).toMatchObject({
      progress: { complete: 1, total: 1 },
      missingParts: [],
    });
    const supplied = await supplements.handIn(provider, lastDay, id, prepared.version);
    expect(supplied.status).toBe('submitted');
    const after = await queries.detail(manager, lastDay, id);
    // Promised 42 days after 2 March; fourteen days it stood still.
    expect(after).toMatchObject({
      decisionDueOn: '2026-04-27',
      supplements: [{ state: 'received', endedOn: '2026-03-24' }],
    });
    expect(after.contentHash).not.toBe(before.contentHash);
    expect(
      after.conditions.map(({ code, given, assessment }) => [code, given?.evidence?.id, assessment?.outcome]),
    ).toEqual([
      ['UEA', better, undefined],
      ['VISIE', undefined, 'met'],
    ]);
    expect(await deadlinesOf(id)).toEqual([
      'decision-promise 2026-04-27',
      'enrolment-received 2026-03-02',
      'supplement-received 2026-03-24',
    ]);
    expect(await deadlinesOf(better)).toEqual(['evidence-expiry 2027-01-14']);
    for (const actor of [manager, provider]) {
      const editions = await supplements.editions(actor, id);
      expect(editions).toMatchObject([{ number: 1, contentHash: before.contentHash }]);
      expect(editions[0]?.answers.map(({ conditionCode, evidence }) => [conditionCode, evidence?.id])).toEqual([
        ['UEA', evidenceId],
        ['VISIE', undefined],
      ]);
    }
    await expect(
      database.asOwner(`update enrolment_edition set answers = '[]' where enrolment_id = $1`, [id]),
    ).rejects.toThrow();
    const done = await enrolments.assess(manager, lastDay, id, supplied.version, [found('UEA')]);
    expect(done.status).toBe('assessed');
  });

  it('may be asked again: each time has its own edition, and the days add up', async () => {
    const first = await anAsked();
    const { id, provider, organisationId } = first;
    let { version } = first;
    for (const [asks, receives] of [
      [null, '2026-03-13'],
      ['2026-03-16', '2026-03-20'],
    ] as const) {
      if (asks !== null) ({ version } = await supplements.ask(manager, onDay(asks), id, version, [unsigned]));
      const evidenceId = await aDocument(database, organisationId);
      ({ version } = await enrolments.answer(provider, onDay(receives), id, version, [
        { conditionCode: 'UEA', evidenceId },
      ]));
      ({ version } = await supplements.handIn(provider, onDay(receives), id, version));
    }
    const detail = await queries.detail(manager, onDay('2026-03-20'), id);
    expect(detail.decisionDueOn).toBe('2026-04-20');
    expect(detail.supplements.map(({ state, endedOn }) => [state, endedOn])).toEqual([
      ['received', '2026-03-20'],
      ['received', '2026-03-13'],
    ]);
    expect((await supplements.editions(manager, id)).map(({ number }) => number)).toEqual([1, 2]);
  });

  it('is refused while something is missing, and a day too late also before the calendar has acted', async () => {
    const { id, version, provider, organisationId } = await anAsked();
    expect(await refusal(supplements.handIn(provider, lastDay, id, version))).toEqual([
      'evidence-missing conditions/UEA',
    ]);
    const evidenceId = await aDocument(database, organisationId);
    const prepared = await enrolments.answer(provider, lastDay, id, version, [{ conditionCode: 'UEA', evidenceId }]);
    expect(await refusal(supplements.handIn(provider, onDay('2026-03-25'), id, prepared.version))).toEqual([
      'supplement-too-late',
    ]);
    expect((await queries.detail(manager, lastDay, id)).status).toBe('supplementAsked');
  });

  it('that does not come is not processed on the day after; the provider may enrol again at once', async () => {
    const { id, version, provider, organisationId, evidenceId } = await anAsked();
    await sweepOn('2026-03-24');
    expect((await queries.detail(manager, lastDay, id)).status).toBe('supplementAsked');
    await sweepOn('2026-03-25');
    const detail = await queries.detail(provider, onDay('2026-03-25'), id);
    expect(detail).toMatchObject({
      status: 'notProcessed',
      supplements: [{ state: 'lapsed', endedOn: '2026-03-25' }],
    });
    expect(detail.conditions.find(({ code }) => code === 'UEA')?.given?.evidence?.id).toBe(evidenceId);
    expect(await deadlinesOf(id)).toEqual(['not-processed 2026-03-25']);
    expect(await refusal(supplements.handIn(provider, onDay('2026-03-25'), id, version + 1))).toEqual(['wrong-state']);
    await expect(enrolments.start(provider, onDay('2026-03-25'), procedureId, organisationId)).resolves.toMatchObject({
      status: 'draft',
    });
  });

  it('ends with the enrolment when the provider withdraws', async () => {
    const { id, version, provider } = await anAsked();
    expect(await enrolments.withdraw(provider, onDay('2026-03-12'), id, version)).toMatchObject({
      status: 'withdrawn',
    });
    expect((await queries.detail(provider, lastDay, id)).supplements).toMatchObject([{ state: 'withdrawn' }]);
    await sweepOn('2026-03-25');
    expect((await queries.detail(provider, lastDay, id)).status).toBe('withdrawn');
  });

  it('is asked and handed in in no other state, and by nobody else', async () => {
    const { id, version, provider } = await anAsked();
    const ask = (actor: Actor, items = [unsigned]) => supplements.ask(actor, askedOn, id, version, items);
    expect(await refusal(ask(manager))).toEqual(['wrong-state']);
    expect(await refusal(ask(provider))).toEqual(['not-found']);
    expect(await refusal(supplements.handIn(manager, askedOn, id, version))).toEqual(['not-found']);
    expect(await refusal(enrolments.assess(manager, askedOn, id, version, [found('UEA')]))).toEqual(['wrong-state']);
    const other = await aRegion(database, {});
    expect(await refusal(ask(other.manager))).toEqual(['not-found']);
    expect(await database.app.read(other.manager.scope, 'select from supplement_request')).toEqual([]);
    const submitted = await aSubmitted();
    expect(await refusal(supplements.handIn(submitted.provider, askedOn, submitted.id, submitted.version))).toEqual([
      'wrong-state',
    ]);
    expect(
      await refusal(
        supplements.ask(manager, askedOn, submitted.id, submitted.version, [
          unsigned,
          { conditionCode: 'NIET', partyId: null, lacking: ' ' },
        ]),
      ),
    ).toEqual(['unknown-condition items/1/conditionCode', 'invalid-input items/1/lacking']);
    expect(await refusal(supplements.ask(manager, askedOn, submitted.id, 1, [unsigned]))).toEqual(['stale-version']);
  });

  it('of two people who ask at once has one; of handing in twice one', async () => {
    const { id, version } = await aSubmitted();
    const second = await aPerson(database, { regionRoles: [{ regionId: region.id, role: 'assessor' }] });
    const asked = await Promise.allSettled(
      [manager, second].map((actor) => supplements.ask(actor, askedOn, id, version, [unsigned])),
    );
    expect(asked.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await database.asOwner(`select from supplement_request where enrolment_id = $1`, [id])).toHaveLength(1);
  });
});
