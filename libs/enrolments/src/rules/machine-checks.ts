import type { Violation } from '@openhuis/platform';
import { type SubmissionFacts, submissionViolations } from './completeness.js';
import { deliverersOf } from './parties.js';
import type { LackingItem } from './supplement.js';

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
 * The checks on what was received: each as on the day of receipt, and for a document that has expired since, as of today.
 * A condition of which nothing is asked at submission has none.
 *
 * @param receivedOn the day of the submission; ages are measured at receipt (contract standard, annex 1)
 * @param suppliedOn by the path of what came in a supplement the day on which that was received (`suppliedDays`)
 */
export function machineChecks(
  facts: Omit<SubmissionFacts, 'openForEntry' | 'openContract' | 'today'>,
  receivedOn: string,
  today: string,
  suppliedOn: ReadonlyMap<string, string> = new Map(),
): MachineCheck[] {
  const judged = (on: string): Map<string, Violation> => {
    const violations = submissionViolations({ ...facts, openForEntry: true, openContract: null, today: on });
    return new Map(violations.toReversed().map((violation) => [pathOf(violation), violation]));
  };
  const first = judged(receivedOn);
  const later = new Map([...new Set(suppliedOn.values())].map((on) => [on, judged(on)]));
  const dayOf = (path: string): string => suppliedOn.get(path) ?? receivedOn;
  const atReceipt = (path: string): Violation | undefined => (later.get(dayOf(path)) ?? first).get(path);
  const now = judged(today);
  const given = new Set(facts.answers.map(({ conditionCode }) => `conditions/${conditionCode}`));
  const asked = facts.definition.conditions
    .filter(({ answer }) => answer !== 'recordedAsSeen')
    .map(({ code }) => `conditions/${code}`)
    .filter((path) => given.has(path) || atReceipt(path) !== undefined);
  const ofParties = facts.definition.conditions
    .filter(({ answer }) => answer !== 'recordedAsSeen')
    .flatMap((condition) =>
      deliverersOf(condition, facts.together?.parties ?? []).map((party) => ({
        path: `parties/${party.id}/conditions/${condition.code}`,
        isGiven: party.answers.some(({ conditionCode }) => conditionCode === condition.code),
      })),
    )
    .filter(({ path, isGiven }) => isGiven || atReceipt(path) !== undefined)
    .map(({ path }) => path);
  return ['lines', ...asked, ...ofParties].map((path) => {
    const found = atReceipt(path);
    if (found !== undefined) return { path, judgedOn: dayOf(path), found };
    const since = now.get(path);
    // Only a document ages: whatever else a later day would judge otherwise was right when it was received.
    if (since?.code === 'evidence-too-old' && since.details?.['expiredOn'] !== undefined) {
      return { path, judgedOn: today, found: since };
    }
    return { path, judgedOn: dayOf(path), found: null };
  });
}

/**
 * On which day what came in a supplement was received, by the path of its answer: of what was supplied more than once, the
 * last day.
 */
export function suppliedDays(
  requests: readonly {
    state: string;
    endedOn: string | null;
    items: readonly Pick<LackingItem, 'conditionCode' | 'partyId'>[];
  }[],
): Map<string, string> {
  const days = new Map<string, string>();
  for (const { state, endedOn, items } of requests) {
    if (state !== 'received' || endedOn === null) continue;
    for (const { conditionCode, partyId } of items) {
      const path = partyId === null ? `conditions/${conditionCode}` : `parties/${partyId}/conditions/${conditionCode}`;
      if ((days.get(path) ?? '') < endedOn) days.set(path, endedOn);
    }
  }
  return days;
}

/** A line is judged with the others: one word about all of them. */
function pathOf({ path = '' }: Violation): string {
  return path.startsWith('lines') ? 'lines' : path;
}
