import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';

/** What an organisation reported of itself. */
export function partyChangesQuery(organisationId: string) {
  return queryOptions({
    queryKey: ['organisations', organisationId, 'changes'],
    queryFn: ({ signal }) =>
      answered(api.GET('/organisations/{id}/changes', { params: { path: { id: organisationId } }, signal })),
  });
}
