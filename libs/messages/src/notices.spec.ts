import { describe, expect, it } from '@jest/globals';
import {
  formatPattern,
  isNoticeTextKey,
  languages,
  noticeCatalogues,
  placeholdersOf,
  readPattern,
  writtenDate,
} from './index.js';

const keys = Object.keys(noticeCatalogues.nl.notices).filter(isNoticeTextKey);
const patternsOf = (language: 'nl' | 'en', key: (typeof keys)[number]): string[] => {
  const { subject, lines, entry } = noticeCatalogues[language].notices[key];
  return [subject, ...lines, ...(entry === undefined ? [] : [entry])];
};

describe('the texts of notices', () => {
  it.each(keys)('%s says the same things in both languages', (key) => {
    const [dutch, english] = languages.map((language) => [
      patternsOf(language, key).length,
      [...new Set(patternsOf(language, key).flatMap((pattern) => [...placeholdersOf(pattern)]))].toSorted(),
    ]);
    expect(english).toEqual(dutch);
  });

  it('refuses to leave a hole', () => {
    expect(() => formatPattern('nl', 'Contract {contract}', {})).toThrow();
  });

  it('finds placeholders inside a choice', () => {
    expect([...placeholdersOf('{a, select, x {to {b}} other {{c}}}')]).toEqual(['a', 'b', 'c']);
  });

  it('tells what is no message, and what is more than words', () => {
    expect(readPattern('Contract {contract')).toBeNull();
    expect(readPattern('{a, select, x {1}}')).toBeNull();
    expect(readPattern('{a, select, x {1} other {2}} {b}')?.isWordsOnly).toBe(true);
    for (const formatted of ['{a, number}', '{a, date, long}', '{a, select, other {{b, plural, other {#}}}}']) {
      expect(readPattern(formatted)?.isWordsOnly).toBe(false);
    }
  });

  it('writes dates out', () => {
    expect(writtenDate('nl', '2030-12-31')).toBe('31 december 2030');
    expect(writtenDate('en', '2030-12-31')).toBe('31 December 2030');
  });

  it('leaves what people typed as it is', () => {
    expect(formatPattern('nl', '{organisation}', { organisation: "<b>'t Hart & {zn}</b>" })).toBe(
      "<b>'t Hart & {zn}</b>",
    );
  });

  it('never calls the last day to check a change the day of the change: who is asked later has a later one', () => {
    const told = patternsOf('nl', 'party-change-check').filter((pattern) => placeholdersOf(pattern).has('dueOn'));
    expect(told).toHaveLength(2);
    for (const pattern of told) expect(pattern).toContain('uiterlijk op {dueOn}');
  });

  it('addresses the reader with u, never with je', () => {
    for (const key of keys)
      for (const pattern of patternsOf('nl', key)) expect(pattern).not.toMatch(/\b(je|jij|jouw|jullie)\b/i);
  });
});
