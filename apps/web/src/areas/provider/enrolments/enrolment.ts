import { queryOptions, replaceEqualDeep, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { type Answer, answered, api } from '../../../api/client.js';
import { type Session, useSession } from '../../../session/session.js';

export type Enrolment = Answer<'EnrolmentDetailAnswer'>;
export type ConditionState = Enrolment['conditions'][number];
export type Procedure = Answer<'ProcedureDetailAnswer'>;

/** Everything about one enrolment. What was read late never replaces what is newer: versions only go up. */
export function enrolmentQuery(id: string) {
  return queryOptions({
    queryKey: ['enrolments', id],
    queryFn: ({ signal }): Promise<Enrolment> =>
      answered(api.GET('/enrolments/{id}', { params: { path: { id } }, signal })),
    structuralSharing: (before, now) => newer(before as Enrolment | undefined, now as Enrolment),
  });
}

function newer(before: Enrolment | undefined, now: Enrolment): Enrolment {
  return before !== undefined && now.version < before.version ? before : replaceEqualDeep(before, now);
}

export function useEnrolment(id: string): UseQueryResult<Enrolment> {
  return useQuery(enrolmentQuery(id));
}

/** The procedure as it holds now: a draft is judged by it. */
export function procedureQuery(id: string) {
  return queryOptions({
    queryKey: ['procedures', id],
    queryFn: ({ signal }): Promise<Procedure> =>
      answered(api.GET('/procedures/{id}', { params: { path: { id } }, signal })),
    staleTime: 60_000,
  });
}

/** Whether somebody may do this for one organisation: with another they may have another role. */
export function mayFor(session: Session | null | undefined, organisationId: string, permission: string): boolean {
  return (
    session?.tenants.some(
      ({ tenant, permissions }) => tenant === `organisation:${organisationId}` && permissions.includes(permission),
    ) === true
  );
}

/** As {@link mayFor}, for who is signed in. */
export function useMayFor(organisationId: string, permission: string): boolean {
  const { data: session } = useSession();
  return mayFor(session, organisationId, permission);
}
