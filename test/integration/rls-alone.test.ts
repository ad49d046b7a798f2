import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContractsQueries } from '@openhuis/contracts';
import { EnrolmentsQueries } from '@openhuis/enrolments';
import { NoticesQueries, Tasks } from '@openhuis/notices';
import { type Actor, buildDataSource, Database, RuleViolation, type Scope } from '@openhuis/platform';
import { Procedures } from '@openhuis/procedures';
import { EvidenceWallet, Providers } from '@openhuis/providers';
import type { DataSource } from 'typeorm';
import { entities } from '../../apps/entities.js';
import { onDay } from '../support/builders/person.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { scopesOf, type TenantContract, tenantRows } from '../support/tenant-rows.js';

/** In full with OPENHUIS_FAULTS=full, as `npm run faults` sets it. */
const REQUESTS = process.env['OPENHUIS_FAULTS'] === 'full' ? 100_000 : 2_000;
const AT_ONCE = 12;
const POOL = 2;
/** For everyone to read once published. */
const PUBLIC = [
  'region_appearance',
  'region_municipality',
  'procedure',
  'procedure_version',
  'product',
  'tariff',
  'register_entry',
  'register_line',
];
const today = onDay('2026-03-02');

/** Whose a row is, as it says itself. */
interface Owned {
  regionId?: number | null;
  organisationId?: string | null;
  municipality?: string | null;
  personId?: string | null;
  /** Of an attempt to send a mail, which names its region and not the provider whose mail it is. */
  deliveryId?: string | null;
}
type Table = { name: string; columns: string[] };

