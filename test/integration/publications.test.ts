import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Contracts } from '@openhuis/contracts';
import { Enrolments } from '@openhuis/enrolments';
import type { Actor } from '@openhuis/platform';
import {
  type ProcedureDefinition,
  Procedures,
  ProceduresQueries,
  Publications,
  PublicationsQueries,
} from '@openhuis/procedures';
import { sweepDeadlines } from '../../apps/worker/src/deadline-sweep.js';
import { deadlineHandlers } from '../../apps/worker/src/handlers.js';
import { aContract } from '../support/builders/contract.js';
import { aDocument } from '../support/builders/evidence.js';
import { anOrganisation } from '../support/builders/organisation.js';
import { onDay } from '../support/builders/person.js';
import { aProcedure, sampleDefinition } from '../support/builders/procedure.js';
import { refusal } from '../support/builders/refusal.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

const today = onDay('2026-03-02');
const reason = 'Vastgesteld door de colleges';
const anyone: Actor = { scope: { kind: 'public', regionIds: [], organisationIds: [], municipalityCodes: [] } };

/** A version of the sample with a condition more, a stricter one, and other words for the third. */
function changed(definition: ProcedureDefinition): ProcedureDefinition {
  const [uea, vision] = definition.conditions;
  if (uea?.evidence === undefined || vision === undefined) throw new Error('the sample has two conditions');
  return {
    ...definition,
    conditions: [
      { ...uea, evidence: { ...uea.evidence, maximumAgeMonths: 3 } },
      { ...vision, text: { nl: 'U werkt volgens de nieuwe visie.', en: 'You work by the new vision.' } },
      { ...vision, code: 'PLAN', answer: 'text' },
    ],
  };
}

