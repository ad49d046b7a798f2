import { useId, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Badge } from '../../../../components/alert.js';
import { Checkbox, fieldId, TextArea } from '../../../../components/field.js';
import { ViolationText } from '../../../../components/states.js';
import { asksApplicant, deliverersOf } from '../../../../../../../libs/enrolments/src/rules/parties.js';
import { useWritten } from '../../../../i18n/written.js';
import { Conflict } from '../draft/conflict.js';
import { useAutosave } from '../draft/use-autosave.js';
import type { ConditionState } from '../enrolment.js';
import { FaultText } from '../faults.js';
import { conditionFault } from './condition-fault.js';
import { useDraftAnswering } from './draft-answering.js';
import { EvidenceQuestion } from './evidence-question.js';
import { PartyQuestions } from './party-questions.js';
import type { AnswerProps, AskedCondition, QuestionProps } from './question-props.js';
import { ReuseHere } from '../reuse/reuse-here.js';

/** Rest after typing, before it is saved. */
const TYPING_REST = 1500;

/** One condition: what is asked, how it stands, and the answer, which saves itself. */
export function Question({ enrolment, condition, mayEdit }: QuestionProps): ReactNode {
  const written = useWritten();
  const id = useId();
  const answering = useDraftAnswering(enrolment, condition.code);
  const deliverers = deliverersOf(condition, enrolment.parties);
  const isAsked = asksApplicant(condition);
  return (
    <section className="card stack" aria-labelledby={id}>
      <div className="row row--between">
        <h2 id={id} className="question__title">
          {written(condition.title)}
        </h2>
        {isAsked && <ConditionBadge condition={condition} />}
      </div>
      <p>{written(condition.text)}</p>
      {isAsked && deliverers.length > 0 && <h3>{enrolment.organisationName}</h3>}
      {isAsked && <AnswerTo condition={condition} mayEdit={mayEdit} answering={answering} />}
      {mayEdit && <ReuseHere enrolment={enrolment} conditionCode={condition.code} />}
      {!isAsked && deliverers.length === 0 && (
        <p className="subtle">
          <FormattedMessage id="enrolling.parties.noneToDeliver" />
        </p>
      )}
      <PartyQuestions enrolment={enrolment} condition={condition} parties={deliverers} mayEdit={mayEdit} />
      <p className="small subtle">
        <FormattedMessage id="enrolling.source" values={{ source: condition.source }} />
      </p>
    </section>
  );
}

/** How it stands with a condition, by the rule with which the api judges a submission. */
export function ConditionBadge({ condition }: { condition: AskedCondition }): ReactNode {
  const fault = conditionFault(condition);
  if (condition.answer === 'recordedAsSeen') {
    return (
      <Badge>
        <FormattedMessage id="enrolling.state.nothing" />
      </Badge>
    );
  }
  if (fault !== undefined) {
    return (
      <Badge tone="warning">
        <FormattedMessage id={fault.code === 'evidence-too-old' ? 'enrolling.state.wrong' : 'enrolling.state.open'} />
      </Badge>
    );
  }
  const isGiven =
    condition.given !== null &&
    (condition.given.confirmed || condition.given.evidence !== null || (condition.given.text ?? '') !== '');
  return isGiven ? (
    <Badge tone="positive">
      <FormattedMessage id="enrolling.state.done" />
    </Badge>
  ) : (
    <Badge>
      <FormattedMessage id="enrolling.state.later" />
    </Badge>
  );
}

/** The field of an answer, by the way the condition is answered. */
export function AnswerTo(props: AnswerProps): ReactNode {
  switch (props.condition.answer) {
    case 'confirmation':
      return <Confirmation {...props} />;
    case 'text':
      return <TextAnswer {...props} />;
    case 'evidence':
      return <EvidenceQuestion {...props} />;
    case 'recordedAsSeen':
      return (
        <p className="subtle">
          <FormattedMessage id="enrolling.seen" />
        </p>
      );
  }
}

function Confirmation({ condition, mayEdit, answering }: AnswerProps): ReactNode {
  const written = useWritten();
  const stored = (given: ConditionState['given']): boolean => given?.confirmed ?? false;
  const answer = useAutosave(
    stored(condition.given),
    (confirmed, base) => answering.save({ confirmed }, (given) => stored(given) === base),
    0,
  );
  return (
    <Checkbox
      id={fieldId(answering.path)}
      label={
        <>
          <FormattedMessage id="enrolling.confirm" />
          <span className="visually-hidden">{`: ${written(condition.title)}`}</span>
        </>
      }
      error={answer.problem && <ViolationText violation={answer.problem.violations[0] ?? { code: 'unexpected' }} />}
      checked={answer.value}
      disabled={!mayEdit}
      onChange={(event) => answer.set(event.target.checked)}
    />
  );
}

function TextAnswer({ condition, mayEdit, answering }: AnswerProps): ReactNode {
  const written = useWritten();
  const stored = (given: ConditionState['given']): string => given?.text ?? '';
  const answer = useAutosave(
    stored(condition.given),
    (text, base) => answering.save({ text }, (given) => stored(given) === base),
    TYPING_REST,
  );
  const label = (
    <>
      <FormattedMessage id="enrolling.text.label" />
      <span className="visually-hidden">{`: ${written(condition.title)}`}</span>
    </>
  );
  if (!mayEdit) return <p className="answer-text">{answer.value === '' ? '–' : answer.value}</p>;
  return (
    <>
      <TextArea
        id={fieldId(answering.path)}
        label={label}
        hint={<FormattedMessage id="enrolling.text.hint" />}
        error={answer.problem && <ViolationText violation={answer.problem.violations[0] ?? { code: 'unexpected' }} />}
        maxLength={20_000}
        value={answer.value}
        onChange={(event) => answer.set(event.target.value)}
        onBlur={answer.saveNow}
      />
      {answer.theirs !== undefined && (
        <Conflict
          mine={answer.value}
          theirs={answer.theirs}
          onMine={() => answer.choose(answer.value)}
          onTheirs={() => answer.choose(answer.theirs ?? '')}
        />
      )}
      {condition.given !== null && answer.value.trim() === '' && answer.theirs === undefined && (
        <p className="subtle">
          <FaultText fault={{ code: 'answer-missing' }} />
        </p>
      )}
    </>
  );
}
