import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.js';
import { type ContractsSearch, filterOf, sortOf } from './contracts-search.js';

const SELDOM = 5 * 60_000;

/** The products of the catalogues, by their codes. */
export const productsQuery = queryOptions({
  queryKey: ['register', 'products'],
  queryFn: ({ signal }) => answered(api.GET('/register/products', { signal })),
  staleTime: SELDOM,
});

/**
 * A page of the list. What changes a filter asks it at once, beside going to the new address: the answer is then on its way
 * before the page is drawn anew.
 */
export function contractsQuery(search: ContractsSearch) {
  const filter = filterOf(search);
  const sort = sortOf(search);
  const { cursor } = search;
  return queryOptions({
    queryKey: ['contracts', 'list', filter, sort, cursor],
    queryFn: ({ signal }) =>
      answered(api.GET('/contracts', { params: { query: { ...filter, sort, cursor } }, signal })),
    staleTime: 10_000,
  });
}
