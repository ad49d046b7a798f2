import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { IndexationSection } from '../../../components/indexation/published-indexation.js';
import { indexationsQuery } from '../../../components/indexation/published-query.js';
import { Page as PageFrame } from '../../../components/page.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { useWritten } from '../../../i18n/written.js';
import { useRegionLook } from '../../../region/region-look.js';
import { procedureQuery } from '../procedures/procedure-query.js';

const route = getRouteApi('/public/procedures/$procedureId/indexations');

/** How the tariffs of a procedure rose: each indexation with its sum and its tariffs. */
export function Page(): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const { procedureId } = route.useParams();
  const procedure = useQuery(procedureQuery(procedureId));
  useRegionLook(procedure.data?.regionId);
  const indexations = useQuery(indexationsQuery(procedureId));
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'indexations.title' })}
      trail={
        procedure.data === undefined
          ? []
          : [
              <Link key="procedure" to="/procedures/$procedureId" params={{ procedureId }}>
                {written(procedure.data.definition.title)}
              </Link>,
            ]
      }
    >
      <Loaded query={indexations} skeleton={<Skeleton lines={4} height="4rem" />}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={<FormattedMessage id="indexations.none" />} />
          ) : (
            <div className="stack">
              {found.map((indexation) => (
                <IndexationSection key={indexation.id} indexation={indexation} />
              ))}
            </div>
          )
        }
      </Loaded>
    </PageFrame>
  );
}
