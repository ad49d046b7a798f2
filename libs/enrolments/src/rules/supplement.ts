import { addDays, contractTermEnd, daysBetween } from '@openhuis/calendar';
import type { Violation } from '@openhuis/platform';
import type { Condition } from '@openhuis/procedures';
import { type AnswerFacts, type Progress, type SubmissionFacts, submissionViolations } from './completeness.js';

/** Contract standard, admission: what was lacking is delivered within 14 calendar days, unless the procedure says otherwise. */
export const SUPPLEMENT_DAYS = 14;

/** What is lacking of one condition, in the words of who assesses. */
export interface LackingItem {
  conditionCode: string;
  lacking: string;
}

/**
 * The last day on which a supplement is in time. A term of the procedure, not of the law: it ends where it falls, also on a
 * Sunday.
 *
 * @param askedOn the day on which it was asked; it does not count itself
 */
export function supplementUntil(askedOn: string, supplementDays = SUPPLEMENT_DAYS): string {
  return contractTermEnd(askedOn, { days: supplementDays });
}

/**
 * The promised day after a supplement: later by the days on which the promise stood still. These are the days after the
 * request, up to and including the day of receipt, so that on that day as many days are left as on the day of the request
 * (the same way of counting as Awb 4:15).
 */
export function promiseAfterSupplement(decisionDueOn: string, askedOn: string, receivedOn: string): string {
  return addDays(decisionDueOn, Math.max(0, daysBetween(askedOn, receivedOn)));
}

/** Everything that is wrong with a request for a supplement, all at once. */
export function supplementRequestViolations(
  conditions: readonly Pick<Condition, 'code'>[],
  items: readonly LackingItem[],
): Violation[] {
  const known = new Set(conditions.map(({ code }) => code));
  return items.flatMap(({ conditionCode, lacking }, index) => {
    const path = `items/${index}`;
    const found: Violation[] = [];
    if (!known.has(conditionCode))
      found.push({ code: 'unknown-condition', path: `${path}/conditionCode`, details: { condition: conditionCode } });
    if (items.findIndex((item) => item.conditionCode === conditionCode) !== index)
      found.push({ code: 'invalid-input', path, details: { rule: 'named twice' } });
    if (lacking.trim() === '') found.push({ code: 'invalid-input', path: `${path}/lacking` });
    return found;
  });
}

/** What is wrong with answers to conditions that were not asked: in a supplement only those can be answered. */
export function notAskedViolations(
  items: readonly Pick<LackingItem, 'conditionCode'>[],
  answers: readonly { conditionCode: string }[],
): Violation[] {
  const asked = new Set(items.map(({ conditionCode }) => conditionCode));
  return answers.flatMap(({ conditionCode }, index) =>
    asked.has(conditionCode)
      ? []
      : [{ code: 'not-asked' as const, path: `answers/${index}/conditionCode`, details: { condition: conditionCode } }],
  );
}

/** What a supplement is judged by. */
export interface SupplementFacts {
  /** The frozen version by which the enrolment is judged. */
  definition: SubmissionFacts['definition'];
  asked: readonly Pick<LackingItem, 'conditionCode'>[];
  /** What was answered anew since it was asked. */
  answers: readonly AnswerFacts[];
  /** The date of receipt: ages of documents are measured on it. */
  today: string;
  /** The last day on which it is in time. */
  until: string;
}

/** Everything that keeps a supplement from being handed in, all at once: too late, or a condition not answered anew. */
export function supplementViolations(facts: SupplementFacts): Violation[] {
  const late: Violation[] =
    facts.today > facts.until ? [{ code: 'supplement-too-late', details: { until: facts.until } }] : [];
  return [...late, ...missingOfSupplement(facts)];
}

/** "x of y complete": each condition that asks something of the provider counts as one part. */
export function progressOfSupplement(facts: SupplementFacts): Progress {
  const asked = askedConditions(facts).filter(({ answer }) => answer !== 'recordedAsSeen');
  const open = new Set(missingOfSupplement(facts).map(({ details }) => details?.['condition']));
  return { complete: asked.filter(({ code }) => !open.has(code)).length, total: asked.length };
}

function missingOfSupplement(facts: SupplementFacts): Violation[] {
  const { definition, answers, today } = facts;
  const conditions = askedConditions(facts);
  const judged = submissionViolations({
    definition: { ...definition, conditions },
    openForEntry: true,
    openContract: null,
    today,
    lines: [],
    held: [],
    answers: answers.filter(({ conditionCode }) => conditions.some(({ code }) => code === conditionCode)),
  });
  return judged.filter(({ path }) => path?.startsWith('conditions/') === true);
}

/** Once it is asked, what followed only on request is due as well. */
function askedConditions({ definition, asked }: SupplementFacts): Condition[] {
  const codes = new Set(asked.map(({ conditionCode }) => conditionCode));
  return definition.conditions
    .filter(({ code }) => codes.has(code))
    .map((condition) =>
      condition.evidence === undefined
        ? condition
        : { ...condition, evidence: { ...condition.evidence, atSubmission: true } },
    );
}
