import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@openhuis/calendar';
import {
  type ContractListQuery,
  type ContractSummaryAnswer,
  ContractsQueries,
  contractStatus,
} from '@openhuis/contracts';
import { publicScope } from '@openhuis/platform';
import type { PublishedProcedure } from '@openhuis/procedures';
import { aContract, contractsOf, type TestContract } from '../support/builders/contract.js';
import { onDay } from '../support/builders/person.js';
import { aLine, aProcedure } from '../support/builders/procedure.js';
import { refusal } from '../support/builders/refusal.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

/** The fields of a query, as a request gives them. */
type Filter = { [Field in keyof ContractListQuery]: ContractListQuery[Field] };

const today = '2027-03-15';
const MANY = 260;

describe('the list of contracts', () => {
  let database: TestDatabase;
  let queries: ContractsQueries;
  let region: Region;
  let elsewhere: Region;
  let procedure: PublishedProcedure;
  let every: ContractSummaryAnswer[];

  /** Contracts with all sorts of ends, written past the commands: their histories do not matter here. */
  async function fill(of: Region, under: PublishedProcedure, municipalities: string[], count: number): Promise<void> {
    await database.asOwner(`
      set session_replication_role = replica;
      with made as (
        select n, uuidv7() as id, gen_random_uuid() as organisation_id, '2026-01-01'::date + (n * 37 % 1700) as ends_on,
          case when n % 5 = 0 then null else '2025-11-01'::date end as signed_on, n % 7 = 0 as ended
        from generate_series(1, ${count}) n
      ), contracts as (
        insert into contract (id, region_id, procedure_id, organisation_id, organisation_name, number, decision_id, procedure_version,
          text, text_hash, formed_on, signed_on, starts_on, ends_on, ended_on)
        select id, ${of.id}, '${under.id}', organisation_id, 'Zorg ' || n, 'L-' || lpad(n::text, 6, '0'), gen_random_uuid(), 1,
          '', '', '2025-10-01', signed_on, case when signed_on is not null then ends_on - 365 end, ends_on,
          case when ended and ends_on <= '${today}' then ends_on end
        from made returning id
      )
      insert into contract_municipality (contract_id, region_id, organisation_id, municipality, ends_on)
      select id, ${of.id}, organisation_id, m, ends_on - (n % 3)
      from made cross join unnest(array['${municipalities.join("','")}']) m where m = '${municipalities[0] ?? ''}' or n % 2 = 0;
      reset session_replication_role`);
  }

  const page = (query: Filter) => queries.list(region.manager, onDay(today), query);
  async function walk(query: Filter): Promise<ContractSummaryAnswer[]> {
    const found: ContractSummaryAnswer[] = [];
    let cursor: string | undefined;
    do {
      const { items, next } = await page({ ...query, ...(cursor !== undefined && { cursor }) });
      expect(items.length).toBeLessThanOrEqual(query.limit ?? 50);
      found.push(...items);
      cursor = next ?? undefined;
    } while (cursor !== undefined);
    return found;
  }

  beforeAll(async () => {
    database = await aDatabase();
    queries = new ContractsQueries(database.app);
    region = await aRegion(database);
    elsewhere = await aRegion(database, { '0310': 'De Bilt' });
    procedure = await aProcedure(database, region);
    await fill(region, procedure, ['0262', '0301'], MANY);
    await fill(elsewhere, await aProcedure(database, elsewhere, { municipalities: ['0310'] }), ['0310'], 20);
    every = await walk({ limit: 200 });
  });
  afterAll(() => database.close());

  const byEnd = (a: ContractSummaryAnswer, b: ContractSummaryAnswer) =>
    `${a.endsOn} ${a.id}` < `${b.endsOn} ${b.id}` ? -1 : 1;

  it('shows every contract of the region once, in the order of their last days', () => {
    expect(new Set(every.map(({ id }) => id)).size).toBe(MANY);
    expect(every).toEqual(every.toSorted(byEnd));
    expect(every.every(({ regionId }) => regionId === region.id)).toBe(true);
  });

  it.each([1, 7, 50, 100, 200])('gives the same in pages of %i', async (limit) => {
    expect(await walk({ limit, endsFrom: '2027-06-01' })).toEqual(every.filter(({ endsOn }) => endsOn >= '2027-06-01'));
  });

  it('goes by number where asked', async () => {
    const numbers = (await walk({ sort: 'number' })).map(({ number }) => number);
    expect(numbers).toEqual(every.map(({ number }) => number).toSorted());
  });

  it('counts both bounds of the last day', async () => {
    const [first, last] = [every[10]?.endsOn ?? '', every[20]?.endsOn ?? ''];
    const within = await walk({ endsFrom: first, endsUntil: last });
    expect(within).toEqual(every.filter(({ endsOn }) => first <= endsOn && endsOn <= last));
    expect(within.map(({ endsOn }) => endsOn)).toEqual(expect.arrayContaining([first, last]));
    const sorted = await walk({ endsFrom: first, endsUntil: last, sort: 'number' });
    expect(sorted.toSorted(byEnd)).toEqual(within);
    expect(await walk({ endsFrom: addDays(last, 1), endsUntil: first })).toEqual([]);
  });

  it('shows a municipality with the ends there', async () => {
    const rows = await database.asOwner<{ id: string; endsOn: string }>(
      `select contract_id as id, ends_on as "endsOn" from contract_municipality
       where municipality = '0301' and ends_on between '2027-01-01' and '2029-12-31' order by ends_on, contract_id`,
    );
    const found = await walk({ municipality: '0301', endsFrom: '2027-01-01', endsUntil: '2029-12-31' });
    expect(found.map(({ id, endsOn }) => ({ id, endsOn }))).toEqual(rows);
    expect(rows.length).toBeGreaterThan(60);
    expect(await walk({ municipality: '0310' })).toEqual([]);
  });

  it('derives the same status as the rule, and filters by it', async () => {
    const facts = await database.asOwner<{
      id: string;
      signedOn: string | null;
      startsOn: string | null;
      endsOn: string;
      endedOn: string | null;
    }>(
      `select id, signed_on as "signedOn", starts_on as "startsOn", ends_on as "endsOn", ended_on as "endedOn"
       from contract where region_id = $1`,
      [region.id],
    );
    const expected = new Map(facts.map((fact) => [fact.id, contractStatus(fact, today)]));
    expect(new Map(every.map(({ id, status }) => [id, status]))).toEqual(expected);
    for (const status of ['pending', 'signed', 'active', 'ended'] as const) {
      const found = await walk({ status });
      expect(found).toEqual(every.filter((contract) => contract.status === status));
      expect(found.length).toBeGreaterThan(10);
    }
  });

  it('filters by procedure and organisation', async () => {
    const one = every[5];
    expect(await walk({ organisationId: one?.organisationId ?? '' })).toEqual([one]);
    expect(await walk({ procedureId: procedure.id, municipality: '0262', limit: 200 })).toHaveLength(MANY);
    expect(await walk({ procedureId: elsewhere.manager.person?.id ?? '' })).toEqual([]);
  });

  it('shows a person of two regions both, or the one that is asked for', async () => {
    const both = {
      scope: { ...region.manager.scope, regionIds: [region.id, elsewhere.id] },
    };
    expect((await queries.list(both, onDay(today), { municipality: '0310', limit: 200 })).items).toHaveLength(20);
    const asked = await queries.list(both, onDay(today), { regionId: elsewhere.id, limit: 200 });
    expect(asked.items).toHaveLength(20);
    expect((await queries.list({ scope: publicScope }, onDay(today), {})).items).toEqual([]);
  });

  it.each([
    'nonsense',
    Buffer.from('2027-02-30 x').toString('base64url'),
    Buffer.from('"; drop').toString('base64url'),
  ])('refuses the cursor %s', async (cursor) => {
    expect(await refusal(page({ cursor }))).toEqual(['invalid-input cursor']);
  });
});

