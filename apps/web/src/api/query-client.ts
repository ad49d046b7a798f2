import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './client.js';

/** What was read stays shown while it is read again; a question that cannot succeed is not repeated. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) =>
        failures < 2 && error instanceof ApiProblem && (error.status === 0 || error.status >= 502),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
