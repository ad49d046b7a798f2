import type { Violation } from '@openhuis/platform';
import type { Condition } from '@openhuis/procedures';

/** How a condition was found. There is nothing between met and not met, and no score. */
export type AssessmentOutcome = 'met' | 'notMet' | 'notApplicable';
export const assessmentOutcomes: readonly AssessmentOutcome[] = ['met', 'notMet', 'notApplicable'];

/** The finding on one condition, always with its reason. Dates are calendar dates in Amsterdam. */
export interface ConditionAssessment {
  conditionCode: string;
  outcome: AssessmentOutcome;
  reason: string;
  /** The day on which the assessor saw a document that is not kept (a VOG, a Bibob form). */
  seenOn?: string | null | undefined;
  /** The date on that document. */
  issuedOn?: string | null | undefined;
  /** Met by other evidence than the condition asks, which is looked at again by this day. */
  alternativeCheckOn?: string | null | undefined;
}

/** What of a condition matters for a finding on it. */
export type AssessedCondition = Pick<Condition, 'code' | 'answer' | 'seen' | 'alternativeAllowed'>;

/** Everything that is wrong with findings on these conditions, all at once. */
export function assessmentViolations(
  conditions: readonly AssessedCondition[],
  given: readonly ConditionAssessment[],
  today: string,
): Violation[] {
  const seen = new Set<string>();
  return given.flatMap((finding, index) => {
    const { conditionCode, reason } = finding;
    const path = `assessments/${index}`;
    const found: Violation[] = [];
    const condition = conditions.find(({ code }) => code === conditionCode);
    if (condition === undefined)
      found.push({ code: 'unknown-condition', path: `${path}/conditionCode`, details: { condition: conditionCode } });
    if (seen.has(conditionCode)) found.push({ code: 'invalid-input', path, details: { rule: 'named twice' } });
    if (reason.trim() === '') found.push({ code: 'invalid-input', path: `${path}/reason` });
    seen.add(conditionCode);
    if (condition === undefined) return found;
    const fault = (field: keyof ConditionAssessment, rule: string): void => {
      found.push({ code: 'invalid-input', path: `${path}/${field}`, details: { rule } });
    };
    seenFaults(condition, finding, today, fault);
    alternativeFaults(condition, finding, today, fault);
    return found;
  });
}

type Fault = (field: keyof ConditionAssessment, rule: string) => void;

/** A document that is not kept is worth what the assessor records of it: who saw it, and when. */
function seenFaults(
  { answer, seen }: AssessedCondition,
  { outcome, seenOn = null, issuedOn = null }: ConditionAssessment,
  today: string,
  fault: Fault,
): void {
  if (answer !== 'recordedAsSeen') {
    if (seenOn !== null) fault('seenOn', 'nothing is only seen for this condition');
    if (issuedOn !== null) fault('issuedOn', 'nothing is only seen for this condition');
    return;
  }
  if (outcome === 'met' && seenOn === null) fault('seenOn', 'when it was seen');
  if (seenOn !== null && seenOn > today) fault('seenOn', 'not in the future');
  if (outcome === 'met' && seen !== undefined && issuedOn === null) fault('issuedOn', 'the date on the document');
  if (issuedOn !== null && issuedOn > (seenOn ?? today)) fault('issuedOn', 'not after it was seen');
}

/** Other evidence is accepted only where the condition allows it, and only until it is looked at again. */
function alternativeFaults(
  { alternativeAllowed }: AssessedCondition,
  { outcome, alternativeCheckOn = null }: ConditionAssessment,
  today: string,
  fault: Fault,
): void {
  if (alternativeCheckOn === null) return;
  if (alternativeAllowed !== true) fault('alternativeCheckOn', 'this condition allows no other evidence');
  if (outcome !== 'met') fault('alternativeCheckOn', 'only what meets the condition is accepted');
  if (alternativeCheckOn <= today) fault('alternativeCheckOn', 'in the future');
}

/** The conditions without a finding, and those found not met; the last finding on a condition counts. */
export function standingOf(
  conditions: readonly { code: string }[],
  assessments: readonly Pick<ConditionAssessment, 'conditionCode' | 'outcome'>[],
): { unassessed: string[]; unmet: string[] } {
  const outcomes = new Map(assessments.map(({ conditionCode, outcome }) => [conditionCode, outcome]));
  const codes = conditions.map(({ code }) => code);
  return {
    unassessed: codes.filter((code) => !outcomes.has(code)),
    unmet: codes.filter((code) => outcomes.get(code) === 'notMet'),
  };
}
