import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Alert } from '../../../components/alert.js';
import { contractQuery } from '../../../components/contract/contract-queries.js';
import { InnerLink } from '../../../components/inner-link.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { Permitted } from '../../../session/signed-in.js';
import { PaperForm } from './paper-form.js';

const route = getRouteApi('/desk/contracts/$contractId/paper');

/** Registers the scan of a contract that was signed on paper. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { contractId } = route.useParams();
  const contract = useQuery(contractQuery(contractId));
  const back = `/desk/contracts/${contractId}`;
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'deskContract.paper.page' })}
      trail={[
        <InnerLink key="contract" to={back}>
          {contract.data?.number ?? <FormattedMessage id="deskContract.title" />}
        </InnerLink>,
      ]}
    >
      <Permitted permission="contract.sign.region">
        <Loaded query={contract} skeleton={<Skeleton lines={10} />}>
          {(shown) =>
            shown.status === 'pending' ? (
              <PaperForm contract={shown} back={back} />
            ) : (
              <Alert tone="info" title={<FormattedMessage id="contractPart.sign.notNow.title" />}>
                <p>
                  <FormattedMessage id="contractPart.sign.notNow.ended" />
                </p>
                <p>
                  <InnerLink to={back}>{shown.number}</InnerLink>
                </p>
              </Alert>
            )
          }
        </Loaded>
      </Permitted>
    </PageFrame>
  );
}
