import { queryOptions } from '@tanstack/react-query';
import { answered, api, type Answer } from '../../../api/client.js';

export type ProcedureDetail = Answer<'ProcedureDetailAnswer'>;

/** One procedure in full, as every page about it asks for it. */
export function procedureQuery(procedureId: string) {
  return queryOptions({
    queryKey: ['procedures', procedureId],
    queryFn: ({ signal }): Promise<ProcedureDetail> =>
      answered(api.GET('/procedures/{id}', { params: { path: { id: procedureId } }, signal })),
  });
}
