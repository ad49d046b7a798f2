import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContractsQueries } from '@openhuis/contracts';
import { EnrolmentsQueries } from '@openhuis/enrolments';
import { NoticeForecast, NoticesQueries, Tasks } from '@openhuis/notices';
import type { Actor } from '@openhuis/platform';
import { Procedures, type PublishedProcedure } from '@openhuis/procedures';
import { EvidenceWallet, Providers } from '@openhuis/providers';
import { aContract, type TestContract } from '../support/builders/contract.js';
import { anOrganisation } from '../support/builders/organisation.js';
import { aPerson, onDay } from '../support/builders/person.js';
import { aLine, aProcedure } from '../support/builders/procedure.js';
import { refusal } from '../support/builders/refusal.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

const today = onDay('2025-11-10');

/** What a municipal manager sees: the own municipalities, and of what reaches further only what belongs to them. */
describe('a municipal manager', () => {
  let database: TestDatabase;
  let contracts: ContractsQueries;
  let region: Region;
  let procedure: PublishedProcedure;
  let inLochem: TestContract;
  let inZutphen: TestContract;
  let inBoth: TestContract;
  let lochem: Actor;

  beforeAll(async () => {
    database = await aDatabase();
    contracts = new ContractsQueries(database.app);
    region = await aRegion(database);
    procedure = await aProcedure(database, region, { municipalities: ['0262', '0301'] });
    const basic = (municipality: string) => aLine(procedure, 'BG-BASIS', municipality);
    inLochem = await aContract(database, region, procedure, { lines: [basic('0262')] });
    inZutphen = await aContract(database, region, procedure, { lines: [basic('0301')], signed: true });
    inBoth = await aContract(database, region, procedure, { lines: [basic('0262'), basic('0301')], signed: true });
    lochem = await aManagerOf('0262');
  });
  afterAll(() => database.close());

  async function aManagerOf(...municipalityCodes: string[]): Promise<Actor> {
    const person = await aPerson(database);
    return { ...person, scope: { ...person.scope, municipalityCodes } };
  }
  const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id).sort();

  it('lists the contracts of the own municipalities, however they are asked for', async () => {
    const own = idsOf([inLochem, inBoth]);
    for (const query of [{}, { sort: 'number' }, { municipality: '0262' }, { regionId: region.id }] as const) {
      expect([query, idsOf((await contracts.list(lochem, today, query)).items)]).toEqual([query, own]);
    }
    expect((await contracts.list(lochem, today, { municipality: '0301' })).items).toEqual([]);
    const everywhere = await aManagerOf('0262', '0301');
    expect((await contracts.list(everywhere, today, {})).items).toHaveLength(3);
    expect((await contracts.list(await aManagerOf(), today, {})).items).toEqual([]);
  });

  it('reads such a contract whole, with the lines of the own municipalities', async () => {
    const signed = await contracts.detail(lochem, today, inBoth.id);
    expect(signed.signatures).toHaveLength(2);
    expect(signed.lines.map(({ municipality }) => municipality)).toEqual(['0262']);
    expect((await contracts.detail(lochem, today, inLochem.id)).lines).toHaveLength(1);
    expect((await contracts.detail(region.manager, today, inBoth.id)).lines).toHaveLength(2);
    expect((await contracts.text(lochem, inBoth.id)).text).not.toBe('');
    expect(await refusal(contracts.detail(lochem, today, inZutphen.id))).toEqual(['not-found']);
    expect(await refusal(contracts.text(lochem, inZutphen.id))).toEqual(['not-found']);
    expect(await refusal(contracts.changes(lochem, inZutphen.id))).toEqual(['not-found']);
  });

  it('sees the organisations behind them, and none of their documents or people', async () => {
    const organisations = await database.app.read<{ id: string }>(lochem.scope, 'select id from organisation');
    expect(idsOf(organisations)).toEqual(idsOf([inLochem.organisation, inBoth.organisation]));
    const providers = new Providers(database.app);
    expect((await providers.read(lochem, inBoth.organisation.id)).name).toBe(inBoth.organisation.name);
    expect(await refusal(providers.read(lochem, inZutphen.organisation.id))).toEqual(['not-found']);
    const wallet = new EvidenceWallet(database.app, undefined as never);
    expect(await wallet.list(lochem, inBoth.organisation.id)).toEqual([]);
    for (const table of [
      'evidence',
      'evidence_disclosure',
      'audit_entry',
      'organisation_role',
      'organisation_region',
    ]) {
      expect([table, await database.app.read(lochem.scope, `select from ${table}`)]).toEqual([table, []]);
    }
    expect(await database.app.read(lochem.scope, 'select id from person')).toEqual([{ id: lochem.person?.id }]);
  });

  it('sees the dates of those contracts, their tasks, and what will be told about them', async () => {
    const subjects = (rows: { subjectId: string }[]) => [...new Set(rows.map(({ subjectId }) => subjectId))].sort();
    const { items } = await new NoticesQueries(database.app).deadlines(lochem, {});
    expect(subjects(items)).toEqual(idsOf([inLochem, inBoth]));
    await database.asOwner(
      `insert into task (region_id, kind, subject_kind, subject_id) select region_id, 'test', 'contract', id from contract
       union all select $1, 'test', 'region', uuidv7()`,
      [region.id],
    );
    expect(subjects((await new Tasks(database.app).list(lochem, {})).items)).toEqual(idsOf([inLochem, inBoth]));
    const forecast = async (actor: Actor) =>
      (await new NoticeForecast(database.app).forecast(actor.scope, '2025-11-10', '2031-12-31')).reduce(
        (sum, { notices }) => sum + notices,
        0,
      );
    const [own, all] = [await forecast(lochem), await forecast(region.manager)];
    expect(own).toBeGreaterThan(0);
    expect(own).toBeLessThan(all);
  });

  it('sees an enrolment from its submission on, for the own municipalities', async () => {
    const enrolments = new EnrolmentsQueries(database.app, new Procedures(database.app));
    const organisation = await anOrganisation(database, region);
    const [draft] = await database.asOwner<{ id: string }>(
      `insert into enrolment (region_id, procedure_id, organisation_id, status, created_at, created_by, edited_at)
       values ($1, $2, $3, 'draft', now(), $4, now()) returning id`,
      [region.id, procedure.id, organisation.id, organisation.signatory.person?.id],
    );
    const id = draft?.id ?? '';
    await database.asOwner(
      `insert into enrolment_line (enrolment_id, region_id, organisation_id, product_id, municipality)
       select $1, $2, $3, $4, unnest(array['0262', '0301'])`,
      [id, region.id, organisation.id, aLine(procedure, 'BG-BASIS', '0262').productId],
    );
    const seen = async (actor: Actor) => idsOf((await enrolments.list(actor, today, { limit: 50 })).items);
    expect(await seen(lochem)).toEqual([]);
    expect(await database.app.read(lochem.scope, 'select from enrolment_line')).toEqual([]);
    await database.asOwner(
      `update enrolment set status = 'submitted', submitted_at = now(), procedure_version = 1 where id = $1`,
      [id],
    );
    expect(await seen(lochem)).toEqual([id]);
    expect(await seen(await aManagerOf('0301'))).toEqual([id]);
    expect(await seen(await aManagerOf('0200'))).toEqual([]);
    expect((await enrolments.detail(lochem, today, id)).lines.map(({ municipality }) => municipality)).toEqual([
      '0262',
    ]);
  });

  it('changes nothing of what is seen', async () => {
    for (const table of ['contract', 'contract_line', 'enrolment', 'deadline', 'task', 'organisation', 'decision']) {
      const attempt = database.app.command(lochem.scope, async (manager) => {
        const [, changed] = await manager.query<[unknown, number]>(`update ${table} set region_id = region_id`);
        return changed;
      });
      const outcome = await attempt.catch((error: unknown) => String(error));
      expect([table, outcome === 0 || /column "region_id"/.test(String(outcome))]).toEqual([table, true]);
    }
  });

  it('is given municipalities of the region alone', async () => {
    const elsewhere = await aRegion(database, { '0310': 'De Bilt' });
    const person = await aPerson(database);
    const give = (regionId: number, codes: string[]) =>
      database.asOwner(
        `insert into region_role (person_id, region_id, role, since_on, municipality_codes)
         values ($1, $2, 'municipal_manager', '2026-01-01', $3)`,
        [person.person?.id, regionId, codes],
      );
    await expect(give(elsewhere.id, ['0310', '0262'])).rejects.toThrow('not of the region');
    await expect(give(elsewhere.id, ['0310'])).resolves.toEqual([]);
  });
});
