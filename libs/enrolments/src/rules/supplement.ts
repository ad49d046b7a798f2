import { addDays, contractTermEnd, daysBetween } from '@openhuis/calendar';
import type { Violation } from '@openhuis/platform';
import type { Condition } from '@openhuis/procedures';
import {
  type AnswerFacts,
  type AnsweringParty,
  partyConditionViolation,
  type Progress,
  type SubmissionFacts,
  submissionViolations,
} from './completeness.js';
import { asksApplicant, deliverersOf, type PartyStatement } from './parties.js';

/** Contract standard, admission: what was lacking is delivered within 14 calendar days, unless the procedure says otherwise. */
export const SUPPLEMENT_DAYS = 14;

/** What is lacking of one condition, in the words of who assesses. */
export interface LackingItem {
  conditionCode: string;
  /** Of which party it is lacking, by its id; null: of the applicant itself. */
  partyId: string | null;
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

/** What is lacking as a letter names it: of whom, where that is not the addressee. */
export function withPartyNames(
  items: readonly LackingItem[],
  parties: readonly { id: string; name: string }[],
): { conditionCode: string; lacking: string; party: string | null }[] {
  return items.map(({ conditionCode, lacking, partyId }) => ({
    conditionCode,
    lacking,
    party: parties.find(({ id }) => id === partyId)?.name ?? null,
  }));
}

/**
 * Everything that is wrong with a request for a supplement, all at once. What each party delivers itself is asked of that
 * party, and of the applicant what it delivers.
 *
 * @param parties who enrol together with the applicant
 */
export function supplementRequestViolations(
  conditions: readonly Pick<Condition, 'code' | 'deliveredBy'>[],
  items: readonly LackingItem[],
  parties: readonly (Pick<PartyStatement, 'role'> & { id: string })[] = [],
): Violation[] {
  return items.flatMap(({ conditionCode, partyId, lacking }, index) => {
    const condition = conditions.find(({ code }) => code === conditionCode);
    const path = `items/${index}`;
    const found: Violation[] = [];
    if (condition === undefined)
      found.push({ code: 'unknown-condition', path: `${path}/conditionCode`, details: { condition: conditionCode } });
    else {
      const deliverers = deliverersOf(condition, parties).map(({ id }) => id);
      const isDelivered =
        partyId === null ? asksApplicant(condition) || deliverers.length === 0 : deliverers.includes(partyId);
      if (!isDelivered)
        found.push({ code: 'invalid-input', path: `${path}/partyId`, details: { rule: 'who delivers the condition' } });
    }
    if (items.findIndex((item) => item.conditionCode === conditionCode && item.partyId === partyId) !== index)
      found.push({ code: 'invalid-input', path, details: { rule: 'named twice' } });
    if (lacking.trim() === '') found.push({ code: 'invalid-input', path: `${path}/lacking` });
    return found;
  });
}

/** What is wrong with answers to conditions that were not asked of whoever answers: in a supplement only those can be answered. */
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
  asked: readonly Pick<LackingItem, 'conditionCode' | 'partyId'>[];
  /** What the applicant answered anew since it was asked. */
  answers: readonly AnswerFacts[];
  /** The parties, each with what it answered anew. */
  parties?: readonly Pick<AnsweringParty, 'id' | 'name' | 'answers'>[];
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

/** "x of y complete": each condition that asks something counts as one part, once for each of whom it is asked. */
export function progressOfSupplement(facts: SupplementFacts): Progress {
  const open = new Set(missingOfSupplement(facts).map(({ path }) => path));
  const paths = [
    ...askedConditions(facts, null)
      .filter(({ answer }) => answer !== 'recordedAsSeen')
      .map(({ code }) => `conditions/${code}`),
    ...askedOfParties(facts)
      .filter(({ condition }) => condition.answer !== 'recordedAsSeen')
      .map(({ party, condition }) => `parties/${party.id}/conditions/${condition.code}`),
  ];
  return { complete: paths.filter((path) => !open.has(path)).length, total: paths.length };
}

/** What is still missing of what one party was asked. */
export function missingOfPart(
  facts: Pick<SupplementFacts, 'definition' | 'asked' | 'today'>,
  party: Pick<AnsweringParty, 'id' | 'name' | 'answers'>,
): Violation[] {
  return askedConditions(facts, party.id).flatMap(
    (condition) => partyConditionViolation(condition, party, facts.today) ?? [],
  );
}

function missingOfSupplement(facts: SupplementFacts): Violation[] {
  const { definition, answers, today } = facts;
  const conditions = askedConditions(facts, null);
  const judged = submissionViolations({
    // What is asked of the applicant is answered by it, whoever else delivers the condition too.
    definition: {
      ...definition,
      conditions: conditions.map((condition) => ({ ...condition, deliveredBy: 'applicant' })),
    },
    openForEntry: true,
    openContract: null,
    today,
    lines: [],
    held: [],
    answers: answers.filter(({ conditionCode }) => conditions.some(({ code }) => code === conditionCode)),
  });
  const ofParties = askedOfParties(facts).flatMap(
    ({ condition, party }) => partyConditionViolation(condition, party, today) ?? [],
  );
  return [...judged.filter(({ path }) => path?.startsWith('conditions/') === true), ...ofParties];
}

function askedOfParties(
  facts: SupplementFacts,
): { condition: Condition; party: Pick<AnsweringParty, 'id' | 'name' | 'answers'> }[] {
  return (facts.parties ?? []).flatMap((party) =>
    askedConditions(facts, party.id).map((condition) => ({ condition, party })),
  );
}

/** Once it is asked, what followed only on request is due as well. @param partyId null: of the applicant */
function askedConditions(
  { definition, asked }: Pick<SupplementFacts, 'definition' | 'asked'>,
  partyId: string | null,
): Condition[] {
  const codes = new Set(asked.filter((item) => item.partyId === partyId).map(({ conditionCode }) => conditionCode));
  return definition.conditions
    .filter(({ code }) => codes.has(code))
    .map((condition) =>
      condition.evidence === undefined
        ? condition
        : { ...condition, evidence: { ...condition.evidence, atSubmission: true } },
    );
}
