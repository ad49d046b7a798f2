import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { Header } from '../../frame/header.js';
import { Main } from '../../frame/main.js';
import { Navigation, type Place } from '../../frame/navigation.js';
import { RegionBrand } from '../../region/region-look.js';
import { useSessionIfAny } from '../../session/session.js';

const places: readonly Place[] = [
  { to: '/', text: 'shared.navigation.home', exact: true },
  { to: '/procedures', text: 'shared.navigation.procedures' },
  { to: '/providers', text: 'shared.navigation.providers' },
  { to: '/contact', text: 'shared.navigation.contact' },
];

/** In the footer: the pages that everybody must be able to find. */
const duties: readonly Place[] = [
  { to: '/accessibility', text: 'shared.navigation.accessibility' },
  { to: '/privacy', text: 'shared.navigation.privacy' },
  { to: '/complaints', text: 'shared.navigation.complaints' },
  { to: '/contact', text: 'shared.navigation.contact' },
  { to: '/status', text: 'shared.navigation.status' },
];

/** Around the public pages. */
export function PublicFrame(): ReactNode {
  const intl = useIntl();
  const { data: session } = useSessionIfAny();
  return (
    <div className="frame">
      <Header
        home="/"
        brand={<RegionBrand />}
        session={session}
        tools={
          session == null ? (
            <a href="/v1/sign-in">
              <FormattedMessage id="shared.signIn" />
            </a>
          ) : (
            <Link to={session.door === 'staff' ? '/desk' : '/portal'}>
              <FormattedMessage id="shared.myPortal" />
            </Link>
          )
        }
      />
      <div>
        <Navigation label={intl.formatMessage({ id: 'shared.navigation.public' })} places={places} />
        <div className="wide">
          <Main />
        </div>
      </div>
      <footer className="footer">
        <nav className="wide" aria-label={intl.formatMessage({ id: 'shared.navigation.footer' })}>
          <ul>
            {duties.map(({ to, text }) => (
              <li key={to}>
                <Link to={to}>
                  <FormattedMessage id={text} />
                </Link>
              </li>
            ))}
            <li>
              <Link to="/kit">Kit</Link>
            </li>
          </ul>
        </nav>
      </footer>
    </div>
  );
}
