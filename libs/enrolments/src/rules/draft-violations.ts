import type { Violation } from '@openhuis/platform';
import type { Condition, PublishedProcedure } from '@openhuis/procedures';

/** A line as a client names it: by the code of the product or by its id. */
export interface RequestedLine {
  productCode?: string | undefined;
  productId?: string | undefined;
  municipality: string;
}

/** A line that the procedure knows. */
export interface ResolvedLine {
  productId: string;
  product: string;
  municipality: string;
}

/** An answer as a client gives it. It replaces the former answer to the same condition as a whole. */
export interface GivenAnswer {
  conditionCode: string;
  confirmed?: boolean | undefined;
  text?: string | undefined;
  evidenceId?: string | undefined;
}

/**
 * Finds the product of each line in the catalogue.
 *
 * @returns the lines, and every fault at once with the path `lines/<position>/…`
 */
export function resolveLines(
  { productIds, definition }: Pick<PublishedProcedure, 'productIds' | 'definition'>,
  requested: readonly RequestedLine[],
): { lines: ResolvedLine[]; violations: Violation[] } {
  const codes = new Map([...productIds].map(([code, id]) => [id, code]));
  const seen = new Set<string>();
  const lines: ResolvedLine[] = [];
  const violations: Violation[] = [];
  for (const [index, { productCode, productId, municipality }] of requested.entries()) {
    const path = `lines/${index}`;
    const product = productCode ?? codes.get(productId ?? '');
    const id = productIds.get(product ?? '');
    if (id === undefined || product === undefined || (productId !== undefined && productId !== id)) {
      const field = productCode === undefined ? 'productId' : 'productCode';
      const details = { product: productCode ?? productId ?? '' };
      violations.push({ code: 'unknown-product', path: `${path}/${field}`, details });
    }
    if (!definition.municipalities.includes(municipality)) {
      violations.push({ code: 'unknown-municipality', path: `${path}/municipality`, details: { municipality } });
    }
    const key = `${product ?? productId ?? ''} ${municipality}`;
    if (seen.has(key)) violations.push({ code: 'invalid-input', path, details: { rule: 'named twice' } });
    seen.add(key);
    if (id !== undefined && product !== undefined) lines.push({ productId: id, product, municipality });
  }
  return { lines, violations };
}

/** Which fields an answer may fill in, by the way its condition is answered. */
const fieldOf = { confirmation: 'confirmed', text: 'text', evidence: 'evidenceId', recordedAsSeen: null } as const;

/**
 * Everything that is wrong with answers, all at once. Whether they suffice is judged at submission.
 *
 * @param ownEvidence kinds of the organisation's documents that are not withdrawn, by id
 */
export function answerViolations(
  conditions: readonly Condition[],
  answers: readonly GivenAnswer[],
  ownEvidence: ReadonlyMap<string, string>,
): Violation[] {
  const seen = new Set<string>();
  return answers.flatMap((answer, index) => {
    const path = `answers/${index}`;
    const found: Violation[] = [];
    const { conditionCode, evidenceId } = answer;
    if (seen.has(conditionCode)) found.push({ code: 'invalid-input', path, details: { rule: 'named twice' } });
    seen.add(conditionCode);
    const condition = conditions.find(({ code }) => code === conditionCode);
    if (condition === undefined) {
      return [
        ...found,
        { code: 'unknown-condition', path: `${path}/conditionCode`, details: { condition: conditionCode } },
      ];
    }
    const allowed = fieldOf[condition.answer];
    for (const field of ['confirmed', 'text', 'evidenceId'] as const) {
      if (answer[field] === undefined || field === allowed) continue;
      found.push({ code: 'invalid-input', path: `${path}/${field}`, details: { answer: condition.answer } });
    }
    if (evidenceId === undefined || allowed !== 'evidenceId') return found;
    const kind = ownEvidence.get(evidenceId);
    if (kind === undefined) {
      found.push({ code: 'invalid-input', path: `${path}/evidenceId`, details: { rule: 'not one of your documents' } });
    } else if (condition.evidence !== undefined && kind !== condition.evidence.kind) {
      found.push({
        code: 'invalid-input',
        path: `${path}/evidenceId`,
        details: { asked: condition.evidence.kind, given: kind },
      });
    }
    return found;
  });
}
