import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { type Answer, answered, api } from '../../../api/client.js';
import { type Command, useCommand } from '../../../api/command.js';

export type WorkItem = Answer<'WorkItemAnswer'>;
export type WorkCounts = Answer<'WorkCountAnswer'>;
export type WorkKind = WorkItem['kind'];
export type Colleague = Answer<'ColleagueAnswer'>;

/** What the address of the work list says. */
export interface WorkSearch {
  kind?: string;
  who?: string;
  reach?: string;
  state?: string;
  from?: string;
  until?: string;
  view?: string;
  cursor?: string;
}

const holders = ['me', 'nobody', 'others'] as const;

/** The same filters as the api knows them; what the address says wrongly is left out. */
function filtersOf({ kind, who, reach }: WorkSearch) {
  const holder = holders.find((known) => known === who);
  return {
    ...(kind !== undefined && { kinds: kind }),
    ...(holder !== undefined && { holder }),
    ...(reach === 'all' && { reach: 'all' as const }),
  };
}

/** A page of the work list. */
export function useWork(search: WorkSearch): UseQueryResult<Answer<'WorkPageAnswer'>> {
  const query = {
    ...filtersOf(search),
    ...(search.state === 'snoozed' && { state: 'snoozed' as const }),
    ...(search.from !== undefined && { dueFrom: search.from }),
    ...(search.until !== undefined && { dueUntil: search.until }),
    ...(search.cursor !== undefined && { cursor: search.cursor }),
  };
  return useQuery({
    queryKey: ['work-items', query],
    queryFn: ({ signal }) => answered(api.GET('/work-items', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
}

/** How much there is of it. */
export function useWorkCounts(search: WorkSearch): UseQueryResult<WorkCounts> {
  const query = filtersOf(search);
  return useQuery({
    queryKey: ['work-items', 'counts', query],
    queryFn: ({ signal }) => answered(api.GET('/work-item-counts', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** Who works for a region. */
export function useColleagues(regionId: number): UseQueryResult<Colleague[]> {
  return useQuery({
    queryKey: ['regions', regionId, 'colleagues'],
    queryFn: ({ signal }) =>
      answered(api.GET('/regions/{id}/colleagues', { params: { path: { id: regionId } }, signal })),
    staleTime: 5 * 60_000,
  });
}

type Taken = Pick<WorkItem, 'regionId' | 'subjectId'>;
export type WorkState = Answer<'WorkStateAnswer'>;

/** Gives an item to somebody, or puts it back (null). */
export function useAssign(item: Taken): Command<{ personId: string | null; version: number }, WorkState> {
  return useCommand(
    (body) =>
      answered(
        api.PUT('/regions/{id}/work-items/{subjectId}/assignment', {
          params: { path: { id: item.regionId, subjectId: item.subjectId } },
          body,
        }),
      ),
    [['work-items'], ['enrolments']],
  );
}

/** Puts an item off until a day, or takes it back into the list (null). */
export function useSnooze(item: Taken): Command<{ until: string | null; reason?: string; version: number }, WorkState> {
  return useCommand(
    (body) =>
      answered(
        api.PUT('/regions/{id}/work-items/{subjectId}/snooze', {
          params: { path: { id: item.regionId, subjectId: item.subjectId } },
          body,
        }),
      ),
    [['work-items']],
  );
}
