import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RuleViolation } from '@openhuis/platform';
import {
  type EditIndexationBody,
  IndexationQueries,
  IndexationReceipts,
  Indexations,
  Procedures,
  ProceduresQueries,
} from '@openhuis/procedures';
import { aContract } from '../support/builders/contract.js';
import { onDay } from '../support/builders/person.js';
import { aProcedure } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

const reason = 'Besluit van de colleges van 24 november 2026';
const november = onDay('2026-11-24');

/** The figures that the VNG published for 2025, a year of each later: 4.957, published as 4.96. */
const figures = [
  { index: 'OVA', year: 2026, prognosis: '4.94', definitive: '6.00' },
  { index: 'PPC', year: 2026, prognosis: '2.51', definitive: '3.10' },
  { index: 'OVA', year: 2027, prognosis: '4.18', definitive: null },
  { index: 'PPC', year: 2027, prognosis: '1.82', definitive: null },
];

async function codesOf(work: Promise<unknown>): Promise<string[]> {
  const outcome: unknown = await work.catch((error: unknown) => error);
  if (!(outcome instanceof RuleViolation)) throw outcome instanceof Error ? outcome : new Error('nothing was refused');
  return outcome.violations.map(({ code, path }) => (path === undefined ? code : `${code} ${path}`));
}

