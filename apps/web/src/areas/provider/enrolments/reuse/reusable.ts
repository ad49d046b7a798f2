import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Answer, answered, api } from '../../../../api/client.js';
import { useCommand } from '../../../../api/command.js';
import { type Enrolment, useMayFor } from '../enrolment.js';

export type ReusableAnswer = Answer<'ReusableAnswerAnswer'>;

function reusableQuery(id: string) {
  return queryOptions({
    queryKey: ['enrolments', id, 'reusable-answers'],
    queryFn: ({ signal }): Promise<ReusableAnswer[]> =>
      answered(api.GET('/enrolments/{id}/reusable-answers', { params: { path: { id } }, signal })),
  });
}

/** What earlier enrolments can give to this draft; nothing while it is not known, and for who may not edit it. */
export function useReusable(enrolment: Enrolment): readonly ReusableAnswer[] {
  const mayEdit = useMayFor(enrolment.organisationId, 'enrolment.edit');
  const { data } = useQuery({ ...reusableQuery(enrolment.id), enabled: mayEdit && enrolment.status === 'draft' });
  return data ?? [];
}

/** Takes answers over, for the conditions that somebody chose. */
export function useReuse(enrolment: Enrolment) {
  return useCommand(
    (conditionCodes: string[], key) =>
      answered(
        api.POST('/enrolments/{id}/reuses', {
          params: { path: { id: enrolment.id } },
          body: { version: enrolment.version, conditionCodes },
          headers: { 'idempotency-key': key },
        }),
      ),
    [['enrolments']],
  );
}
