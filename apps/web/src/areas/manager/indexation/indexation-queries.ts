import { queryOptions } from '@tanstack/react-query';
import { answered, api, type Answer } from '../../../api/client.js';

export type Round = Answer<'IndexationRoundAnswer'>;

/** The indexation rounds of a procedure, the latest first. */
export function roundsQuery(procedureId: string) {
  return queryOptions({
    queryKey: ['indexation', 'of', procedureId],
    queryFn: ({ signal }) =>
      answered(api.GET('/procedures/{id}/indexation-rounds', { params: { path: { id: procedureId } }, signal })),
  });
}

/** One round with its simulation. */
export function roundQuery(roundId: string) {
  return queryOptions({
    queryKey: ['indexation', roundId],
    queryFn: ({ signal }): Promise<Round> =>
      answered(api.GET('/indexation-rounds/{id}', { params: { path: { id: roundId } }, signal })),
  });
}

/** What changes when a round does: its procedure has other tariffs once it is published. */
export const indexationKeys = [['indexation'], ['procedures'], ['work']];
