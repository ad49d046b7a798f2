import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { type Answer, answered, api } from '../api/client.js';
import { type Session, tenantsActedFor } from '../session/session.js';

export type Region = Answer<'RegionAnswer'>;

/** All regions with their municipalities and how each shows itself. They seldom change. */
export const regionsQuery = queryOptions({
  queryKey: ['regions'],
  queryFn: ({ signal }): Promise<Region[]> => answered(api.GET('/regions', { signal })),
  staleTime: 5 * 60_000,
});

export function useRegions(): UseQueryResult<Region[]> {
  return useQuery(regionsQuery);
}

/** The number of the region that a tenant is ('region:1'), or undefined for an organisation. */
export function regionIdOf(tenant: string): number | undefined {
  return tenant.startsWith('region:') ? Number(tenant.slice('region:'.length)) : undefined;
}

/** The regions for which somebody acts now; of those, only where this permission is held. */
export function regionsActedFor(session: Session | null | undefined, permission?: string): number[] {
  if (session == null) return [];
  return tenantsActedFor(session).flatMap(({ tenant, permissions }) => {
    const id = regionIdOf(tenant);
    return id === undefined || (permission !== undefined && !permissions.includes(permission)) ? [] : [id];
  });
}
