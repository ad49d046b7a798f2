import { IntlMessageFormat } from 'intl-messageformat';

export type Language = 'nl' | 'en';
export const languages: readonly Language[] = ['nl', 'en'];

/** What stands in a message: texts and numbers. A date goes in as text, written out by {@link writtenDate}. */
export type MessageValues = Record<string, string | number>;

const compiled = new Map<string, IntlMessageFormat>();
/** Texts of procedures change, and previews come and go: what is kept stays bounded. */
const KEPT_MESSAGES = 2000;

/**
 * Fills an ICU message in.
 *
 * @throws Error when a placeholder has no value: a mail with a hole in it must not go out
 */
export function formatPattern(language: Language, pattern: string, values: MessageValues): string {
  const key = `${language}\u0000${pattern}`;
  let message = compiled.get(key);
  if (message === undefined) {
    message = new IntlMessageFormat(pattern, language, undefined, { ignoreTag: true });
    if (compiled.size >= KEPT_MESSAGES) compiled.clear();
    compiled.set(key, message);
  }
  return String(message.format(values));
}

/** The part of a parsed ICU message that says which placeholders it has. */
interface MessageElement {
  type: number;
  value?: string;
  options?: Record<string, { value: MessageElement[] }>;
}
/** In the parser's numbering: plain text, and the `#` of a plural. */
const WITHOUT_PLACEHOLDER = [0, 7];
/** In the parser's numbering: plain text, a placeholder, and a choice between words. */
const WORDS_ONLY = [0, 1, 5];

/** What an ICU message says of itself. */
export interface PatternReading {
  /** The names of its placeholders, also those inside a select or plural. */
  placeholders: Set<string>;
  /** Whether it fills in texts and chooses between words, and formats no number, date or plural. */
  isWordsOnly: boolean;
}

/** Reads an ICU message; null when it is none (a brace that is not closed, a choice without `other`). */
export function readPattern(pattern: string): PatternReading | null {
  let elements: MessageElement[];
  try {
    elements = new IntlMessageFormat(pattern, 'en', undefined, { ignoreTag: true }).getAst();
  } catch {
    return null;
  }
  const reading: PatternReading = { placeholders: new Set(), isWordsOnly: true };
  const visit = (inside: MessageElement[]): void => {
    for (const { type, value, options } of inside) {
      if (value !== undefined && !WITHOUT_PLACEHOLDER.includes(type)) reading.placeholders.add(value);
      if (!WORDS_ONLY.includes(type)) reading.isWordsOnly = false;
      for (const option of Object.values(options ?? {})) visit(option.value);
    }
  };
  visit(elements);
  return reading;
}

/**
 * The names of the placeholders of an ICU message, also those inside a select or plural.
 *
 * @throws RangeError when it is no ICU message
 */
export function placeholdersOf(pattern: string): Set<string> {
  const reading = readPattern(pattern);
  if (reading === null) throw new RangeError(`not an ICU message: ${pattern}`);
  return reading.placeholders;
}
