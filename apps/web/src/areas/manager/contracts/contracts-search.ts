import type { paths } from '../../../api/schema.js';

type Query = NonNullable<paths['/contracts']['get']['parameters']['query']>;
type Filter = Omit<Query, 'sort' | 'limit' | 'cursor'>;
type Sort = NonNullable<Query['sort']>;

/** What filters the list. */
export const filterNames = [
  'search',
  'regionId',
  'status',
  'municipality',
  'product',
  'procedureId',
  'organisationId',
  'option',
  'offer',
  'endsFrom',
  'endsUntil',
  'noticeFrom',
  'noticeUntil',
] as const;

/** What stands in the address of the page. */
export const contractsSearchNames = [...filterNames, 'sort', 'columns', 'view', 'cursor'] as const;
export type ContractsSearch = { [Name in (typeof contractsSearchNames)[number]]?: string };

/** The filters alone, as the api takes them: it says what is wrong with a value that somebody made up. */
export function filterOf(search: ContractsSearch): Filter {
  const given = filterNames.flatMap((name) => (search[name] === undefined ? [] : [[name, search[name]]]));
  return Object.fromEntries(given) as Filter;
}

/** The order that was asked for: by last day when none was. */
export function sortOf({ sort }: ContractsSearch): Sort {
  return (sort ?? 'endsOn') as Sort;
}

/** How a column sorts now; undefined while another does. */
export function directionOf(search: ContractsSearch, field: string): 'ascending' | 'descending' | undefined {
  const sort: string = sortOf(search);
  if (sort === field) return 'ascending';
  return sort === `-${field}` ? 'descending' : undefined;
}

/** The order after pressing the head of a column: up first, then down. */
export function nextSort(search: ContractsSearch, field: string): string | undefined {
  const next = directionOf(search, field) === 'ascending' ? `-${field}` : field;
  return next === 'endsOn' ? undefined : next;
}

/** The columns that there are, in their order, and which of them sort the list. */
export const columns = [
  'number',
  'provider',
  'status',
  'procedure',
  'startsOn',
  'endsOn',
  'extensionsExercised',
  'option',
  'latestNoticeOn',
  'answerDueOn',
] as const;
export type Column = (typeof columns)[number];
export const sortingColumns: readonly string[] = ['number', 'provider', 'endsOn', 'latestNoticeOn'];
const USUAL: readonly Column[] = ['number', 'provider', 'status', 'endsOn', 'latestNoticeOn', 'answerDueOn'];

/** The columns that are shown; the number, which leads to the contract, always. */
export function columnsOf(search: ContractsSearch): readonly Column[] {
  if (search.columns === undefined) return USUAL;
  const asked = search.columns.split(',');
  return columns.filter((column) => column === 'number' || asked.includes(column));
}

/** The columns as they stand in the address; nothing for the usual ones. */
export function writtenColumns(chosen: readonly Column[]): string | undefined {
  const written = columns.filter((column) => chosen.includes(column)).join(',');
  return written === USUAL.join(',') ? undefined : written;
}
