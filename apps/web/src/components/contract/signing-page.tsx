import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api, ApiProblem } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { Permitted } from '../../session/signed-in.js';
import { unattended } from '../../session/unattended.js';
import { buttonClass } from '../button.js';
import { InnerLink, useOpenPage } from '../inner-link.js';
import { Page as PageFrame } from '../page.js';
import { Loaded, ProblemState, Skeleton } from '../states.js';
import { toast } from '../toast.js';
import { contractQuery } from './contract-queries.js';
import { outsideSigningsQuery } from './outside-signing.js';
import { SignStep } from './sign-step.js';
import { signableOf, type SignatureInput, type Signed } from './signable.js';

type Side = 'provider' | 'region';

const missing = new ApiProblem(404, 'not-found', [{ code: 'not-found' }], undefined);

/** Where each side has its contracts. */
const places = { provider: '/portal/contracts', region: '/desk/contracts' } as const;

/**
 * Signs a contract, or an addition to one, for a side: the same page in the portal and at the desk. Its texts:
 * 'components/contract'.
 *
 * @param addendumId left out: the contract itself
 */
export function SigningPage({
  side,
  contractId,
  addendumId,
}: {
  side: Side;
  contractId: string;
  addendumId?: string;
}): ReactNode {
  const intl = useIntl();
  const open = useOpenPage();
  const contract = useQuery(contractQuery(contractId));
  const what = addendumId === undefined ? 'contract' : 'addendum';
  const sign = useCommand(
    (body: SignatureInput, key) => send(side, { contractId, addendumId }, body, key),
    [['contracts'], ['contract-terms'], ['work-items']],
  );
  const { data: found } = useQuery(outsideSigningsQuery(contractId));
  const sendOutside = useCommand(
    (body: SignatureInput, key) => handOver(side, { contractId, addendumId }, body, key),
    [['contracts', contractId, 'outside-signings']],
  );
  const service = found?.service ?? null;
  const outside =
    service === null
      ? undefined
      : {
          service,
          latest: found?.signings.find((known) => known.side === side && known.addendumId === (addendumId ?? null)),
          command: sendOutside,
        };
  const queryClient = useQueryClient();
  const isSignedThere = outside?.latest?.state === 'signed';
  // It came while the page was open: the contract says so as well.
  useEffect(() => {
    if (!isSignedThere) return;
    void unattended(() => queryClient.invalidateQueries({ queryKey: contractQuery(contractId).queryKey }));
  }, [isSignedThere, queryClient, contractId]);
  const back = `${places[side]}/${contractId}`;
  const onSigned = ({ signedOn }: Signed): void => {
    toast(<FormattedMessage id={`contractPart.signed.${what}.${signedOn === null ? side : 'concluded'}`} />);
    open(back);
  };
  return (
    <PageFrame
      title={intl.formatMessage({ id: `contractPart.sign.page.${what}.${side}` })}
      trail={[
        <InnerLink key="contract" to={back}>
          {contract.data?.number ?? <FormattedMessage id="contractPart.sign.contract" />}
        </InnerLink>,
      ]}
    >
      <Permitted
        permission={side === 'provider' ? 'contract.sign.provider' : 'contract.sign.region'}
        {...(side === 'provider' && { role: <FormattedMessage id="contractPart.sign.signatoryOnly" /> })}
      >
        <Loaded query={contract} skeleton={<Skeleton lines={12} />}>
          {(shown) => {
            const signable = signableOf(shown, addendumId);
            if (signable === undefined) return <ProblemState problem={missing} />;
            return (
              <SignStep
                signable={signable}
                side={side}
                command={sign}
                outside={outside}
                onSigned={onSigned}
                cancel={
                  <InnerLink className={buttonClass()} to={back}>
                    <FormattedMessage id="contractPart.cancel" />
                  </InnerLink>
                }
              />
            );
          }}
        </Loaded>
      </Permitted>
    </PageFrame>
  );
}

async function send(
  side: Side,
  { contractId, addendumId }: { contractId: string; addendumId: string | undefined },
  body: SignatureInput,
  key: string,
): Promise<Signed> {
  const headers = { 'idempotency-key': key };
  if (addendumId === undefined) {
    const request = { params: { path: { id: contractId } }, body, headers };
    return await answered(
      side === 'provider'
        ? api.POST('/contracts/{id}/provider-signatures', request)
        : api.POST('/contracts/{id}/region-signatures', request),
    );
  }
  const request = { params: { path: { id: addendumId } }, body, headers };
  return await answered(
    side === 'provider'
      ? api.POST('/addenda/{id}/provider-signatures', request)
      : api.POST('/addenda/{id}/region-signatures', request),
  );
}

/** Hands the text to the signing service, for this side to sign it there. */
async function handOver(
  side: Side,
  { contractId, addendumId }: { contractId: string; addendumId: string | undefined },
  declared: SignatureInput,
  key: string,
): Promise<unknown> {
  const request = {
    params: { path: { id: contractId } },
    body: { ...declared, ...(addendumId !== undefined && { addendumId }) },
    headers: { 'idempotency-key': key },
  };
  return await answered(
    side === 'provider'
      ? api.POST('/contracts/{id}/provider-outside-signings', request)
      : api.POST('/contracts/{id}/region-outside-signings', request),
  );
}
