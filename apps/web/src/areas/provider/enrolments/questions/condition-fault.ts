import { amsterdamDate } from '@openhuis/calendar';
import {
  conditionFault as faultOf,
  type EvidenceFacts,
} from '../../../../../../../libs/enrolments/src/rules/completeness.js';
import type { MissingPart } from '../topics.js';
import type { AskedCondition } from './question-props.js';

/**
 * What the rule of submission finds wrong with the answer to one condition, today, whoever gives it.
 *
 * @param evidence the document to judge; the one that was given when left out
 */
export function conditionFault(
  condition: AskedCondition,
  evidence: EvidenceFacts | null = condition.given?.evidence ?? null,
  today: string = amsterdamDate(new Date()),
): MissingPart | undefined {
  const { code, given } = condition;
  const answer = { conditionCode: code, confirmed: given?.confirmed ?? false, text: given?.text ?? null, evidence };
  return faultOf(condition, answer, today) ?? undefined;
}
