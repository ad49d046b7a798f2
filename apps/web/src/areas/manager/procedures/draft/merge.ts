import { canonicalJson } from '../../../../../../../libs/procedures/src/rules/canonical-json.js';
import type { Value } from './paths.js';

type Draft = Readonly<Record<string, Value>>;

/** What a save is to send after somebody else saved: `null` where both changed the same part, which a person decides. */
export function merged(base: Draft, mine: Draft, theirs: Draft): Draft | null {
  const clash = changedParts(base, mine).some(
    (part) => !equal(base[part], theirs[part]) && !equal(mine[part], theirs[part]),
  );
  return clash ? null : overlaid(base, mine, theirs);
}

/** Theirs, with the parts that I changed as I have them. */
export function overlaid(base: Draft, mine: Draft, theirs: Draft): Draft {
  const own = Object.fromEntries(changedParts(base, mine).map((part) => [part, mine[part]]));
  return Object.fromEntries(Object.entries({ ...theirs, ...own }).filter(([, value]) => value !== undefined));
}

/** The parts that differ. */
export function changedParts(base: Draft, next: Draft): string[] {
  return [...new Set([...Object.keys(base), ...Object.keys(next)])].filter((part) => !equal(base[part], next[part]));
}

function equal(one: Value, other: Value): boolean {
  return one === other || (one !== undefined && other !== undefined && canonicalJson(one) === canonicalJson(other));
}