describe('a contract on a day', () => {
  let database: TestDatabase;
  let queries: ContractsQueries;
  let region: Region;
  let contract: TestContract;
  beforeAll(async () => {
    database = await aDatabase();
    queries = new ContractsQueries(database.app);
    region = await aRegion(database);
    const procedure = await aProcedure(database, region);
    contract = await aContract(database, region, procedure, {
      signed: true,
      lines: [
        aLine(procedure, 'BG-COMPLEX', '0262'),
        aLine(procedure, 'BG-BASIS', '0301'),
        aLine(procedure, 'BG-BASIS', '0262'),
      ],
    });
    const contracts = contractsOf(database);
    const offer = await contracts.offerExtension(region.manager, onDay('2030-02-01'), contract.id, {
      reason: 'Voortzetten',
      lines: [aLine(procedure, 'BG-BASIS', '0301')],
    });
    await contracts.answerExtension(contract.organisation.signatory, onDay('2030-03-01'), offer.id, {
      answer: 'accept',
      statement: 'Ik ben bevoegd',
    });
  });
  afterAll(() => database.close());

  const lines = async (today: string, onDate?: string) => {
    const stands = await queries.detail(region.manager, onDay(today), contract.id, onDate);
    return [stands.onDate, ...stands.lines.map((line) => `${line.municipality} ${line.product} ${line.endsOn ?? ''}`)];
  };
  const whole = ['0262 BG-BASIS 2030-12-31', '0262 BG-COMPLEX 2030-12-31', '0301 BG-BASIS 2032-12-31'];

  it.each([
    ['before it starts', '2025-12-01', undefined, ['2026-01-01', ...whole.toSorted()]],
    ['on a day before it starts', '2025-12-01', '2025-12-31', ['2025-12-31']],
    ['on its last whole day', '2030-12-31', undefined, ['2030-12-31', ...whole]],
    ['the day after', '2031-01-01', undefined, ['2031-01-01', '0301 BG-BASIS 2032-12-31']],
    ['looking ahead', '2027-01-01', '2032-12-31', ['2032-12-31', '0301 BG-BASIS 2032-12-31']],
    ['after its end', '2033-01-01', undefined, ['2032-12-31', '0301 BG-BASIS 2032-12-31']],
  ])('%s', async (_case, today, onDate, expected) => {
    const [day, ...found] = await lines(today, onDate);
    expect([day, ...found.toSorted()]).toEqual(expected);
  });

  it('is found in each municipality until its end there', async () => {
    const inLochem = await queries.list(region.manager, onDay('2030-03-02'), { municipality: '0262' });
    const inZutphen = await queries.list(region.manager, onDay('2030-03-02'), { municipality: '0301' });
    expect([inLochem, inZutphen].map(({ items }) => items[0]?.endsOn)).toEqual(['2030-12-31', '2032-12-31']);
  });

  it('tells instants in UTC and dates as dates', async () => {
    const { signatures, offers, changes } = await queries.detail(region.manager, onDay('2030-03-02'), contract.id);
    expect(signatures.map(({ signedAt }) => signedAt)).toEqual([
      '2025-11-03T09:00:00.000Z',
      '2025-11-03T09:00:00.000Z',
    ]);
    expect(offers[0]).toMatchObject({
      offeredAt: '2030-02-01T09:00:00.000Z',
      answeredAt: '2030-03-01T09:00:00.000Z',
      startsOn: '2031-01-01',
      endsOn: '2032-12-31',
      answerDueOn: '2030-06-30',
    });
    expect(changes.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await queries.changes(region.manager, contract.id)).toEqual(changes);
  });
});
