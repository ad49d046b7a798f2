import { amsterdamDate } from '@openhuis/calendar';
import {
  type EvidenceFacts,
  submissionViolations,
} from '../../../../../../../libs/enrolments/src/rules/completeness.js';
import type { ConditionState } from '../enrolment.js';
import type { MissingPart } from '../topics.js';

/**
 * What the rule of submission finds wrong with the answer to one condition, today.
 *
 * @param evidence the document to judge; the one that was given when left out
 */
export function conditionFault(
  condition: ConditionState,
  evidence: EvidenceFacts | null = condition.given?.evidence ?? null,
  today: string = amsterdamDate(new Date()),
): MissingPart | undefined {
  const { code, given } = condition;
  const found = submissionViolations({
    definition: {
      conditions: [condition],
      products: [],
      municipalities: [],
      bundleRules: [],
      term: { startsOn: today },
    },
    openForEntry: true,
    openContract: null,
    today,
    lines: [],
    held: [],
    answers: [{ conditionCode: code, confirmed: given?.confirmed ?? false, text: given?.text ?? null, evidence }],
  });
  return found.find(({ path }) => path === `conditions/${code}`);
}
