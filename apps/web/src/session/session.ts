import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { type Answer, answered, api, ApiProblem } from '../api/client.js';

export type Session = Answer<'SessionAnswer'>;
export type Tenant = Session['tenants'][number];

/** Remembers that somebody signed in with this browser: the public pages ask who it is only then. Says nothing about whom. */
const VISITED = 'openhuis.signed-in';

/** Who is signed in with this browser; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ client, signal }): Promise<Session | null> => {
    try {
      const session = await answered(api.GET('/session', { signal }));
      localStorage.setItem(VISITED, '1');
      return session;
    } catch (thrown) {
      if (thrown instanceof ApiProblem && thrown.status === 401) {
        localStorage.removeItem(VISITED);
        // A page that is open stays, with all that was typed: the session watch says that the session ended.
        if (client.getQueryData<Session | null>(['session']) != null) throw thrown;
        return null;
      }
      throw thrown;
    }
  },
  staleTime: 60_000,
});

export function useSession(): UseQueryResult<Session | null> {
  return useQuery(sessionQuery);
}

/** As {@link useSession}, for pages that nobody needs to sign in for: without a sign-in nothing is asked. */
export function useSessionIfAny(): UseQueryResult<Session | null> {
  return useQuery({ ...sessionQuery, enabled: localStorage.getItem(VISITED) !== null });
}

/** The regions or organisations for which somebody acts now: the chosen one, else all of them. */
export function tenantsActedFor(session: Session): Tenant[] {
  return session.tenants.filter(({ tenant }) => session.actingFor === null || tenant === session.actingFor);
}

/** Whether somebody may do this, for at least one of those for whom they act. The api decides; this only hides what it would refuse. */
export function may(session: Session | null | undefined, permission: string): boolean {
  return session != null && tenantsActedFor(session).some(({ permissions }) => permissions.includes(permission));
}

/** The address at which one signs in at a door, and comes back to the page of the moment (or the one that is given). */
export function signInAddress(
  door: 'staff' | 'provider',
  returnTo = window.location.pathname + window.location.search,
): string {
  return `/v1/sign-in/${door}?returnTo=${encodeURIComponent(returnTo)}`;
}
