import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useRef } from 'react';
import { asProblem } from '../components/states.js';
import type { ApiProblem } from './client.js';

/** A command: something that changes what the api keeps. */
export interface Command<Input, Output> {
  /** Does it. Answers undefined when it failed: `problem` then says why. A second call while one runs waits for nothing and does nothing. */
  run: (input: Input) => Promise<Output | undefined>;
  isRunning: boolean;
  problem: ApiProblem | undefined;
  forgetProblem: () => void;
}

/**
 * A command of the api that is safe to repeat: the same input that failed for want of an answer goes out again under the
 * same Idempotency-Key, so that what did arrive is not done twice.
 *
 * @param call asks the api; give `headers: { 'idempotency-key': key }` along
 * @param changes the questions whose answers change by it: they are asked again
 */
export function useCommand<Input, Output>(
  call: (input: Input, key: string) => Promise<Output>,
  changes: readonly QueryKey[] = [],
): Command<Input, Output> {
  const queryClient = useQueryClient();
  const attempt = useRef<{ input: string; key: string } | undefined>(undefined);
  const mutation = useMutation({
    mutationFn: async (input: Input) => {
      const written = JSON.stringify([input]);
      if (attempt.current?.input !== written) attempt.current = { input: written, key: crypto.randomUUID() };
      try {
        const output = await call(input, attempt.current.key);
        attempt.current = undefined;
        return output;
      } catch (thrown) {
        // An answer came: trying again is a new attempt. Without an answer it may have been done.
        if (asProblem(thrown).status !== 0) attempt.current = undefined;
        throw thrown;
      }
    },
    onSuccess: async () => {
      await Promise.all(changes.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
    },
  });
  return {
    run: async (input) => {
      if (mutation.isPending) return undefined;
      return await mutation.mutateAsync(input).catch(() => undefined);
    },
    isRunning: mutation.isPending,
    problem: mutation.error === null ? undefined : asProblem(mutation.error),
    forgetProblem: mutation.reset,
  };
}
