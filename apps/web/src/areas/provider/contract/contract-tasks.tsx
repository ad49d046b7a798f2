import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Alert } from '../../../components/alert.js';
import { Button, buttonClass } from '../../../components/button.js';
import { type Contract, waitingOffer } from '../../../components/contract/contract-queries.js';
import { ReasonDialog } from '../../../components/contract/reason-dialog.js';
import { hasSigned } from '../../../components/contract/signable.js';
import { PeriodWords } from '../../../components/term-bar/period-words.js';
import { toast } from '../../../components/toast.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { may, useSession } from '../../../session/session.js';

/** What the contract asks of its provider now: to sign it, or to answer an offer to extend it. */
export function ContractTasks({ contract }: { contract: Contract }): ReactNode {
  const { data: session } = useSession();
  const params = { contractId: contract.id };
  if (contract.status === 'pending') {
    return <ToSign contract={contract} maySign={may(session, 'contract.sign.provider')} />;
  }
  const offer = waitingOffer(contract);
  if (offer === undefined) return null;
  const mayAnswer = may(session, 'extension.answer');
  return (
    <Alert
      tone="warning"
      title={
        <FormattedMessage id="portalContract.offer.title" values={{ date: <CalendarDay date={offer.answerDueOn} /> }} />
      }
    >
      <p>
        <FormattedMessage id="portalContract.offer.text" values={{ period: <PeriodWords {...offer} /> }} />
      </p>
      {mayAnswer ? (
        <p className="not-in-print">
          <Link className={buttonClass('primary')} to="/portal/contracts/$contractId/extension" params={params}>
            <FormattedMessage id="portalContract.offer.action" />
          </Link>
        </p>
      ) : (
        <p>
          <FormattedMessage id="portalContract.signatoryOnly" />
        </p>
      )}
    </Alert>
  );
}

function ToSign({ contract, maySign }: { contract: Contract; maySign: boolean }): ReactNode {
  const [isDeclining, setDeclining] = useState(false);
  const decline = useCommand(
    (reason: string, key) =>
      answered(
        api.POST('/contracts/{id}/refusals', {
          params: { path: { id: contract.id } },
          body: { reason },
          headers: { 'idempotency-key': key },
        }),
      ),
    [['contracts']],
  );
  const until = contract.signableUntil === null ? '' : <CalendarDay date={contract.signableUntil} />;
  if (hasSigned(contract, 'provider')) {
    return (
      <Alert title={<FormattedMessage id="portalContract.sign.waits.title" />}>
        <p>
          <FormattedMessage id="portalContract.sign.waits.text" values={{ until }} />
        </p>
      </Alert>
    );
  }
  return (
    <>
      <Alert tone="warning" title={<FormattedMessage id="portalContract.sign.title" values={{ until }} />}>
        <p>
          <FormattedMessage id="portalContract.sign.text" />
        </p>
        {maySign ? (
          <p className="row not-in-print">
            <Link
              className={buttonClass('primary')}
              to="/portal/contracts/$contractId/sign"
              params={{ contractId: contract.id }}
            >
              <FormattedMessage id="portalContract.sign.action" />
            </Link>
            <Button onClick={() => setDeclining(true)}>
              <FormattedMessage id="portalContract.decline.action" />
            </Button>
          </p>
        ) : (
          <p>
            <FormattedMessage id="portalContract.signatoryOnly" />
          </p>
        )}
      </Alert>
      {isDeclining && (
        <ReasonDialog
          title={<FormattedMessage id="portalContract.decline.title" />}
          submit={<FormattedMessage id="portalContract.decline.submit" />}
          label={<FormattedMessage id="portalContract.decline.reason" />}
          problem={decline.problem}
          busy={decline.isRunning}
          onClose={() => setDeclining(false)}
          onSubmit={(reason) => {
            void decline.run(reason).then((answer) => {
              if (answer === undefined) return;
              setDeclining(false);
              toast(<FormattedMessage id="portalContract.decline.done" />);
            });
          }}
        >
          <p>
            <FormattedMessage id="portalContract.decline.text" />
          </p>
        </ReasonDialog>
      )}
    </>
  );
}