describe('an indexation round', () => {
  let database: TestDatabase;
  let region: Region;
  let indexations: Indexations;
  let queries: IndexationQueries;
  const content = (version: number, change: Partial<EditIndexationBody> = {}): EditIndexationBody => ({
    version,
    startsOn: '2027-01-01',
    isFirstYear: false,
    formula: {
      weights: [
        { index: 'OVA', weight: '0.9' },
        { index: 'PPC', weight: '0.1' },
      ],
      correction: 'difference',
      partsRounded: false,
      tariffsBy: 'rounded',
    },
    figures,
    volumes: [{ product: 'BG-COMPLEX', volume: '1000' }],
    ...change,
  });

  beforeAll(async () => {
    database = await aDatabase();
    region = await aRegion(database);
    indexations = new Indexations(database.app);
    queries = new IndexationQueries(database.app);
  });
  afterAll(() => database.close());

  async function aProposal(procedureId: string): Promise<{ id: string; version: number }> {
    const started = await indexations.start(region.manager, november, procedureId, 2027);
    const edited = await indexations.edit(region.manager, november, started.id, content(started.version));
    return await indexations.propose(region.manager, november, started.id, edited.version, reason);
  }
  const standing = (procedureId: string) =>
    database.asOwner<{ code: string; validity: string; amount: string }>(
      `select p.code, t.validity::text, t.amount from tariff t join product p on p.id = t.product_id
       where p.procedure_id = $1 and t.superseded_at is null order by p.code, t.validity`,
      [procedureId],
    );

  it('shows what the figures make of each tariff, and what that costs in a year', async () => {
    const procedure = await aProcedure(database, region);
    const { id } = await indexations.start(region.manager, november, procedure.id, 2027);
    expect(await queries.detail(region.manager, id)).toMatchObject({
      percentage: null,
      tariffs: [],
      totalEffect: '0.00',
    });
    await indexations.edit(region.manager, november, id, content(1));
    expect(await queries.detail(region.manager, id)).toMatchObject({
      state: 'draft',
      missing: [],
      percentage: { prognosis: '3.944', correction: '1.013', unrounded: '4.957', percentage: '4.96' },
      tariffs: [
        { product: 'BG-BASIS', from: '71.15', to: '74.68' },
        { product: 'BG-COMPLEX', from: '87.15', to: '91.47' },
      ],
      effects: [{ product: 'BG-COMPLEX', volume: '1000', effect: '4320.00' }],
      totalEffect: '4320.00',
    });
    expect((await queries.sheet(region.manager, id)).rows).toHaveLength(2);
  });

  it('is published by a second person: the tariffs hold from their day, whoever has a contract is told', async () => {
    const procedure = await aProcedure(database, region);
    const contract = await aContract(database, region, procedure, { signed: true });
    const { id, version } = await aProposal(procedure.id);
    expect(await codesOf(indexations.publish(region.manager, november, id, version))).toEqual(['second-person-needed']);
    await indexations.publish(region.approver, november, id, version);

    expect(await standing(procedure.id)).toEqual([
      { code: 'BG-BASIS', validity: '[2026-01-01,2027-01-01)', amount: '68.40' },
      { code: 'BG-BASIS', validity: '[2027-01-01,)', amount: '74.68' },
      { code: 'BG-COMPLEX', validity: '[2026-01-01,2027-01-01)', amount: '87.15' },
      { code: 'BG-COMPLEX', validity: '[2027-01-01,)', amount: '91.47' },
    ]);
    // The version that holds says the same as the tariffs do, and so does the draft of the next one.
    const current = await new ProceduresQueries(database.app).detail(region.manager, november, procedure.id);
    const of = (code: string) => current.definition.products.find((product) => product.code === code)?.tariffs.at(-1);
    expect(of('BG-COMPLEX')).toMatchObject({ startsOn: '2027-01-01', amount: '91.47' });
    const [row] = await database.asOwner<{ same: boolean }>(
      `select p.draft = v.definition as same from procedure p
       join procedure_version v on v.procedure_id = p.id and v.number = p.current_version where p.id = $1`,
      [procedure.id],
    );
    expect(row).toEqual({ same: true });
    const told = await database.asOwner(
      `select due_on::text as due, announced from deadline where subject_id = $1 and kind = 'indexation-published'`,
      [contract.id],
    );
    expect(told).toEqual([{ due: '2026-11-24', announced: true }]);

    const [published] = await queries.published({ scope: region.manager.scope }, procedure.id);
    expect(published).toMatchObject({ year: 2027, percentage: { percentage: '4.96' }, reason });
    expect(Object.keys(published ?? {})).not.toContain('volumes');
  });

  it('is received once by each provider, whoever of it opens it first', async () => {
    const procedure = await aProcedure(database, region);
    const contract = await aContract(database, region, procedure, { signed: true });
    const stranger = await aContract(database, region, await aProcedure(database, region), { signed: true });
    const { id, version } = await aProposal(procedure.id);
    const receipts = new IndexationReceipts(database.app);
    const signatory = contract.organisation.signatory;
    expect(await codesOf(receipts.receive(signatory, november, id))).toEqual(['not-found']);
    await indexations.publish(region.approver, november, id, version);
    await receipts.receive(signatory, november, id);
    await receipts.receive(signatory, onDay('2026-11-25'), id);
    expect(await codesOf(receipts.receive(stranger.organisation.signatory, november, id))).toEqual(['not-found']);
    expect(await queries.detail(region.manager, id)).toMatchObject({ contracts: 1, received: 1 });
    const rows = await database.asOwner<{ at: Date }>(
      `select received_at as at from indexation_receipt where round_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ at: november.now }]);
  });

  it('corrects the year before in the next round, with the figures that were kept', async () => {
    const procedure = await aProcedure(database, region);
    const first = await aProposal(procedure.id);
    await indexations.publish(region.approver, november, first.id, first.version);
    const next = await indexations.start(region.manager, onDay('2027-11-24'), procedure.id, 2028);
    const known = await queries.detail(region.manager, next.id);
    expect(known.figures).toEqual([
      { index: 'OVA', year: 2027, prognosis: '4.18', definitive: null },
      { index: 'PPC', year: 2027, prognosis: '1.82', definitive: null },
    ]);
    expect(known.missing).toEqual([
      { index: 'OVA', year: 2028, figure: 'prognosis' },
      { index: 'OVA', year: 2027, figure: 'definitive' },
      { index: 'PPC', year: 2028, figure: 'prognosis' },
      { index: 'PPC', year: 2027, figure: 'definitive' },
    ]);
    const propose = indexations.propose(region.manager, onDay('2027-11-24'), next.id, next.version, reason);
    expect(await codesOf(propose)).toEqual(Array<string>(4).fill('invalid-input figures'));
  });

  it('is refused when a tariff changed meanwhile, when its day has come, or when another one runs', async () => {
    const procedure = await aProcedure(database, region);
    const { id, version } = await aProposal(procedure.id);
    expect(await codesOf(indexations.start(region.manager, november, procedure.id, 2028))).toEqual([
      'already-exists year',
    ]);
    expect(await codesOf(indexations.publish(region.approver, onDay('2027-01-01'), id, version))).toEqual([
      'invalid-input startsOn',
    ]);
    const procedures = new Procedures(database.app);
    const products = procedure.definition.products.map((product) => ({
      ...product,
      tariffs: [{ startsOn: '2026-01-01', amount: '50.00', example: false }],
    }));
    const draft = await procedures.replaceDraft(region.manager, november, procedure.id, 2, {
      ...procedure.definition,
      products,
    });
    await procedures.publish(region.manager, november, procedure.id, draft.version, 'Andere tarieven');
    expect(await codesOf(indexations.publish(region.approver, november, id, version))).toEqual(['wrong-state']);
    expect(await codesOf(indexations.edit(region.manager, november, id, content(version)))).toEqual(['wrong-state']);
    const returned = await indexations.giveBack(region.approver, id, version, 'De tarieven zijn veranderd');
    await indexations.propose(region.manager, november, id, returned.version, reason);
    await indexations.publish(region.approver, november, id, returned.version + 1);
    expect(await codesOf(indexations.withdraw(region.manager, november, id, returned.version + 2, reason))).toEqual([
      'wrong-state',
    ]);
  });

  it('stores nothing of what is wrong, and says all of it', async () => {
    const procedure = await aProcedure(database, region);
    const { id } = await indexations.start(region.manager, november, procedure.id, 2027);
    const wrong = content(1, { startsOn: '2026-11-24', volumes: [{ product: 'ANDERS', volume: '-1' }] });
    expect(await codesOf(indexations.edit(region.manager, november, id, wrong))).toEqual([
      'invalid-input startsOn',
      'invalid-input volumes/ANDERS',
      'invalid-input volumes/ANDERS',
    ]);
    expect(await codesOf(indexations.edit(region.manager, november, id, content(7)))).toEqual(['stale-version']);
    expect(await queries.detail(region.manager, id)).toMatchObject({ version: 1, volumes: [] });
    const elsewhere = await aRegion(database, { '0355': 'Zeist' });
    expect(await codesOf(queries.detail(elsewhere.manager, id))).toEqual(['not-found']);
    expect(await codesOf(indexations.edit(elsewhere.manager, november, id, content(1)))).toEqual(['not-found']);
  });
});
