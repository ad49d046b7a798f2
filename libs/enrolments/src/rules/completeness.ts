import { addMonths } from '@openhuis/calendar';
import type { ScanState, Violation } from '@openhuis/platform';
import type { Condition, ProcedureDefinition } from '@openhuis/procedures';
import { bundleDate, bundleViolations } from '../../../procedures/src/rules/bundle.js';

/** One product in one municipality, by the code of the product. */
export interface EnrolledLine {
  product: string;
  municipality: string;
}

/** A document as far as it decides whether a condition is answered. */
export interface EvidenceFacts {
  kind: string;
  issuedOn: string;
  expiresOn: string | null;
  withdrawn: boolean;
}

/** What a provider answered to one condition. */
export interface AnswerFacts {
  /** Clean, or never to be scanned, when left out. */
  scanState?: ScanState;
}

/** The contract that an organisation has under the procedure: not over. */
export interface OpenContract {
  id: string;
  number: string;
  /** By both sides: only then can anything be added to it. */
  signed: boolean;
  conditionCode: string;
  confirmed: boolean;
  text: string | null;
  evidence: EvidenceFacts | null;
}

/** Everything on which it depends whether an enrolment can be submitted. */
export interface SubmissionFacts {
  /** The version that holds now: it is the one that a submission freezes. */
  definition: Pick<ProcedureDefinition, 'conditions' | 'products' | 'municipalities' | 'bundleRules'> & {
    term: Pick<ProcedureDefinition['term'], 'startsOn'>;
  };
  /** Whether the procedure is open for entry at this moment. */
  openForEntry: boolean;
  /** The date of receipt: ages of documents are measured on it (contract standard, annex 1). */
  today: string;
  lines: readonly EnrolledLine[];
  /** What an open contract of the same procedure holds. */
  held: readonly EnrolledLine[];
  openContract: { id: string; number: string } | null;
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
 * @returns the path is `lines`, `lines/<position>` or `conditions/<code>`; what concerns the whole has none
 */
export function submissionViolations(facts: SubmissionFacts): Violation[] {
  const found: Violation[] = [];
  if (!facts.openForEntry) found.push({ code: 'window-closed' });
  if (facts.openContract !== null)
    found.push({
      code: 'contract-exists',
      details: { contract: facts.openContract.id, number: facts.openContract.number },
    });
  return [...found, ...lineViolations(facts), ...conditionViolations(facts)];
}

/** "x of y complete": the choice of products counts as one part, and so does each condition that asks something. */
export function progressOf(facts: SubmissionFacts): Progress {
  const asked = facts.definition.conditions.filter(asksAtSubmission);
  const open = asked.filter((condition) => conditionViolation(condition, facts) !== null).length;
  const linesComplete = lineViolations(facts).length === 0 ? 1 : 0;
  return { complete: asked.length - open + linesComplete, total: asked.length + 1 };
}

function lineViolations({ definition, lines, held, today }: SubmissionFacts): Violation[] {
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
  return [...unknown, ...bundleViolations(definition.bundleRules, together, bundleDate(today, definition.term))];
}

function conditionViolations(facts: SubmissionFacts): Violation[] {
  return facts.definition.conditions.flatMap((condition) => conditionViolation(condition, facts) ?? []);
}

/** Nothing is asked of the provider for what an assessor records as seen, nor for what follows only on request. */
export function asksAtSubmission({ answer, evidence }: Pick<Condition, 'answer' | 'evidence'>): boolean {
  if (answer === 'recordedAsSeen') return false;
  return answer !== 'evidence' || evidence?.atSubmission === true;
}

function conditionViolation(condition: Condition, { answers, today }: SubmissionFacts): Violation | null {
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
  // It is valid on its last day itself.
  if (evidence.expiresOn !== null && evidence.expiresOn < today)
    return violationOf(condition, 'evidence-too-old', { expiredOn: evidence.expiresOn });
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
