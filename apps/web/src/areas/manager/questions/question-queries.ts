import { queryOptions } from '@tanstack/react-query';
import { type Answer, answered, api } from '../../../api/client.js';

export type Question = Answer<'QuestionAnswer'>;
export type Draft = Answer<'ClarificationDraftAnswer'>;
export type Item = Answer<'ClarificationAnswer'>;
export type Subject = NonNullable<Question['about']>;

export function questionQuery(id: string) {
  return queryOptions({
    queryKey: ['questions', id],
    queryFn: ({ signal }): Promise<Question> =>
      answered(api.GET('/questions/{id}', { params: { path: { id } }, signal })),
  });
}

export function draftQuery(id: string) {
  return queryOptions({
    queryKey: ['clarification-drafts', id],
    queryFn: ({ signal }): Promise<Draft> =>
      answered(api.GET('/clarification-drafts/{id}', { params: { path: { id } }, signal })),
  });
}

/** The drafts of a procedure, or of all that the desk works for; 200 at most. */
export function draftsQuery(procedureId: string | undefined) {
  const query = { limit: 200, ...(procedureId !== undefined && { procedureId }) };
  return queryOptions({
    queryKey: ['clarification-drafts', query],
    queryFn: ({ signal }) => answered(api.GET('/clarification-drafts', { params: { query }, signal })),
  });
}

/** What was published in a procedure, the newest first; 200 at most. */
export function publishedQuery(procedureId: string) {
  return queryOptions({
    queryKey: ['procedures', procedureId, 'clarifications', 'desk'],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/procedures/{id}/clarifications', {
          params: { path: { id: procedureId }, query: { limit: 200 } },
          // What was published a moment ago is wanted here, not what the browser kept.
          cache: 'no-store',
          signal,
        }),
      ),
  });
}

/** What a draft or its publication changes. */
export const changedByDrafts = [['questions'], ['clarification-drafts'], ['work-items'], ['procedures']] as const;
