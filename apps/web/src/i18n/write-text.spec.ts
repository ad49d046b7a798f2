import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from '@jest/globals';
import { type Formatters, IntlMessageFormat } from 'intl-messageformat';
import { writeText } from './write-text.js';

const source = join(import.meta.dirname, '..');
const locales = { nl: 'nl-NL', en: 'en-GB' } as const;
const textsOf = (language: string): string[] =>
  globSync(`**/messages.${language}.json`, { cwd: source }).flatMap((file) =>
    Object.values(JSON.parse(readFileSync(join(source, file), 'utf8')) as Record<string, string>),
  );

/** Making them takes longer than all that is written with them. */
const rules = Object.fromEntries(
  Object.values(locales).map((locale) => {
    const numbers = new Intl.NumberFormat(locale);
    const plurals = {
      cardinal: new Intl.PluralRules(locale),
      ordinal: new Intl.PluralRules(locale, { type: 'ordinal' }),
    };
    const getPluralRules = (_: unknown, { type = 'cardinal' }: Intl.PluralRulesOptions = {}) => plurals[type];
    return [locale, { getNumberFormat: () => numbers, getPluralRules }];
  }),
);

function written(locale: string, elements: MessageFormatElement[], values: Record<string, unknown>): unknown {
  const ofLanguage = rules[locale];
  if (ofLanguage === undefined) throw new Error(`no rules for ${locale}`);
  const parts = writeText(elements, ofLanguage, values);
  return parts.length > 1 ? parts : (parts[0] ?? '');
}

/** Where the two differ, for each choice of values. */
function differences(locale: string, text: string): unknown[] {
  const elements = parse(text);
  const getDateTimeFormat = (): Intl.DateTimeFormat => new Intl.DateTimeFormat(locale);
  const formatters = { ...rules[locale], getDateTimeFormat } as Formatters;
  const theirs = new IntlMessageFormat(elements, locale, undefined, { formatters });
  return [...valuesFor(elements)].flatMap((values) => {
    const expected: unknown = theirs.format(values as Record<string, string>);
    const found = written(locale, elements, values);
    return isDeepStrictEqual(found, expected) ? [] : [{ text, values, found, expected }];
  });
}

const numbers = [0, 1, 2, 21, 1234.5, -1];
const others = ['Zorg & Co', 7, { aNode: true }, null, '', undefined, 0, false, 12n];
const wraps = [
  (inside: unknown[]) => ({ inside }),
  (inside: unknown[]) => String(inside),
  (inside: unknown[]) => ['before ', { inside }, ' after'],
];

/** What may stand at each placeholder. */
function choicesIn(elements: readonly MessageFormatElement[], found: Record<string, unknown[]> = {}) {
  for (const element of elements) {
    if (element.type === TYPE.argument) found[element.value] ??= others;
    if (element.type === TYPE.number || element.type === TYPE.plural) found[element.value] = numbers;
    if (element.type === TYPE.select) found[element.value] = [...Object.keys(element.options), 'something else'];
    if (element.type === TYPE.tag) found[element.value] = wraps;
    if (element.type === TYPE.tag) choicesIn(element.children, found);
    if (element.type === TYPE.select || element.type === TYPE.plural) {
      for (const { value } of Object.values(element.options)) choicesIn(value, found);
    }
  }
  return found;
}

/** Each choice of each placeholder at least once, beside different choices of the others. */
function* valuesFor(elements: readonly MessageFormatElement[]): Generator<Record<string, unknown>> {
  const choices = Object.entries(choicesIn(elements));
  const rounds = Math.max(1, ...choices.map(([, { length }]) => length));
  for (let round = 0; round < rounds; round += 1) {
    for (const shift of [0, 1]) {
      yield Object.fromEntries(choices.map(([name, all], index) => [name, all[(round + index * shift) % all.length]]));
    }
  }
}

describe('a text', () => {
  it.each(['nl', 'en'] as const)('of the web reads as the package writes it: %s', (language) => {
    const texts = textsOf(language);
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.flatMap((text) => differences(locales[language], text))).toEqual([]);
  });

  it.each([
    '{n, plural, =0 {} other {<b>#</b> of {m, plural, one {# day} other {# days}}}}',
    '{n, plural, offset:1 =1 {just you} one {you and # more} other {you and # others}}',
    '{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}',
    '{who, select, toString {method} other {{n, plural, one {one} other {# of {who}}}}}',
    "it''s '{quoted}' <b>{who}</b>{n, number}",
    '{who}{n}<b>{n}<i>{who}</i></b>',
  ])('%s is written as the package writes it', (text) => {
    expect(Object.values(locales).flatMap((locale) => differences(locale, text))).toEqual([]);
  });

  it.each([
    ['{name}', {}],
    ['<b>bold</b>', { b: 'no function' }],
    ['{on, date, long}', { on: new Date(0) }],
    ['{n, number, percent}', { n: 1 }],
  ])('%s cannot be written with %j', (text, values) => {
    expect(() => written('nl-NL', parse(text), values)).toThrow();
  });
});
