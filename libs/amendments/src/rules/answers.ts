import type { CalendarDate } from '@openhuis/calendar';
import type { Violation } from '@openhuis/platform';
import type { AmendmentState } from './transitions.js';

/** What a contractor says to an amendment. */
export const amendmentAnswers = ['accepted', 'refused'] as const;
export type AmendmentAnswerGiven = (typeof amendmentAnswers)[number];

/** What an amendment means for a contract: it goes on with it, or ends on the day before the effective date. */
export type AmendmentOutcome = 'remains' | 'ends';

/** The facts of one answer. */
export interface AnswerFacts {
  amendment: { state: AmendmentState; settled: boolean; effectiveOn: CalendarDate };
  /** The last day on which this contractor answers, inclusive: of the first or of the last term. */
  answerDueOn: CalendarDate;
  answer: AmendmentAnswerGiven | null;
  contractEnded: boolean;
}

/**
 * Whether an answer can be given today. Until the terms have closed it can be given anew: a contractor that refused may
 * still accept, and the other way round. A refusal says why.
 */
export function answerViolations(
  { amendment, answerDueOn, contractEnded }: AnswerFacts,
  given: { answer: AmendmentAnswerGiven; reason: string | undefined },
  today: CalendarDate,
): Violation[] {
  if (amendment.state !== 'announced' || contractEnded) {
    return [{ code: 'wrong-state', details: { state: contractEnded ? 'contractEnded' : amendment.state } }];
  }
  if (answerDueOn < today) return [{ code: 'amendment-answer-too-late', details: { answerDueOn } }];
  return given.answer === 'refused' && (given.reason ?? '').trim() === ''
    ? [{ code: 'invalid-input', path: 'reason', details: { rule: 'a refusal says why' } }]
    : [];
}

/**
 * What an answer, or none, means once the terms have closed (contract standard 1.4; domain guide, section 7, point 6).
 *
 * @param silence what the revision clause, published beforehand, makes of silence
 */
export function outcomeOf(
  answer: AmendmentAnswerGiven | null,
  silence: 'refusal' | 'acceptance',
): { outcome: AmendmentOutcome; basis: 'accepted' | 'refused' | 'silence' } {
  if (answer !== null) return { outcome: answer === 'accepted' ? 'remains' : 'ends', basis: answer };
  return { outcome: silence === 'refusal' ? 'ends' : 'remains', basis: 'silence' };
}

/**
 * The last day on which a contractor answers that joined after the announcement: as everybody as long as a term runs, and
 * the day before the effective date after that.
 */
export function joinerDueOn(
  amendment: { responseDueOn: CalendarDate; lastTermDueOn: CalendarDate },
  dayBeforeEffect: CalendarDate,
  today: CalendarDate,
): CalendarDate {
  if (today <= amendment.responseDueOn) return amendment.responseDueOn;
  return today <= amendment.lastTermDueOn ? amendment.lastTermDueOn : dayBeforeEffect;
}
