import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Contracts } from '@openhuis/contracts';
import { Enrolments, EnrolmentsQueries } from '@openhuis/enrolments';
import { type Actor, FileStore, publicScope, type Scope, systemScope } from '@openhuis/platform';
import { Procedures } from '@openhuis/procedures';
import { EvidenceWallet, Providers } from '@openhuis/providers';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aDocument } from '../support/builders/evidence.js';
import { anOrganisation } from '../support/builders/organisation.js';
import { byTwoPeople } from '../support/builders/decision.js';
import { onDay } from '../support/builders/person.js';
import { aProcedure } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { refusal } from '../support/builders/refusal.js';

const moment = onDay('2026-03-02');
const lines = [{ productCode: 'BG-BASIS', municipality: '0262' }];
const tables = ['enrolment', 'enrolment_line', 'enrolment_answer'];

describe('who sees an enrolment', () => {
  let database: TestDatabase;
  let enrolments: Enrolments;
  let queries: EnrolmentsQueries;
  let wallet: EvidenceWallet;
  let providers: Providers;
  let region: Region;
  let ours: Actor;
  let theirs: Actor;
  let regionId: number;
  let procedureId: string;
  let decideBy: ReturnType<typeof byTwoPeople>;

  beforeAll(async () => {
    database = await aDatabase();
    const procedures = new Procedures(database.app);
    enrolments = new Enrolments(database.app, procedures, new Contracts(database.app, procedures));
    queries = new EnrolmentsQueries(database.app, procedures);
    wallet = new EvidenceWallet(database.app, new FileStore('/nowhere'));
    providers = new Providers(database.app);
    region = await aRegion(database);
    ({ id: regionId, manager: ours } = region);
    decideBy = byTwoPeople(enrolments, region.approver);
    theirs = (await aRegion(database, { '0355': 'Zeist' })).manager;
    procedureId = (await aProcedure(database, region)).id;
  });
  afterAll(() => database.close());

  /** How many rows of each table a scope sees, straight from the database. */
  async function rowsSeen(scope: Scope, enrolmentId: string): Promise<number[]> {
    const counts: number[] = [];
    for (const table of tables) {
      const column = table === 'enrolment' ? 'id' : 'enrolment_id';
      const rows = await database.app.read(scope, `select 1 from ${table} where ${column} = $1`, [enrolmentId]);
      counts.push(rows.length);
    }
    return counts;
  }

  async function aDraft() {
    const { id: organisationId, signatory: provider } = await anOrganisation(database);
    const evidenceId = await aDocument(database, organisationId);
    const spareId = await aDocument(database, organisationId);
    const { id } = await enrolments.start(provider, moment, procedureId, organisationId);
    await enrolments.replaceLines(provider, moment, id, 1, lines);
    const { version } = await enrolments.answer(provider, moment, id, 2, [
      { conditionCode: 'UEA', evidenceId },
      { conditionCode: 'VISIE', confirmed: true },
    ]);
    return { id, version, organisationId, provider, evidenceId, spareId };
  }

  it('is its provider alone, while it is a draft', async () => {
    const { id, organisationId, provider, evidenceId } = await aDraft();
    expect(await rowsSeen(provider.scope, id)).toEqual([1, 1, 2]);
    for (const actor of [ours, theirs]) {
      expect(await rowsSeen(actor.scope, id)).toEqual([0, 0, 0]);
      expect(await refusal(queries.detail(actor, moment, id))).toEqual(['not-found']);
      expect((await queries.list(actor, moment, { organisationId, limit: 50 })).items).toEqual([]);
      expect(await refusal(providers.read(actor, organisationId))).toEqual(['not-found']);
      expect(await refusal(wallet.read(actor, evidenceId))).toEqual(['not-found']);
      for (const trace of [
        `select 1 from deadline where subject_id = $1`,
        `select 1 from audit_entry where subject_id = $1::text`,
      ])
        expect(await database.app.read(actor.scope, trace, [id])).toEqual([]);
    }
    // The planner sees its date, as the system of the region.
    const dates = await database.app.read(systemScope(regionId), `select kind from deadline where subject_id = $1`, [
      id,
    ]);
    expect(dates).toEqual([{ kind: 'draft-idle' }]);
  });

  it('is the region too, from the submission on: the documents in it, and no other', async () => {
    const { id, version, organisationId, provider, evidenceId, spareId } = await aDraft();
    await enrolments.submit(provider, moment, id, version);
    expect(await rowsSeen(ours.scope, id)).toEqual([1, 1, 2]);
    expect((await providers.read(ours, organisationId)).id).toBe(organisationId);
    expect((await wallet.list(ours, organisationId)).map((evidence) => evidence.id)).toEqual([evidenceId]);
    expect(await refusal(wallet.read(ours, spareId))).toEqual(['not-found']);
    expect((await queries.detail(ours, moment, id)).conditions[0]?.given?.evidence?.id).toBe(evidenceId);
    // The region's decision rests on the document: it stays, also when the organisation withdraws it.
    await wallet.withdraw(provider, moment, evidenceId);
    expect((await wallet.read(ours, evidenceId)).withdrawnAt).toEqual(moment.now);
    expect(await rowsSeen(theirs.scope, id)).toEqual([0, 0, 0]);
    expect(await refusal(queries.detail(theirs, moment, id))).toEqual(['not-found']);
    expect(await refusal(wallet.read(theirs, evidenceId))).toEqual(['not-found']);
    expect(await refusal(providers.read(theirs, organisationId))).toEqual(['not-found']);
  });

  it('is never another organisation', async () => {
    const { id, version, provider, evidenceId, organisationId } = await aDraft();
    const { signatory: stranger } = await anOrganisation(database);
    await enrolments.submit(provider, moment, id, version);
    expect(await rowsSeen(stranger.scope, id)).toEqual([0, 0, 0]);
    expect(await refusal(queries.detail(stranger, moment, id))).toEqual(['not-found']);
    expect(await refusal(wallet.read(stranger, evidenceId))).toEqual(['not-found']);
    expect(await refusal(enrolments.withdraw(stranger, moment, id, version + 1))).toEqual(['not-found']);
    expect(await refusal(enrolments.start(stranger, moment, procedureId, organisationId))).toEqual(['not-found']);
    expect(await rowsSeen(publicScope, id)).toEqual([0, 0, 0]);
  });

  it('is each side for its own commands only', async () => {
    const { id, version, provider } = await aDraft();
    const submitted = await enrolments.submit(provider, moment, id, version);
    const findings = [{ conditionCode: 'UEA', outcome: 'met' as const, reason: 'x' }];
    expect(await refusal(enrolments.assess(provider, moment, id, submitted.version, findings))).toEqual(['not-found']);
    expect(await refusal(enrolments.assess(theirs, moment, id, submitted.version, findings))).toEqual(['not-found']);
    expect(await refusal(enrolments.withdraw(ours, moment, id, submitted.version))).toEqual(['not-found']);
    const decision = { outcome: 'admitted' as const, reason: 'x' };
    expect(await refusal(decideBy(provider, moment, id, submitted.version, decision))).toEqual(['not-found']);
  });

  it('shows the provider how it was found once it is decided, not before', async () => {
    const { id, version, provider } = await aDraft();
    const submitted = await enrolments.submit(provider, moment, id, version);
    const found = ['UEA', 'VISIE'].map((conditionCode) => ({ conditionCode, outcome: 'met' as const, reason: 'x' }));
    const assessed = await enrolments.assess(ours, moment, id, submitted.version, found);
    const findingsOf = async (actor: Actor): Promise<unknown[]> =>
      (await queries.detail(actor, moment, id)).conditions.map(({ assessment }) => assessment?.outcome);
    expect(await findingsOf(provider)).toEqual([undefined, undefined]);
    expect(await findingsOf(ours)).toEqual(['met', 'met']);
    await decideBy(ours, moment, id, assessed.version, { outcome: 'admitted', reason: 'x' });
    expect(await findingsOf(provider)).toEqual(['met', 'met']);
  });

  it('lets no region give itself a look, and nobody take one back', async () => {
    const { id, organisationId, provider, evidenceId } = await aDraft();
    const look = [
      `insert into organisation_region (organisation_id, region_id) values ($1, $2)`,
      `insert into evidence_disclosure (evidence_id, region_id, enrolment_id, organisation_id) values ('${evidenceId}', $2, '${id}', $1)`,
    ];
    for (const statement of look)
      await expect(
        database.app.command(ours.scope, (manager) => manager.query(statement, [organisationId, regionId])),
      ).rejects.toThrow('row-level security');
    await enrolments.submit(provider, moment, id, 3);
    await database.app.command(provider.scope, async (manager) => {
      await manager.query(`delete from organisation_region where organisation_id = $1`, [organisationId]);
      await manager.query(`delete from evidence_disclosure where organisation_id = $1`, [organisationId]);
    });
    expect((await wallet.list(ours, organisationId)).map((evidence) => evidence.id)).toEqual([evidenceId]);
  });

  it('lists the oldest submission first, page after page, drafts last', async () => {
    const fresh = await aProcedure(database, region);
    const { id: organisationId, name, signatory: provider } = await anOrganisation(database);
    const actors = [provider];
    const expected: string[] = [];
    for (let day = 9; day >= 3; day -= 1) {
      const { id, signatory: actor } = await anOrganisation(database);
      actors.push(actor);
      const when = onDay(`2026-03-0${day}`);
      const started = await enrolments.start(actor, when, fresh.id, id);
      await enrolments.replaceLines(actor, when, started.id, 1, lines);
      await enrolments.answer(actor, when, started.id, 2, [
        { conditionCode: 'UEA', evidenceId: await aDocument(database, id) },
        { conditionCode: 'VISIE', confirmed: true },
      ]);
      await enrolments.submit(actor, when, started.id, 3);
      expected.unshift(started.id);
    }
    const draft = await enrolments.start(provider, moment, fresh.id, organisationId);
    const pagesOf = async (actor: Actor): Promise<string[]> => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await queries.list(actor, moment, { procedureId: fresh.id, cursor, limit: 3 });
        expect(page.items.length).toBeLessThanOrEqual(3);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      return seen;
    };
    expect(await pagesOf(ours)).toEqual(expected);
    const everyone: Actor = {
      ...provider,
      scope: { ...provider.scope, organisationIds: actors.flatMap(({ scope }) => scope.organisationIds) },
    };
    expect(await pagesOf(everyone)).toEqual([...expected, draft.id]);
    const drafts = await queries.list(everyone, moment, { procedureId: fresh.id, status: 'draft', limit: 50 });
    expect(drafts.items).toMatchObject([{ id: draft.id, lineCount: 0, organisationName: name }]);
    expect(await refusal(queries.list(ours, moment, { cursor: 'made-up', limit: 3 }))).toEqual([
      'invalid-input cursor',
    ]);
  });
});
