import { type MessageFormatElement, type PluralElement, TYPE } from '@formatjs/icu-messageformat-parser';

/** What a language writes numbers like, and what it calls one, some and many of something. */
export interface LanguageRules {
  getNumberFormat(): Intl.NumberFormat;
  getPluralRules(_: undefined, options: Intl.PluralRulesOptions): Intl.PluralRules;
}

/** Stands in a text as it is; a text or number is written. */
type Values = Record<string, unknown>;

/**
 * A text with its placeholders filled in, as `intl-messageformat` does it: of that package, 2 KB that everybody would wait
 * for, the forms that our texts use.
 *
 * @param text as compile-messages.ts writes it
 * @param values by the names of the placeholders; for `<b>` a function, which makes something of what stands in it
 * @param count what `#` stands for, within a plural
 * @returns its parts: words, and what the values put between them; no two words stand side by side
 * @throws Error for a placeholder without a value, and for a way of writing dates, times and numbers that a text names
 *   itself: a page gives those written
 */
export function writeText(
  text: readonly MessageFormatElement[],
  rules: LanguageRules,
  values: Values,
  count?: number,
): unknown[] {
  const parts: unknown[] = [];
  const add = (part: unknown): void => {
    const last = parts.length - 1;
    if (typeof part === 'string' && typeof parts[last] === 'string') parts[last] += part;
    else parts.push(part);
  };
  for (const element of text) {
    if (element.type === TYPE.literal) add(element.value);
    else if (element.type === TYPE.pound) add(count === undefined ? '' : rules.getNumberFormat().format(count));
    else for (const part of filledIn(element, rules, values, count)) add(part);
  }
  return parts;
}

type Placeholder = Exclude<MessageFormatElement, { type: TYPE.literal | TYPE.pound }>;

function filledIn(element: Placeholder, rules: LanguageRules, values: Values, count: number | undefined): unknown[] {
  const name = element.value;
  if (!(name in values)) throw new Error(`there is no value for ${name}`);
  const value = values[name];
  switch (element.type) {
    case TYPE.argument:
      if (value == null || value === false) return [''];
      return [typeof value === 'number' || typeof value === 'bigint' ? String(value) : value];
    case TYPE.select:
      return writeText(chosen(element.options, [String(value)]), rules, values);
    case TYPE.plural: {
      const number = Number(value) - element.offset;
      const kind = rules.getPluralRules(undefined, { type: element.pluralType }).select(number);
      return writeText(chosen(element.options, [`=${Number(value)}`, kind]), rules, values, number);
    }
    case TYPE.tag: {
      if (typeof value !== 'function') throw new Error(`nothing makes something of <${name}>`);
      return [(value as (inside: unknown[]) => unknown)(writeText(element.children, rules, values, count))].flat();
    }
    case TYPE.number:
      if (element.style == null) return [rules.getNumberFormat().format(value as number)];
      break;
    default:
  }
  throw new Error(`${name} is to be written in a way that no text has`);
}

/** The words of the first of these that there are words for; the parser lets no choice through that has none for others. */
function chosen(options: PluralElement['options'], names: readonly string[]): MessageFormatElement[] {
  const name = names.find((one) => Object.hasOwn(options, one)) ?? 'other';
  return options[name]?.value ?? [];
}
