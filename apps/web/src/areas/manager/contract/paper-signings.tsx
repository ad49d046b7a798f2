import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { type Answer, answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Alert, Badge } from '../../../components/alert.js';
import { Button, buttonClass } from '../../../components/button.js';
import type { Contract } from '../../../components/contract/contract-queries.js';
import { ReasonDialog } from '../../../components/contract/reason-dialog.js';
import { signableOf } from '../../../components/contract/signable.js';
import { ErrorSummary } from '../../../components/form.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { toast } from '../../../components/toast.js';
import { CalendarDay, Instant } from '../../../i18n/dates.js';
import { may, useSession } from '../../../session/session.js';

type PaperSigning = Answer<'PaperSigningAnswer'>;

const tones = { proposed: 'warning', approved: 'positive', rejected: 'neutral' } as const;

/** The scans of what was signed on paper, what a second person decides about them, and the way to register one. */
export function PaperSignings({ contract }: { contract: Contract }): ReactNode {
  const signings = useQuery({
    queryKey: ['contracts', contract.id, 'paper-signings'],
    queryFn: ({ signal }) =>
      answered(api.GET('/contracts/{id}/paper-signings', { params: { path: { id: contract.id } }, signal })),
  });
  return (
    <Loaded query={signings} skeleton={<Skeleton lines={1} />}>
      {(found) => <Signings contract={contract} found={found} />}
    </Loaded>
  );
}

function Signings({ contract, found }: { contract: Contract; found: readonly PaperSigning[] }): ReactNode {
  const { data: session } = useSession();
  const mayRegister = may(session, 'contract.sign.region');
  const isProposed = (id: string | null): boolean =>
    found.some(({ state, addendumId }) => state === 'proposed' && addendumId === id);
  const waiting = contract.addenda.filter(({ status, id }) => status === 'waiting' && !isProposed(id));
  return (
    <>
      {found.length > 0 && (
        <ul className="items">
          {found.map((signing) => (
            <Signing
              key={signing.id}
              signing={signing}
              addendum={contract.addenda.find(({ id }) => id === signing.addendumId)}
              textHash={signableOf(contract, signing.addendumId ?? undefined)?.textHash}
              mayDecide={mayRegister}
            />
          ))}
        </ul>
      )}
      {mayRegister && contract.status === 'pending' && !isProposed(null) && (
        <p className="not-in-print">
          <Link className={buttonClass()} to="/desk/contracts/$contractId/paper" params={{ contractId: contract.id }}>
            <FormattedMessage id="deskContract.paper.register" />
          </Link>
        </p>
      )}
      {mayRegister &&
        waiting.map(({ id, number }) => (
          <p key={id} className="not-in-print">
            <Link
              className={buttonClass()}
              to="/desk/contracts/$contractId/addenda/$addendumId/paper"
              params={{ contractId: contract.id, addendumId: id }}
            >
              <FormattedMessage id="deskContract.paper.registerAddendum" values={{ number }} />
            </Link>
          </p>
        ))}
    </>
  );
}

