import type { Answer } from '../../../api/client.js';

export type LetterSettings = Answer<'LetterSettingsAnswer'>;

/** The passages in the order in which they stand on a letter. */
export const passages = [
  'returnAddress',
  'complaintAddress',
  'court',
  'disputesCommittee',
  'closing',
  'signedFor',
] as const satisfies readonly (keyof LetterSettings['set'])[];
export type Passage = (typeof passages)[number];

/** What is typed of each passage; empty: the words of the house. */
export type Values = Record<Passage, string>;

/** What stands there now. */
export function valuesOf({ set }: LetterSettings): Values {
  return Object.fromEntries(passages.map((name) => [name, set[name] ?? ''])) as Values;
}

/** The command that sets it; what is empty goes back to the words of the house. */
export function bodyOf(values: Values, version: number): Answer<'LetterSettingsBody'> {
  const typed = passages.map((name) => [name, values[name].trim() === '' ? null : values[name].trim()]);
  return { version, ...(Object.fromEntries(typed) as Record<Passage, string | null>) };
}

/** The passages in which two differ. */
export function differences(one: Values, other: Values): Passage[] {
  return passages.filter((name) => one[name] !== other[name]);
}
