import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { SearchButton } from '../../../components/search/search-button.js';
import { Header } from '../../../frame/header.js';
import { Main } from '../../../frame/main.js';
import { Navigation, type Place } from '../../../frame/navigation.js';
import { SessionWatch } from '../../../session/session-watch.js';
import { may, useSession } from '../../../session/session.js';
import { SignedIn } from '../../../session/signed-in.js';
import { ActingFor } from '../../../session/acting-for.js';

/** The portal's main places, in the order in which a provider meets them. */
const places: readonly Place[] = [
  { to: '/portal', text: 'portal.overview', exact: true },
  { to: '/portal/enrolments', text: 'portal.enrolments' },
  { to: '/portal/messages', text: 'portal.messages' },
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
              {may(session, 'search.read') && <SearchButton area="portal" />}
              <ActingFor session={session} />
              <Link to="/portal/settings">
                <FormattedMessage id="portal.settings" />
              </Link>
            </>
          )
        }
      />
      <SignedIn door="provider">
        {() => (
          <div>
            <Navigation label={intl.formatMessage({ id: 'portal.navigation' })} places={places} />
            <div className="wide">
              <Main />
            </div>
          </div>
        )}
      </SignedIn>
      <SessionWatch door="provider" />
    </div>
  );
}
