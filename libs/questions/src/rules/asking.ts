import { addDays } from '@openhuis/calendar';
import type { Violation } from '@openhuis/platform';
import type { ProcedureDefinition } from '@openhuis/procedures';

/** Calendar days in which the region answers, where the procedure does not say otherwise: our own promise. */
export const ANSWER_DAYS = 10;

/** The part of a procedure that a question can be about. */
export const subjectsOfQuestion = ['clause', 'condition', 'product'] as const;
export type SubjectOfQuestion = (typeof subjectsOfQuestion)[number];

/** What a question is about: a clause by its number, a condition or a product by its code. */
export interface QuestionSubject {
  kind: SubjectOfQuestion;
  code: string;
}

/** What of a procedure decides whether one can ask. */
export interface AskingFacts {
  status: 'published' | 'paused' | 'closed';
  definition: Pick<ProcedureDefinition, 'entry' | 'clauses' | 'conditions' | 'products'>;
}

/**
 * Everything that forbids a question. During a pause one can ask: that may be what the pause is for.
 *
 * @param today Europe/Amsterdam; the last day itself still counts
 */
export function askingViolations(
  { status, definition }: AskingFacts,
  about: QuestionSubject | undefined,
  today: string,
): Violation[] {
  const { questionsUntil } = definition.entry;
  const found: Violation[] = [];
  if (status === 'closed') found.push({ code: 'wrong-state', details: { status } });
  else if (questionsUntil !== undefined && today > questionsUntil) {
    found.push({ code: 'questions-closed', details: { until: questionsUntil } });
  }
  if (about !== undefined) found.push(...subjectViolations(definition, about));
  return found;
}

/** That the procedure has what the question is about. */
export function subjectViolations(definition: AskingFacts['definition'], { kind, code }: QuestionSubject): Violation[] {
  const codes = {
    clause: () => definition.clauses.map(({ number }) => number),
    condition: () => definition.conditions.map((condition) => condition.code),
    product: () => definition.products.map((product) => product.code),
  }[kind]();
  return codes.includes(code)
    ? []
    : [{ code: 'invalid-input', path: 'about/code', details: { rule: `no ${kind} of this procedure` } }];
}

/** The last day on which the answer is in time. */
export function answerDueOn(askedOn: string, answerDays: number | undefined): string {
  return addDays(askedOn, answerDays ?? ANSWER_DAYS);
}
