import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { CalendarDay, Instant } from '../../i18n/dates.js';
import { may, useSession } from '../../session/session.js';
import { Badge } from '../alert.js';
import { Button } from '../button.js';
import { ReasonDialog } from '../contract/reason-dialog.js';
import { Fact, Facts } from '../table.js';
import { toast } from '../toast.js';
import { EndingLines } from './ending-lines.js';
import { changedByEnding, type IntakeStop, type Side } from './ending-queries.js';

const tones = {
  requested: 'warning',
  granted: 'negative',
  refused: 'neutral',
  withdrawn: 'neutral',
  lifted: 'neutral',
} as const;
type Step = 'grant' | 'refuse' | 'withdraw' | 'lift';

/** Every stop of new clients, newest first, with what can be done now. */
export function IntakeStopList({ stops, side }: { stops: readonly IntakeStop[]; side: Side }): ReactNode {
  return (
    <ul className="items">
      {stops.map((stop) => (
        <li key={stop.id} className="stack ending-card">
          <h3>
            <FormattedMessage id={`intakeStop.by.${stop.side}`} />{' '}
            <Badge tone={tones[stop.state]}>
              <FormattedMessage id={`intakeStop.state.${stop.state}`} />
            </Badge>
          </h3>
          <Facts>
            <Fact name={<FormattedMessage id="intakeStop.fact.period" />}>
              {stop.endsOn === null ? (
                <FormattedMessage id="intakeStop.from" values={{ from: <CalendarDay date={stop.startsOn} /> }} />
              ) : (
                <FormattedMessage
                  id="intakeStop.fromUntil"
                  values={{ from: <CalendarDay date={stop.startsOn} />, until: <CalendarDay date={stop.endsOn} /> }}
                />
              )}
            </Fact>
            <Fact name={<FormattedMessage id="ending.fact.reason" />}>
              {stop.signal !== null && (
                <>
                  <FormattedMessage id={`intakeStop.signal.${stop.signal}`} />
                  {': '}
                </>
              )}
              {stop.reason}
            </Fact>
            {stop.decidedAt !== null && stop.decisionReason !== null && (
              <Fact name={<FormattedMessage id="intakeStop.fact.decision" />}>
                <Instant at={stop.decidedAt} />: {stop.decisionReason}
              </Fact>
            )}
            {stop.liftReason !== null && (
              <Fact name={<FormattedMessage id="intakeStop.fact.lifted" />}>
                {stop.liftedOn !== null && (
                  <>
                    <CalendarDay date={stop.liftedOn} />
                    {': '}
                  </>
                )}
                {stop.liftReason}
              </Fact>
            )}
          </Facts>
          <EndingLines lines={stop.lines} />
          <StopActions stop={stop} side={side} />
        </li>
      ))}
    </ul>
  );
}

function StopActions({ stop, side }: { stop: IntakeStop; side: Side }): ReactNode {
  const { data: session } = useSession();
  const [asking, setAsking] = useState<Step>();
  const command = useCommand(({ step, reason }: { step: Step; reason: string }, key) => {
    const at = { params: { path: { id: stop.id } }, headers: { 'idempotency-key': key } };
    const body = { reason };
    if (step === 'withdraw') return answered(api.POST('/intake-stops/{id}/withdrawals', { ...at, body }));
    if (step === 'lift') {
      return answered(
        side === 'region'
          ? api.POST('/intake-stops/{id}/region-liftings', { ...at, body })
          : api.POST('/intake-stops/{id}/provider-liftings', { ...at, body }),
      );
    }
    return answered(api.POST('/intake-stops/{id}/decisions', { ...at, body: { decision: step, reason } }));
  }, changedByEnding);
  const mayAct = may(session, side === 'region' ? 'intake-stop.decide' : 'intake-stop.ask');
  const steps: Step[] = [];
  if (mayAct && stop.state === 'requested')
    steps.push(...(side === 'region' ? ['grant' as const, 'refuse' as const] : ['withdraw' as const]));
  if (mayAct && stop.state === 'granted' && (side === 'region' || stop.side === 'provider')) steps.push('lift');
  if (steps.length === 0) return null;
  return (
    <>
      <p className="row not-in-print">
        {steps.map((step) => (
          <Button key={step} variant={step === 'grant' ? 'primary' : 'secondary'} onClick={() => setAsking(step)}>
            <FormattedMessage id={`intakeStop.step.${step}`} />
          </Button>
        ))}
      </p>
      {asking !== undefined && (
        <ReasonDialog
          title={<FormattedMessage id={`intakeStop.step.${asking}`} />}
          submit={<FormattedMessage id={`intakeStop.step.${asking}`} />}
          label={<FormattedMessage id="ending.form.reason" />}
          problem={command.problem}
          busy={command.isRunning}
          onClose={() => setAsking(undefined)}
          onSubmit={(reason) => {
            void command.run({ step: asking, reason }).then((outcome) => {
              if (outcome === undefined) return;
              setAsking(undefined);
              toast(<FormattedMessage id="ending.step.done" />);
            });
          }}
        >
          <p>
            <FormattedMessage id={`intakeStop.stepText.${asking}`} />
          </p>
        </ReasonDialog>
      )}
    </>
  );
}
