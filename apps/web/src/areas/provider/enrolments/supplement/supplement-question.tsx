import { useId, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { fieldId } from '../../../../components/field.js';
import { CalendarDay } from '../../../../i18n/dates.js';
import { useWritten } from '../../../../i18n/written.js';
import type { ConditionState, Enrolment } from '../enrolment.js';
import { useDraftAnswering } from '../questions/draft-answering.js';
import { ConditionBadge } from '../questions/condition-badge.js';
import { dueNow } from '../questions/due-now.js';
import { AnswerTo } from '../questions/answer-to.js';

/** A condition of which something is lacking: what, what was sent before, and the new answer. */
export function SupplementQuestion({
  enrolment,
  condition,
  lacking,
  mayEdit,
}: {
  enrolment: Enrolment;
  condition: ConditionState;
  lacking: string;
  mayEdit: boolean;
}): ReactNode {
  const written = useWritten();
  const id = useId();
  const answering = useDraftAnswering(enrolment, condition.code);
  const asked = dueNow(condition);
  return (
    <section className="card stack" aria-labelledby={id}>
      <div className="row row--between">
        <h2 id={id} className="question__title">
          {written(condition.title)}
        </h2>
        {/* What is only shown is nothing to fill in. */}
        {condition.answer !== 'recordedAsSeen' && <ConditionBadge condition={asked} />}
      </div>
      <div
        className="supplying__lacking"
        id={condition.answer === 'recordedAsSeen' ? fieldId(`conditions/${condition.code}`) : undefined}
      >
        <p className="small">
          <strong>
            <FormattedMessage id="supplying.lacking" />
          </strong>
        </p>
        <p className="answer-text">{lacking}</p>
      </div>
      <Before condition={condition} />
      <details className="small">
        <summary>
          <FormattedMessage id="supplying.condition" />
        </summary>
        <p>{written(condition.text)}</p>
        <p className="subtle">
          <FormattedMessage id="enrolling.source" values={{ source: condition.source }} />
        </p>
      </details>
      {condition.answer === 'recordedAsSeen' ? (
        <p>
          <FormattedMessage id="supplying.show" />
        </p>
      ) : (
        <AnswerTo condition={asked} mayEdit={mayEdit} answering={answering} />
      )}
    </section>
  );
}

/** What the region has now: it stays so until the supplement is handed in. */
function Before({ condition: { answer, submitted } }: { condition: ConditionState }): ReactNode {
  if (answer === 'recordedAsSeen') return null;
  const evidence = submitted?.evidence ?? null;
  return (
    <div className="small subtle">
      <strong>
        <FormattedMessage id="supplying.before" />
      </strong>{' '}
      {answer === 'confirmation' && (
        <FormattedMessage id={submitted?.confirmed === true ? 'supplying.before.confirmed' : 'supplying.before.none'} />
      )}
      {answer === 'text' && (
        <span className="answer-text">{submitted?.text ?? <FormattedMessage id="supplying.before.none" />}</span>
      )}
      {answer === 'evidence' &&
        (evidence === null ? (
          <FormattedMessage id="supplying.before.none" />
        ) : (
          <FormattedMessage
            id="supplying.before.document"
            values={{ name: evidence.fileName, day: <CalendarDay date={evidence.issuedOn} /> }}
          />
        ))}
    </div>
  );
}
