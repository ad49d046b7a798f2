import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { breaksOpenHouse } from '../../libs/procedures/src/rules/open-house.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

interface Operation {
  parameters?: { name: string; schema?: unknown }[];
}
interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
}

/** Every name in a schema: of its properties, and every value it enumerates (orders, export columns, states). */
function namesIn(schema: unknown, path: string): string[] {
  if (Array.isArray(schema)) return schema.flatMap((item) => namesIn(item, path));
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'example' || key === 'description') return [];
    if (key === 'properties' && typeof value === 'object' && value !== null) {
      return Object.entries(value).flatMap(([name, inner]) => [
        `${path}.${name}`,
        ...namesIn(inner, `${path}.${name}`),
      ]);
    }
    if (key === 'enum' && Array.isArray(value)) {
      return value.flatMap((item) => (typeof item === 'string' ? [`${path}=${item}`] : []));
    }
    return namesIn(value, path);
  });
}

/** Names that are not about providers. */
const ABOUT_OTHER_THINGS = new Set([
  // The column in which the rate limiter's library counts requests.
  'rate_limit.points',
  // The points of the agenda of a dialogue table.
  'dialogue_minutes.points',
  'DialogueTableAnswer.points',
  'DialogueTableDetailAnswer.points',
  'MinutesAnswer.points',
  'SetAgendaBody.points',
  // How heavily an index counts in the formula of the tariffs, which are the same for everybody.
  'IndexWeightBody',
  'IndexWeightBody.weight',
]);

/** What stands behind the last '.' or '=' is the name itself; before it, where it stands. */
const broken = (names: readonly string[]): string[] =>
  names.filter((name) => !ABOUT_OTHER_THINGS.has(name) && breaksOpenHouse(name.split(/[.=]/).at(-1) ?? name));

/** Open house is an invariant: nothing in the model compares providers by merit or limits how many there are. */
describe('the model of an open house', () => {
  let database: TestDatabase;
  let openapi: OpenApi;

  beforeAll(async () => {
    database = await aDatabase();
    openapi = JSON.parse(await readFile(new URL('../../openapi.json', import.meta.url), 'utf8')) as OpenApi;
  });
  afterAll(() => database.close());

  const columns = async () =>
    (
      await database.asOwner<{ name: string }>(
        `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'
         union all select 'table.' || table_name from information_schema.tables where table_schema = 'public' order by name`,
      )
    ).map(({ name }) => name);
  const bodies = () =>
    Object.entries(openapi.components.schemas).flatMap(([name, schema]) => [name, ...namesIn(schema, name)]);
  const filters = () =>
    Object.entries(openapi.paths).flatMap(([path, operations]) =>
      Object.values(operations).flatMap(({ parameters = [] }) =>
        parameters.flatMap(({ name, schema }) => [`${path}?.${name}`, ...namesIn(schema, `${path}?.${name}`)]),
      ),
    );

  it('has no such column or table', async () => {
    const names = await columns();
    expect(names.length).toBeGreaterThan(400);
    expect(broken(names)).toEqual([]);
  });

  it('finds one that somebody would make', async () => {
    await database.asOwner(
      `alter table procedure add column maximum_contractors int, add column quality_score numeric`,
    );
    expect(broken(await columns())).toEqual(['procedure.maximum_contractors', 'procedure.quality_score']);
    await database.asOwner(`alter table procedure drop column maximum_contractors, drop column quality_score`);
  });

  it('has no such field in what is sent or answered, a procedure least of all', () => {
    const names = bodies();
    expect(names).toContain('ProcedureDefinitionBody.conditions');
    expect(names).toContain('ConditionBody.kind=suitability');
    expect(names.length).toBeGreaterThan(1000);
    expect(broken(names)).toEqual([]);
  });

  it('has no such filter, order or column of an export', () => {
    const names = filters();
    expect(names).toContain('/contracts/file?.sort=-provider');
    expect(names).toContain('/contracts/file?.columns=provider');
    expect(broken(names)).toEqual([]);
  });

  it('finds a field, an order and an export column that somebody would make', () => {
    const schema = {
      properties: {
        rank: {},
        sort: { type: 'string', enum: ['name', '-score'] },
        list: { items: { enum: ['quota'] } },
      },
    };
    expect(broken(namesIn(schema, 'X'))).toEqual(['X.rank', 'X.sort=-score', 'X.list=quota']);
  });
});
