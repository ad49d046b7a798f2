import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answered, api } from '../../api/client.js';
import type { SearchKind } from './search-groups.js';

const PAUSE_MILLISECONDS = 180;
export const SHORTEST = 2;

/** A value once it has not changed for a moment: nobody wants an answer to every letter. */
export function useSettled(value: string, pause = PAUSE_MILLISECONDS): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}

/** What fits the words; asked from two characters on. */
export function useFound(words: string, kind?: SearchKind) {
  const q = words.trim();
  const query = { q, ...(kind !== undefined && { kind, limit: 50 }) };
  return useQuery({
    queryKey: ['search', query],
    queryFn: ({ signal }) => answered(api.GET('/search', { params: { query }, signal })),
    enabled: q.length >= SHORTEST,
    placeholderData: keepPreviousData,
    // What somebody looked for is not kept.
    gcTime: 30_000,
  });
}
