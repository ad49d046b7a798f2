import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Violation } from '../../../api/client.js';
import { Alert, Badge } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { TextArea } from '../../../components/field.js';
import { ViolationText } from '../../../components/states.js';
import { CalendarDay, Instant } from '../../../i18n/dates.js';
import { useWritten } from '../../../i18n/written.js';
import type { Condition, Enrolment, Outcome, StandingReason } from './enrolment-queries.js';
import { AcceptedUntil, FindingDates, SeenOn } from './assessing/finding-dates.js';
import { FormerAnswers } from './assessing/former-answers.js';
import { EvidenceView } from './evidence-view.js';
import type { FindingDraft } from './finding-draft.js';
import { PartyAnswers } from './parties/party-answers.js';
import { OutcomeBadge } from './status-words.js';
import type { Findings } from './use-findings.js';

export const outcomes: readonly Outcome[] = ['met', 'notMet', 'notApplicable'];

/** A condition with the provider's answer, what the machine saw, and the finding. */
export function ConditionReview({
  enrolmentId,
  condition,
  request,
  check,
  findings,
  reasons,
  isOpen,
  setOpen,
}: {
  enrolmentId: string;
  condition: Condition;
  /** The newest request for a supplement that names it. */
  request: Enrolment['supplements'][number] | undefined;
  check: Enrolment['checks'][number] | undefined;
  /** Absent: it can only be read. */
  findings: Findings | undefined;
  reasons: readonly StandingReason[];
  /** Whether its document is shown. */
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
}): ReactNode {
  const titleOf = useWritten();
  const { code, given, assessment } = condition;
  const evidence = given?.evidence ?? null;
  return (
    <article
      id={`condition-${code}`}
      tabIndex={-1}
      aria-labelledby={`condition-${code}-title`}
      className={isOpen ? 'review__condition review__condition--open card' : 'review__condition card'}
    >
      <div className="stack">
        <div className="row row--between">
          <h3 id={`condition-${code}-title`}>{titleOf(condition.title)}</h3>
          {assessment !== null && <OutcomeBadge outcome={assessment.outcome} />}
        </div>
        <p className="subtle">{titleOf(condition.text)}</p>
        <div className="review__answer">
          <strong className="small">
            <FormattedMessage id="enrolments.answer" />
          </strong>
          <GivenAnswer condition={condition} />
          {evidence !== null && !isOpen && (
            <p>
              <Button small onClick={() => setOpen(true)}>
                <FormattedMessage id="enrolments.show" />
                <span className="visually-hidden"> {evidence.fileName}</span>
              </Button>
            </p>
          )}
          <PartyAnswers enrolmentId={enrolmentId} condition={condition} />
          <FormerAnswers enrolmentId={enrolmentId} condition={condition} request={request} />
          {check !== undefined && <Check check={check} />}
        </div>
        {findings === undefined ? (
          <Found assessment={assessment} />
        ) : (
          <FindingForm condition={condition} findings={findings} reasons={reasons} />
        )}
      </div>
      {isOpen && evidence !== null && (
        <EvidenceView id={evidence.id} fileName={evidence.fileName} close={() => setOpen(false)} />
      )}
    </article>
  );
}

function GivenAnswer({ condition: { answer, given } }: { condition: Condition }): ReactNode {
  if (answer === 'recordedAsSeen') {
    return (
      <p>
        <FormattedMessage id="enrolments.recordSeen" />
      </p>
    );
  }
  if (given === null) {
    return (
      <p className="subtle">
        <FormattedMessage id="enrolments.noAnswer" />
      </p>
    );
  }
  if (answer === 'confirmation') {
    return (
      <p>
        <FormattedMessage id={given.confirmed ? 'enrolments.confirmed' : 'enrolments.notConfirmed'} />
      </p>
    );
  }
  if (answer === 'text') return <p className="review__text">{given.text}</p>;
  const { evidence } = given;
  if (evidence === null) return null;
  return (
    <p>
      {evidence.fileName}
      <br />
      <span className="small subtle">
        <FormattedMessage
          id={evidence.expiresOn === null ? 'enrolments.issued' : 'enrolments.issuedAndExpires'}
          values={{
            issued: <CalendarDay date={evidence.issuedOn} />,
            expires: evidence.expiresOn !== null && <CalendarDay date={evidence.expiresOn} />,
          }}
        />
      </span>
    </p>
  );
}

/** What the machine looked at: it helps, and decides nothing. */
function Check({ check: { found, judgedOn } }: { check: Enrolment['checks'][number] }): ReactNode {
  return (
    <p className="small">
      <Badge tone={found === null ? 'positive' : 'warning'}>
        <FormattedMessage id={found === null ? 'enrolments.checkPassed' : 'enrolments.checkFound'} />
      </Badge>{' '}
      {found !== null && <ViolationText violation={found as Violation} />}{' '}
      <span className="subtle">
        <FormattedMessage id="enrolments.checkedAsOf" values={{ day: <CalendarDay date={judgedOn} /> }} />
      </span>
    </p>
  );
}

function Found({ assessment }: { assessment: Condition['assessment'] }): ReactNode {
  if (assessment === null) {
    return (
      <p className="subtle">
        <FormattedMessage id="enrolments.notAssessed" />
      </p>
    );
  }
  return (
    <p>
      {assessment.reason}
      <SeenOn assessment={assessment} />
      <AcceptedUntil assessment={assessment} />
      <br />
      <AssessedBy assessment={assessment} />
    </p>
  );
}

