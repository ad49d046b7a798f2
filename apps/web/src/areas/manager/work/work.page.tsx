import { amsterdamDate } from '@openhuis/calendar';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { buttonClass } from '../../../components/button.js';
import { NO_VIEW } from '../../../components/list/saved-view-queries.js';
import { SavedViews } from '../../../components/list/saved-views.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Pager } from '../../../components/pager.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { Permitted } from '../../../session/signed-in.js';
import { WeekPicture } from './week-picture.js';
import { WorkFilters } from './work-filters.js';
import { groupsOf } from './work-groups.js';
import { useWork, useWorkCounts, type WorkItem } from './work-queries.js';
import { WorkRow } from './work-row.js';
import './work.css';

const route = getRouteApi('/desk/');

/** The home of the desk: what needs a person, by the day on which it is due. */
export function Page(): ReactNode {
  const intl = useIntl();
  return (
    <PageFrame title={intl.formatMessage({ id: 'work.title' })}>
      <Permitted permission="work-item.read" role={<FormattedMessage id="work.roleNeeded" />}>
        <WorkList />
      </Permitted>
    </PageFrame>
  );
}

function WorkList(): ReactNode {
  const search = route.useSearch();
  const work = useWork(search);
  const counts = useWorkCounts(search);
  return (
    <div className="work">
      <div className="work__filters">
        <WorkFilters search={search} counts={counts.data} />
        <div className="list-tools">
          <SavedViews page="work" search={search} />
        </div>
      </div>
      <div className="work__main stack" aria-busy={work.isPlaceholderData || undefined}>
        <Loaded
          query={work}
          skeleton={<Skeleton lines={6} height="4.5rem" />}
          isEmpty={({ items }) => items.length === 0}
          empty={<NothingToDo isFiltered={Object.keys(search).some((name) => name !== 'view')} />}
        >
          {({ items, next }) => (
            <>
              <Groups items={items} />
              <Pager cursor={search.cursor} next={next} />
            </>
          )}
        </Loaded>
      </div>
      <aside className="work__picture">
        <Loaded query={counts} skeleton={<Skeleton lines={1} height="12rem" />}>
          {(data) => <WeekPicture counts={data} />}
        </Loaded>
      </aside>
    </div>
  );
}

function Groups({ items }: { items: readonly WorkItem[] }): ReactNode {
  return groupsOf(items, amsterdamDate(new Date())).map(({ name, items: own }) => (
    <section key={name} aria-labelledby={`work-${name}`}>
      <h2 id={`work-${name}`} className={`work__group work__group--${name}`}>
        <FormattedMessage id={`work.group.${name}`} values={{ count: own.length }} />
      </h2>
      <ul className="items">
        {own.map((item) => (
          <WorkRow key={item.id} item={item} />
        ))}
      </ul>
    </section>
  ));
}

function NothingToDo({ isFiltered }: { isFiltered: boolean }): ReactNode {
  return (
    <EmptyState title={<FormattedMessage id={isFiltered ? 'work.noneHere' : 'work.none'} />}>
      <p>
        <FormattedMessage id={isFiltered ? 'work.noneHereText' : 'work.noneText'} />
      </p>
      {isFiltered && (
        <Link className={buttonClass()} to="/desk" search={{ view: NO_VIEW }}>
          <FormattedMessage id="work.withoutFilters" />
        </Link>
      )}
    </EmptyState>
  );
}
