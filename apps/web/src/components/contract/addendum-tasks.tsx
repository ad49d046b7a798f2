import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { CalendarDay } from '../../i18n/dates.js';
import { may, useSession } from '../../session/session.js';
import { Alert } from '../alert.js';
import { Button, buttonClass } from '../button.js';
import { InnerLink } from '../inner-link.js';
import { toast } from '../toast.js';
import { type Addendum, type Contract, spanOf } from './contract-queries.js';
import { ReasonDialog } from './reason-dialog.js';
import { hasSigned } from './signable.js';

type Side = 'provider' | 'region';
const places = { provider: '/portal/contracts', region: '/desk/contracts' } as const;

/** What each addition that waits for a signature asks of a side: to sign it, or to leave it. */
export function AddendumTasks({ contract, side }: { contract: Contract; side: Side }): ReactNode {
  return contract.addenda
    .filter(({ status }) => status === 'waiting')
    .map((addendum) => <Task key={addendum.id} contract={contract} addendum={addendum} side={side} />);
}

function Task({ contract, addendum, side }: { contract: Contract; addendum: Addendum; side: Side }): ReactNode {
  const { data: session } = useSession();
  const [isLeaving, setLeaving] = useState(false);
  const maySign = may(session, side === 'provider' ? 'contract.sign.provider' : 'contract.sign.region');
  const leave = useCommand(
    (reason: string, key) => {
      const request = {
        params: { path: { id: addendum.id } },
        body: { reason },
        headers: { 'idempotency-key': key },
      };
      return answered(
        side === 'provider'
          ? api.POST('/addenda/{id}/refusals', request)
          : api.POST('/addenda/{id}/withdrawals', request),
      );
    },
    [['contracts'], ['work-items']],
  );
  const isOurs = !hasSigned(addendum, side);
  const theyDid = addendum.signatures.length > 0;
  const stand = isOurs ? (theyDid ? 'second' : 'first') : 'waits';
  const until = addendum.signableUntil === null ? '' : <CalendarDay date={addendum.signableUntil} />;
  const due = addendum.signatureDueOn === null ? '' : <CalendarDay date={addendum.signatureDueOn} />;
  return (
    <>
      <Alert
        tone={isOurs ? 'warning' : 'info'}
        title={
          <FormattedMessage
            id={isOurs ? 'contractPart.addendum.task.title' : 'contractPart.addendum.task.waits'}
            values={{ number: addendum.number, due }}
          />
        }
      >
        <p>
          <FormattedMessage
            id={`contractPart.addendum.task.${stand}.${side}`}
            values={{ ...spanOf(addendum.lines), until }}
          />
        </p>
        {isOurs && maySign && (
          <p className="row not-in-print">
            <InnerLink
              className={buttonClass('primary')}
              to={`${places[side]}/${contract.id}/addenda/${addendum.id}/sign`}
            >
              <FormattedMessage id={`contractPart.addendum.sign.${side}`} />
            </InnerLink>
            <Button onClick={() => setLeaving(true)}>
              <FormattedMessage id={`contractPart.addendum.leave.${side}`} />
            </Button>
          </p>
        )}
        {isOurs && !maySign && side === 'provider' && (
          <p>
            <FormattedMessage id="contractPart.sign.signatoryOnly" />
          </p>
        )}
      </Alert>
      {isLeaving && (
        <ReasonDialog
          title={<FormattedMessage id={`contractPart.addendum.leave.${side}`} />}
          submit={<FormattedMessage id={`contractPart.addendum.leave.${side}`} />}
          label={<FormattedMessage id={`contractPart.addendum.leave.reason.${side}`} />}
          problem={leave.problem}
          busy={leave.isRunning}
          onClose={() => setLeaving(false)}
          onSubmit={(reason) => {
            void leave.run(reason).then((answer) => {
              if (answer === undefined) return;
              setLeaving(false);
              toast(<FormattedMessage id="contractPart.addendum.left" />);
            });
          }}
        >
          <p>
            <FormattedMessage id={`contractPart.addendum.leave.text.${side}`} />
          </p>
        </ReasonDialog>
      )}
    </>
  );
}
