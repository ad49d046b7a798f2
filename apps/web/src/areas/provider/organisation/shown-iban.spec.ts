import { describe, expect, it } from '@jest/globals';
import { readIdentifier, shownIban } from './shown-iban.js';

describe('an account number', () => {
  it('is shown in groups of four', () => {
    expect(shownIban('NL91ABNA0417164300')).toBe('NL91 ABNA 0417 1643 00');
  });
  it.each([
    ['nl91 abna 0417 1643 00', 'NL91ABNA0417164300'],
    ['41.12.34.56', '41123456'],
    ['  ', null],
  ])('is read as people write it: %s', (typed, read) => {
    expect(readIdentifier(typed)).toBe(read);
  });
});
