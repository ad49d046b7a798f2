import type { BundleRule } from '../../../../../../../libs/procedures/src/procedure-definition.js';
import { missingCompanions } from '../../../../../../../libs/procedures/src/rules/bundle.js';

/** One product in one municipality, by code. */
export interface Line {
  product: string;
  municipality: string;
}

/** Lines as one text in a fixed order: two choices are the same when their texts are. */
export function linesText(lines: readonly Line[]): string {
  return [...new Set(lines.map(({ product, municipality }) => `${product} ${municipality}`))].sort().join('\n');
}

export function linesOf(text: string): Line[] {
  if (text === '') return [];
  return text.split('\n').map((line) => {
    // The code of a municipality has no space, that of a product may.
    const at = line.lastIndexOf(' ');
    return { product: line.slice(0, at), municipality: line.slice(at + 1) };
  });
}

export function isChosen(lines: readonly Line[], { product, municipality }: Line): boolean {
  return lines.some((line) => line.product === product && line.municipality === municipality);
}

/** The lines with these chosen, or not chosen any more. */
export function withLines(lines: readonly Line[], changed: readonly Line[], chosen: boolean): Line[] {
  const others = lines.filter((line) => !isChosen(changed, line));
  return chosen ? [...others, ...changed] : others;
}

/** The municipalities of one product given to others too; what those had stays. */
export function copied(lines: readonly Line[], from: string, to: readonly string[]): Line[] {
  const municipalities = lines.filter(({ product }) => product === from).map(({ municipality }) => municipality);
  return withLines(
    lines,
    to.flatMap((product) => municipalities.map((municipality) => ({ product, municipality }))),
    true,
  );
}

/** A product that asks for another, and the chosen municipalities in which that other is not there. */
export interface Lacking {
  product: string;
  companion: string;
  municipalities: string[];
}

/**
 * What the bundle rule finds missing, a product at a time.
 *
 * @param mode 'required' keeps an enrolment from being submitted; 'encouraged' is advice of the region
 * @param onDate that of the bundle rule: `bundleDate`
 * @param held what an open contract holds: it is a companion too
 */
export function lacking(
  rules: readonly BundleRule[],
  lines: readonly Line[],
  onDate: string,
  mode: 'required' | 'encouraged' = 'required',
  held: readonly Line[] = [],
): Lacking[] {
  const found = new Map<string, Lacking>();
  for (const { product, companion, municipality } of missingCompanions(
    rules,
    [...lines, ...held.map((line) => ({ ...line, held: true }))],
    onDate,
    mode,
  )) {
    const key = `${product} ${companion}`;
    const before = found.get(key) ?? { product, companion, municipalities: [] };
    found.set(key, { ...before, municipalities: [...before.municipalities, municipality] });
  }
  return [...found.values()];
}

/** The lines with what a product lacks, and what that asks for in turn: the rule never makes somebody press twice. */
export function withCompanions(
  rules: readonly BundleRule[],
  lines: readonly Line[],
  onDate: string,
  wanted: Pick<Lacking, 'companion' | 'municipalities'>,
  held: readonly Line[] = [],
): Line[] {
  const added = wanted.municipalities.map((municipality) => ({ product: wanted.companion, municipality }));
  const now = withLines(lines, added, true);
  const next = lacking(rules, now, onDate, 'required', held).filter(({ product }) => product === wanted.companion);
  return next.reduce((before, each) => withCompanions(rules, before, onDate, each, held), now);
}
