import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publicScope, type Scope, scopeSettings, scopeValues } from '@openhuis/platform';
import pg from 'pg';
import { pageStatement } from '../../libs/contracts/src/list/contract-page.js';
import { loadContracts } from '../bench/load-contracts.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

const CONTRACTS = 20_000;
const lochem: Scope = { ...publicScope, kind: 'person', municipalityCodes: ['0262'] };

/** What municipal managers may see costs the others nothing: PostgreSQL reads their lists as if that policy were not there. */
describe('the policies for municipal managers', () => {
  let database: TestDatabase;
  let client: pg.Client;
  let organisationId: string;
  beforeAll(async () => {
    database = await aDatabase();
    client = new pg.Client(database.url);
    await client.connect();
    await loadContracts(client, CONTRACTS, 20, randomBytes(32));
    const [row] = (await client.query<{ id: string }>('select id from organisation limit 1')).rows;
    organisationId = row?.id ?? '';
    await client.query('set role openhuis_app');
    await client.query(`set plan_cache_mode = 'force_generic_plan'`);
  }, 120_000);
  afterAll(async () => {
    await client.end();
    await database.close();
  });

  async function actAs(scope: Scope): Promise<void> {
    const values = scopeValues(scope);
    for (const [index, setting] of scopeSettings.entries()) {
      await client.query(`select set_config($1, $2, false)`, [setting, values[index]]);
    }
  }

  /** A plan without its filters, and without what they look up apart: how the rows are found and put in order. */
  async function planOf(text: string): Promise<string[]> {
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (costs off, generic_plan) ${text}`);
    const kept: string[] = [];
    let apart = Infinity;
    for (const { 'QUERY PLAN': line } of rows) {
      const indent = line.search(/\S/);
      if (indent > apart) continue;
      apart = /^\s*(InitPlan|SubPlan)/.test(line) ? indent : Infinity;
      if (apart === Infinity && !/^\s*Filter/.test(line)) kept.push(line.replace(/\(InitPlan \d+\)/g, '(InitPlan)'));
    }
    return kept;
  }

  async function withoutMunicipalities<Result>(work: () => Promise<Result>): Promise<Result> {
    await client.query('reset role');
    await client.query('begin');
    for (const table of ['contract', 'contract_municipality', 'deadline', 'notice', 'enrolment', 'organisation']) {
      await client.query(`drop policy ${table}_municipal on ${table}`);
    }
    await client.query('set local role openhuis_app');
    try {
      return await work();
    } finally {
      await client.query('rollback');
      await client.query('set role openhuis_app');
    }
  }

  const lists = {
    plain: {},
    municipality: { municipality: '0262', endsFrom: '2028-01-01', endsUntil: '2030-12-31' },
    number: { sort: 'number', status: 'active' },
  } as const;
  const scopes = (): Record<string, Scope> => ({
    region: { ...publicScope, kind: 'person', regionIds: [1] },
    provider: { ...publicScope, kind: 'person', organisationIds: [organisationId] },
  });

  it('leave the plans of regions and providers as they are', async () => {
    for (const [name, scope] of Object.entries(scopes())) {
      await actAs(scope);
      const others = {
        deadlines: `select id from deadline where superseded_at is null and announced and region_id = $1 order by due_on, id limit 51`,
        detail: 'select * from contract where id = $1',
        enrolments:
          'select e.id, o.name from enrolment e join organisation o on o.id = e.organisation_id where e.id = $1',
      };
      const texts = Object.entries(lists).map(
        ([list, query]) => [list, pageStatement(scope, '2026-03-02', query, 50).text] as const,
      );
      for (const [list, text] of [...texts, ...Object.entries(others)]) {
        const [now, before] = [await planOf(text), await withoutMunicipalities(() => planOf(text))];
        expect([name, list, now]).toEqual([name, list, before]);
        expect(now.join()).not.toMatch(/Seq Scan on (contract|deadline)/);
      }
    }
  });

  /** How often a list asks whom a row concerns. */
  async function questionsOf(scope: Scope): Promise<number> {
    await client.query('reset role');
    await client.query('begin');
    await client.query(`set local track_functions = 'pl'`);
    await client.query('set local role openhuis_app');
    await actAs(scope);
    const { text, values } = pageStatement(scope, '2026-03-02', {}, 50);
    expect((await client.query(text, values)).rowCount).toBeGreaterThan(0);
    const { rows } = await client.query<{ calls: number }>(
      `select coalesce(sum(calls), 0)::int as calls from pg_stat_xact_user_functions where funcname like 'concerns_%'`,
    );
    await client.query('rollback');
    await client.query('set role openhuis_app');
    return rows[0]?.calls ?? -1;
  }

  it('ask the others nothing', async () => {
    for (const scope of Object.values(scopes())) expect(await questionsOf(scope)).toBe(0);
    expect(await questionsOf(lochem)).toBeGreaterThan(50);
  });

  it('show a municipal manager the contracts there, in time', async () => {
    for (const query of Object.values(lists)) {
      const { text, values } = pageStatement(lochem, '2026-03-02', query, 50);
      const startedAt = performance.now();
      const found = await database.app.read<{ id: string }>(lochem, text, values, { planOnce: true });
      expect(found).toHaveLength(51);
      expect(performance.now() - startedAt).toBeLessThan(2_000);
      const there = await database.asOwner(
        `select from contract_municipality where municipality = '0262' and contract_id = any ($1)`,
        [found.map(({ id }) => id)],
      );
      expect(there).toHaveLength(51);
    }
  });

  it('count the dates of a municipal manager in time', async () => {
    const startedAt = performance.now();
    const [found] = await database.app.read<{ count: number }>(lochem, 'select count(*)::int as count from deadline');
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    const [there] = await database.asOwner<{ count: number }>(
      `select count(*)::int as count from deadline where subject_id in (
         select contract_id from contract_municipality where municipality = '0262')`,
    );
    expect(found).toEqual(there);
  });
});
