import type { Violation } from '@openhuis/platform';
import type { BundleRule } from '@openhuis/procedures';
import { type BundleLine, missingCompanions } from '../../../procedures/src/rules/bundle.js';

/** A companion that the region recommends for a product, and the applicant does not want to deliver. */
export interface DeclinedCompanion {
  /** Codes in the catalogue. */
  product: string;
  companion: string;
  /** The region reads it. */
  reason: string;
}

/**
 * The recommended companions that are neither chosen nor declined: asked only where the rule bites, once for a product,
 * whatever the number of municipalities (domain guide, section 7.1: encouraged, may be declined with a reason).
 *
 * @param lines what is requested, and behind it what is held
 * @returns `companion-undecided` with the path of the first line that lacks it, and all its municipalities
 */
export function undecidedCompanions(
  rules: readonly BundleRule[],
  lines: readonly BundleLine[],
  onDate: string,
  declined: readonly DeclinedCompanion[],
): Violation[] {
  const found = new Map<string, { index: number; product: string; companion: string; municipality: string[] }>();
  for (const missing of missingCompanions(rules, lines, onDate, 'encouraged')) {
    const { index, product, companion, municipality } = missing;
    // What a contract holds already was decided when it was admitted.
    if (lines[index]?.held === true) continue;
    if (declined.some((one) => one.product === product && one.companion === companion)) continue;
    const key = `${product} ${companion}`;
    const before = found.get(key);
    if (before === undefined) found.set(key, { index, product, companion, municipality: [municipality] });
    else before.municipality.push(municipality);
  }
  return [...found.values()].map(({ index, ...details }) => ({
    code: 'companion-undecided',
    path: `lines/${index}`,
    details,
  }));
}

/**
 * What is wrong with declined companions, all at once.
 *
 * @returns the path is `declines/<position>/…`
 */
export function declineViolations(rules: readonly BundleRule[], declines: readonly DeclinedCompanion[]): Violation[] {
  const seen = new Set<string>();
  return declines.flatMap(({ product, companion, reason }, index) => {
    const path = `declines/${index}`;
    const found: Violation[] = [];
    const key = `${product} ${companion}`;
    if (seen.has(key)) found.push({ code: 'invalid-input', path, details: { rule: 'named twice' } });
    seen.add(key);
    const rule = rules.find((each) => each.product === product && each.requires === companion);
    if (rule?.mode !== 'encouraged') {
      found.push({ code: 'invalid-input', path, details: { rule: 'not a recommended companion', product, companion } });
    }
    if (reason.trim() === '') found.push({ code: 'invalid-input', path: `${path}/reason` });
    return found;
  });
}
