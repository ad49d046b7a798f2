import { useId, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { ConditionState, Enrolment } from '../enrolment.js';
import { usePartyAnswering } from './draft-answering.js';
import { AnswerTo } from './answer-to.js';
import { ConditionBadge } from './condition-badge.js';

type Party = Enrolment['parties'][number];

/** Below a condition, what each party delivers for it: the applicant does it, or the member itself. */
export function PartyQuestions({
  enrolment,
  condition,
  parties,
  mayEdit,
}: {
  enrolment: Enrolment;
  condition: ConditionState;
  parties: readonly Party[];
  mayEdit: boolean;
}): ReactNode {
  return parties.map((party) => (
    <PartyQuestion key={party.id} enrolment={enrolment} condition={condition} party={party} mayEdit={mayEdit} />
  ));
}

function PartyQuestion({
  enrolment,
  condition,
  party,
  mayEdit,
}: {
  enrolment: Enrolment;
  condition: ConditionState;
  party: Party;
  mayEdit: boolean;
}): ReactNode {
  const id = useId();
  const answering = usePartyAnswering(enrolment, party.id, condition.code);
  const theirs = {
    ...condition,
    given: party.answers.find(({ conditionCode }) => conditionCode === condition.code) ?? null,
  };
  return (
    <section className="party-question stack" aria-labelledby={id}>
      <div className="row row--between">
        <h3 id={id}>{party.name}</h3>
        <ConditionBadge condition={theirs} />
      </div>
      {party.speaks === 'itself' ? (
        <>
          <p className="subtle">
            <FormattedMessage id="enrolling.parties.deliversItself" values={{ name: party.name }} />
          </p>
          {theirs.given?.evidence != null && <p>{theirs.given.evidence.fileName}</p>}
          {(theirs.given?.text ?? '') !== '' && <p className="answer-text">{theirs.given?.text}</p>}
        </>
      ) : (
        <AnswerTo condition={theirs} mayEdit={mayEdit} answering={answering} />
      )}
    </section>
  );
}
