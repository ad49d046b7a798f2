import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { Alert } from '../../../components/alert.js';
import { Page as PageFrame } from '../../../components/page.js';
import { may, useSession } from '../../../session/session.js';
import { Permitted } from '../../../session/signed-in.js';

const places = [
  { to: '/desk/notices', text: 'notices.tab.list', permission: 'notice.read' },
  { to: '/desk/notices/ahead', text: 'notices.tab.ahead', permission: 'forecast.read' },
  { to: '/desk/notices/calendar', text: 'notices.tab.calendar', permission: 'forecast.read' },
  { to: '/desk/notices/runs', text: 'notices.tab.runs', permission: 'forecast.read' },
] as const;

/** Around the pages about notices: where one is, and whether something is kept until a person looks. */
export function NoticesFrame({
  title,
  permission = 'forecast.read',
  children,
}: {
  title: string;
  permission?: 'notice.read' | 'forecast.read';
  children: ReactNode;
}): ReactNode {
  const intl = useIntl();
  const { data: session } = useSession();
  return (
    <PageFrame title={title}>
      <nav aria-label={intl.formatMessage({ id: 'notices.tabs' })}>
        <ul className="tabs">
          {places
            .filter((place) => may(session, place.permission))
            .map(({ to, text }) => (
              <li key={to}>
                <Link to={to} activeOptions={{ exact: true, includeSearch: false }}>
                  <FormattedMessage id={text} />
                </Link>
              </li>
            ))}
        </ul>
      </nav>
      <Permitted permission={permission} role={<FormattedMessage id="notices.neededRole" />}>
        <div className="stack">
          <HeldRuns />
          {children}
        </div>
      </Permitted>
    </PageFrame>
  );
}

/** The runs that wait for a person. */
export function useHeldRuns() {
  const { data: session } = useSession();
  return useQuery({
    queryKey: ['notice-runs', 'held'],
    queryFn: ({ signal }) => answered(api.GET('/notice-runs', { params: { query: { state: 'held' } }, signal })),
    enabled: may(session, 'forecast.read'),
  });
}

function HeldRuns(): ReactNode {
  const { data } = useHeldRuns();
  if (data === undefined || data.items.length === 0) return null;
  const notices = data.items.reduce((sum, { due }) => sum + due, 0);
  return (
    <Alert tone="warning" title={<FormattedMessage id="notices.heldTitle" values={{ notices }} />}>
      <p>
        <FormattedMessage id="notices.heldText" />{' '}
        <Link to="/desk/notices/runs">
          <FormattedMessage id="notices.heldLink" />
        </Link>
      </p>
    </Alert>
  );
}
