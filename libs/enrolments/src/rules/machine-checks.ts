import type { Violation } from '@openhuis/platform';
import { type SubmissionFacts, submissionViolations } from './completeness.js';
import { deliverersOf } from './parties.js';

/** What the machine looked at, for the person who judges. It decides nothing. */
export interface MachineCheck {
  /** `lines` for the choice of products, `conditions/<code>`, or of another party `parties/<id>/conditions/<code>`. */
  path: string;
  /** The day on which it was so. */
  judgedOn: string;
  /** What was found; null: nothing against it. */
  found: Violation | null;
}

/**
 * The checks on what was submitted: each as on the day of receipt, and for a document that has expired since, as of today.
 * A condition of which nothing is asked at submission has none.
 *
 * @param receivedOn the day of receipt, on which ages are measured (contract standard, annex 1)
 */
export function machineChecks(
  facts: Omit<SubmissionFacts, 'openForEntry' | 'openContract' | 'today'>,
  receivedOn: string,
  today: string,
): MachineCheck[] {
  const judged = (on: string): Map<string, Violation> => {
    const violations = submissionViolations({ ...facts, openForEntry: true, openContract: null, today: on });
    return new Map(violations.toReversed().map((violation) => [pathOf(violation), violation]));
  };
  const then = judged(receivedOn);
  const now = judged(today);
  const given = new Set(facts.answers.map(({ conditionCode }) => `conditions/${conditionCode}`));
  const asked = facts.definition.conditions
    .filter(({ answer }) => answer !== 'recordedAsSeen')
    .map(({ code }) => `conditions/${code}`)
    .filter((path) => given.has(path) || then.has(path));
  const ofParties = facts.definition.conditions
    .filter(({ answer }) => answer !== 'recordedAsSeen')
    .flatMap((condition) =>
      deliverersOf(condition, facts.together?.parties ?? []).map((party) => ({
        path: `parties/${party.id}/conditions/${condition.code}`,
        isGiven: party.answers.some(({ conditionCode }) => conditionCode === condition.code),
      })),
    )
    .filter(({ path, isGiven }) => isGiven || then.has(path))
    .map(({ path }) => path);
  return ['lines', ...asked, ...ofParties].map((path) => {
    const found = then.get(path);
    if (found !== undefined) return { path, judgedOn: receivedOn, found };
    const since = now.get(path);
    // Only a document ages: whatever else a later day would judge otherwise was right when it was received.
    if (since?.code === 'evidence-too-old' && since.details?.['expiredOn'] !== undefined) {
      return { path, judgedOn: today, found: since };
    }
    return { path, judgedOn: receivedOn, found: null };
  });
}

/** A line is judged with the others: one word about all of them. */
function pathOf({ path = '' }: Violation): string {
  return path.startsWith('lines') ? 'lines' : path;
}