/** Row 16 of the reliability plan: no guard, only the walls of the database, and two connections for all. */
describe('row-level security alone', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let app: Database;
  let contracts: TenantContract[];
  let scopes: Scope[];
  let tables: Table[];
  /** Those of the tables that hold something. */
  let filled: Table[];
  let homes: Map<string, TenantContract>;
  /** The provider of each delivery. */
  let addressees: Map<string, string>;

  beforeAll(async () => {
    database = await aDatabase();
    dataSource = await buildDataSource(database.url, 'openhuis_app', entities, POOL).initialize();
    app = new Database(dataSource);
    contracts = await tenantRows(database, 3, 8);
    homes = new Map(contracts.map((contract) => [contract.organisationId, contract]));
    const deliveries = await database.asOwner<{ id: string; organisationId: string }>(
      `select id, organisation_id as "organisationId" from delivery`,
    );
    addressees = new Map(deliveries.map(({ id, organisationId }) => [id, organisationId]));
    scopes = scopesOf(contracts);
    tables = await database.asOwner(
      `select c.relname as name, array_agg(a.attname::text) as columns
       from pg_catalog.pg_class c join pg_catalog.pg_attribute a on a.attrelid = c.oid
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
         and a.attname in ('region_id', 'organisation_id', 'municipality', 'person_id', 'delivery_id') and c.relname <> all ($1)
       group by 1 order by 1`,
      [PUBLIC],
    );
    filled = [];
    for (const table of tables) {
      const [found] = await database.asOwner<{ some: boolean }>(`select exists (select from ${table.name}) as some`);
      if (found?.some === true) filled.push(table);
    }
  }, 120_000);
  afterAll(async () => {
    await dataSource.destroy();
    await database.close();
  });

  /** Judged without the database: may this scope see a row that is so-and-so's? */
  function isForeign(scope: Scope, { regionId, municipality, personId, deliveryId, ...row }: Owned): boolean {
    const organisationId = row.organisationId ?? addressees.get(deliveryId ?? '');
    const home = homes.get(organisationId ?? '');
    if (typeof regionId === 'number' && scope.regionIds.includes(regionId)) return false;
    // What has an organisation and no region is seen by the region in which it enrolled.
    if (typeof regionId !== 'number' && home !== undefined && scope.regionIds.includes(home.regionId)) return false;
    if (organisationId !== undefined && scope.organisationIds.includes(organisationId)) return false;
    if (typeof personId === 'string' && personId === scope.personId) return false;
    const place = municipality ?? home?.municipality;
    return place === undefined || !scope.municipalityCodes.includes(place);
  }

  /** How many contracts a scope has: what a list must come to, so that seeing nothing is no way to pass. */
  const ownContracts = (scope: Scope): TenantContract[] =>
    contracts.filter(
      ({ regionId, organisationId, municipality }) =>
        scope.regionIds.includes(regionId) ||
        scope.organisationIds.includes(organisationId) ||
        scope.municipalityCodes.includes(municipality),
    );

  interface Seen {
    what: string;
    rows: Owned[];
    /** How many rows there must be. */
    expected?: number;
  }
  const found = async (what: string, work: Promise<Owned[]>, expected?: number): Promise<Seen> => {
    const rows = await work.catch((error: unknown) => {
      if (error instanceof RuleViolation && error.violations[0].code === 'not-found') return [];
      throw error;
    });
    return { what, rows, ...(expected !== undefined && { expected }) };
  };

  /** One request, of whatever kind the number says, as the services make it when no guard stands before them. */
  function request(number: number, scope: Scope, some: TenantContract, table: Table): Promise<Seen> {
    const actor: Actor = { scope };
    const queries = new ContractsQueries(app);
    const own = ownContracts(scope);
    const isOwn = own.includes(some) ? 1 : 0;
    const kinds: (() => Promise<Seen>)[] = [
      () =>
        found(
          'contracts',
          queries.list(actor, today, {}).then(({ items }) => items),
          own.length,
        ),
      () =>
        found(
          'contracts of a region',
          queries.list(actor, today, { regionId: some.regionId }).then(({ items }) => items),
        ),
      () =>
        found(
          'contracts there',
          queries.list(actor, today, { municipality: some.municipality }).then(({ items }) => items),
        ),
      () =>
        found(
          'a contract',
          queries.detail(actor, today, some.contractId).then((contract) => [contract]),
          isOwn,
        ),
      () =>
        found(
          'a text',
          queries.text(actor, some.contractId).then(() => [some]),
          isOwn,
        ),
      () =>
        found(
          'changes',
          queries.changes(actor, some.contractId).then((rows) => rows.map(() => some)),
          isOwn,
        ),
      () =>
        found(
          'enrolments',
          new EnrolmentsQueries(app, new Procedures(app)).list(actor, today, { limit: 200 }).then(({ items }) => items),
          own.length,
        ),
      () =>
        found(
          'deadlines',
          new NoticesQueries(app).deadlines(actor, {}).then(({ items }) => items),
          own.length,
        ),
      () =>
        found(
          'notices',
          new NoticesQueries(app).notices(actor, {}).then(({ items }) => items),
          own.length,
        ),
      () =>
        found(
          'tasks',
          new Tasks(app).list(actor, {}).then(({ items }) => items),
        ),
      () =>
        found(
          'an organisation',
          new Providers(app).read(actor, some.organisationId).then(({ id }) => [{ organisationId: id }]),
          isOwn,
        ),
      () => found('evidence', new EvidenceWallet(app, undefined as never).list(actor, some.organisationId)),
      () => raw(scope, table),
      () => raw(scope, table),
      () => unscoped(table),
      () => broken(scope, table),
    ];
    return kinds[number % kinds.length]?.() ?? Promise.reject(new Error('no kind'));
  }

  const selected = ({ columns }: Table): string =>
    columns
      .map((column) => `${column} as "${column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())}"`)
      .join(', ');

  /** All of a table, as anybody could write it who found a way to write SQL. */
  async function raw(scope: Scope, table: Table): Promise<Seen> {
    return {
      what: table.name,
      rows: await app.read<Owned & Record<string, unknown>>(scope, `select ${selected(table)} from ${table.name}`),
    };
  }

  /** A statement without a scope, on a connection that had one. */
  async function unscoped(table: Table): Promise<Seen> {
    const rows = await dataSource.query<Owned[]>(`select from ${table.name}`);
    return { what: `${table.name} without a scope`, rows, expected: 0 };
  }

  /** A transaction that fails half-way must leave nothing of its scope on the connection. */
  async function broken(scope: Scope, table: Table): Promise<Seen> {
    const attempt = app.command(scope, async (manager) => {
      await manager.query(`select from ${table.name}`);
      await manager.query('select 1 / 0');
    });
    await expect(attempt).rejects.toThrow('division by zero');
    return await unscoped(table);
  }

  it(`shows no foreign row in ${REQUESTS.toLocaleString('en')} requests on ${POOL} connections`, async () => {
    const random = numbersFrom(20261121);
    const foreign: string[] = [];
    const wrongCounts: string[] = [];
    let next = 0;
    let rowsSeen = 0;
    const ask = async (): Promise<void> => {
      while (next < REQUESTS) {
        const number = next;
        next += 1;
        const scope = scopes[random(scopes.length)] as Scope;
        const { what, rows, expected } = await request(
          number,
          scope,
          contracts[random(contracts.length)] as TenantContract,
          // An empty table shows nothing to anybody: every other request is about one of the others.
          (number % 2 === 0 ? tables[random(tables.length)] : filled[random(filled.length)]) as Table,
        );
        rowsSeen += rows.length;
        for (const row of rows) if (isForeign(scope, row)) foreign.push(`${what}: ${JSON.stringify([scope, row])}`);
        if (expected !== undefined && rows.length !== expected)
          wrongCounts.push(`${what}: ${rows.length}, not ${expected}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, ask));
    expect(foreign.slice(0, 10)).toEqual([]);
    expect(wrongCounts.slice(0, 10)).toEqual([]);
    expect(rowsSeen).toBeGreaterThan(REQUESTS);
  }, 1_200_000);

  it('holds for every table that names a tenant, and has rows of each in most of them', async () => {
    const filled: string[] = [];
    for (const table of tables) {
      for (const scope of scopes) {
        const { rows } = await raw(scope, table);
        expect([table.name, rows.filter((row) => isForeign(scope, row))]).toEqual([table.name, []]);
      }
      const [stored] = await database.asOwner<{ count: number }>(`select count(*)::int as count from ${table.name}`);
      if ((stored?.count ?? 0) >= 3) filled.push(table.name);
    }
    expect(filled.length).toBeGreaterThan(20);
  }, 120_000);

  it('would be missed: without a wall, or with a scope that outlives its transaction, foreign rows are seen', async () => {
    const table = tables.find(({ name }) => name === 'contract');
    const stranger = scopes.find(({ organisationIds }) => organisationIds.length === 1);
    if (table === undefined || stranger === undefined) throw new Error('the scene has neither');
    const foreign = async (): Promise<number> =>
      (await raw(stranger, table)).rows.filter((row) => isForeign(stranger, row)).length;
    expect(await foreign()).toBe(0);
    await database.asOwner('create policy mutation on contract for select using (true)');
    expect(await foreign()).toBe(contracts.length - 1);
    await database.asOwner('drop policy mutation on contract');
    expect(await foreign()).toBe(0);
    const runner = dataSource.createQueryRunner();
    await runner.query(`select set_config('openhuis.regions', '{1}', false)`);
    expect(await runner.query('select 1 from contract')).not.toEqual([]);
    await runner.query(`select set_config('openhuis.regions', '', false)`);
    await runner.release();
    expect((await unscoped(table)).rows).toEqual([]);
  });

  it('cannot be left by the role of the api', async () => {
    for (const statement of [
      'alter table contract no force row level security',
      'alter table contract disable row level security',
      'drop policy contract_scope on contract',
      'alter role openhuis_app bypassrls',
      'set row_security = off; select * from contract',
    ]) {
      const client = dataSource.createQueryRunner();
      await expect(client.query(statement)).rejects.toThrow(
        /permission denied|must be owner|would be affected|row-level/,
      );
      await client.query('set row_security = on');
      await client.release();
    }
  });
});

/** The same numbers in every run: a linear congruential generator (Numerical Recipes). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}
