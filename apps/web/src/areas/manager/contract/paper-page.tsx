import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Alert } from '../../../components/alert.js';
import { contractQuery } from '../../../components/contract/contract-queries.js';
import { signableOf } from '../../../components/contract/signable.js';
import { InnerLink } from '../../../components/inner-link.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { Permitted } from '../../../session/signed-in.js';
import { PaperForm } from './paper-form.js';

/**
 * Registers the scan of what was signed on paper.
 *
 * @param addendumId of an addition to the contract; left out: the contract itself
 */
export function PaperPage({ contractId, addendumId }: { contractId: string; addendumId?: string }): ReactNode {
  const intl = useIntl();
  const contract = useQuery(contractQuery(contractId));
  const back = `/desk/contracts/${contractId}`;
  return (
    <PageFrame
      title={intl.formatMessage({
        id: `deskContract.paper.page.${addendumId === undefined ? 'contract' : 'addendum'}`,
      })}
      trail={[
        <InnerLink key="contract" to={back}>
          {contract.data?.number ?? <FormattedMessage id="deskContract.title" />}
        </InnerLink>,
      ]}
    >
      <Permitted permission="contract.sign.region">
        <Loaded query={contract} skeleton={<Skeleton lines={10} />}>
          {(shown) => {
            const signable = signableOf(shown, addendumId);
            return signable?.waits === true ? (
              <PaperForm signable={signable} contractId={contractId} addendumId={addendumId} back={back} />
            ) : (
              <Alert tone="info" title={<FormattedMessage id="contractPart.sign.notNow.title" />}>
                <p>
                  <FormattedMessage id="contractPart.sign.notNow.ended" />
                </p>
                <p>
                  <InnerLink to={back}>{shown.number}</InnerLink>
                </p>
              </Alert>
            );
          }}
        </Loaded>
      </Permitted>
    </PageFrame>
  );
}
