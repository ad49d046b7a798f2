import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { SearchButton } from '../../../components/search/search-button.js';
import { Header } from '../../../frame/header.js';
import { Main } from '../../../frame/main.js';
import { Navigation, type Place } from '../../../frame/navigation.js';
import { RegionBrand, useRegionLook } from '../../../region/region-look.js';
import { regionsActedFor } from '../../../region/regions.js';
import { ActingFor } from '../../../session/acting-for.js';
import { SessionWatch } from '../../../session/session-watch.js';
import { may, useSession } from '../../../session/session.js';
import { SignedIn } from '../../../session/signed-in.js';

/** The desk's places, in the order of the day; each for who may do something there. */
const places: readonly (Place & { permission: string })[] = [
  { to: '/desk', text: 'desk.work', exact: true, permission: 'work-item.read' },
  { to: '/desk/enrolments', text: 'desk.enrolments', permission: 'enrolment.read' },
  { to: '/desk/handovers', text: 'desk.handovers', permission: 'handover.read' },
  { to: '/desk/questions', text: 'desk.questions', permission: 'question.read' },
  { to: '/desk/dialogue-tables', text: 'desk.dialogue', permission: 'dialogue-table.read' },
  { to: '/desk/contracts', text: 'desk.contracts', permission: 'contract.read' },
  { to: '/desk/amendments', text: 'desk.amendments', permission: 'amendment.read' },
  { to: '/desk/procedures', text: 'desk.procedures', permission: 'work-item.read' },
  { to: '/desk/terms', text: 'desk.terms', permission: 'contract.read' },
  { to: '/desk/notices', text: 'desk.notices', permission: 'notice.read' },
  { to: '/desk/deadlines', text: 'desk.dates', permission: 'deadline.read' },
  { to: '/desk/figures', text: 'desk.figures', permission: 'enrolment-figure.read' },
  { to: '/desk/people', text: 'desk.people', permission: 'people.read' },
  { to: '/desk/audit', text: 'desk.audit', permission: 'audit.read' },
  { to: '/desk/applications', text: 'desk.applications', permission: 'application.read' },
  { to: '/desk/appearance', text: 'desk.appearance', permission: 'appearance.edit' },
];

/** Around the pages of the people of a region. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { data: session } = useSession();
  const [region, ...others] = regionsActedFor(session);
  useRegionLook(others.length === 0 ? region : undefined);
  return (
    <div className="frame frame--desk" data-density="compact">
      <Header
        home="/desk"
        brand={<RegionBrand />}
        session={session}
        tools={
          session != null && (
            <>
              {may(session, 'search.read') && <SearchButton area="desk" />}
              {/* With one region the brand says it. */}
              {session.tenants.length > 1 && <ActingFor session={session} />}
              <Link to="/desk/settings">
                <FormattedMessage id="desk.settings" />
              </Link>
            </>
          )
        }
      />
      <SignedIn door="staff">
        {(current) => (
          <>
            <Navigation
              label={intl.formatMessage({ id: 'desk.navigation' })}
              places={places.filter(({ permission }) => may(current, permission))}
            />
            <Main />
          </>
        )}
      </SignedIn>
      <SessionWatch door="staff" />
    </div>
  );
}
