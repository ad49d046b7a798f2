import { useId, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { asksApplicant, deliverersOf } from '../../../../../../../libs/enrolments/src/rules/parties.js';
import { useWritten } from '../../../../i18n/written.js';
import { ReuseHere } from '../reuse/reuse-here.js';
import { AnswerTo } from './answer-to.js';
import { ConditionBadge } from './condition-badge.js';
import { useDraftAnswering } from './draft-answering.js';
import { PartyQuestions } from './party-questions.js';
import type { QuestionProps } from './question-props.js';

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
