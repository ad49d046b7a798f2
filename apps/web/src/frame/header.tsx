import { Link, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { chooseLanguage, currentLanguage } from '../i18n/texts.js';
import type { Session } from '../session/session.js';
import { SignOutButton } from '../session/sign-out.js';
import { House } from './house.js';

/**
 * The top of every page: whose it is, the language, and who is signed in.
 *
 * @param brand name and logo; Openhuis itself when left out
 * @param tools of this area, such as search
 */
export function Header({
  home,
  brand,
  session,
  tools,
}: {
  home: '/' | '/portal' | '/desk';
  brand?: ReactNode;
  session: Session | null | undefined;
  tools?: ReactNode;
}): ReactNode {
  const intl = useIntl();
  return (
    <header className="header">
      <SkipLink />
      <div className="wide header__bar">
        <Link to={home} className="brand">
          {brand ?? (
            <>
              <House /> Openhuis
            </>
          )}
        </Link>
        <nav className="header__tools" aria-label={intl.formatMessage({ id: 'shared.tools' })}>
          {tools}
          <OtherLanguage />
          {session?.person != null && (
            <span className="header__person">
              <FormattedMessage id="shared.signedInAs" values={{ name: session.person.name }} />
            </span>
          )}
          {session != null && <SignOutButton />}
        </nav>
      </div>
    </header>
  );
}

function SkipLink(): ReactNode {
  const path = useRouterState({ select: (state) => state.location.href });
  return (
    <a
      key={path}
      className="skip-link visually-hidden"
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('main')?.focus();
      }}
    >
      <FormattedMessage id="shared.skip" />
    </a>
  );
}

/** Named in the language that it leads to. */
function OtherLanguage(): ReactNode {
  const other = currentLanguage() === 'nl' ? 'en' : 'nl';
  return (
    <button type="button" lang={other} onClick={() => void chooseLanguage(other)}>
      <FormattedMessage id="shared.otherLanguage" />
    </button>
  );
}
