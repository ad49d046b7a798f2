import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { buttonClass } from '../../../components/button.js';
import { contractQuery } from '../../../components/contract/contract-queries.js';
import { SignStep } from '../../../components/contract/sign-step.js';
import type { SignatureInput } from '../../../components/contract/signing-form.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { toast } from '../../../components/toast.js';
import { Permitted } from '../../../session/signed-in.js';

const route = getRouteApi('/desk/contracts/$contractId/sign');

/** Signs a contract for the region, under the mandate of its municipalities. */
export function Page(): ReactNode {
  const intl = useIntl();
  const navigate = useNavigate();
  const { contractId } = route.useParams();
  const contract = useQuery(contractQuery(contractId));
  const sign = useCommand(
    (body: SignatureInput, key) =>
      answered(
        api.POST('/contracts/{id}/region-signatures', {
          params: { path: { id: contractId } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    [['contracts'], ['contract-terms'], ['work-items']],
  );
  const back = { to: '/desk/contracts/$contractId', params: { contractId } } as const;
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'deskContract.sign.page' })}
      trail={[
        <Link key="contract" {...back}>
          {contract.data?.number ?? <FormattedMessage id="deskContract.title" />}
        </Link>,
      ]}
    >
      <Permitted permission="contract.sign.region">
        <Loaded query={contract} skeleton={<Skeleton lines={12} />}>
          {(shown) => (
            <SignStep
              contract={shown}
              side="region"
              command={sign}
              onSigned={(answer) => {
                toast(
                  <FormattedMessage
                    id={answer.signedOn === null ? 'deskContract.sign.done' : 'deskContract.sign.concluded'}
                  />,
                );
                void navigate(back);
              }}
              cancel={
                <Link className={buttonClass()} {...back}>
                  <FormattedMessage id="contractPart.cancel" />
                </Link>
              }
            />
          )}
        </Loaded>
      </Permitted>
    </PageFrame>
  );
}