function AssessedBy({ assessment }: { assessment: NonNullable<Condition['assessment']> }): ReactNode {
  return (
    <span className="small subtle">
      {assessment.assessedBy === null ? (
        <FormattedMessage id="enrolments.assessedAt" values={{ at: <Instant at={assessment.assessedAt} /> }} />
      ) : (
        <FormattedMessage
          id="enrolments.assessedBy"
          values={{ name: assessment.assessedBy, at: <Instant at={assessment.assessedAt} /> }}
        />
      )}
    </span>
  );
}

function FindingForm({
  condition,
  findings,
  reasons,
}: {
  condition: Condition;
  findings: Findings;
  reasons: readonly StandingReason[];
}): ReactNode {
  const intl = useIntl();
  const { code, assessment } = condition;
  const draft = findings.draftOf(code);
  const state = findings.stateOf(code);
  const conflict = findings.conflictOf(code);
  const [isTouched, setTouched] = useState(false);
  const fitting = reasons.filter((one) => one.conditionCode === code && one.outcome === draft.outcome);
  const isReasonMissing = isTouched && draft.outcome !== undefined && draft.reason.trim() === '';
  return (
    <div className="review__finding">
      <fieldset className="review__outcomes">
        <legend className="small">
          <strong>
            <FormattedMessage id="enrolments.finding" />
          </strong>
        </legend>
        {outcomes.map((outcome) => (
          <label key={outcome} className="review__outcome">
            <input
              type="radio"
              name={`outcome-${code}`}
              value={outcome}
              checked={draft.outcome === outcome}
              onChange={() =>
                findings.change(
                  code,
                  withOutcome(draft, outcome, reasons, code, intl.formatMessage({ id: 'enrolments.metReason' })),
                )
              }
            />
            <FormattedMessage id={`enrolments.outcome.${outcome}`} />
          </label>
        ))}
      </fieldset>
      {draft.outcome !== undefined && (
        <>
          <TextArea
            name={`reason-${code}`}
            rows={2}
            label={<FormattedMessage id="enrolments.reason" />}
            hint={<FormattedMessage id="enrolments.reasonHint" />}
            error={isReasonMissing ? <FormattedMessage id="enrolments.reasonMissing" /> : undefined}
            value={draft.reason}
            onBlur={() => setTouched(true)}
            onChange={(event) => findings.change(code, { ...draft, reason: event.target.value })}
          />
          <FindingDates condition={condition} draft={draft} change={(next) => findings.change(code, next)} />
          {fitting.length > 0 && (
            <details className="small">
              <summary>
                <FormattedMessage id="enrolments.standingReasons" values={{ count: fitting.length }} />
              </summary>
              <ul className="review__reasons">
                {fitting.map(({ reason, uses }) => (
                  <li key={reason}>
                    <Button small onClick={() => findings.change(code, { ...draft, reason })}>
                      <FormattedMessage id="enrolments.use" />
                    </Button>{' '}
                    {reason}{' '}
                    <span className="subtle">
                      <FormattedMessage id="enrolments.uses" values={{ count: uses }} />
                    </span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
      <p className="small subtle review__saved" role="status">
        {state !== undefined && state !== 'conflict' && <FormattedMessage id={`enrolments.save.${state}`} />}
        {state === undefined && assessment !== null && <AssessedBy assessment={assessment} />}
      </p>
      {conflict !== undefined && (
        <Alert tone="warning" live title={<FormattedMessage id="shared.conflict.title" />}>
          <p>
            <FormattedMessage id="enrolments.theirs" values={{ name: conflict.theirs.assessedBy ?? '' }} />{' '}
            <OutcomeBadge outcome={conflict.theirs.outcome} /> {conflict.theirs.reason}
          </p>
          <p>
            <FormattedMessage id="enrolments.yours" />{' '}
            {conflict.yours.outcome !== undefined && <OutcomeBadge outcome={conflict.yours.outcome} />}{' '}
            {conflict.yours.reason}
          </p>
          <div className="row">
            <Button small onClick={() => findings.settle(code, 'theirs')}>
              <FormattedMessage id="enrolments.takeTheirs" />
            </Button>
            <Button small onClick={() => findings.settle(code, 'yours')}>
              <FormattedMessage id="enrolments.keepMine" />
            </Button>
          </div>
        </Alert>
      )}
    </div>
  );
}

/**
 * A finding with another outcome. Most conditions are simply met, so that reason stands there to be read and changed; why a
 * condition is not met is always the person's own words.
 */
export function withOutcome(
  draft: FindingDraft,
  outcome: Outcome,
  reasons: readonly StandingReason[],
  code: string,
  usual: string,
): FindingDraft {
  if (draft.outcome === outcome) return draft;
  const isOffered = [usual, ...reasons.map(({ reason }) => reason)].includes(draft.reason.trim());
  // Why something was not met is no reason why it is.
  if (outcome !== 'met') return { ...draft, outcome, reason: isOffered ? '' : draft.reason };
  const standing = reasons.find((one) => one.conditionCode === code && one.outcome === 'met');
  return { ...draft, outcome, reason: standing?.reason ?? usual };
}
