import type { Condition } from '@openhuis/procedures';
import { type AnswerFacts, conditionFault } from './completeness.js';
import { asksApplicant } from './parties.js';

/** An answer of an earlier enrolment of the same organisation in the same region. */
export interface EarlierAnswer<Answer extends AnswerFacts = AnswerFacts> {
  enrolmentId: string;
  /** The instant, as text in UTC. */
  answeredAt: string;
  /** The condition as it was then; null when that version no longer has it. */
  condition: Pick<Condition, 'code' | 'answer' | 'text' | 'evidence'> | null;
  answer: Answer;
}

/** What can be taken over for one condition. */
export interface ReusableAnswer<Answer extends AnswerFacts = AnswerFacts> {
  conditionCode: string;
  enrolmentId: string;
  answeredAt: string;
  /** False: the words of the condition have changed since. */
  sameText: boolean;
  answer: Answer;
}

/**
 * What an earlier enrolment can give to this one: for each condition that is not answered well yet, the newest answer that
 * would do today. A confirmation only where the words of the condition are the same, for else something else was confirmed;
 * a text by the code of the condition; a document by its kind, and only when it is still valid and not too old. Nothing for
 * what an assessor sees, nor for what its region asks anew each time.
 *
 * @param earlier the newest first
 * @param today ages are measured on it
 */
export function reusableAnswers<Answer extends AnswerFacts>(
  conditions: readonly Condition[],
  answers: readonly AnswerFacts[],
  earlier: readonly EarlierAnswer<Answer>[],
  today: string,
): ReusableAnswer<Answer>[] {
  return conditions
    .filter(({ answer, reusable }) => answer !== 'recordedAsSeen' && reusable !== false)
    .filter(asksApplicant)
    .filter((condition) => !isAnsweredWell(condition, answers, today))
    .flatMap((condition) => {
      const found = earlier.find((each) => fits(condition, each, today));
      if (found === undefined) return [];
      const { enrolmentId, answeredAt, answer } = found;
      const sameText = found.condition?.text.nl === condition.text.nl;
      return [{ conditionCode: condition.code, enrolmentId, answeredAt, sameText, answer }];
    });
}

function isAnsweredWell(condition: Condition, answers: readonly AnswerFacts[], today: string): boolean {
  const answer = answers.find(({ conditionCode }) => conditionCode === condition.code);
  return answer !== undefined && isGiven(answer) && conditionFault(condition, answer, today) === null;
}

function isGiven({ confirmed, text, evidence }: AnswerFacts): boolean {
  return confirmed || (text ?? '').trim() !== '' || evidence !== null;
}

function fits(condition: Condition, { condition: former, answer }: EarlierAnswer, today: string): boolean {
  if (!isGiven(answer)) return false;
  const isSame = former?.code === condition.code && former.answer === condition.answer;
  switch (condition.answer) {
    case 'confirmation':
      if (!isSame || former.text.nl !== condition.text.nl) return false;
      break;
    case 'text':
      if (!isSame) return false;
      break;
    case 'evidence':
      if (answer.evidence?.kind !== condition.evidence?.kind) return false;
      break;
    case 'recordedAsSeen':
      return false;
  }
  return conditionFault(condition, { ...answer, conditionCode: condition.code }, today) === null;
}
