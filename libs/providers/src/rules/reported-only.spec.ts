import { describe, expect, it } from '@jest/globals';
import { type KnownToContracts, reportedOnly } from './reported-only.js';

const before: KnownToContracts = { name: 'Zorg B.V.', legalForm: 'besloten vennootschap', iban: null };

describe('what contracts know of an organisation', () => {
  it.each<[string, Partial<KnownToContracts>, string[]]>([
    ['nothing', {}, []],
    ['its name', { name: 'Andere Zorg B.V.' }, ['name']],
    ['an account, also the first', { iban: 'NL91ABNA0417164300' }, ['iban']],
    [
      'all of it',
      { name: 'Stichting Zorg', legalForm: 'stichting', iban: 'NL91ABNA0417164300' },
      ['name', 'legalForm', 'iban'],
    ],
  ])('is to be reported when it changes %s', (_what, change, expected) => {
    const found = reportedOnly(before, { ...before, ...change });
    expect(found.map(({ path }) => path)).toEqual(expected);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(expected.length === 0 ? [] : ['change-to-report']));
  });
});
