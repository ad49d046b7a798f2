import { addMonths } from '@openhuis/calendar';
import type { ScanState, Violation } from '@openhuis/platform';
import type { Condition, ProcedureDefinition } from '@openhuis/procedures';
import { bundleDate, bundleViolations } from '../../../procedures/src/rules/bundle.js';
import { type DeclinedCompanion, undecidedCompanions } from './companions.js';
import type { EnrolledLine, OpenContract } from './enrolled-line.js';
import { heldLineViolations } from './held-lines.js';
import { asksApplicant, deliverersOf, type EnrolmentParty } from './parties.js';
import { provesUntil } from './evidence-validity.js';
import { type EnrolledParties, partyViolations } from './party-violations.js';

/** A document as far as it decides whether a condition is answered. */
export interface EvidenceFacts {
  kind: string;
  issuedOn: string;
  expiresOn: string | null;
  withdrawn: boolean;
  /** Clean, or never to be scanned, when left out. */
  scanState?: ScanState;
}

/** What a provider answered to one condition. */
export interface AnswerFacts {
  conditionCode: string;
  confirmed: boolean;
  text: string | null;
  evidence: EvidenceFacts | null;
}

/** Everything on which it depends whether an enrolment can be submitted. */
export interface SubmissionFacts {
  /** The version that holds now: it is the one that a submission freezes. */
  definition: Pick<ProcedureDefinition, 'conditions' | 'products' | 'municipalities' | 'bundleRules' | 'forms'> & {
    term: Pick<ProcedureDefinition['term'], 'startsOn'>;
  };
  /** Whether the procedure is open for entry at this moment. */
  openForEntry: boolean;
  /** It was, and is not any more: what comes now is not processed (contract standard, admission). */
  entryPassed?: boolean;
  /** The date of receipt: ages of documents are measured on it (contract standard, annex 1). */
  today: string;
  lines: readonly EnrolledLine[];
  /** What an open contract of the same procedure holds. */
  held: readonly EnrolledLine[];
  openContract: OpenContract | null;
  /** What waits to be added to that contract. */
  awaited?: readonly EnrolledLine[];
  answers: readonly AnswerFacts[];
  /** Who enrols; one organisation alone when left out. */
  together?: Omit<EnrolledParties, 'parties'> & { parties: readonly AnsweringParty[] };
  /** Encouraged companions that the applicant declined, with a reason. */
  declined?: readonly DeclinedCompanion[];
}

/** A party with its own answers. */
export interface AnsweringParty extends EnrolmentParty {
  answers: readonly AnswerFacts[];
}

/** How far a draft is. */
export interface Progress {
  complete: number;
  total: number;
}

/**
 * Everything that keeps an enrolment from being submitted, all at once.
 *
 * @returns the path is `lines`, `lines/<position>`, `conditions/<code>`, `form`, `parties`, `parties/<id>` or
 *   `parties/<id>/conditions/<code>`; what concerns the whole has none
 */
export function submissionViolations(facts: SubmissionFacts): Violation[] {
  const found: Violation[] = [];
  if (!facts.openForEntry) found.push({ code: facts.entryPassed === true ? 'not-processed' : 'window-closed' });
  // With a contract that runs, the enrolment asks for more (domain guide, section 1); first it has to be signed.
  if (facts.openContract?.signed === false)
    found.push({
      code: 'contract-exists',
      details: { contract: facts.openContract.id, number: facts.openContract.number },
    });
  return [
    ...found,
    ...togetherViolations(facts),
    ...lineViolations(facts),
    ...conditionViolations(facts),
    ...partiesConditionViolations(facts),
  ];
}

/**
 * "x of y complete": the choice of products counts as one part, who enrols together as another, and so does each condition
 * that asks something, once for each that delivers it.
 */
export function progressOf(facts: SubmissionFacts): Progress {
  const asked = facts.definition.conditions.filter(
    (condition) => asksApplicant(condition) && asksAtSubmission(condition),
  );
  const open = asked.filter((condition) => conditionViolation(condition, facts) !== null).length;
  const ofParties = partyQuestions(facts).filter(({ condition }) => asksAtSubmission(condition));
  const parts = [
    lineViolations(facts).length === 0,
    ...(facts.together === undefined || facts.together.form === 'alone'
      ? []
      : [togetherViolations(facts).length === 0]),
    ...ofParties.map(({ condition, party }) => partyConditionViolation(condition, party, facts.today) === null),
  ];
  return {
    complete: asked.length - open + parts.filter(Boolean).length,
    total: asked.length + parts.length,
  };
}

function togetherViolations({ together, definition }: SubmissionFacts): Violation[] {
  return together === undefined ? [] : partyViolations(together, definition);
}

/** What each party beside the applicant is asked. */
function partyQuestions({ together, definition }: SubmissionFacts): { condition: Condition; party: AnsweringParty }[] {
  return definition.conditions.flatMap((condition) =>
    deliverersOf(condition, together?.parties ?? []).map((party) => ({ condition, party })),
  );
}

function partiesConditionViolations(facts: SubmissionFacts): Violation[] {
  return partyQuestions(facts).flatMap(
    ({ condition, party }) => partyConditionViolation(condition, party, facts.today) ?? [],
  );
}

