import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.js';

const SELDOM = 5 * 60_000;

/** The procedures, for their titles. */
export const proceduresQuery = queryOptions({
  queryKey: ['procedures', 'all'],
  queryFn: async ({ signal }) =>
    (await answered(api.GET('/procedures', { params: { query: { limit: 200 } }, signal }))).items,
  staleTime: SELDOM,
});

/** The products of the catalogues, by their codes. */
export const productsQuery = queryOptions({
  queryKey: ['register', 'products'],
  queryFn: ({ signal }) => answered(api.GET('/register/products', { signal })),
  staleTime: SELDOM,
});
