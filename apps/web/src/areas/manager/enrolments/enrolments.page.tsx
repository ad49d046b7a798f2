import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { buttonClass } from '../../../components/button.js';
import { NO_VIEW } from '../../../components/list/saved-view-queries.js';
import { SavedViews } from '../../../components/list/saved-views.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Pager } from '../../../components/pager.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { may, useSession } from '../../../session/session.js';
import { Permitted } from '../../../session/signed-in.js';
import { AssignMany } from './assign-many.js';
import { type ListedEnrolment, useEnrolments } from './enrolment-queries.js';
import { EnrolmentTable } from './enrolment-table.js';
import { EnrolmentFilters } from './enrolments-filters.js';
import './enrolments.css';

const route = getRouteApi('/desk/enrolments');

/** Every enrolment that the region may see; first what waits for it, the oldest first. */
export function Page(): ReactNode {
  const intl = useIntl();
  return (
    <PageFrame title={intl.formatMessage({ id: 'enrolments.title' })}>
      <Permitted permission="enrolment.read">
        <Enrolments />
      </Permitted>
    </PageFrame>
  );
}

function Enrolments(): ReactNode {
  const search = route.useSearch();
  const { data: session } = useSession();
  const query = useEnrolments(search);
  const [chosen, setChosen] = useState<ReadonlyMap<string, ListedEnrolment>>(new Map());
  const mayAssign = may(session, 'work-item.assign');
  const shown = query.data?.items ?? [];
  // Only what is on the page can be meant: what a filter takes away is no longer chosen.
  const meant = shown.filter(({ id }) => chosen.has(id));
  return (
    <div className="stack">
      <EnrolmentFilters search={search} />
      <div className="list-tools">
        <SavedViews page="enrolments" search={search} />
        {may(session, 'conflict-of-interest.read') && (
          <Link to="/desk/interests">
            <FormattedMessage id="enrolments.interests" />
          </Link>
        )}
      </div>
      {mayAssign && <AssignMany chosen={meant} done={() => setChosen(new Map())} />}
      <Loaded
        query={query}
        skeleton={<Skeleton lines={10} height="2.5rem" />}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <EmptyState title={<FormattedMessage id="enrolments.none" />}>
            <p>
              <FormattedMessage id="enrolments.noneText" />
            </p>
            <Link className={buttonClass()} to="/desk/enrolments" search={{ status: 'all', view: NO_VIEW }}>
              <FormattedMessage id="enrolments.showAll" />
            </Link>
          </EmptyState>
        }
      >
        {({ items, next }) => (
          <>
            <EnrolmentTable
              items={items}
              chosen={mayAssign ? chosen : undefined}
              choose={(item, isChosen) => {
                const changed = new Map(chosen);
                if (isChosen) changed.set(item.id, item);
                else changed.delete(item.id);
                setChosen(changed);
              }}
              chooseAll={(isChosen) => {
                const open = items.filter(({ daysLeft }) => daysLeft !== null);
                setChosen(new Map(isChosen ? open.map((item) => [item.id, item]) : []));
              }}
            />
            <Pager cursor={search.cursor} next={next} />
          </>
        )}
      </Loaded>
    </div>
  );
}