function Signing({
  signing,
  addendum,
  textHash,
  mayDecide,
}: {
  signing: PaperSigning;
  /** The addition that was signed; undefined: the contract itself. */
  addendum: Contract['addenda'][number] | undefined;
  /** Of the text as it is now. */
  textHash: string | undefined;
  mayDecide: boolean;
}): ReactNode {
  const [isRejecting, setRejecting] = useState(false);
  const changes = [['contracts'], ['contract-terms'], ['work-items']];
  const request = (key: string) => ({ params: { path: { id: signing.id } }, headers: { 'idempotency-key': key } });
  const approve = useCommand(
    (_: undefined, key) => answered(api.POST('/paper-signings/{id}/approvals', request(key))),
    changes,
  );
  const reject = useCommand(
    (reason: string, key) =>
      answered(api.POST('/paper-signings/{id}/rejections', { ...request(key), body: { reason } })),
    changes,
  );
  const queryClient = useQueryClient();
  const isRenewed = approve.problem?.code === 'text-changed';
  // Approving renewed the text: the page is to show that the scan is of the old one.
  useEffect(() => {
    if (isRenewed) void queryClient.invalidateQueries({ queryKey: ['contracts'] });
  }, [isRenewed, queryClient]);
  const isOfOldText = signing.state === 'proposed' && textHash !== undefined && textHash !== signing.textHash;
  const { id, state, signers, proposedByName, proposedByYou, proposedAt, decidedByName, decidedAt, reason } = signing;
  return (
    <li>
      <div className="items__main stack">
        <div>
          <a href={`/v1/paper-signings/${id}/file`} download>
            {addendum === undefined ? (
              <FormattedMessage id="deskContract.paper.scan" />
            ) : (
              <FormattedMessage id="deskContract.paper.scanOfAddendum" values={{ number: addendum.number }} />
            )}
          </a>
          <div className="small subtle">
            <FormattedMessage
              id="deskContract.paper.registered"
              values={{ name: proposedByName, at: <Instant at={proposedAt} /> }}
            />
          </div>
          {decidedAt !== null && (
            <div className="small subtle">
              <FormattedMessage
                id={`deskContract.paper.decided.${state === 'rejected' ? 'rejected' : 'approved'}`}
                values={{ name: decidedByName, at: <Instant at={decidedAt} />, reason }}
              />
            </div>
          )}
        </div>
        <ul className="small">
          {signers.map((signer) => (
            <li key={signer.side}>
              <FormattedMessage id={`contractPart.side.${signer.side}`} />
              {': '}
              {signer.name}, {signer.role}, <CalendarDay date={signer.signedOn} />
              <div className="subtle">
                <FormattedMessage id="deskContract.paper.field.AuthorityStatement" /> {signer.authorityStatement}
              </div>
            </li>
          ))}
        </ul>
        <p className="small">
          <FormattedMessage id="contractPart.signature.hash" values={{ hash: <code>{signing.textHash}</code> }} />
        </p>
        {state === 'proposed' && proposedByYou && (
          <p className="small">
            <FormattedMessage id={isOfOldText ? 'deskContract.paper.old.waits' : 'deskContract.paper.waits'} />
          </p>
        )}
        {state === 'proposed' && !proposedByYou && mayDecide && (
          <Alert
            tone="warning"
            title={<FormattedMessage id={`deskContract.paper.${isOfOldText ? 'old' : 'decide'}.title`} />}
          >
            <p>
              <FormattedMessage id={`deskContract.paper.${isOfOldText ? 'old' : 'decide'}.text`} />
            </p>
            {approve.problem !== undefined && !isRenewed && <ErrorSummary problem={approve.problem} />}
            <p className="row not-in-print">
              {!isOfOldText && (
                <Button
                  variant="primary"
                  busy={approve.isRunning}
                  onClick={() => {
                    void approve.run(undefined).then((answer) => {
                      if (answer !== undefined) toast(<FormattedMessage id="deskContract.paper.approved" />);
                    });
                  }}
                >
                  <FormattedMessage id="deskContract.paper.approve" />
                </Button>
              )}
              <Button onClick={() => setRejecting(true)}>
                <FormattedMessage id="deskContract.paper.reject" />
              </Button>
            </p>
          </Alert>
        )}
      </div>
      <Badge tone={tones[state]}>
        <FormattedMessage id={`deskContract.paper.state.${state}`} />
      </Badge>
      {isRejecting && (
        <ReasonDialog
          title={<FormattedMessage id="deskContract.paper.reject.title" />}
          submit={<FormattedMessage id="deskContract.paper.reject" />}
          label={<FormattedMessage id="deskContract.paper.reject.reason" />}
          problem={reject.problem}
          busy={reject.isRunning}
          onClose={() => setRejecting(false)}
          onSubmit={(why) => {
            void reject.run(why).then((answer) => {
              if (answer === undefined) return;
              setRejecting(false);
              toast(<FormattedMessage id="deskContract.paper.rejected" />);
            });
          }}
        >
          <p>
            <FormattedMessage id="deskContract.paper.reject.text" />
          </p>
        </ReasonDialog>
      )}
    </li>
  );
}
