import { Link, Navigate, Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Skeleton } from '../../../components/states.js';
import { Header } from '../../../frame/header.js';
import { Main } from '../../../frame/main.js';
import { Navigation, type Place } from '../../../frame/navigation.js';
import { SessionWatch } from '../../../session/session-watch.js';
import { may, type Session, useSession } from '../../../session/session.js';
import { SignedIn } from '../../../session/signed-in.js';
import { ActingFor } from '../../../session/acting-for.js';

/** Nobody waits for the search. */
const SearchButton = lazy(() =>
  import('../../../components/search/search-button.js').then((module) => ({ default: module.SearchButton })),
);

/** What one needs no role for. */
const arrival: readonly string[] = ['/portal/register', '/portal/invitation', '/portal/confirm-address'];

/** The portal's main places, in the order in which a provider meets them. */
const places: readonly Place[] = [
  { to: '/portal', text: 'portal.overview', exact: true },
  { to: '/portal/enrolments', text: 'portal.enrolments' },
  { to: '/portal/questions', text: 'portal.questions' },
  { to: '/portal/messages', text: 'portal.messages' },
  { to: '/portal/organisation', text: 'portal.organisation' },
  { to: '/portal/people', text: 'portal.people' },
  { to: '/portal/evidence', text: 'portal.evidence' },
];

/** Around the pages of a care provider. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { data: session } = useSession();
  return (
    <div className="frame">
      <Header
        home="/portal"
        session={session}
        tools={
          session != null && (
            <>
              {may(session, 'search.read') && (
                <Suspense>
                  <SearchButton area="portal" />
                </Suspense>
              )}
              <ActingFor session={session} />
              <Link to="/portal/settings">
                <FormattedMessage id="portal.settings" />
              </Link>
            </>
          )
        }
      />
      <SignedIn door="provider">
        {(current) => (
          <div>
            {current.tenants.length > 0 && (
              <Navigation label={intl.formatMessage({ id: 'portal.navigation' })} places={places} />
            )}
            <div className="wide">
              <Main>
                <Arrived session={current} />
              </Main>
            </div>
          </div>
        )}
      </SignedIn>
      <SessionWatch door="provider" />
    </div>
  );
}

/** The page that was asked for; who has no role anywhere yet goes to where one gets it, and comes back afterwards. */
function Arrived({ session }: { session: Session }): ReactNode {
  const { pathname, href } = useRouterState({ select: (state) => state.location });
  // What is on the screen still, while the page to which one goes is fetched.
  const shown = useRouterState({ select: (state) => state.matches.at(-1)?.pathname ?? '' });
  const isKnown = session.person !== null;
  const isForAll = (path: string): boolean => arrival.includes(path) || (isKnown && path === '/portal/settings');
  if (session.tenants.length > 0 || isForAll(shown)) return <Outlet />;
  if (isForAll(pathname)) return <Skeleton />;
  return <Navigate to="/portal/register" search={{ returnTo: href === '/portal' ? undefined : href }} replace />;
}
