import { pageInEachRegion, readCursor, type Scope, type sortKeys } from '@openhuis/platform';
import { ContractConditions, type ListSource, STATUS } from './contract-conditions.js';
import { FEW, narrowing } from './contract-narrowing.js';
import type { ContractFilter, ContractListQuery, ContractSort, ContractSummaryAnswer } from './contract-list.dto.js';

/** One statement of the list, with its values. */
export interface PageStatement {
  text: string;
  values: unknown[];
}

type Field = 'endsOn' | 'number' | 'provider' | 'latestNoticeOn';

/** What a row is sorted by: the column in the answer, how it is compared, and how it comes back in a cursor. */
const fields: Record<
  Field,
  { output: string; column: (at: string) => string; cast: string; cursor: keyof typeof sortKeys }
> = {
  endsOn: { output: '"endsOn"', column: (at) => `${at}.ends_on`, cast: '::date', cursor: 'date' },
  number: { output: 'number', column: () => 'c.number', cast: '', cursor: 'word' },
  provider: { output: '"sortName"', column: () => 'c.sort_name', cast: '', cursor: 'name' },
  latestNoticeOn: {
    output: '"latestNoticeOn"',
    column: () => 'c.latest_notice_on',
    cast: '::date',
    cursor: 'dateOrNever',
  },
};

/** A sort as its field and its direction. */
function sortOf(sort: ContractSort = 'endsOn'): { field: Field; descending: boolean } {
  return sort.startsWith('-')
    ? { field: sort.slice(1) as Field, descending: true }
    : { field: sort as Field, descending: false };
}

/** The sort key of a row of the page, as its cursor has it. */
export function sortKeyOf(row: ListedContract, sort: ContractSort | undefined): string {
  const { field } = sortOf(sort);
  if (field === 'number') return row.number;
  if (field === 'provider') return row.sortName ?? '';
  return field === 'latestNoticeOn' ? (row.latestNoticeOn ?? 'infinity') : row.endsOn;
}

/** A row of the page; `sortName` stands only in a list by provider, and is not told. */
export type ListedContract = ContractSummaryAnswer & { sortName?: string };

/** Page sizes that have a statement of their own: a limit the planner knows keeps to the index. */
const LIMITS = [51, 101, 201, 501];
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** What the page of a list tells of each contract. Where it is sorted by provider, `sortName` is there for the cursor. */
const summaryOf = (
  at: string,
  field: Field,
): string => `c.id, c.region_id as "regionId", c.number, c.procedure_id as "procedureId",
  c.organisation_id as "organisationId", c.organisation_name as "organisationName", ${STATUS} as status,
  c.starts_on as "startsOn", ${at}.ends_on as "endsOn", c.extensions_exercised as "extensionsExercised",
  c.option_open as "optionOpen", nullif(c.latest_notice_on, 'infinity') as "latestNoticeOn",
  c.answer_due_on as "answerDueOn", c.version${field === 'provider' ? ', c.sort_name as "sortName"' : ''}`;

/**
 * The list of contracts as one statement. Its text depends only on which filters are given, never on their values, so
 * each variant is prepared once per connection; the rows come as the answer has them.
 *
 * The list follows the index of its order and leaves out what does not fit the filters; with a municipality
 * `contract_municipality_by_end`, with a product `contract_product_by_end`, and its dates are then those in that
 * municipality or of that product. A filter that few contracts may fit has an index of its own (see `narrowing`): as long as
 * it finds few, those few are sorted, and nothing else is looked at.
 *
 * @throws RuleViolation `invalid-input` for a cursor that is none
 */
export function pageStatement(scope: Scope, today: string, query: ContractListQuery, limit: number): PageStatement {
  const { field, descending } = sortOf(query.sort);
  const conditions = new ContractConditions(scope, today, query);
  const { output, column, cast, cursor: kind } = fields[field];
  const cursor = query.cursor === undefined ? undefined : readCursor(query.cursor, kind);
  const startsAtEnd = field === 'endsOn' && !descending;
  // Before the first id of a day stands nothing of that day: a first page by last day is a cursor as well.
  const after = startsAtEnd ? (cursor ?? { key: query.endsFrom ?? '-infinity', id: FIRST_ID }) : cursor;
  const place = after && { key: conditions.put(after.key), id: conditions.put(after.id) };
  const others = conditions.others(startsAtEnd);
  const direction = descending ? ' desc' : '';
  const size = String(LIMITS.find((known) => known > limit) ?? limit + 1);
  const page = ({ tables, at, id, leading }: ListSource, gate?: string): string => {
    const pastCursor =
      place && `(${column(at)}, ${id}) ${descending ? '<' : '>'} (${place.key}${cast}, ${place.id}::uuid)`;
    const all = [gate, ...leading, pastCursor, ...others(at)].filter((condition) => condition !== undefined);
    return `select ${summaryOf(at, field)}
from ${tables}
where ${all.join(' and ')}
order by ${column(at)}${direction}, ${id}${direction} limit ${size}`;
  };
  const order = `${output}${direction}, id${direction}`;
  const source = field === 'endsOn' ? conditions.byEnd() : conditions.inAnyOrder();
  const narrowed = narrowing(conditions, query, field);
  const text =
    narrowed === undefined
      ? page(source)
      : `with probe as materialized (${narrowed} limit ${FEW + 1}),
  narrowed as materialized (select distinct id from probe),
  size as materialized (select count(*) <= ${FEW} as few from probe)
select * from (
  (${page(conditions.amongNarrowed(), '(select few from size)')})
  union all
  (${page(source, 'not (select few from size)')})
) both_ways order by ${order} limit ${size}`;
  const { regions } = conditions.tenant;
  return {
    text: regions === undefined ? text : pageInEachRegion(regions, text, order, size),
    values: conditions.values,
  };
}

/**
 * Every contract that fits, in order and without an end: for a cursor of the database, which reads on as long as somebody
 * takes the rows. Planned for its values, for it runs once.
 *
 * @param columns the select list, by the alias `c` and, for the last day, the one that is given
 */
export function wholeListStatement(
  scope: Scope,
  today: string,
  query: ContractFilter & { sort?: ContractSort },
  columns: (at: string) => string,
): PageStatement {
  const { field, descending } = sortOf(query.sort);
  const conditions = new ContractConditions(scope, today, query);
  const { tables, at, id, leading } = field === 'endsOn' ? conditions.byEnd() : conditions.inAnyOrder();
  const { regions } = conditions.tenant;
  const found = narrowing(conditions, query, field);
  // Today is the first value, also where no column asks for it.
  const where = [
    '$1::date is not null',
    ...leading,
    ...conditions.others(false)(at),
    ...(found === undefined ? [] : [`c.id in (${found})`]),
  ];
  const own = regions === undefined ? '' : `(select distinct unnest(${regions}) as region_id) own cross join `;
  const direction = descending ? ' desc' : '';
  return {
    text: `select ${columns(at)} from ${own}${tables} where ${where.join(' and ')}
order by ${fields[field].column(at)}${direction}, ${id}${direction}`,
    values: conditions.values,
  };
}
