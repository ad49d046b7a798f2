import { amsterdamDate } from '@openhuis/calendar';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Alert } from '../../../components/alert.js';
import { Page as PageFrame } from '../../../components/page.js';
import { useSession } from '../../../session/session.js';
import { UnconfirmedAddress } from '../arrive/unconfirmed-address.js';
import { ComingDates } from './coming-dates.js';
import { Dialogue } from './dialogue.js';
import { OwnContracts, OwnEnrolments } from './own-lists.js';
import { Tasks } from './tasks.js';
import './overview.css';

/** Where a provider begins: what waits, what runs, and which dates come. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { data: session } = useSession();
  if (session == null) return null;
  const today = amsterdamDate(new Date());
  return (
    <PageFrame title={intl.formatMessage({ id: 'portal.overview' })}>
      <div className="stack">
        <UnconfirmedAddress />
        {session.missing === 'role' && (
          <Alert title={<FormattedMessage id="portalOverview.noRole.title" values={{ number: session.kvkNumber }} />}>
            <p>
              <Link to="/portal/register">
                <FormattedMessage id="portalOverview.noRole.action" />
              </Link>
            </p>
          </Alert>
        )}
        <div className="overview">
          <div className="stack">
            <Tasks session={session} today={today} />
            <OwnEnrolments session={session} />
            <OwnContracts session={session} />
            <Dialogue />
          </div>
          <ComingDates today={today} />
        </div>
      </div>
    </PageFrame>
  );
}
