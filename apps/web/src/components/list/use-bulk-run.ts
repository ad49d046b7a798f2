import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ApiProblem } from '../../api/client.js';
import { asProblem } from '../states.js';

/** What became of one row: the api's answer for it. */
export interface BulkResult<Result> {
  ok: boolean;
  result: Result;
}

/** A command on many rows, batch after batch. */
export interface BulkRun<Item, Result> {
  state: 'ready' | 'running' | 'done' | 'stopped';
  total: number;
  results: ReadonlyMap<string, BulkResult<Result>>;
  /** Why it stopped before its end: what was not sent waits for `resume`. */
  problem: ApiProblem | undefined;
  start: (items: readonly Item[]) => void;
  /** Goes on with what was not sent. */
  resume: () => void;
  stop: () => void;
}

/**
 * Sends a command for many rows in batches, one after the other, so that there is progress to see and a way to stop. A
 * batch whose answer got lost is sent again under its own key: what did arrive is not done twice.
 *
 * @param settings.send asks the api for one batch; answers a result for each of its rows, by id
 * @param settings.changes the questions whose answers change by it
 */
export function useBulkRun<Item extends { id: string }, Result>(settings: {
  batch: number;
  send: (items: readonly Item[], key: string) => Promise<ReadonlyMap<string, BulkResult<Result>>>;
  changes: readonly QueryKey[];
}): BulkRun<Item, Result> {
  const queryClient = useQueryClient();
  const [state, setState] = useState<BulkRun<Item, Result>['state']>('ready');
  const [results, setResults] = useState<ReadonlyMap<string, BulkResult<Result>>>(new Map());
  const [problem, setProblem] = useState<ApiProblem>();
  const [total, setTotal] = useState(0);
  const batches = useRef<{ items: readonly Item[]; key: string }[]>([]);
  const isStopping = useRef(false);
  useEffect(
    () => () => {
      isStopping.current = true;
    },
    [],
  );

  const isStoppedNow = (): boolean => isStopping.current;

  async function run(): Promise<void> {
    isStopping.current = false;
    setState('running');
    setProblem(undefined);
    try {
      for (let next = batches.current.at(0); next !== undefined; next = batches.current.at(0)) {
        if (isStoppedNow()) break;
        const { items, key } = next;
        const answer = await settings.send(items, key).catch(async (thrown: unknown) => {
          // No answer came: it may have been done. Once more, under the same key.
          if (asProblem(thrown).status !== 0) throw thrown;
          return await settings.send(items, key);
        });
        batches.current.shift();
        setResults((now) => new Map([...now, ...answer]));
      }
      setState(batches.current.length === 0 ? 'done' : 'stopped');
    } catch (thrown) {
      setProblem(asProblem(thrown));
      setState('stopped');
    }
    await Promise.all(settings.changes.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  }

  return {
    state,
    total,
    results,
    problem,
    start: (items) => {
      setTotal((now) => now + items.filter(({ id }) => !results.has(id)).length);
      setResults((now) => new Map([...now].filter(([id]) => !items.some((item) => item.id === id))));
      for (let from = 0; from < items.length; from += settings.batch) {
        batches.current.push({ items: items.slice(from, from + settings.batch), key: crypto.randomUUID() });
      }
      void run();
    },
    resume: () => void run(),
    stop: () => {
      isStopping.current = true;
    },
  };
}