/**
 * What is wrong with the answer of one party to one condition; null when nothing is.
 *
 * @returns the path is `parties/<id>/conditions/<code>`; the details name the party
 */
export function partyConditionViolation(
  condition: Condition,
  party: Pick<AnsweringParty, 'id' | 'name' | 'answers'>,
  today: string,
): Violation | null {
  const found = conditionViolation(condition, { answers: party.answers, today });
  if (found === null) return null;
  return {
    ...found,
    path: `parties/${party.id}/conditions/${condition.code}`,
    details: { ...found.details, party: party.name },
  };
}

function lineViolations(facts: SubmissionFacts): Violation[] {
  const { definition, lines, held, today, declined = [] } = facts;
  if (lines.length === 0) return [{ code: 'line-missing', path: 'lines' }];
  const products = new Set(definition.products.map(({ code }) => code));
  const unknown = lines.flatMap(({ product, municipality }, index): Violation[] => [
    ...(products.has(product)
      ? []
      : [{ code: 'unknown-product' as const, path: `lines/${index}`, details: { product } }]),
    ...(definition.municipalities.includes(municipality)
      ? []
      : [{ code: 'unknown-municipality' as const, path: `lines/${index}`, details: { municipality } }]),
  ]);
  // What is requested comes first: its positions are those of the paths.
  const together = [...lines, ...held.map((line) => ({ ...line, held: true }))];
  const onDate = bundleDate(today, definition.term);
  return [
    ...unknown,
    ...heldLineViolations(facts),
    ...bundleViolations(definition.bundleRules, together, onDate),
    ...undecidedCompanions(definition.bundleRules, together, onDate, declined),
  ];
}

function conditionViolations(facts: SubmissionFacts): Violation[] {
  return facts.definition.conditions
    .filter(asksApplicant)
    .flatMap((condition) => conditionViolation(condition, facts) ?? []);
}

/** What is wrong with an answer to a condition today, whoever gives it; null when nothing is. */
export function conditionFault(condition: Condition, answer: AnswerFacts, today: string): Violation | null {
  return conditionViolation(condition, { answers: [answer], today });
}

/** Nothing is asked of the provider for what an assessor records as seen, nor for what follows only on request. */
export function asksAtSubmission({ answer, evidence }: Pick<Condition, 'answer' | 'evidence'>): boolean {
  if (answer === 'recordedAsSeen') return false;
  return answer !== 'evidence' || evidence?.atSubmission === true;
}

function conditionViolation(
  condition: Condition,
  { answers, today }: Pick<SubmissionFacts, 'answers' | 'today'>,
): Violation | null {
  const answer = answers.find(({ conditionCode }) => conditionCode === condition.code);
  const missing = (code: 'answer-missing' | 'evidence-missing'): Violation => violationOf(condition, code, {});
  switch (condition.answer) {
    case 'recordedAsSeen':
      return null;
    case 'confirmation':
      return answer?.confirmed === true ? null : missing('answer-missing');
    case 'text':
      return (answer?.text ?? '').trim() === '' ? missing('answer-missing') : null;
    case 'evidence': {
      const evidence = answer?.evidence ?? null;
      if (evidence !== null) return evidenceViolation(condition, evidence, today);
      return asksAtSubmission(condition) ? missing('evidence-missing') : null;
    }
  }
}

/** A document that is given is judged, also where it need not be given yet. */
function evidenceViolation(condition: Condition, evidence: EvidenceFacts, today: string): Violation | null {
  const rule = condition.evidence;
  if (evidence.withdrawn) return violationOf(condition, 'evidence-missing', { fault: 'withdrawn' });
  if (evidence.scanState === 'infected') return violationOf(condition, 'evidence-infected', {});
  // A region sees nothing that a scanner has not let through.
  if (evidence.scanState === 'quarantined') return violationOf(condition, 'evidence-held', {});
  if (rule !== undefined && evidence.kind !== rule.kind)
    return violationOf(condition, 'evidence-missing', { fault: 'other-kind', given: evidence.kind });
  if (rule?.expires === true && evidence.expiresOn === null)
    return violationOf(condition, 'evidence-missing', { fault: 'expiry-date-missing' });
  // By its own last day, or that of the condition; it proves the condition on that day itself.
  const until = provesUntil({ ...evidence, validityMonths: rule?.validityMonths ?? null });
  if (until !== null && until < today) return violationOf(condition, 'evidence-too-old', { expiredOn: until });
  if (rule?.maximumAgeMonths === undefined) return null;
  const earliest = addMonths(today, -rule.maximumAgeMonths);
  if (evidence.issuedOn >= earliest) return null;
  return violationOf(condition, 'evidence-too-old', {
    issuedOn: evidence.issuedOn,
    earliestIssuedOn: earliest,
    maximumAgeMonths: rule.maximumAgeMonths,
  });
}

function violationOf(
  { code, evidence }: Condition,
  violation: Violation['code'],
  details: Record<string, string | number>,
): Violation {
  return {
    code: violation,
    path: `conditions/${code}`,
    details: { condition: code, ...(evidence !== undefined && { kind: evidence.kind }), ...details },
  };
}
