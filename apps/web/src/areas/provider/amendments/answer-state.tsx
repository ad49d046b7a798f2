import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Answer } from '../../../api/client.js';
import { Badge, type Tone } from '../../../components/alert.js';

type AnswerItem = Pick<Answer<'AmendmentAnswerItemAnswer'>, 'state' | 'answer' | 'canAnswer' | 'outcome'>;

/** Where the own answer to an amendment stands, in a word. */
export function AnswerState({ answer }: { answer: AnswerItem }): ReactNode {
  const [word, tone] = wordOf(answer);
  return (
    <Badge tone={tone}>
      <FormattedMessage id={`portalAmendment.answer.${word}`} />
    </Badge>
  );
}

function wordOf({
  state,
  answer,
  canAnswer,
  outcome,
}: AnswerItem): ['withdrawn' | 'ends' | 'accepted' | 'refused' | 'asked' | 'silent' | 'holds', Tone] {
  if (state === 'withdrawn') return ['withdrawn', 'neutral'];
  if (outcome === 'ends') return ['ends', 'negative'];
  if (state === 'effective') return ['holds', 'positive'];
  if (answer === 'accepted') return ['accepted', 'positive'];
  if (answer === 'refused') return ['refused', 'negative'];
  return canAnswer ? ['asked', 'warning'] : ['silent', 'warning'];
}
