import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Alert } from '../../../components/alert.js';
import { buttonClass } from '../../../components/button.js';
import { contractQuery, waitingOffer } from '../../../components/contract/contract-queries.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { Permitted } from '../../../session/signed-in.js';
import { AnswerForm } from './answer-form.js';

const route = getRouteApi('/portal/contracts/$contractId/extension');

/** Answers the region's offer to extend the contract: yes, for a part, or no. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { contractId } = route.useParams();
  const contract = useQuery(contractQuery(contractId));
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'portalContract.answer.page' })}
      trail={[
        <Link key="contract" to="/portal/contracts/$contractId" params={{ contractId }}>
          {contract.data?.number ?? <FormattedMessage id="portalContract.title" />}
        </Link>,
      ]}
    >
      <Permitted permission="extension.answer" role={<FormattedMessage id="portalContract.signatoryOnly" />}>
        <Loaded query={contract} skeleton={<Skeleton lines={8} />}>
          {(shown) => {
            const offer = waitingOffer(shown);
            return offer === undefined ? (
              <NoOffer contractId={contractId} />
            ) : (
              <AnswerForm contract={shown} offer={offer} />
            );
          }}
        </Loaded>
      </Permitted>
    </PageFrame>
  );
}

function NoOffer({ contractId }: { contractId: string }): ReactNode {
  return (
    <Alert title={<FormattedMessage id="portalContract.answer.none" />}>
      <p>
        <Link className={buttonClass()} to="/portal/contracts/$contractId" params={{ contractId }}>
          <FormattedMessage id="portalContract.answer.back" />
        </Link>
      </p>
    </Alert>
  );
}
