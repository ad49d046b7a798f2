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

/** Those of the regions that one acts for; none as long as they are not known. */
export function useOwnProcedures() {
  return useOwnProceduresQuery().data ?? [];
}

/** The same as a question: for a page that must not say that there are none before it knows. */
export function useOwnProceduresQuery() {
  const { data: session } = useSession();
  const regionIds = regionsActedFor(session);
  return useQuery({
    ...proceduresQuery,
    select: (procedures) => procedures.filter(({ regionId }) => regionIds.includes(regionId)),
  });
}
