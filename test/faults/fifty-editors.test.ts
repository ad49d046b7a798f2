import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { brokenConstraint } from '@openhuis/platform';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aContract, type TestContract } from '../support/builders/contract.js';
import { aPerson } from '../support/builders/person.js';
import { aLine, aProcedure } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { report } from '../support/fault-scene.js';

const EDITORS = 50;

describe('fault 20: fifty editors of one contract', () => {
  let database: TestDatabase;
  let api: TestApi;
  let region: Region;
  let procedure: Awaited<ReturnType<typeof aProcedure>>;
  let contract: TestContract;

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    region = await aRegion(database);
    procedure = await aProcedure(database, region);
    contract = await aContract(database, region, procedure, { signed: true });
    api.clock.setDate('2030-03-01');
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  it('one wins, the others are told that what they saw is no longer so', async () => {
    const tokens: string[] = [];
    for (let editor = 0; editor < EDITORS; editor += 1) {
      const person = await aPerson(database, { regionRoles: [{ regionId: region.id, role: 'contract_manager' }] });
      tokens.push(await aTokenOf(database, person.scope.personId ?? ''));
    }
    const { body } = await api.call<{ version: number }>(tokens[0], 'GET', `/v1/contracts/${contract.id}`);
    const answers = await Promise.all(
      tokens.map((token, editor) =>
        api.call<{ code?: string; errors?: { code: string; details: object }[] }>(
          token,
          'POST',
          `/v1/contracts/${contract.id}/extension-offers`,
          { reason: `Reden van collega ${editor}`, version: body.version },
        ),
      ),
    );
    const winners = answers.filter(({ status }) => status === 201);
    const stale = answers.filter((answer) => answer.status === 409 && answer.body.code === 'stale-version');
    const [row] = await database.asOwner<{ offers: number; version: number; changes: number; sequences: number }>(
      `select (select count(*) from extension_offer where contract_id = $1)::int as offers, version,
         (select count(*) from contract_change where contract_id = $1 and kind = 'extensionOffered')::int as changes,
         (select count(*) - count(distinct sequence) from contract_change where contract_id = $1)::int as sequences
       from contract where id = $1`,
      [contract.id],
    );
    report('20, concurrency', `${EDITORS} editors: ${winners.length} won, ${stale.length} × 409 stale-version`);
    expect({ won: winners.length, stale: stale.length }).toEqual({ won: 1, stale: EDITORS - 1 });
    expect(row).toEqual({ offers: 1, version: body.version + 1, changes: 1, sequences: 0 });
  });

  /** Fifty transactions of the api's own role at once, past every rule: how many came through, and what stopped the rest. */
  async function atOnce(statement: string, values: (editor: number) => unknown[]): Promise<Record<string, number>> {
    const outcomes = await Promise.all(
      Array.from({ length: EDITORS }, async (_, editor) => {
        try {
          await database.app.command(region.manager.scope, (manager) => manager.query(statement, values(editor)));
          return 'written';
        } catch (error) {
          return brokenConstraint(error);
        }
      }),
    );
    const counted: Record<string, number> = {};
    for (const outcome of outcomes) counted[outcome] = (counted[outcome] ?? 0) + 1;
    return counted;
  }

  it('the database itself refuses tariffs that overlap', async () => {
    const { productId } = aLine(procedure, 'BG-BASIS', '0262');
    await database.asOwner(`update tariff set superseded_at = now() where product_id = $1`, [productId]);
    // Each begins on another day: none is equal to another, all overlap.
    const counted = await atOnce(
      `insert into tariff (region_id, product_id, validity, amount) values ($1, $2, daterange('2027-01-01'::date + $3::int, null), $4)`,
      (editor) => [region.id, productId, editor, (60 + editor).toFixed(2)],
    );
    report('20, concurrency', `tariffs that overlap: ${JSON.stringify(counted)}`);
    expect(counted).toEqual({ written: 1, tariff_no_overlap: EDITORS - 1 });
  });

  it('the database itself refuses lines that overlap', async () => {
    const { productId, municipality } = aLine(procedure, 'BG-BASIS', '0301');
    const [change] = await database.asOwner<{ id: string }>(
      `select id from contract_change where contract_id = $1 and kind = 'concluded'`,
      [contract.id],
    );
    const counted = await atOnce(
      `insert into contract_line (contract_id, region_id, organisation_id, product_id, municipality, validity, source_change_id)
       values ($1, $2, $3, $4, $5, daterange('2027-01-01'::date + $6::int, '2030-01-01'), $7)`,
      (editor) => [contract.id, region.id, contract.organisation.id, productId, municipality, editor, change?.id],
    );
    report('20, concurrency', `lines that overlap: ${JSON.stringify(counted)}`);
    expect(counted).toEqual({ written: 1, contract_line_no_overlap: EDITORS - 1 });
    const [rows] = await database.asOwner<{ overlaps: number }>(
      `select count(*)::int as overlaps from contract_line a join contract_line b on a.id < b.id and a.contract_id = b.contract_id
         and a.product_id = b.product_id and a.municipality = b.municipality and a.validity && b.validity
       where a.superseded_at is null and b.superseded_at is null`,
    );
    expect(rows?.overlaps).toBe(0);
  });
});
