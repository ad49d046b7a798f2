import type { Violation } from '@openhuis/platform';

/** How a condition was found. There is nothing between met and not met, and no score. */
export type AssessmentOutcome = 'met' | 'notMet' | 'notApplicable';
export const assessmentOutcomes: readonly AssessmentOutcome[] = ['met', 'notMet', 'notApplicable'];

/** The finding on one condition, always with its reason. */
export interface ConditionAssessment {
  conditionCode: string;
  outcome: AssessmentOutcome;
  reason: string;
}

/** Everything that is wrong with findings on these conditions, all at once. */
export function assessmentViolations(
  conditions: readonly { code: string }[],
  given: readonly ConditionAssessment[],
): Violation[] {
  const known = new Set(conditions.map(({ code }) => code));
  const seen = new Set<string>();
  return given.flatMap(({ conditionCode, reason }, index) => {
    const path = `assessments/${index}`;
    const found: Violation[] = [];
    if (!known.has(conditionCode))
      found.push({ code: 'unknown-condition', path: `${path}/conditionCode`, details: { condition: conditionCode } });
    if (seen.has(conditionCode)) found.push({ code: 'invalid-input', path, details: { rule: 'named twice' } });
    if (reason.trim() === '') found.push({ code: 'invalid-input', path: `${path}/reason` });
    seen.add(conditionCode);
    return found;
  });
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
