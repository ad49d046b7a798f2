import { IntlMessageFormat } from 'intl-messageformat';

export type Language = 'nl' | 'en';
export const languages: readonly Language[] = ['nl', 'en'];

/** What stands in a message: texts and numbers. A date goes in as text, written out by {@link writtenDate}. */
export type MessageValues = Record<string, string | number>;

const compiled = new Map<string, IntlMessageFormat>();

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

/** The names of the placeholders of an ICU message, also those inside a select or plural. */
export function placeholdersOf(pattern: string): Set<string> {
  const found = new Set<string>();
  const visit = (elements: MessageElement[]): void => {
    for (const { type, value, options } of elements) {
      if (value !== undefined && !WITHOUT_PLACEHOLDER.includes(type)) found.add(value);
      for (const option of Object.values(options ?? {})) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(pattern, 'en', undefined, { ignoreTag: true }).getAst());
  return found;
}
