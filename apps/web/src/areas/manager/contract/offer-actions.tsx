import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Button } from '../../../components/button.js';
import type { ExtensionOffer } from '../../../components/contract/contract-queries.js';
import { ReasonDialog } from '../../../components/contract/reason-dialog.js';
import { Dialog } from '../../../components/dialog.js';
import { ProblemState } from '../../../components/states.js';
import { PeriodWords } from '../../../components/term-bar/period-words.js';
import { toast } from '../../../components/toast.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { may, useSession } from '../../../session/session.js';

const changed = [['contracts'], ['contract-terms'], ['work-items']];

/** What the region can do with an offer that waits: withdraw it, or approve a late one that somebody else proposed. */
export function OfferActions({ offer }: { offer: ExtensionOffer }): ReactNode {
  const { data: session } = useSession();
  const [asked, setAsked] = useState<'withdraw' | 'approve'>();
  if (offer.state !== 'open' && offer.state !== 'proposed') return null;
  const isForMe = offer.state === 'proposed' && !offer.proposedByYou && may(session, 'extension.approve');
  return (
    <div className="stack not-in-print">
      {offer.state === 'proposed' && offer.proposedByYou && (
        <p className="small">
          <FormattedMessage id="deskContract.approve.notYou" />
        </p>
      )}
      <div className="row">
        {isForMe && (
          <Button variant="primary" small onClick={() => setAsked('approve')}>
            <FormattedMessage id="deskContract.approve.action" />
          </Button>
        )}
        {may(session, 'extension.offer') && (
          <Button small onClick={() => setAsked('withdraw')}>
            <FormattedMessage id="deskContract.withdrawOffer.action" />
          </Button>
        )}
      </div>
      {asked === 'approve' && <Approval offer={offer} onClose={() => setAsked(undefined)} />}
      {asked === 'withdraw' && <Withdrawal offer={offer} onClose={() => setAsked(undefined)} />}
    </div>
  );
}

function Approval({ offer, onClose }: { offer: ExtensionOffer; onClose: () => void }): ReactNode {
  const approve = useCommand(
    (_: undefined, key) =>
      answered(
        api.POST('/extension-offers/{id}/approvals', {
          params: { path: { id: offer.id } },
          headers: { 'idempotency-key': key },
        }),
      ),
    changed,
  );
  return (
    <Dialog
      title={<FormattedMessage id="deskContract.approve.title" />}
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            busy={approve.isRunning}
            onClick={() => {
              void approve.run(undefined).then((answer) => {
                if (answer === undefined) return;
                onClose();
                toast(<FormattedMessage id="deskContract.approve.done" />);
              });
            }}
          >
            <FormattedMessage id="deskContract.approve.submit" />
          </Button>
          <Button onClick={onClose}>
            <FormattedMessage id="contractPart.cancel" />
          </Button>
        </>
      }
    >
      {approve.problem !== undefined && <ProblemState problem={approve.problem} />}
      <p>
        <FormattedMessage
          id="deskContract.approve.text"
          values={{ period: <PeriodWords {...offer} />, date: <CalendarDay date={offer.answerDueOn} /> }}
        />
      </p>
      <p>
        <FormattedMessage id="contractPart.offer.reason" values={{ reason: offer.reason }} />
      </p>
    </Dialog>
  );
}

function Withdrawal({ offer, onClose }: { offer: ExtensionOffer; onClose: () => void }): ReactNode {
  const withdraw = useCommand(async (reason: string, key) => {
    await answered(
      api.POST('/extension-offers/{id}/withdrawals', {
        params: { path: { id: offer.id } },
        body: { reason },
        headers: { 'idempotency-key': key },
      }),
    );
    return true;
  }, changed);
  return (
    <ReasonDialog
      title={<FormattedMessage id="deskContract.withdrawOffer.title" />}
      submit={<FormattedMessage id="deskContract.withdrawOffer.submit" />}
      label={<FormattedMessage id="deskContract.withdrawOffer.reason" />}
      problem={withdraw.problem}
      busy={withdraw.isRunning}
      onClose={onClose}
      onSubmit={(reason) => {
        void withdraw.run(reason).then((answer) => {
          if (answer === undefined) return;
          onClose();
          toast(<FormattedMessage id="deskContract.withdrawOffer.done" />);
        });
      }}
    >
      <p>
        <FormattedMessage
          id={offer.state === 'open' ? 'deskContract.withdrawOffer.text' : 'deskContract.withdrawOffer.proposal'}
        />
      </p>
    </ReasonDialog>
  );
}
