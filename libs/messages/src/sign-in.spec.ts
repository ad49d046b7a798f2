import { describe, expect, it } from '@jest/globals';
import { formatPattern, placeholdersOf, type SignInPage, signInTexts } from './index.js';

const pages = Object.keys(signInTexts.nl.pages) as SignInPage[];

describe('the texts about signing in', () => {
  it.each(pages)('%s says the same things in both languages', (page) => {
    const [dutch, english] = (['nl', 'en'] as const).map((language) =>
      signInTexts[language].pages[page].lines.map((line) => [...placeholdersOf(line)].toSorted()),
    );
    expect(english).toEqual(dutch);
  });

  it('addresses the reader with u, never with je', () => {
    expect(JSON.stringify(signInTexts.nl)).not.toMatch(/\b(je|jij|jouw|jullie)\b/i);
  });

  it('says that no level came', () => {
    const [, given = ''] = signInTexts.en.pages['level-too-low'].lines;
    expect(formatPattern('en', given, { given: 'none' })).toBe('The identity provider sent no level.');
    expect(formatPattern('en', given, { given: 'EH2' })).toBe('You signed in with level EH2.');
  });
});
