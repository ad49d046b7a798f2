import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { type Answer, answered, api, ApiProblem } from '../api/client.js';
import { drawnPage } from '../drawn-page.js';

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
      rememberVisit(true);
      return session;
    } catch (thrown) {
      if (thrown instanceof ApiProblem && thrown.status === 401) {
        rememberVisit(false);
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
  return useQuery({ ...sessionQuery, enabled: hasVisited() });
}

/** On the server the cookie of the session says it, which a page cannot read in the browser. */
function hasVisited(): boolean {
  return import.meta.env.SSR
    ? drawnPage().cookies.includes('openhuis-session=')
    : localStorage.getItem(VISITED) !== null;
}

/** Remembers whether somebody is signed in with this browser. */
export function rememberVisit(isSignedIn: boolean): void {
  if (import.meta.env.SSR) return;
  if (isSignedIn) localStorage.setItem(VISITED, '1');
  else localStorage.removeItem(VISITED);
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
export function signInAddress(door: 'staff' | 'provider', returnTo = pageOfTheMoment()): string {
  return `/v1/sign-in/${door}?returnTo=${encodeURIComponent(returnTo)}`;
}

function pageOfTheMoment(): string {
  const { path, search } = import.meta.env.SSR
    ? drawnPage()
    : { path: window.location.pathname, search: window.location.search };
  return path + search;
}
