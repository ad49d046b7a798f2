import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { may, useSession } from '../../session/session.js';
import { Button } from '../button.js';
import { ReasonDialog } from '../contract/reason-dialog.js';
import { ErrorSummary } from '../form.js';
import { toast } from '../toast.js';
import { changedByEnding, type Ending, type Side } from './ending-queries.js';
import { LetterReceipt } from './letter-receipt.js';

type Step = 'approve' | 'receive' | 'agree' | 'reject' | 'decline' | 'withdraw';

/** What somebody can do about an end that waits: approve it, acknowledge it, answer it, or take it back. */
export function EndingActions({ ending, side, provider }: { ending: Ending; side: Side; provider: string }): ReactNode {
  const intl = useIntl();
  const { data: session } = useSession();
  const [asking, setAsking] = useState<'reject' | 'decline' | 'withdraw'>();
  const [isLetter, setLetter] = useState(false);
  const command = useCommand(({ step, reason = '' }: { step: Step; reason?: string }, key) => {
    const at = { params: { path: { id: ending.id } }, headers: { 'idempotency-key': key } };
    const statement = intl.formatMessage({ id: 'ending.agreement' }, { provider });
    const answer = step === 'agree' ? ({ answer: 'agree' } as const) : ({ answer: 'decline', reason } as const);
    switch (step) {
      case 'approve':
        return answered(api.POST('/contract-endings/{id}/approvals', at));
      case 'reject':
        return answered(api.POST('/contract-endings/{id}/rejections', { ...at, body: { reason } }));
      case 'receive':
        return answered(api.POST('/contract-endings/{id}/receipts', at));
      case 'withdraw':
        return answered(
          side === 'region'
            ? api.POST('/contract-endings/{id}/region-withdrawals', { ...at, body: { reason } })
            : api.POST('/contract-endings/{id}/provider-withdrawals', { ...at, body: { reason } }),
        );
      default:
        return answered(
          side === 'region'
            ? api.POST('/contract-endings/{id}/region-answers', { ...at, body: answer })
            : api.POST('/contract-endings/{id}/provider-answers', { ...at, body: { ...answer, statement } }),
        );
    }
  }, changedByEnding);
  const run = (step: Step, reason?: string): void => {
    void command.run({ step, ...(reason !== undefined && { reason }) }).then((outcome) => {
      if (outcome === undefined) return;
      setAsking(undefined);
      toast(<FormattedMessage id="ending.step.done" />);
    });
  };
  const isOurs = ending.side === side;
  const mayEnd = may(session, side === 'region' ? 'contract.end.region' : 'contract.end.provider');
  const steps: Step[] = [];
  if (ending.state === 'proposed' && !ending.isMine && may(session, 'contract.end.approve')) {
    steps.push('approve', 'reject');
  }
  if (ending.state === 'asked' && !isOurs) {
    if (ending.ground === 'notice' && may(session, 'contract.settle')) steps.push('receive');
    if (ending.ground === 'mutualConsent' && mayEnd) steps.push('agree', 'decline');
  }
  if ((ending.state === 'proposed' || ending.state === 'asked') && isOurs && mayEnd) steps.push('withdraw');
  const mayLetter = ending.state === 'asked' && ending.ground === 'notice' && isOurs && side === 'region' && mayEnd;
  if (steps.length === 0 && !mayLetter) return null;
  return (
    <>
      {command.problem !== undefined && asking === undefined && <ErrorSummary problem={command.problem} />}
      {steps.includes('agree') && (
        <p className="small">
          <FormattedMessage id="ending.agreement" values={{ provider }} />
        </p>
      )}
      <p className="row not-in-print">
        {steps.map((step) => (
          <Button
            key={step}
            variant={step === 'approve' || step === 'receive' || step === 'agree' ? 'primary' : 'secondary'}
            busy={command.isRunning}
            onClick={() =>
              step === 'reject' || step === 'decline' || step === 'withdraw' ? setAsking(step) : run(step)
            }
          >
            <FormattedMessage id={`ending.step.${step}`} />
          </Button>
        ))}
        {mayLetter && (
          <Button onClick={() => setLetter(true)}>
            <FormattedMessage id="ending.step.letter" />
          </Button>
        )}
      </p>
      {isLetter && <LetterReceipt endingId={ending.id} onClose={() => setLetter(false)} />}
      {asking !== undefined && (
        <ReasonDialog
          title={<FormattedMessage id={`ending.step.${asking}`} />}
          submit={<FormattedMessage id={`ending.step.${asking}`} />}
          label={<FormattedMessage id="ending.form.reason" />}
          problem={command.problem}
          busy={command.isRunning}
          onClose={() => setAsking(undefined)}
          onSubmit={(reason) => run(asking, reason)}
        >
          <p>
            <FormattedMessage id={`ending.stepText.${asking}`} />
          </p>
        </ReasonDialog>
      )}
    </>
  );
}
