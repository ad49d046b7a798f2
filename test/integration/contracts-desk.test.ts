import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ContractListQuery, ContractsQueries, type ContractSummaryAnswer } from '@openhuis/contracts';
import type { Actor } from '@openhuis/platform';
import type { PublishedProcedure } from '@openhuis/procedures';
import { searchWords } from '../../libs/contracts/src/list/rules/search-words.js';
import { aContract, contractsOf, type TestContract } from '../support/builders/contract.js';
import { onDay } from '../support/builders/person.js';
import { aLine, aProcedure } from '../support/builders/procedure.js';
import { refusal } from '../support/builders/refusal.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

type Filter = { [Field in keyof ContractListQuery]: ContractListQuery[Field] };

interface Fact {
  id: string;
  number: string;
  organisationName: string;
  sortName: string;
  endsOn: string;
  latestNoticeOn: string;
  answerDueOn: string | null;
  optionOpen: boolean;
  places: Record<string, string>;
  products: Record<string, string>;
}

const today = '2027-03-15';
/** More than are sorted at once, so that both ways of finding are taken. */
const MANY = 4_200;

describe('what a contract manager looks for', () => {
  let database: TestDatabase;
  let queries: ContractsQueries;
  let region: Region;
  let procedure: PublishedProcedure;
  let facts: Fact[];

  /** Contracts of all sorts, written past the commands; what the triggers write is written by them. */
  async function fill(of: Region, under: PublishedProcedure): Promise<void> {
    await database.asOwner(`
      set session_replication_role = replica;
      alter table contract enable always trigger contract_words;
      with made as (
        select n, uuidv7() as id, gen_random_uuid() as organisation_id, '2026-01-01'::date + (n * 37 % 1700) as ends_on
        from generate_series(1, ${MANY}) n
      ), contracts as (
        insert into contract (id, region_id, procedure_id, organisation_id, organisation_name, number, decision_id, procedure_version,
          text, text_hash, formed_on, signed_on, starts_on, ends_on, option_open, latest_notice_on, answer_due_on)
        select id, ${of.id}, '${under.id}', organisation_id,
          (array['Stichting Thuiszorg', 'de Brug', 'Élan Jeugd & Gezin', 'Zorg-Groep'])[1 + n % 4] || ' ' || n % 50,
          '2026-' || lpad(n::text, 6, '0'), gen_random_uuid(), 1,
          '', '', '2025-10-01', '2025-11-01', ends_on - 365, ends_on, n % 3 = 0,
          case when n % 3 = 0 then ends_on - 180 else 'infinity' end, case when n % 30 = 0 then ends_on - 190 end
        from made
      ), places as (
        insert into contract_municipality (contract_id, region_id, organisation_id, municipality, ends_on)
        select id, ${of.id}, organisation_id, m, ends_on - n % 5
        from made cross join unnest(array['0262', '0301']) m where m = '0262' or n % 40 = 0
      )
      insert into contract_product (contract_id, region_id, organisation_id, product, ends_on)
      select id, ${of.id}, organisation_id, p, ends_on - n % 3
      from made cross join unnest(array['BG-BASIS', 'BG-COMPLEX']) p where p = 'BG-BASIS' or n % 60 = 0;
      alter table contract enable trigger contract_words;
      reset session_replication_role`);
  }

  async function walk(query: Filter, as: Actor = region.manager): Promise<ContractSummaryAnswer[]> {
    const found: ContractSummaryAnswer[] = [];
    let cursor: string | undefined;
    do {
      const { items, next } = await queries.list(as, onDay(today), {
        limit: 200,
        ...query,
        ...(cursor !== undefined && { cursor }),
      });
      found.push(...items);
      cursor = next ?? undefined;
    } while (cursor !== undefined);
    return found;
  }

  beforeAll(async () => {
    database = await aDatabase();
    queries = new ContractsQueries(database.app);
    region = await aRegion(database);
    procedure = await aProcedure(database, region);
    await fill(region, procedure);
    const elsewhere = await aRegion(database, { '0310': 'De Bilt' });
    await fill(elsewhere, await aProcedure(database, elsewhere, { municipalities: ['0310'] }));
    facts = await database.asOwner<Fact & Record<string, unknown>>(
      `select id, number, organisation_name as "organisationName", sort_name as "sortName", ends_on as "endsOn",
         latest_notice_on as "latestNoticeOn", answer_due_on as "answerDueOn", option_open as "optionOpen",
         (select jsonb_object_agg(municipality, ends_on) from contract_municipality where contract_id = c.id) as places,
         (select jsonb_object_agg(product, ends_on) from contract_product where contract_id = c.id) as products
       from contract c where region_id = $1`,
      [region.id],
    );
    await database.asOwner('analyze');
  });
  afterAll(() => database.close());

  /** The same filters, in memory. */
  function expected(query: Filter): string[] {
    const lastDay = ({ endsOn, places, products }: Fact): string =>
      (query.municipality !== undefined ? places[query.municipality] : products[query.product ?? '']) ?? endsOn;
    const words = searchWords(query.search ?? '');
    const fits = facts.filter((fact) => {
      const known = [...searchWords(`${fact.organisationName} ${fact.number}`), String(Number(fact.number.slice(5)))];
      return (
        (query.municipality === undefined || query.municipality in fact.places) &&
        (query.product === undefined || query.product in fact.products) &&
        words.every((word) => known.some((one) => one.startsWith(word))) &&
        lastDay(fact) >= (query.endsFrom ?? '') &&
        lastDay(fact) <= (query.endsUntil ?? '9') &&
        (query.option === undefined || fact.optionOpen === (query.option === 'open')) &&
        (query.offer === undefined || (fact.answerDueOn !== null) === (query.offer === 'awaiting')) &&
        ((query.noticeFrom ?? query.noticeUntil) === undefined || fact.latestNoticeOn !== 'infinity') &&
        fact.latestNoticeOn >= (query.noticeFrom ?? '') &&
        (query.noticeUntil === undefined || fact.latestNoticeOn <= query.noticeUntil)
      );
    });
    const sort = query.sort ?? 'endsOn';
    const keys = {
      endsOn: lastDay,
      number: ({ number }: Fact) => number,
      provider: ({ sortName }: Fact) => sortName,
      latestNoticeOn: ({ latestNoticeOn }: Fact) => latestNoticeOn,
    };
    const key = keys[sort.replace('-', '') as keyof typeof keys];
    const ordered = fits.toSorted((a, b) => (`${key(a)}\0${a.id}` < `${key(b)}\0${b.id}` ? -1 : 1));
    return (sort.startsWith('-') ? ordered.toReversed() : ordered).map(({ id }) => id);
  }

  const filters: Filter[] = [
    {},
    { search: 'thuis' },
    { search: 'élan 17' },
    { search: '000042' },
    { search: '42' },
    { search: '2026 zorg groep' },
    { search: '- !' },
    { search: 'huiszorg' },
    { product: 'BG-BASIS' },
    { product: 'BG-COMPLEX', endsFrom: '2028-01-01' },
    { municipality: '0301' },
    { municipality: '0262', search: 'brug', endsUntil: '2029-01-01' },
    { option: 'open', offer: 'none' },
    { option: 'closed', search: 'stichting' },
    { offer: 'awaiting' },
    { offer: 'awaiting', municipality: '0262' },
    { noticeFrom: '2027-06-01', noticeUntil: '2027-06-30' },
    { noticeFrom: '2027-01-01' },
    { noticeUntil: '2029-01-01', product: 'BG-BASIS' },
    { endsFrom: '2027-06-01', endsUntil: '2027-12-31' },
    { product: 'NO-SUCH' },
  ];
  const sorts = ['endsOn', '-endsOn', 'number', '-number', 'provider', '-provider'] as const;

  describe.each(filters)('of %j', (filter) => {
    it.each([...sorts, 'latestNoticeOn', '-latestNoticeOn'] as const)('is listed by %s', async (sort) => {
      const ids = (await walk({ ...filter, sort })).map(({ id }) => id);
      expect(ids).toEqual(expected({ ...filter, sort }));
    });
  });

  it('is found in so many and so few that both ways of finding are taken', () => {
    expect(expected({ search: '2026' })).toHaveLength(MANY);
    expect(expected({ search: 'thuis' }).length).toBeLessThan(3000);
    expect(expected({ product: 'BG-BASIS' })).toHaveLength(MANY);
    expect(expected({ search: 'élan 17' }).length).toBeGreaterThan(0);
    expect(expected({ noticeFrom: '2027-06-01', noticeUntil: '2027-06-30' }).length).toBeGreaterThan(10);
  });

  it('tells in small pages what it tells in large ones', async () => {
    const query: Filter = { search: 'zorg', sort: '-provider', option: 'open' };
    expect((await walk({ ...query, limit: 7 })).map(({ id }) => id)).toEqual(expected(query));
  });

  it('has the dates of the option and of the offer with it, and no column that was not asked for', async () => {
    const [first] = await walk({ offer: 'awaiting', sort: 'provider', limit: 200 });
    const fact = facts.find(({ id }) => id === first?.id);
    expect(first).toMatchObject({ latestNoticeOn: fact?.latestNoticeOn, answerDueOn: fact?.answerDueOn, version: 1 });
    expect(Object.keys(first ?? {})).not.toContain('sortName');
    const [none] = await walk({ option: 'closed' });
    expect(none).toMatchObject({ latestNoticeOn: null, answerDueOn: null });
  });

  it('normalises names as the search does', async () => {
    for (const name of ['Élan Jeugd & Gezin 3', "'s-Heeren Loo", 'ĲSSELLAND', 'Ré·visie "Thuis" — Zorg']) {
      const [row] = await database.asOwner<{ words: string[] }>(
        `select array(select distinct w from regexp_split_to_table(searchable($1), ' ') w) as words`,
        [name],
      );
      expect(row?.words.toSorted()).toEqual(searchWords(name).toSorted());
    }
  });

  it('is found by a municipal manager and by a provider as far as it is theirs', async () => {
    const municipal: Actor = {
      scope: { ...region.manager.scope, regionIds: [], municipalityCodes: ['0301'] },
    };
    const there = facts.filter(({ places }) => '0301' in places).map(({ id }) => id);
    const found = await walk({ search: 'stichting', sort: 'number' }, municipal);
    expect(found.map(({ id }) => id)).toEqual(
      expected({ search: 'stichting', sort: 'number' }).filter((id) => there.includes(id)),
    );
    expect(found.length).toBeGreaterThan(10);
    const some = facts[20];
    const [row] = await database.asOwner<{ organisationId: string }>(
      `select organisation_id as "organisationId" from contract where id = $1`,
      [some?.id],
    );
    const provider: Actor = {
      scope: { ...region.manager.scope, regionIds: [], organisationIds: [row?.organisationId ?? ''] },
    };
    for (const query of [{}, { search: '2026', sort: 'provider' as const }, { product: 'BG-BASIS' }]) {
      expect((await walk(query, provider)).map(({ id }) => id)).toEqual([some?.id]);
    }
  });

  it('takes no cursor of another order', async () => {
    const { next } = await queries.list(region.manager, onDay(today), { sort: 'provider', limit: 5 });
    const page = queries.list(region.manager, onDay(today), { sort: 'latestNoticeOn', cursor: next ?? '' });
    expect(await refusal(page)).toEqual(['invalid-input cursor']);
  });
});

