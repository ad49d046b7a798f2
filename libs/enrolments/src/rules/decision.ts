import type { Violation } from '@openhuis/platform';
import type { BundleRule } from '@openhuis/procedures';
import { type BundleLine, missingCompanions, withoutRequired } from '../../../procedures/src/rules/bundle.js';
import type { EnrolledLine } from './enrolled-line.js';

/** What the region decides about one line. A line that is not named is admitted with the enrolment. */
export interface LineDecision extends EnrolledLine {
  admitted: boolean;
  /** Needed for a line that is refused. */
  reason?: string | undefined;
}

/** What the region decides. */
export interface DecisionRequest {
  outcome: 'admitted' | 'refused';
  reason: string;
  lines?: readonly LineDecision[] | undefined;
}

/** What was requested, and by which rules it is judged. */
export interface DecisionFacts {
  lines: readonly EnrolledLine[];
  /** What an open contract holds already. */
  held: readonly EnrolledLine[];
  bundleRules: readonly BundleRule[];
  /** The date by which the submission was judged (`bundleDate`): rules that start later were not asked of it. */
  judgedOn: string;
}

/** A requested line as it was decided, with a reason where it was refused. */
export interface DecidedLine extends EnrolledLine {
  admitted: boolean;
  reason: string | null;
}

/** The lines as decided, or everything that is wrong with the decision. */
export interface DecidedLines {
  lines: DecidedLine[];
  violations: Violation[];
}

const same = (one: EnrolledLine, other: EnrolledLine): boolean =>
  one.product === other.product && one.municipality === other.municipality;

/**
 * Decides every line of an enrolment. A refusal refuses all of them for its own reason. An admission may
 * refuse some, each with a reason; then the bundle rule is judged again on what is admitted (domain
 * guide, section 7.1): refusing basic refuses complex with it, and admitting complex all the same is a
 * violation that says which companion it lacks.
 */
export function decideLines(
  facts: DecisionFacts,
  { outcome, reason, lines: named = [] }: DecisionRequest,
): DecidedLines {
  const violations: Violation[] = named.flatMap((line, index) => lineFaults(facts, named, line, index));
  if (reason.trim() === '') violations.push({ code: 'invalid-input', path: 'reason' });
  if (outcome === 'refused') {
    const contradicting = named.findIndex(({ admitted }) => admitted);
    if (contradicting >= 0) violations.push({ code: 'invalid-input', path: `lines/${contradicting}/admitted` });
    return { lines: facts.lines.map((line) => ({ ...line, admitted: false, reason })), violations };
  }
  const chosen = facts.lines.map((line): DecidedLine => {
    const decision = named.find((candidate) => same(candidate, line));
    return decision?.admitted === false
      ? { ...line, admitted: false, reason: decision.reason ?? '' }
      : { ...line, admitted: true, reason: null };
  });
  const fallen = fallenLines(facts, chosen);
  for (const [index, line] of named.entries()) {
    const missing = line.admitted ? fallen.find((candidate) => same(candidate, line)) : undefined;
    if (missing !== undefined)
      violations.push({
        code: 'bundle-companion-missing',
        path: `lines/${index}`,
        details: { product: missing.product, companion: missing.companion, municipality: missing.municipality },
      });
  }
  const lines = chosen.map((line): DecidedLine => {
    const missing = fallen.find((candidate) => same(candidate, line));
    if (missing === undefined) return line;
    // In the language of the contract, for it stands in the decision.
    const because = `Volgt uit de combinatieregel: ${missing.product} kan hier niet zonder ${missing.companion}.`;
    return { ...line, admitted: false, reason: because };
  });
  if (!lines.some(({ admitted }) => admitted)) violations.push({ code: 'line-missing', path: 'lines' });
  return { lines, violations };
}

function lineFaults(
  { lines }: DecisionFacts,
  named: readonly LineDecision[],
  line: LineDecision,
  index: number,
): Violation[] {
  if (!lines.some((requested) => same(requested, line)))
    return [{ code: 'invalid-input', path: `lines/${index}`, details: { rule: 'not a line of this enrolment' } }];
  if (named.findIndex((other) => same(other, line)) !== index)
    return [{ code: 'invalid-input', path: `lines/${index}`, details: { rule: 'named twice' } }];
  if (!line.admitted && (line.reason ?? '').trim() === '')
    return [{ code: 'invalid-input', path: `lines/${index}/reason`, details: { rule: 'a refusal has a reason' } }];
  return [];
}

/** The admitted lines that cannot stand without what was refused, each with the companion it lacks. */
function fallenLines(
  { bundleRules, held, judgedOn }: DecisionFacts,
  chosen: readonly DecidedLine[],
): (EnrolledLine & { companion: string })[] {
  const admitted: BundleLine[] = chosen
    .filter((line) => line.admitted)
    .map(({ product, municipality }) => ({ product, municipality }));
  const standing = [...admitted, ...held.map((line) => ({ ...line, held: true }))];
  const falling = withoutRequired(bundleRules, standing, judgedOn).filter((line) => line.held !== true);
  const left = standing.filter((line) => !falling.includes(line));
  return falling.map((line) => {
    const [missing] = missingCompanions(bundleRules, [line, ...left], judgedOn);
    return { product: line.product, municipality: line.municipality, companion: missing?.companion ?? '' };
  });
}
