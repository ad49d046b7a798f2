import { addDays, amsterdamDate } from '@openhuis/calendar';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { type Answer, answered, api } from '../../../api/client.js';

export type ListedEnrolment = Answer<'ListedEnrolmentAnswer'>;
export type Enrolment = Answer<'EnrolmentDetailAnswer'>;
export type Condition = Enrolment['conditions'][number];
export type Outcome = NonNullable<Condition['assessment']>['outcome'];
export type StandingReason = Answer<'StandingReasonAnswer'>;

/** What the address of the list says. `age` is in weeks: so old or older. */
export interface EnrolmentSearch {
  status?: string;
  procedure?: string;
  provider?: string;
  who?: string;
  age?: string;
  sort?: string;
  view?: string;
  cursor?: string;
}

export const statuses = [
  'open',
  'submitted',
  'supplementAsked',
  'assessed',
  'decisionProposed',
  'refusalIntended',
  'refusalSuspended',
  'admitted',
  'refused',
  'notProcessed',
  'withdrawn',
] as const;
/** Weeks. */
export const ages = ['2', '4', '6', '8'] as const;

/** A page of enrolments; what waits for the region when no status is asked for ('all' for every status). */
export function useEnrolments(search: EnrolmentSearch): UseQueryResult<Answer<'EnrolmentPageAnswer'>> {
  const status = search.status === 'all' ? undefined : (statuses.find((known) => known === search.status) ?? 'open');
  const weeks = ages.find((known) => known === search.age);
  const query = {
    ...(status !== undefined && { status }),
    ...(search.procedure !== undefined && { procedureId: search.procedure }),
    ...(search.provider !== undefined && { organisationId: search.provider }),
    ...(search.who !== undefined && { holder: search.who }),
    ...(weeks !== undefined && { submittedUntil: addDays(amsterdamDate(new Date()), -7 * Number(weeks)) }),
    ...(search.sort === 'due' && { sort: 'due' as const }),
    ...(search.cursor !== undefined && { cursor: search.cursor }),
  };
  return useQuery({
    queryKey: ['enrolments', query],
    queryFn: ({ signal }) => answered(api.GET('/enrolments', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** One enrolment with all that is in it. */
export function useEnrolment(id: string): UseQueryResult<Enrolment> {
  return useQuery({
    queryKey: ['enrolments', id],
    queryFn: ({ signal }) => answered(api.GET('/enrolments/{id}', { params: { path: { id } }, signal })),
  });
}

/** Reasons that the region gave before, to choose from. Only who assesses may ask. */
export function useStandingReasons(id: string, isAsked: boolean): StandingReason[] {
  const { data = [] } = useQuery({
    queryKey: ['enrolments', id, 'standing-reasons'],
    queryFn: ({ signal }) =>
      answered(api.GET('/enrolments/{id}/standing-reasons', { params: { path: { id } }, signal })),
    enabled: isAsked,
    staleTime: 5 * 60_000,
  });
  return data;
}

/** The procedures that the desk can filter by. */
export function useProcedures(): UseQueryResult<Answer<'ProcedurePageAnswer'>> {
  return useQuery({
    queryKey: ['procedures'],
    queryFn: ({ signal }) => answered(api.GET('/procedures', { signal })),
    staleTime: 5 * 60_000,
  });
}
