import { queryOptions, useQuery } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';
import { regionsActedFor } from '../../region/regions.js';
import { useSession } from '../../session/session.js';

/** The procedures, for their titles. */
export const proceduresQuery = queryOptions({
  queryKey: ['procedures', 'all'],
  queryFn: async ({ signal }) =>
    (await answered(api.GET('/procedures', { params: { query: { limit: 200 } }, signal }))).items,
  staleTime: 5 * 60_000,
});

/** Those of the regions that one acts for. */
export function useOwnProcedures() {
  const { data: session } = useSession();
  const { data: procedures = [] } = useQuery(proceduresQuery);
  const regionIds = regionsActedFor(session);
  return procedures.filter(({ regionId }) => regionIds.includes(regionId));
}
