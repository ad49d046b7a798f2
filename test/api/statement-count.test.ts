import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aNoticeScene, type NoticeScene, writeContractDeadlines } from '../support/notice-scene.js';

const FEW = 3;
const MANY = 120;
/** What the scene has more of when it has more contracts. */
const GROWN = ['/contracts', '/contract-terms', '/deadlines', '/enrolments', '/tasks', '/work-items'];

interface Page {
  items: unknown[];
}

describe('the number of statements of a list', () => {
  let database: TestDatabase;
  let api: TestApi;
  const tokens = new Map<number, string>();
  const regions = new Map<number, number>();
  const contractIds: string[] = [];
  let statements = 0;
  // Every statement of every client of this process passes here: pool, TypeORM, scoped reads.
  const prototype = pg.Client.prototype as unknown as { query: (...parameters: unknown[]) => unknown };
  const { query } = prototype;

  beforeAll(async () => {
    database = await aDatabase();
    // Counting for a limit is no part of a list.
    api = await anApi(database, undefined, { environment: { RATE_LIMIT_SEARCH: 'off' } });
    for (const contracts of [FEW, MANY]) {
      const scene = await aNoticeScene(database, `regio-${contracts}`, contracts);
      await writeContractDeadlines(database, scene, {
        kind: 'contract-end',
        dueOn: '2030-12-31',
        inForceOn: '2026-01-01',
      });
      await inLochem(scene);
      regions.set(contracts, scene.regionId);
      contractIds.push(...scene.contracts.map(({ id }) => id));
      tokens.set(contracts, await aTokenOf(database, scene.managerId));
    }
    prototype.query = function (this: pg.Client, ...parameters: unknown[]) {
      statements += 1;
      return query.apply(this, parameters);
    };
  });
  afterAll(async () => {
    prototype.query = query;
    await api.close();
    await database.close();
  });

  async function inLochem({ regionId }: NoticeScene): Promise<void> {
    await database.asOwner(
      `insert into contract_municipality (contract_id, region_id, organisation_id, municipality, ends_on)
       select id, region_id, organisation_id, '0262', ends_on from contract where region_id = $1`,
      [regionId],
    );
  }

  /** How many statements a request costs once the token and the clock are known, and what it answers. */
  async function counted(path: string, contracts: number): Promise<{ statements: number; body: unknown }> {
    const token = tokens.get(contracts);
    await api.call(token, 'GET', path);
    let fewest = Infinity;
    let answer: unknown;
    // What is kept for a moment may run out between two requests on a busy machine: the fewest is what one costs.
    for (let time = 0; time < 3; time += 1) {
      statements = 0;
      const { status, body } = await api.call<unknown>(token, 'GET', path);
      fewest = Math.min(fewest, statements);
      expect(status).toBe(200);
      answer = body;
    }
    return { statements: fewest, body: answer };
  }

  /** The same for whatever is answered, and how much of it there is; null where it is refused. */
  async function plainCost(path: string, contracts: number): Promise<{ statements: number; found: number } | null> {
    let [fewest, found] = [Infinity, 0];
    for (let time = 0; time < 4; time += 1) {
      statements = 0;
      const headers = { authorization: `Bearer ${tokens.get(contracts) ?? ''}` };
      const response = await fetch(api.address + path, { headers });
      const body = (await response.json()) as unknown[] | { items?: unknown[] };
      if (response.status !== 200) return null;
      found = (Array.isArray(body) ? body : (body.items ?? [])).length;
      if (time > 0) fewest = Math.min(fewest, statements);
    }
    return { statements: fewest, found };
  }

  async function costOf(path: string, contracts: number): Promise<{ statements: number; found: number }> {
    const { statements: cost, body } = await counted(path, contracts);
    return { statements: cost, found: (body as Page).items.length };
  }

  it.each([
    '/v1/contracts',
    '/v1/contracts?limit=200',
    '/v1/contracts?municipality=0262&endsFrom=2030-01-01&endsUntil=2031-01-01',
    '/v1/contracts?municipality=0262&sort=number&status=active&limit=100',
    '/v1/contracts?search=c&sort=-provider&limit=200',
    '/v1/contracts?option=open&offer=none&sort=latestNoticeOn&limit=200',
    '/v1/enrolments?limit=200',
    '/v1/deadlines?limit=200',
  ])('%s: one, however many rows there are', async (path) => {
    const few = await costOf(path, FEW);
    const many = await costOf(path, MANY);
    expect(few).toEqual({ statements: 1, found: FEW });
    expect(many.statements).toBe(1);
    expect(many.found).toBeGreaterThanOrEqual(50);
  });

  it.each<[string, number]>([
    ['/v1/deadline-days?from=2030-01-01&until=2030-12-31', 1],
    ['/v1/notice-days?from=2026-01-01&until=2026-12-31', 6],
    ['/v1/search?q=zorg&limit=50', 1],
  ])('%s: %i, however much there is', async (path, expected) => {
    for (const contracts of [FEW, MANY]) {
      expect((await counted(path, contracts)).statements).toBe(expected);
    }
  });

  it('the work list: one, however much there is to do, and one to count it', async () => {
    await database.asOwner(
      `insert into task (region_id, organisation_id, kind, subject_kind, subject_id)
       select region_id, organisation_id, 'notice-undeliverable', 'notice', id from contract`,
    );
    expect(await costOf('/v1/work-items?limit=200', FEW)).toEqual({ statements: 1, found: FEW });
    const many = await costOf('/v1/work-items?limit=200', MANY);
    expect(many.statements).toBe(1);
    expect(many.found).toBeGreaterThanOrEqual(50);
    const { statements: counting, body } = await counted('/v1/work-item-counts', MANY);
    expect(counting).toBe(1);
    const { late, thisWeek, later } = body as { late: number; thisWeek: number; later: number };
    expect(late + thisWeek + later).toBe(MANY);
  });

  it('/v1/register/providers: one, however many providers there are, with every filter', async () => {
    const cost = (contracts: number) =>
      costOf(
        `/v1/register/providers?regionId=${String(regions.get(contracts))}&limit=200&law=wmo&name=zorg`,
        contracts,
      );
    expect(await cost(FEW)).toEqual({ statements: 1, found: FEW });
    expect(await cost(MANY)).toEqual({ statements: 1, found: MANY });
  });

  it('a contract on a date, or on two: one, whatever happened to it', async () => {
    const paths = ['consolidated?on=2029-01-01', 'comparisons?from=2027-01-01&until=2029-01-01'].map(
      (what) => `/v1/contracts/${contractIds[0] ?? ''}/${what}`,
    );
    // The file asks for the paper of the region besides.
    const file = `/v1/contracts/${contractIds[0] ?? ''}/consolidated-file?on=2029-01-01`;
    for (const path of paths) expect((await counted(path, FEW)).statements).toBe(1);
    expect((await counted(file, FEW)).statements).toBe(2);
    await database.asOwner(
      `insert into common_terms (region_id, procedure_id, validity, content, source_kind, source_id)
         select v.region_id, v.procedure_id, daterange(d::date, (d + interval '1 month')::date), v.definition
           || '{"municipalities": [], "products": [], "bundleRules": [], "clauses": [], "executionConditions": []}',
           'amendment', v.procedure_id
         from procedure_version v join contract c on c.procedure_id = v.procedure_id and c.id = $1,
           generate_series('2026-01-01'::date, '2029-12-01', interval '1 month') d`,
      [contractIds[0]],
    );
    for (const path of paths) {
      const { statements: cost, body } = await counted(path, FEW);
      expect(cost).toBe(1);
      expect((body as { changeDays: unknown[] }).changeDays.length).toBeGreaterThan(40);
    }
    expect((await counted(file, FEW)).statements).toBe(2);
  });

  it('of every other list that the api describes: as many with much as with little', async () => {
    const { paths } = (await (await fetch(`${api.address}/v1/openapi.json`)).json()) as {
      paths: Record<string, { get?: { responses: { 200?: { content?: Record<string, unknown> } } } }>;
    };
    const isAsked = (path: string): boolean =>
      !path.includes('{') && 'application/json' in (paths[path]?.get?.responses[200]?.content ?? {});
    const lists = Object.keys(paths).filter(isAsked);
    const grown: string[] = [];
    const dearer: [path: string, few: number, many: number][] = [];
    for (const name of lists) {
      const [few, many] = [await plainCost(`/v1${name}`, FEW), await plainCost(`/v1${name}`, MANY)];
      // What this manager may not read, or what asks for more than a path, is no part of it.
      if (few === null || many === null) continue;
      if (many.found > few.found) grown.push(name);
      if (many.statements > few.statements) dearer.push([name, few.statements, many.statements]);
    }
    expect(dearer).toEqual([]);
    // Of so many lists there was more: the others say nothing here.
    expect(grown).toEqual(expect.arrayContaining(GROWN));
  }, 120_000);

  it('/v1/contract-terms?limit=500: two, however many rows there are', async () => {
    expect(await costOf('/v1/contract-terms?limit=500', FEW)).toEqual({ statements: 2, found: FEW });
    expect(await costOf('/v1/contract-terms?limit=500', MANY)).toEqual({ statements: 2, found: MANY });
  });
});
