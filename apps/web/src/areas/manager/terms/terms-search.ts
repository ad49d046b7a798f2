import type { paths } from '../../../api/schema.js';

/** What stands in the address of the page: the filters of the list of contracts, and how they are shown. */
export const termsSearchNames = [
  'regionId',
  'procedureId',
  'municipality',
  'search',
  'status',
  'offer',
  'option',
  'endsFrom',
  'endsUntil',
  'sort',
  'group',
  'zoom',
  'view',
] as const;
export type TermsSearch = { [Name in (typeof termsSearchNames)[number]]?: string };

type Filter = NonNullable<paths['/contract-totals']['get']['parameters']['query']>;

/** By what the contracts are put together. */
export const groups = ['none', 'procedure', 'endsOn', 'provider'] as const;
export type Group = (typeof groups)[number];

/** In which order; the api knows these. */
export const sorts = ['endsOn', '-endsOn', 'latestNoticeOn', 'number', 'provider'] as const;

/** The filters alone, as the api takes them: it says what is wrong with a value that somebody made up. */
export function filterOf(search: TermsSearch): Filter {
  const { regionId, procedureId, municipality, search: words, status, offer, option, endsFrom, endsUntil } = search;
  const filter = { regionId, procedureId, municipality, search: words, status, offer, option, endsFrom, endsUntil };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}