describe('what the list shows of a contract', () => {
  let database: TestDatabase;
  let region: Region;
  let procedure: PublishedProcedure;
  let contract: TestContract;
  beforeAll(async () => {
    database = await aDatabase();
    region = await aRegion(database);
    procedure = await aProcedure(database, region);
    contract = await aContract(database, region, procedure, {
      signed: true,
      lines: [
        aLine(procedure, 'BG-COMPLEX', '0262'),
        aLine(procedure, 'BG-BASIS', '0262'),
        aLine(procedure, 'BG-BASIS', '0301'),
      ],
    });
  });
  afterAll(() => database.close());

  async function row(query: Filter, on = '2030-02-01'): Promise<ContractSummaryAnswer | undefined> {
    const { items } = await new ContractsQueries(database.app).list(region.manager, onDay(on), query);
    return items.find(({ id }) => id === contract.id);
  }

  it('goes with its offer, its answer and its term', async () => {
    expect(await row({ option: 'open' })).toMatchObject({ latestNoticeOn: '2030-06-30', answerDueOn: null });
    const contracts = contractsOf(database);
    const offer = await contracts.offerExtension(region.manager, onDay('2030-02-01'), contract.id, {
      reason: 'Voortzetten',
      lines: [aLine(procedure, 'BG-BASIS', '0262')],
      answerDueOn: '2030-05-31',
    });
    expect(await row({ offer: 'awaiting' })).toMatchObject({ latestNoticeOn: '2030-06-30', answerDueOn: '2030-05-31' });
    expect(await row({ offer: 'none' })).toBeUndefined();
    await contracts.withdrawOffer(region.manager, onDay('2030-02-02'), offer.id, 'Anders');
    expect(await row({ offer: 'none' })).toMatchObject({ answerDueOn: null });
    const again = await contracts.offerExtension(region.manager, onDay('2030-02-03'), contract.id, {
      reason: 'Voortzetten',
      lines: [aLine(procedure, 'BG-BASIS', '0262')],
    });
    await contracts.answerExtension(contract.organisation.signatory, onDay('2030-03-01'), again.id, {
      answer: 'accept',
      statement: 'Ik ben bevoegd',
    });
    expect(await row({ noticeFrom: '2032-06-30', noticeUntil: '2032-06-30' })).toMatchObject({
      endsOn: '2032-12-31',
      answerDueOn: null,
    });
    expect(await row({ product: 'BG-COMPLEX' })).toMatchObject({ endsOn: '2030-12-31' });
    expect(await row({ product: 'BG-BASIS' })).toMatchObject({ endsOn: '2032-12-31' });
  });

  it('has a product where it has it', async () => {
    expect(await row({ product: 'BG-COMPLEX', municipality: '0301' })).toBeUndefined();
    expect(await row({ product: 'BG-BASIS', municipality: '0301' })).toBeDefined();
    expect(await row({ product: 'BG-COMPLEX', municipality: '0262', sort: 'provider' })).toBeDefined();
  });

  it('is found by its number and its provider', async () => {
    const { items } = await new ContractsQueries(database.app).list(region.manager, onDay('2030-02-01'), {});
    const { number, organisationName } = items.find(({ id }) => id === contract.id) ?? {
      number: '',
      organisationName: '',
    };
    expect(await row({ search: number })).toBeDefined();
    expect(await row({ search: organisationName.toUpperCase() })).toBeDefined();
    expect(await row({ search: String(Number(number.slice(5))) })).toBeDefined();
    expect(await row({ search: 'nergens' })).toBeUndefined();
  });
});
