import type { Violation } from '@openhuis/platform';
import type { ProcedureDefinition } from '@openhuis/procedures';

/** The part of a contract that a proposal would change. Left out: the contract as a whole. */
export const subjectsOfProposal = ['clause', 'product'] as const;
export type SubjectOfProposal = (typeof subjectsOfProposal)[number];

/** What of a procedure and of who proposes decides whether one can. */
export interface ProposingFacts {
  status: 'published' | 'paused' | 'closed';
  definition: Pick<ProcedureDefinition, 'clauses' | 'products'>;
  /** Whether who proposes has a contract in the procedure; true for the region itself. */
  isContracted: boolean;
}

/** A proposal as it is sent. */
export interface ProposedChange {
  subject: string;
  reason: string;
  about?: { kind: SubjectOfProposal; code: string } | undefined;
  confidential?: boolean | undefined;
  summary?: string | undefined;
}

const SHORTEST_SUBJECT = 5;
const SHORTEST_REASON = 20;
const SHORTEST_SUMMARY = 20;

/**
 * Everything that is wrong with a proposal. A procedure that is closed for enrolment still has contracts: their text can be
 * spoken about.
 */
export function proposalViolations(facts: ProposingFacts, proposed: ProposedChange): Violation[] {
  const { subject, reason, about, confidential = false, summary } = proposed;
  const found: Violation[] = facts.isContracted ? [] : [{ code: 'not-contracted' }];
  found.push(...tooShort('subject', subject, SHORTEST_SUBJECT), ...tooShort('reason', reason, SHORTEST_REASON));
  if (summary !== undefined) {
    found.push(
      ...(confidential
        ? tooShort('summary', summary, SHORTEST_SUMMARY)
        : [{ code: 'invalid-input' as const, path: 'summary', details: { rule: 'only of what is confidential' } }]),
    );
  }
  if (about !== undefined && !codesOf(facts, about.kind).includes(about.code)) {
    found.push({ code: 'invalid-input', path: 'about/code', details: { rule: `no ${about.kind} of this procedure` } });
  }
  return found;
}

/** What is wrong with a summary by itself. */
export function summaryViolations(summary: string): Violation[] {
  return tooShort('summary', summary, SHORTEST_SUMMARY);
}

/** What is wrong with what another provider says of a proposal: a concern says what it is. */
export function stanceViolations(stance: 'supports' | 'hasConcerns', comment: string | undefined): Violation[] {
  const isSilent = comment === undefined || comment.trim() === '';
  return stance === 'hasConcerns' && isSilent
    ? [{ code: 'invalid-input', path: 'comment', details: { rule: 'say what your concern is' } }]
    : [];
}

function codesOf({ definition }: ProposingFacts, kind: SubjectOfProposal): string[] {
  return kind === 'clause'
    ? definition.clauses.map(({ number }) => number)
    : definition.products.map(({ code }) => code);
}

function tooShort(path: string, text: string, least: number): Violation[] {
  return text.trim().length < least
    ? [{ code: 'invalid-input', path, details: { rule: `at least ${least} characters` } }]
    : [];
}
