import { addMonths } from '@openhuis/calendar';
import type { ProcedureDefinition } from '@openhuis/procedures';
import type { ConditionAssessment } from './assessment.js';
import type { MachineCheck } from './machine-checks.js';

/**
 * Whether the documents that an assessor saw were young enough: by the date that was recorded of them, within the months
 * that the condition sets (domain guide, section G: a VOG of staff at most three months before the start of the work). What
 * is not recorded yet has no check.
 *
 * @param submittedOn the day of the submission
 * @param suppliedOn by the path of what a supplement asked to be shown anew the day on which that was received
 */
export function seenChecks(
  { conditions, term }: Pick<ProcedureDefinition, 'conditions'> & { term: { startsOn: string } },
  assessments: readonly ConditionAssessment[],
  submittedOn: string,
  suppliedOn: ReadonlyMap<string, string> = new Map(),
): MachineCheck[] {
  return conditions.flatMap(({ code, seen }): MachineCheck[] => {
    const issuedOn = assessments.find(({ conditionCode }) => conditionCode === code)?.issuedOn ?? null;
    if (seen === undefined || issuedOn === null) return [];
    const { maximumAgeMonths, before } = seen;
    const receivedOn = suppliedOn.get(`conditions/${code}`) ?? submittedOn;
    // Whoever comes later starts later: never before it was received.
    const judgedOn = before === 'start' && term.startsOn > receivedOn ? term.startsOn : receivedOn;
    const earliestIssuedOn = addMonths(judgedOn, -maximumAgeMonths);
    const path = `conditions/${code}`;
    if (issuedOn >= earliestIssuedOn) return [{ path, judgedOn, found: null }];
    const details = { condition: code, issuedOn, earliestIssuedOn, maximumAgeMonths };
    return [{ path, judgedOn, found: { code: 'evidence-too-old', path, details } }];
  });
}
