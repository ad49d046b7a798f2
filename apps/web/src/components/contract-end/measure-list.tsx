import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api, done } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { CalendarDay, Instant } from '../../i18n/dates.js';
import { may, useSession } from '../../session/session.js';
import { Badge } from '../alert.js';
import { Button } from '../button.js';
import { ReasonDialog } from '../contract/reason-dialog.js';
import { ErrorSummary } from '../form.js';
import { Fact, Facts } from '../table.js';
import { toast } from '../toast.js';
import { EndingLines } from './ending-lines.js';
import { changedByEnding, type Measure, type Side } from './ending-queries.js';

const tones = { proposed: 'warning', taken: 'negative', dropped: 'neutral', closed: 'neutral' } as const;
type Step = 'respond' | 'take' | 'drop' | 'close';

/** Every measure, newest first, with what can be done now. */
export function MeasureList({ measures, side }: { measures: readonly Measure[]; side: Side }): ReactNode {
  return (
    <ul className="items">
      {measures.map((measure) => (
        <li key={measure.id} className="stack ending-card">
          <h3>
            <FormattedMessage id={`contractMeasure.kind.${measure.kind}`} />{' '}
            <Badge tone={tones[measure.state]}>
              <FormattedMessage id={`contractMeasure.state.${measure.state}`} />
            </Badge>
          </h3>
          <MeasureFacts measure={measure} />
          {measure.lines !== null && <EndingLines lines={measure.lines} />}
          {measure.steps.length > 0 && <RecoverySteps measure={measure} side={side} />}
          <MeasureActions measure={measure} side={side} />
        </li>
      ))}
    </ul>
  );
}

function MeasureFacts({ measure }: { measure: Measure }): ReactNode {
  const { state, startsOn, endsOn, discount } = measure;
  return (
    <Facts>
      <Fact name={<FormattedMessage id="ending.fact.reason" />}>{measure.reason}</Fact>
      {state === 'proposed' && (
        <Fact name={<FormattedMessage id="contractMeasure.form.hearingUntil" />}>
          <strong>
            <CalendarDay date={measure.hearingUntil} />
          </strong>
        </Fact>
      )}
      {discount !== null && (
        <Fact name={<FormattedMessage id="contractMeasure.form.discount" />}>
          <FormattedMessage id="contractMeasure.percent" values={{ discount }} />
        </Fact>
      )}
      {startsOn !== null && (
        <Fact name={<FormattedMessage id="contractMeasure.form.startsOn" />}>
          <CalendarDay date={startsOn} />
        </Fact>
      )}
      {endsOn !== null && (
        <Fact name={<FormattedMessage id="contractMeasure.form.endsOn" />}>
          <CalendarDay date={endsOn} />
        </Fact>
      )}
      {measure.view !== null && measure.viewedAt !== null && (
        <Fact name={<FormattedMessage id="contractMeasure.fact.view" />}>
          <Instant at={measure.viewedAt} />: {measure.view}
        </Fact>
      )}
      {measure.decidedAt !== null && (
        <Fact name={<FormattedMessage id="intakeStop.fact.decision" />}>
          <Instant at={measure.decidedAt} />: {measure.decisionReason}
        </Fact>
      )}
      {measure.closedAt !== null && (
        <Fact name={<FormattedMessage id="contractMeasure.fact.closed" />}>
          <Instant at={measure.closedAt} />: {measure.closeReason}
        </Fact>
      )}
    </Facts>
  );
}

function RecoverySteps({ measure, side }: { measure: Measure; side: Side }): ReactNode {
  const { data: session } = useSession();
  const mayFinish = side === 'region' && measure.state === 'taken' && may(session, 'measure.propose');
  const command = useCommand(
    (number: number, key) =>
      done(
        api.POST('/measures/{id}/steps/{number}/completions', {
          params: { path: { id: measure.id, number } },
          body: {},
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByEnding,
  );
  return (
    <>
      {command.problem !== undefined && <ErrorSummary problem={command.problem} />}
      <ol>
        {measure.steps.map(({ number, text, dueOn, doneAt }) => (
          <li key={number}>
            {text}{' '}
            <span className="small subtle">
              <FormattedMessage id="contractMeasure.stepDue" values={{ date: <CalendarDay date={dueOn} /> }} />
            </span>{' '}
            {doneAt !== null ? (
              <Badge tone="positive">
                <FormattedMessage id="ending.settlement.done" values={{ at: <Instant at={doneAt} short /> }} />
              </Badge>
            ) : (
              mayFinish && (
                <Button small busy={command.isRunning} onClick={() => void command.run(number)}>
                  <FormattedMessage id="contractMeasure.finishStep" />
                </Button>
              )
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function MeasureActions({ measure, side }: { measure: Measure; side: Side }): ReactNode {
  const { data: session } = useSession();
  const [asking, setAsking] = useState<Step>();
  const command = useCommand(({ step, reason }: { step: Step; reason: string }, key) => {
    const at = { params: { path: { id: measure.id } }, headers: { 'idempotency-key': key } };
    if (step === 'respond') return answered(api.POST('/measures/{id}/views', { ...at, body: { view: reason } }));
    if (step === 'close') return answered(api.POST('/measures/{id}/closings', { ...at, body: { reason } }));
    return answered(api.POST('/measures/{id}/decisions', { ...at, body: { decision: step, reason } }));
  }, changedByEnding);
  const steps: Step[] = [];
  if (measure.state === 'proposed' && side === 'provider' && measure.view === null && may(session, 'measure.respond')) {
    steps.push('respond');
  }
  if (measure.state === 'proposed' && side === 'region' && !measure.isMine && may(session, 'measure.decide')) {
    steps.push('take', 'drop');
  }
  if (measure.state === 'taken' && side === 'region' && may(session, 'measure.propose')) steps.push('close');
  if (steps.length === 0) return null;
  return (
    <>
      <p className="row not-in-print">
        {steps.map((step) => (
          <Button
            key={step}
            variant={step === 'respond' || step === 'take' ? 'primary' : 'secondary'}
            onClick={() => setAsking(step)}
          >
            <FormattedMessage id={`contractMeasure.step.${step}`} />
          </Button>
        ))}
      </p>
      {asking !== undefined && (
        <ReasonDialog
          title={<FormattedMessage id={`contractMeasure.step.${asking}`} />}
          submit={<FormattedMessage id={`contractMeasure.step.${asking}`} />}
          label={<FormattedMessage id={asking === 'respond' ? 'contractMeasure.fact.view' : 'ending.form.reason'} />}
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
            <FormattedMessage id={`contractMeasure.stepText.${asking}`} />
          </p>
        </ReasonDialog>
      )}
    </>
  );
}
