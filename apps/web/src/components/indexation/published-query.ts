import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';

/** The published indexations of a procedure, the latest first. */
export function indexationsQuery(procedureId: string | undefined) {
  return queryOptions({
    queryKey: ['indexations', procedureId],
    enabled: procedureId !== undefined,
    queryFn: ({ signal }) =>
      answered(api.GET('/procedures/{id}/indexations', { params: { path: { id: procedureId ?? '' } }, signal })),
  });
}