describe('publications with a day and a preview', () => {
  let database: TestDatabase;
  let procedures: Procedures;
  let publications: Publications;
  let queries: PublicationsQueries;
  let detail: ProceduresQueries;
  let enrolments: Enrolments;
  let region: Region;
  let manager: Actor;

  beforeAll(async () => {
    database = await aDatabase();
    procedures = new Procedures(database.app);
    publications = new Publications(database.app);
    queries = new PublicationsQueries(database.app);
    detail = new ProceduresQueries(database.app);
    enrolments = new Enrolments(database.app, procedures, new Contracts(database.app, procedures));
    region = await aRegion(database);
    ({ manager } = region);
  });
  afterAll(() => database.close());

  async function sweepOn(day: string) {
    const handlers = deadlineHandlers({
      procedures: new Procedures(database.worker),
      contracts: new Contracts(database.worker, new Procedures(database.worker)),
    });
    const { failed } = await sweepDeadlines(database.worker, handlers, region.id, onDay(day));
    expect(failed).toEqual([]);
  }
  async function anEdited(change = changed) {
    const published = await aProcedure(database, region);
    const definition = change(published.definition);
    const { version } = await procedures.replaceDraft(manager, today, published.id, 2, definition);
    return { id: published.id, version, published, definition };
  }
  /** A draft with the first condition, the second, or both answered. */
  async function aDraft(procedureId: string, ...codes: ('UEA' | 'VISIE')[]) {
    const { id: organisationId, signatory } = await anOrganisation(database);
    const started = await enrolments.start(signatory, today, procedureId, organisationId);
    const evidenceId = await aDocument(database, organisationId);
    await enrolments.answer(
      signatory,
      today,
      started.id,
      started.version,
      codes.map((conditionCode) =>
        conditionCode === 'UEA' ? { conditionCode, evidenceId } : { conditionCode, confirmed: true },
      ),
    );
    return { id: started.id, signatory };
  }
  const currentOf = async (id: string) => (await detail.detail(manager, today, id)).currentVersion;
  const told = async (id: string) =>
    (
      await database.asOwner<{ due_on: string }>(
        `select due_on::text from deadline where subject_id = $1 and kind = 'conditions-changed'`,
        [id],
      )
    ).map(({ due_on }) => due_on);
  const actions = async (id: string) =>
    (
      await database.asOwner<{ action: string }>(`select action from audit_entry where subject_id = $1 order by id`, [
        id,
      ])
    ).map(({ action }) => action);

  it('tells beforehand what changes and how many drafts it concerns, and stores nothing', async () => {
    const { id, version } = await anEdited();
    await aDraft(id, 'UEA', 'VISIE');
    await aDraft(id, 'VISIE');
    await aDraft(id);
    const before = await database.asOwner(`select p.*, xmin::text from procedure p where id = $1`, [id]);
    const preview = await publications.preview(manager, today, id, version, '2026-04-01');
    expect(preview).toEqual({
      number: 2,
      effectiveOn: '2026-04-01',
      atOnce: false,
      waitingFor: null,
      parts: [{ part: 'conditions', bindsContracts: false }],
      refusedParts: [],
      conditions: [
        expect.objectContaining({ code: 'UEA', change: 'stricter', becomingIncomplete: 0, toLookAt: 1 }),
        expect.objectContaining({ code: 'VISIE', change: 'text', becomingIncomplete: 0, toLookAt: 0 }),
        expect.objectContaining({ code: 'PLAN', change: 'added', becomingIncomplete: 3, toLookAt: 0 }),
      ],
      drafts: 3,
      draftsBecomingIncomplete: 3,
      draftsWithLinesNotOffered: 0,
      draftsAreTold: true,
      openEnrolments: 0,
      contracts: 0,
    });
    expect(await database.asOwner(`select p.*, xmin::text from procedure p where id = $1`, [id])).toEqual(before);
    expect(await refusal(publications.preview(manager, today, id, 1, undefined))).toEqual(['stale-version']);
    const stranger = (await aRegion(database, { '0355': 'Zeist' })).manager;
    expect(await refusal(publications.preview(stranger, today, id, version, undefined))).toEqual(['not-found']);
  });

  it('counts a draft only where it had answered what was asked', async () => {
    const { id, version } = await anEdited((definition) => ({
      ...definition,
      conditions: definition.conditions.map((condition) =>
        condition.code === 'VISIE' ? { ...condition, answer: 'text' as const } : condition,
      ),
    }));
    await aDraft(id, 'VISIE');
    await aDraft(id, 'UEA');
    const preview = await publications.preview(manager, today, id, version, undefined);
    expect(preview).toMatchObject({ atOnce: true, drafts: 2, draftsBecomingIncomplete: 1 });
    expect(preview.conditions).toMatchObject([{ code: 'VISIE', change: 'stricter', becomingIncomplete: 1 }]);
  });

  it('keeps the former version until the day, and is then the one that holds', async () => {
    const { id, version, published, definition } = await anEdited();
    const draft = await aDraft(id, 'UEA');
    const planned = await procedures.publish(manager, today, id, version, reason, '2026-04-01');
    expect(planned).toMatchObject({ status: 'published', currentVersion: 1, version: version + 1 });
    expect((await queries.publications(anyone, id)).waiting).toMatchObject({ effectiveOn: '2026-04-01', definition });
    await sweepOn('2026-03-31');
    expect((await detail.detail(anyone, today, id)).definition).toEqual(published.definition);
    expect(await told(draft.id)).toEqual([]);

    // What is frozen stays what it was, whatever becomes of the draft meanwhile.
    await procedures.replaceDraft(manager, today, id, planned.version, { ...definition, decisionPromiseWeeks: 9 });
    await sweepOn('2026-04-01');
    expect(await currentOf(id)).toBe(2);
    expect((await queries.version(anyone, id, 2)).definition).toEqual(definition);
    expect(await queries.publications(anyone, id)).toEqual({ waiting: null, ended: [] });
    expect(await told(draft.id)).toEqual(['2026-04-01']);
    await sweepOn('2026-04-01');
    expect(await currentOf(id)).toBe(2);
    expect(await actions(id)).toEqual([
      'procedure.created',
      'procedure.published',
      'procedure.edited',
      'procedure.publicationPlanned',
      'procedure.edited',
      'procedure.published',
    ]);
  });

  it('takes effect as well when the day itself was missed', async () => {
    const { id, version } = await anEdited();
    await procedures.publish(manager, today, id, version, reason, '2026-04-01');
    await sweepOn('2026-05-20');
    expect(await currentOf(id)).toBe(2);
  });

  it('brings the catalogue and the tariffs along on that day', async () => {
    const { id, version } = await anEdited((definition) => ({
      ...definition,
      products: definition.products.map((product) =>
        product.code === 'BG-COMPLEX'
          ? { ...product, tariffs: [{ startsOn: '2026-01-01', amount: '90.00', example: true }] }
          : product,
      ),
    }));
    const amount = async () =>
      (await detail.detail(anyone, today, id)).products.find(({ code }) => code === 'BG-COMPLEX')?.tariffs[0]?.amount;
    await procedures.publish(manager, today, id, version, reason, '2026-04-01');
    expect(await amount()).toBe('87.15');
    await sweepOn('2026-04-01');
    expect(await amount()).toBe('90.00');
  });

  it('waits for one publication at a time, and takes it back with a reason', async () => {
    const { id, version } = await anEdited();
    const planned = await procedures.publish(manager, today, id, version, reason, '2026-04-01');
    for (const day of [undefined, '2026-05-01']) {
      expect(await refusal(procedures.publish(manager, today, id, planned.version, reason, day))).toEqual([
        'wrong-state',
      ]);
    }
    expect(await refusal(publications.withdraw(manager, today, id, version, 'Toch niet'))).toEqual(['stale-version']);
    const back = await publications.withdraw(manager, today, id, planned.version, 'De raad wil eerst overleg');
    await sweepOn('2026-04-02');
    expect(await currentOf(id)).toBe(1);
    expect((await queries.publications(manager, id)).ended).toMatchObject([
      { effectiveOn: '2026-04-01', endedAs: 'withdrawn', reason: 'De raad wil eerst overleg' },
    ]);
    expect(await refusal(publications.withdraw(manager, today, id, back.version, 'Nog eens'))).toEqual(['wrong-state']);
    expect((await procedures.publish(manager, today, id, back.version, reason)).currentVersion).toBe(2);
  });

  it('plans nothing for a day that has passed, nor a first version', async () => {
    const { id, version } = await anEdited();
    expect(await refusal(procedures.publish(manager, today, id, version, reason, '2026-03-01'))).toEqual([
      'invalid-input effectiveOn',
    ]);
    const first = await procedures.create(manager, today, region.id, sampleDefinition({ slug: 'eerste-versie' }));
    expect(await refusal(procedures.publish(manager, today, first.id, 1, reason, '2026-04-01'))).toEqual([
      'invalid-input effectiveOn',
    ]);
    expect((await procedures.publish(manager, today, first.id, 1, reason, today.today)).status).toBe('published');
  });

  it('lapses when a contract was formed meanwhile that it would change', async () => {
    const { id, version, published } = await anEdited((definition) => ({
      ...definition,
      clauses: definition.clauses.slice(0, 1),
    }));
    await procedures.publish(manager, today, id, version, reason, '2026-04-01');
    await aContract(database, region, published, { signed: true });
    await sweepOn('2026-04-01');
    expect(await currentOf(id)).toBe(1);
    expect((await queries.publications(manager, id)).ended).toMatchObject([
      { endedAs: 'lapsed', reason: 'binding: clauses' },
    ]);
    expect((await actions(id)).at(-1)).toBe('procedure.publicationLapsed');
    const preview = await publications.preview(manager, today, id, version + 1, undefined);
    expect(preview).toMatchObject({ refusedParts: ['clauses'], contracts: 1 });
  });

  it('lapses when a municipality left the region meanwhile', async () => {
    const { id, version } = await anEdited();
    await procedures.publish(manager, today, id, version, reason, '2026-04-01');
    await database.asOwner(`update region_municipality set validity = '[2015-01-01,2026-03-15)' where code = '0301'`);
    await sweepOn('2026-04-01');
    await database.asOwner(`update region_municipality set validity = '[2015-01-01,)' where code = '0301'`);
    expect((await queries.publications(manager, id)).ended).toMatchObject([
      { endedAs: 'lapsed', reason: 'faults: definition/municipalities/1' },
    ]);
  });

  it('is taken back by the closing of the procedure', async () => {
    const { id, version } = await anEdited();
    const planned = await procedures.publish(manager, today, id, version, reason, '2026-04-01');
    await procedures.close(manager, today, id, planned.version, 'Er komt een nieuwe inkoop');
    await sweepOn('2026-04-01');
    expect(await currentOf(id)).toBe(1);
    expect((await queries.publications(manager, id)).ended).toMatchObject([{ endedAs: 'withdrawn' }]);
  });

  it('tells who has a draft at once when it holds at once, and the region never learns of a draft by it', async () => {
    const { id, version } = await anEdited();
    const [first, second] = [await aDraft(id, 'UEA'), await aDraft(id)];
    await procedures.publish(manager, today, id, version, reason);
    expect([await told(first.id), await told(second.id)]).toEqual([['2026-03-02'], ['2026-03-02']]);
    const dates = (actor: Actor) =>
      database.app.read(actor.scope, `select id from deadline where subject_id = $1 and kind = 'conditions-changed'`, [
        first.id,
      ]);
    expect(await dates(first.signatory)).toHaveLength(1);
    expect(await dates(manager)).toEqual([]);
  });

  it('tells nobody of a change that asks nothing of whoever enrols', async () => {
    const { id, version } = await anEdited((definition) => ({ ...definition, decisionPromiseWeeks: 4 }));
    const draft = await aDraft(id);
    await procedures.publish(manager, today, id, version, reason);
    expect(await told(draft.id)).toEqual([]);
  });

  it('copies a procedure of the region as a draft', async () => {
    const { id, definition } = await anEdited();
    const title = { nl: 'Kopie', en: 'Copy' };
    const copy = await publications.copy(manager, today, id, { slug: 'kopie-2027', title });
    expect(await detail.detail(manager, today, copy.id)).toMatchObject({
      status: 'draft',
      definition: { ...definition, slug: 'kopie-2027', title },
    });
    expect(await refusal(publications.copy(manager, today, id, { slug: 'kopie-2027', title }))).toEqual([
      'already-exists slug',
    ]);
    const stranger = (await aRegion(database, { '0363': 'Amsterdam' })).manager;
    expect(await refusal(publications.copy(stranger, today, id, { slug: 'elders', title }))).toEqual(['not-found']);
  });

  it('throws away a draft that nobody saw, and nothing else', async () => {
    const { id } = await anEdited();
    expect(await refusal(publications.remove(manager, id))).toEqual(['wrong-state']);
    const draft = await procedures.create(manager, today, region.id, sampleDefinition({ slug: 'weg-ermee' }));
    await publications.remove(manager, draft.id);
    expect(await database.asOwner(`select from procedure where id = $1`, [draft.id])).toEqual([]);
    expect(await actions(draft.id)).toEqual(['procedure.created', 'procedure.removed']);
    expect(await refusal(publications.remove(manager, draft.id))).toEqual(['not-found']);
  });

  it('lists the procedures of the region with what runs in them', async () => {
    const { id, version, published } = await anEdited();
    await procedures.publish(manager, today, id, version, reason, '2026-04-01');
    await aContract(database, region, published, { signed: true });
    const { items } = await queries.list(manager, {});
    expect(items.find((item) => item.id === id)).toMatchObject({
      status: 'published',
      entryMode: 'continuous',
      draftDiffers: true,
      waitingFor: '2026-04-01',
      openEnrolments: 0,
      contracts: 1,
    });
    const pages = [await queries.list(manager, { limit: 1 })];
    pages.push(await queries.list(manager, { limit: 1, cursor: pages[0]?.next ?? '' }));
    expect(pages.flatMap((page) => page.items.map((item) => item.id))).toEqual(
      items.slice(0, 2).map((item) => item.id),
    );
  });
});
