import { useId, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { fieldId } from '../../../../components/field.js';
import { useWritten } from '../../../../i18n/written.js';
import type { ConditionState, Enrolment } from '../enrolment.js';
import { AnswerTo } from '../questions/answer-to.js';
import { ConditionBadge } from '../questions/condition-badge.js';
import { dueNow } from '../questions/due-now.js';
import { usePartyAnswering } from '../questions/draft-answering.js';

/**
 * A condition of which something is lacking of another party: who has an account answers it itself, and here one reads how
 * far that is; of the others the applicant gives the new answer.
 */
export function PartySupplement({
  enrolment,
  condition,
  party,
  lacking,
  mayEdit,
}: {
  enrolment: Enrolment;
  condition: ConditionState;
  party: Enrolment['parties'][number];
  lacking: string;
  mayEdit: boolean;
}): ReactNode {
  const written = useWritten();
  const id = useId();
  const answering = usePartyAnswering(enrolment, party.id, condition.code);
  const given = party.prepared.find(({ conditionCode }) => conditionCode === condition.code) ?? null;
  const asked = { ...dueNow(condition), given };
  const isOwn = party.speaks === 'itself';
  const isShown = condition.answer === 'recordedAsSeen';
  return (
    <section className="card stack" aria-labelledby={id}>
      <div className="row row--between">
        <h2 id={id} className="question__title">
          {written(condition.title)} ({party.name})
        </h2>
        {!isShown && <ConditionBadge condition={asked} />}
      </div>
      <div className="supplying__lacking" id={isOwn || isShown ? fieldId(answering.path) : undefined}>
        <p className="small">
          <strong>
            <FormattedMessage id="supplying.lacking" />
          </strong>
        </p>
        <p className="answer-text">{lacking}</p>
      </div>
      {isShown && (
        <p>
          <FormattedMessage id="supplying.show" />
        </p>
      )}
      {!isShown && isOwn && (
        <p>
          <FormattedMessage
            id={given === null ? 'supplying.party.waits' : 'supplying.party.ready'}
            values={{ name: party.name, document: given?.evidence?.fileName ?? '' }}
          />
        </p>
      )}
      {!isShown && !isOwn && <AnswerTo condition={asked} mayEdit={mayEdit} answering={answering} />}
    </section>
  );
}
