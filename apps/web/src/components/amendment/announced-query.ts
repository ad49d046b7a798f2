import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';

/** What was announced of a procedure. */
export const announcedQuery = (procedureId: string) =>
  queryOptions({
    queryKey: ['procedures', procedureId, 'amendments'],
    queryFn: async ({ signal }) =>
      (await answered(api.GET('/procedures/{id}/amendments', { params: { path: { id: procedureId } }, signal }))).items,
  });
