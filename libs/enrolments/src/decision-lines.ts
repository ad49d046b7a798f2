import { amsterdamDate } from '@openhuis/calendar';
import { type Moment, refuseOn, type Violation } from '@openhuis/platform';
import { bundleDate, type PublishedProcedure } from '@openhuis/procedures';
import type { Enrolment } from './enrolment.entity.js';
import type { EnrolmentFacts } from './enrolment-facts.js';
import { type DecidedLine, decideLines, type LineDecision } from './rules/decision.js';
import { type RequestedLine, resolveLines } from './rules/draft-violations.js';

/** What the region decides about a line, which it names by code or by id of the product. */
export interface DecidedLineRequest extends RequestedLine {
  admitted: boolean;
  reason?: string | undefined;
}

/** What the region decides. Lines that are not named are admitted with the enrolment. */
export interface EnrolmentDecision {
  outcome: 'admitted' | 'refused';
  reason: string;
  lines?: readonly DecidedLineRequest[] | undefined;
}

/** A decided line with the id of its product. */
export type DecidedProductLine = DecidedLine & { productId: string };

/**
 * Every line of an enrolment as it is decided, by the rules that were in force at its submission.
 *
 * @throws RuleViolation everything that is wrong with the decision, at once
 */
export function judgedLines(
  { enrolment, procedure }: { enrolment: Enrolment; procedure: PublishedProcedure },
  facts: EnrolmentFacts,
  decision: EnrolmentDecision,
  { now }: Moment,
): DecidedProductLine[] {
  const { bundleRules, term } = procedure.definition;
  const named = nameLines(procedure, decision.lines ?? []);
  refuseOn(named.violations);
  const { lines, violations } = decideLines(
    {
      lines: facts.lines.map(({ product, municipality }) => ({ product, municipality })),
      held: facts.held,
      bundleRules,
      judgedOn: bundleDate(amsterdamDate(enrolment.submittedAt ?? now), term),
    },
    { outcome: decision.outcome, reason: decision.reason, lines: named.lines },
  );
  refuseOn(violations);
  return lines.map((line) => {
    const productId = procedure.productIds.get(line.product);
    if (productId === undefined) throw new Error(`the frozen version has lost product ${line.product}`);
    return { ...line, productId };
  });
}

function nameLines(
  procedure: PublishedProcedure,
  requested: readonly DecidedLineRequest[],
): { lines: LineDecision[]; violations: Violation[] } {
  const { lines, violations } = resolveLines(procedure, requested);
  // Without a violation every requested line has its own resolved one, in the same order.
  const named = lines.map(({ product, municipality }, index) => ({
    product,
    municipality,
    admitted: requested[index]?.admitted ?? false,
    reason: requested[index]?.reason,
  }));
  return { lines: named, violations };
}
