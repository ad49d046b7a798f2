import { dehydrate, hydrate, type QueryClient } from '@tanstack/react-query';
import { ApiProblem, type Violation } from './api/client.js';

/** What the api told while a page was drawn, as it stands in the page (`<script type="application/json">`). */
export interface ServedState {
  answers: { key: readonly unknown[]; hash: string; data: unknown; queryType?: 'infinite' | undefined }[];
  /** What the api refused: a page that does not exist says so at once. */
  refusals: {
    key: readonly unknown[];
    hash: string;
    status: number;
    code: string;
    violations: Violation[];
    reference?: string | undefined;
  }[];
  /** The region whose look the page has. */
  look?: number | undefined;
}

/** Everything that was asked for a page, to be written into it. */
export function stateOf(queryClient: QueryClient, look: number | undefined): ServedState {
  const { queries } = dehydrate(queryClient, {
    shouldDehydrateQuery: ({ state: { status } }) => status !== 'pending',
  });
  const state: ServedState = { answers: [], refusals: [], look };
  for (const { queryKey: key, queryHash: hash, queryType, state: found } of queries) {
    const { data, error } = found;
    if (data !== undefined) state.answers.push({ key, hash, data, queryType });
    else if (isRefusal(error)) {
      const { status, code, violations, reference } = error;
      state.refusals.push({ key, hash, status, code, violations, reference });
    }
  }
  return state;
}

/** Whether asking again would bring the same: the page is drawn with it. Any other fault the browser finds out for itself. */
export function isRefusal(error: unknown): error is ApiProblem {
  if (!(error instanceof ApiProblem)) return false;
  const { status } = error;
  return status >= 400 && status < 500 && ![401, 408, 429].includes(status);
}

/**
 * Gives a page what was asked for it on the server, as if it had been asked just now: the clock of this machine may be
 * another.
 */
export function takeOver(queryClient: QueryClient, { answers, refusals }: ServedState): void {
  const now = Date.now();
  const settled = {
    dataUpdateCount: 0,
    errorUpdateCount: 0,
    fetchFailureCount: 0,
    fetchFailureReason: null,
    fetchMeta: null,
    isInvalidated: false,
    fetchStatus: 'idle' as const,
  };
  hydrate(queryClient, {
    mutations: [],
    queries: [
      ...answers.map(({ key, hash, data, queryType }) => ({
        queryKey: key,
        queryHash: hash,
        queryType,
        dehydratedAt: now,
        state: {
          ...settled,
          data,
          dataUpdatedAt: now,
          dataUpdateCount: 1,
          error: null,
          errorUpdatedAt: 0,
          status: 'success' as const,
        },
      })),
      ...refusals.map(({ key, hash, status, code, violations, reference }) => ({
        queryKey: key,
        queryHash: hash,
        dehydratedAt: now,
        state: {
          ...settled,
          data: undefined,
          dataUpdatedAt: 0,
          error: new ApiProblem(status, code, violations, reference),
          errorUpdatedAt: now,
          errorUpdateCount: 1,
          status: 'error' as const,
        },
      })),
    ],
  });
}
