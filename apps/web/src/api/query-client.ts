import { notifyManager, QueryClient, timeoutManager } from '@tanstack/react-query';
import { isUnattended, unattended } from '../session/unattended.js';
import { ApiProblem } from './client.js';

// An interval is what `refetchInterval` asks by, and nothing else. Who comes back to the window is somebody.
timeoutManager.setTimeoutProvider<ReturnType<typeof setTimeout>>({
  setTimeout: (callback, delay) => setTimeout(callback, delay),
  clearTimeout: (timer) => clearTimeout(timer),
  setInterval: (callback, delay) => setInterval(() => unattended(callback), delay),
  clearInterval: (timer) => clearInterval(timer),
});

// An answer is drawn as soon as it is there: by a timer, as it is by itself, the browser first does what else it has to.
notifyManager.setScheduler(queueMicrotask);

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
        behavior: {
          onFetch: (context) => {
            if (!isUnattended()) return;
            // Trying again is no more than the first time was.
            const { fetchFn } = context;
            context.fetchFn = () => unattended(fetchFn);
          },
        },
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}
