import type { Violation } from '@openhuis/platform';
import type { BundleRule } from '../procedure-definition.js';

/** One product in one municipality, by the code of the product in the catalogue. */
export interface BundleLine {
  /** Code in the catalogue: 'BG-COMPLEX'. */
  product: string;
  /** Municipality code: '0262'. */
  municipality: string;
  /**
   * True for a line that a contract holds already. Only rules that bind existing contracts judge it; for
   * every rule it counts as a companion.
   */
  held?: boolean;
}

/** A line whose companion is not there. */
export interface MissingCompanion {
  /** Position of the line in what was judged. */
  index: number;
  product: string;
  companion: string;
  municipality: string;
}

/**
 * The date by which the bundle rules judge an enrolment: that of its submission, but never before the term starts. Who
 * enrols in autumn for a contract from 1 January meets the rules that start with that contract.
 */
export function bundleDate(submittedOn: string, term: { startsOn: string }): string {
  return submittedOn < term.startsOn ? term.startsOn : submittedOn;
}

/**
 * The lines that lack a companion, judged per municipality (domain guide, section 7.1): holding 'complex' in Lochem asks
 * for 'basic' in Lochem.
 *
 * @param lines what is held and what is requested, together
 * @param onDate rules that start later do not count yet
 * @param mode 'required' refuses; 'encouraged' may be declined with a reason
 */
export function missingCompanions(
  rules: readonly BundleRule[],
  lines: readonly BundleLine[],
  onDate: string,
  mode: 'required' | 'encouraged' = 'required',
): MissingCompanion[] {
  const present = new Set(lines.map(keyOf));
  const inForce = rules.filter((rule) => rule.mode === mode && rule.startsOn <= onDate);
  return lines.flatMap((line, index) =>
    inForce
      .filter((rule) => rule.product === line.product && (line.held !== true || rule.bindsExistingContracts))
      .filter((rule) => !present.has(keyOf({ product: rule.requires, municipality: line.municipality })))
      .map((rule) => ({
        index,
        product: line.product,
        companion: rule.requires,
        municipality: line.municipality,
      })),
  );
}

/**
 * What breaks a required bundle rule: each violation says which product lacks which companion in which municipality.
 *
 * @param lines what is held (marked `held`) and what is requested, together
 * @param onDate the date on which it is judged
 * @returns `bundle-companion-missing` for each, with `lines/<position>` as its path
 */
export function bundleViolations(
  rules: readonly BundleRule[],
  lines: readonly BundleLine[],
  onDate: string,
): Violation[] {
  return missingCompanions(rules, lines, onDate).map(({ index, product, companion, municipality }) => ({
    code: 'bundle-companion-missing',
    path: `lines/${index}`,
    details: { product, companion, municipality },
  }));
}

/**
 * The lines that fall because a companion is not there: what was refused, or what was dropped. A line that falls takes
 * along what required it in turn.
 *
 * @param lines what would remain: lines held and lines admitted
 * @returns the lines of `lines` that cannot remain, in their order
 */
export function withoutRequired(
  rules: readonly BundleRule[],
  lines: readonly BundleLine[],
  onDate: string,
): BundleLine[] {
  let remaining = [...lines];
  for (;;) {
    const falling = new Set(missingCompanions(rules, remaining, onDate).map(({ index }) => index));
    if (falling.size === 0) break;
    remaining = remaining.filter((_, index) => !falling.has(index));
  }
  const kept = new Set(remaining);
  return lines.filter((line) => !kept.has(line));
}

function keyOf(line: BundleLine): string {
  return `${line.municipality} ${line.product}`;
}
