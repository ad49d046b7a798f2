import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { buttonClass } from '../../../components/button.js';
import { Page } from '../../../components/page.js';
import { may, useSession } from '../../../session/session.js';
import { OneRegion } from '../one-region.js';

/** What the pages about people share: heading, tabs, and the region that they are about. */
export function PeopleFrame({
  title,
  permission,
  children,
}: {
  title: string;
  permission: 'people.read' | 'role-proposal.read' | 'access-review.read';
  children: (regionId: number) => ReactNode;
}): ReactNode {
  const intl = useIntl();
  const { data: session } = useSession();
  const tabs = [
    { to: '/desk/people', text: 'staff.tab.people', permission: 'people.read' },
    { to: '/desk/people/proposals', text: 'staff.tab.proposals', permission: 'role-proposal.read' },
    { to: '/desk/people/review', text: 'staff.tab.review', permission: 'access-review.read' },
  ] as const;
  return (
    <Page
      title={title}
      tools={
        may(session, 'people.edit') && (
          <Link className={buttonClass('primary')} to="/desk/people/new" search={keepRegion}>
            <FormattedMessage id="staff.give" />
          </Link>
        )
      }
    >
      <nav aria-label={intl.formatMessage({ id: 'staff.tabs' })}>
        <ul className="tabs">
          {tabs
            .filter((tab) => may(session, tab.permission))
            .map(({ to, text }) => (
              <li key={to}>
                <Link to={to} search={keepRegion} activeOptions={{ exact: true, includeSearch: false }}>
                  <FormattedMessage id={text} />
                </Link>
              </li>
            ))}
        </ul>
      </nav>
      <OneRegion permission={permission} role={<FormattedMessage id={`staff.needed.${permission}`} />}>
        {(regionId) => <div className="stack">{children(regionId)}</div>}
      </OneRegion>
    </Page>
  );
}

/** Going to another tab, one stays with the same region. */
function keepRegion(search: { region?: string }): { region?: string } {
  return search.region === undefined ? {} : { region: search.region };
}
