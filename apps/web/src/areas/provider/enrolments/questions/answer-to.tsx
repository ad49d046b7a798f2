import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Checkbox, fieldId, TextArea } from '../../../../components/field.js';
import { ViolationText } from '../../../../components/states.js';
import { useWritten } from '../../../../i18n/written.js';
import { Conflict } from '../draft/conflict.js';
import { useAutosave } from '../draft/use-autosave.js';
import type { ConditionState } from '../enrolment.js';
import { FaultText } from '../faults.js';
import { EvidenceQuestion } from './evidence-question.js';
import type { AnswerProps } from './question-props.js';

/** Rest after typing, before it is saved. */
const TYPING_REST = 1500;

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
