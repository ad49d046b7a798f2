import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Page as PageFrame } from '../components/page.js';
import { ApiTokens } from './api-tokens.js';
import { CalendarFeeds } from './calendar-feeds.js';
import { LanguageAndLook } from './language-and-look.js';
import { OwnData } from './own-data.js';
import { OwnSessions } from './own-sessions.js';

const sections = ['language', 'calendar', 'devices', 'tokens', 'data'] as const;

/** What everybody arranges for themselves, at both doors. */
export function Page(): ReactNode {
  const intl = useIntl();
  return (
    <PageFrame title={intl.formatMessage({ id: 'account.title' })}>
      <nav aria-label={intl.formatMessage({ id: 'account.sections' })} className="not-in-print">
        <ul className="row account-sections">
          {sections.map((section) => (
            <li key={section}>
              <a href={`#${section}`}>
                <FormattedMessage id={`account.${section}.title`} />
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <LanguageAndLook />
      <CalendarFeeds />
      <OwnSessions />
      <ApiTokens />
      <OwnData />
    </PageFrame>
  );
}
