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
import { toast } from '../../../components/toast.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { may, useSession } from '../../../session/session.js';

/** What the contract waits for, and what this person can do about it; nothing where it waits for nobody. */
export function ContractActions({ contract, today }: { contract: Contract; today: string }): ReactNode {
  const { data: session } = useSession();
  if (contract.status === 'ended') return null;
  if (contract.status === 'pending') {
    return <Signing contract={contract} maySign={may(session, 'contract.sign.region')} />;
  }
  const option = contract.terms.options.find(({ state }) => state !== 'later');
  if (option === undefined || waitingOffer(contract) !== undefined) return null;
  const mayOffer = may(session, 'extension.offer');
  const isLate = option.state === 'late';
  return (
    <Alert
      tone={isLate || option.offerDueOn < today ? 'warning' : 'info'}
      title={
        <FormattedMessage
          id={isLate ? 'deskContract.late.title' : 'deskContract.option.title'}
          values={{ number: option.number }}
        />
      }
    >
      <p>
        <FormattedMessage
          id={isLate ? 'deskContract.late.text' : 'deskContract.option.text'}
          values={{
            until: <CalendarDay date={option.endsOn} />,
            latest: <CalendarDay date={option.latestNoticeOn} />,
            offerBy: <CalendarDay date={option.offerDueOn} />,
            warning: <CalendarDay date={option.warningOn} />,
            end: <CalendarDay date={contract.endsOn} />,
          }}
        />
      </p>
      {mayOffer && (
        <p className="not-in-print">
          <Link
            className={buttonClass(option.offerDueOn <= today && !isLate ? 'primary' : 'secondary')}
            to="/desk/contracts/$contractId/extend"
            params={{ contractId: contract.id }}
          >
            <FormattedMessage id={isLate ? 'deskContract.late.action' : 'deskContract.option.action'} />
          </Link>
        </p>
      )}
    </Alert>
  );
}

function Signing({ contract, maySign }: { contract: Contract; maySign: boolean }): ReactNode {
  const [isWithdrawing, setWithdrawing] = useState(false);
  const withdraw = useCommand(
    (reason: string, key) =>
      answered(
        api.POST('/contracts/{id}/withdrawals', {
          params: { path: { id: contract.id } },
          body: { reason },
          headers: { 'idempotency-key': key },
        }),
      ),
    [['contracts'], ['contract-terms'], ['work-items']],
  );
  const isOurs = !hasSigned(contract, 'region');
  const until = contract.signableUntil === null ? '' : <CalendarDay date={contract.signableUntil} />;
  return (
    <>
      <Alert tone={isOurs ? 'warning' : 'info'} title={<FormattedMessage id="deskContract.sign.title" />}>
        <p>
          <FormattedMessage
            id={
              !isOurs
                ? 'deskContract.sign.waitsForProvider'
                : hasSigned(contract, 'provider')
                  ? 'deskContract.sign.waitsForRegion'
                  : 'deskContract.sign.waitsForBoth'
            }
            values={{ until }}
          />
        </p>
        {maySign && isOurs && (
          <p className="row not-in-print">
            <Link
              className={buttonClass('primary')}
              to="/desk/contracts/$contractId/sign"
              params={{ contractId: contract.id }}
            >
              <FormattedMessage id="deskContract.sign.action" />
            </Link>
            <Button onClick={() => setWithdrawing(true)}>
              <FormattedMessage id="deskContract.withdraw.action" />
            </Button>
          </p>
        )}
      </Alert>
      {isWithdrawing && (
        <ReasonDialog
          title={<FormattedMessage id="deskContract.withdraw.title" />}
          submit={<FormattedMessage id="deskContract.withdraw.submit" />}
          label={<FormattedMessage id="deskContract.withdraw.reason" />}
          problem={withdraw.problem}
          busy={withdraw.isRunning}
          onClose={() => setWithdrawing(false)}
          onSubmit={(reason) => {
            void withdraw.run(reason).then((answer) => {
              if (answer === undefined) return;
              setWithdrawing(false);
              toast(<FormattedMessage id="deskContract.withdraw.done" />);
            });
          }}
        >
          <p>
            <FormattedMessage id="deskContract.withdraw.text" />
          </p>
        </ReasonDialog>
      )}
    </>
  );
}
