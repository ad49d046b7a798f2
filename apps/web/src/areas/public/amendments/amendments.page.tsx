import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { AmendedChanges } from '../../../components/amendment/amended-changes.js';
import { AmendmentDays } from '../../../components/amendment/amendment-days.js';
import { announcedQuery } from '../../../components/amendment/announced-query.js';
import { Page as PageFrame } from '../../../components/page.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { writtenIn } from '../../../i18n/written.js';
import { useRegionLook } from '../../../region/region-look.js';
import { procedureQuery } from '../procedures/procedure-query.js';

const route = getRouteApi('/public/procedures/$procedureId/amendments');

/** The amendments that were announced of a procedure, what they change, and from when: for everyone. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { procedureId } = route.useParams();
  const procedure = useQuery(procedureQuery(procedureId));
  const amendments = useQuery(announcedQuery(procedureId));
  useRegionLook(procedure.data?.regionId);
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'publicAmendment.title' })}
      trail={[
        <Link key="one" to="/procedures/$procedureId" params={{ procedureId }} activeOptions={{ exact: true }}>
          {procedure.data === undefined ? (
            <FormattedMessage id="publicAmendment.procedure" />
          ) : (
            writtenIn(intl, procedure.data.definition.title)
          )}
        </Link>,
      ]}
    >
      <p className="lead">
        <FormattedMessage id="publicAmendment.lead" />
      </p>
      <Loaded
        query={amendments}
        skeleton={<Skeleton lines={6} height="5rem" />}
        isEmpty={(items) => items.length === 0}
        empty={<EmptyState title={<FormattedMessage id="publicAmendment.none" />} />}
      >
        {(items) => (
          <div className="stack">
            {items.map((amendment) => (
              <section key={amendment.id} className="stack" aria-labelledby={`amendment-${amendment.id}`}>
                <h2 id={`amendment-${amendment.id}`}>
                  {amendment.number}. {amendment.subject}
                </h2>
                <AmendmentDays amendment={amendment} />
                <AmendedChanges changes={amendment.changes} />
              </section>
            ))}
          </div>
        )}
      </Loaded>
    </PageFrame>
  );
}
