import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, done } from '../../../api/client.js';
import { contractQuery } from '../../../components/contract/contract-queries.js';
import { IndexationSection, type PublishedIndexation } from '../../../components/indexation/published-indexation.js';
import { indexationsQuery } from '../../../components/indexation/published-query.js';
import { Page as PageFrame } from '../../../components/page.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';

const route = getRouteApi('/portal/contracts/$contractId/tariffs');

/** The indexations that concern a contract, for its own products. Who opens it has received them. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { contractId } = route.useParams();
  const contract = useQuery(contractQuery(contractId));
  const indexations = useQuery(indexationsQuery(contract.data?.procedureId));
  useReceipts(indexations.data);
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'portalTariffs.title' })}
      trail={[
        <Link key="contract" to="/portal/contracts/$contractId" params={{ contractId }}>
          {contract.data?.number ?? '…'}
        </Link>,
      ]}
    >
      <Loaded query={indexations} skeleton={<Skeleton lines={4} height="4rem" />}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={<FormattedMessage id="portalTariffs.none" />} />
          ) : (
            <div className="stack">
              <p>
                <FormattedMessage id="portalTariffs.intro" />
              </p>
              {found.map((indexation) => (
                <IndexationSection
                  key={indexation.id}
                  indexation={indexation}
                  products={contract.data?.lines.map(({ product }) => product)}
                />
              ))}
            </div>
          )
        }
      </Loaded>
    </PageFrame>
  );
}

/** Tells the region that they were opened: once is enough, and again does no harm. */
function useReceipts(indexations: readonly PublishedIndexation[] | undefined): void {
  useEffect(() => {
    for (const { id } of indexations ?? []) {
      void done(api.POST('/indexation-rounds/{id}/receipts', { params: { path: { id } } })).catch(() => undefined);
    }
  }, [indexations]);
}
