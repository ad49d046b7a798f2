import { useQueryClient } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Badge } from '../../../../components/alert.js';
import { Checkbox, fieldId, TextArea } from '../../../../components/field.js';
import { ViolationText } from '../../../../components/states.js';
import { useWritten } from '../../../../i18n/written.js';
import { Conflict } from '../draft/conflict.js';
import { answerChange, saveDraft } from '../draft/save-draft.js';
import { useAutosave } from '../draft/use-autosave.js';
import type { ConditionState } from '../enrolment.js';
import { FaultText } from '../faults.js';
import { conditionFault } from './condition-fault.js';
import { EvidenceQuestion } from './evidence-question.js';
import type { QuestionProps } from './question-props.js';

/** Rest after typing, before it is saved. */
const TYPING_REST = 1500;

/** One condition: what is asked, how it stands, and the answer, which saves itself. */
export function Question(props: QuestionProps): ReactNode {
  const { condition } = props;
  const written = useWritten();
  const id = useId();
  return (
    <section className="card stack" aria-labelledby={id}>
      <div className="row row--between">
        <h2 id={id} className="question__title">
          {written(condition.title)}
        </h2>
        <ConditionBadge condition={condition} />
      </div>
      <p>{written(condition.text)}</p>
      <AnswerTo {...props} />
      <p className="small subtle">
        <FormattedMessage id="enrolling.source" values={{ source: condition.source }} />
      </p>
    </section>
  );
}

/** How it stands with a condition, by the rule with which the api judges a submission. */
export function ConditionBadge({ condition }: { condition: ConditionState }): ReactNode {
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

function AnswerTo(props: QuestionProps): ReactNode {
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

function Confirmation({ enrolment, condition, mayEdit }: QuestionProps): ReactNode {
  const queryClient = useQueryClient();
  const written = useWritten();
  const { code } = condition;
  const stored = (of: ConditionState | undefined): boolean => of?.given?.confirmed ?? false;
  const answer = useAutosave(
    stored(condition),
    (confirmed, base) =>
      saveDraft(
        queryClient,
        enrolment.id,
        answerChange(
          code,
          { confirmed },
          (seen) => stored(seen.conditions.find((each) => each.code === code)) === base,
        ),
      ),
    0,
  );
  return (
    <Checkbox
      id={fieldId(`conditions/${code}`)}
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

function TextAnswer({ enrolment, condition, mayEdit }: QuestionProps): ReactNode {
  const queryClient = useQueryClient();
  const written = useWritten();
  const { code } = condition;
  const stored = (of: ConditionState | undefined): string => of?.given?.text ?? '';
  const answer = useAutosave(
    stored(condition),
    (text, base) =>
      saveDraft(
        queryClient,
        enrolment.id,
        answerChange(code, { text }, (seen) => stored(seen.conditions.find((each) => each.code === code)) === base),
      ),
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
        id={fieldId(`conditions/${code}`)}
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
