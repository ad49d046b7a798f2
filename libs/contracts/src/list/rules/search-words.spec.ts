import { describe, expect, it } from '@jest/globals';
import { afterWord, searchWords } from './search-words.js';

describe('the words of a search', () => {
  it.each([
    ['Zorg', ['zorg']],
    ['  de ZORG-groep ', ['groep', 'zorg', 'de']],
    ['2026-000042', ['000042', '2026']],
    ['Ré·visie "Thuis"', ['visie', 'thuis', 're']],
    ['ĳsselland', ['ijsselland']],
    ['zorg zorg', ['zorg']],
    ["'s-Heeren Loo", ['heeren', 'loo', 's']],
    ['— ! %_', []],
    ['', []],
  ])('of %j are %j', (typed, words) => {
    expect(searchWords(typed)).toEqual(words);
  });

  it('are no more than eight, the longest', () => {
    expect(searchWords('a bb ccc dddd e ff ggg hhhh i jjjjj')).toHaveLength(8);
  });

  it('end before every word that does not begin so', () => {
    expect('zorgzaam' < afterWord('zorg')).toBe(true);
    expect('zorh' < afterWord('zorg')).toBe(false);
  });
});
