import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './client.js';

/**
 * What was read stays shown while it is read again; a question that cannot succeed is not repeated.
 *
 * @param isRefused of a question by its hash: it was asked already while the page was drawn, in vain. What was answered is
 * shown; asking again is up to who reads it
 */
export function newQueryClient(isRefused: (queryHash: string) => boolean = () => false): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) =>
          !import.meta.env.SSR &&
          failures < 2 &&
          error instanceof ApiProblem &&
          (error.status === 0 || error.status >= 502),
        retryOnMount: (query) => !isRefused(query.queryHash),
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}
