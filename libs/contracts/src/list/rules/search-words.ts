const MARKS = /[\u0300-\u036f]/g;
/** White space and punctuation; the same characters as `searchable` in the database takes away. */
const NO_LETTERS = /[\s\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f]+/;
/** More words than this narrow nothing down any more. */
const MOST_WORDS = 8;

/**
 * What somebody typed, as the words by which a contract is found: each is the beginning of a word of the provider's name
 * or of the number, in any order. Capitals, accents and punctuation do not count: 'Ré-visie' is 're' and 'visie'.
 *
 * @returns the words, the longest first, for it is found the least often; empty when nothing but punctuation was typed
 */
export function searchWords(typed: string): string[] {
  const words = typed.normalize('NFKD').replace(MARKS, '').toLowerCase().split(NO_LETTERS);
  return [...new Set(words.filter((word) => word !== ''))].toSorted((a, b) => b.length - a.length).slice(0, MOST_WORDS);
}

/** Above every word that begins with this one, and above nothing else. */
export function afterWord(word: string): string {
  return `${word}\u{10ffff}`;
}
