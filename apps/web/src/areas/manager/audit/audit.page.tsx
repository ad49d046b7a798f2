import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Page as PageFrame } from '../../../components/page.js';
import { Pager } from '../../../components/pager.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { Permitted } from '../../../session/signed-in.js';
import { AuditExport } from './audit-export.js';
import { AuditFilters } from './audit-filters.js';
import { AuditTable } from './audit-table.js';
import { readTrail } from './read-trail.js';

const route = getRouteApi('/desk/audit');

/** Who changed what in the region, from what to what; the newest first. */
export function Page(): ReactNode {
  const intl = useIntl();
  return (
    <PageFrame title={intl.formatMessage({ id: 'trail.title' })}>
      <Permitted permission="audit.read" role={<FormattedMessage id="trail.needed" />}>
        <Trail />
      </Permitted>
    </PageFrame>
  );
}

function Trail(): ReactNode {
  const { cursor, ...filters } = route.useSearch();
  const query = useQuery({
    queryKey: ['audit-entries', filters, cursor],
    queryFn: ({ signal }) => readTrail(filters, { cursor, signal }),
  });
  return (
    <div className="stack">
      <p>
        <FormattedMessage id="trail.text" />
      </p>
      <AuditFilters key={JSON.stringify(filters)} filters={filters} />
      <Loaded
        query={query}
        skeleton={<Skeleton lines={12} height="2.75rem" />}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <EmptyState title={<FormattedMessage id="trail.none" />}>
            <p>
              <Link to="/desk/audit" search={{}}>
                <FormattedMessage id="trail.clear" />
              </Link>
            </p>
          </EmptyState>
        }
      >
        {({ items, next }) => (
          <>
            <AuditTable entries={items} />
            <Pager cursor={cursor} next={next} />
            <AuditExport filters={filters} />
          </>
        )}
      </Loaded>
    </div>
  );
}
