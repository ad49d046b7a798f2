import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type TextPiece, wordChanges } from './word-changes.js';

const marked = (pieces: readonly TextPiece[]): string =>
  pieces
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'inserted' ? `{+${text}+}` : `[-${text}-]`))
    .join('');
const without = (kind: TextPiece['kind'], pieces: readonly TextPiece[]): string =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join('');

describe('what changed in a text, word by word', () => {
  it.each([
    ['nothing', 'De opdrachtnemer meldt dit.', 'De opdrachtnemer meldt dit.', 'De opdrachtnemer meldt dit.'],
    ['a word', 'binnen 7 dagen', 'binnen 5 dagen', 'binnen [-7-]{+5+} dagen'],
    ['a word more', 'binnen 7 dagen', 'binnen 7 werkdagen of dagen', 'binnen 7 {+werkdagen of +}dagen'],
    ['a word less', 'uiterlijk binnen 7 dagen', 'binnen 7 dagen', '[-uiterlijk -]binnen 7 dagen'],
    [
      'words side by side are one change',
      'tot de leeftijd van achttien jaar',
      'tot een grens van achttien jaar',
      'tot [-de leeftijd-]{+een grens+} van achttien jaar',
    ],
    ['an amount is one word', '€ 62,40 per uur', '€ 65,50 per uur', '€ [-62,40-]{+65,50+} per uur'],
    ['a sign', 'ja, nee', 'ja; nee', 'ja[-,-]{+;+} nee'],
    ['a sentence more', 'Eerste zin.', 'Eerste zin. Tweede zin.', 'Eerste zin.{+ Tweede zin.+}'],
    ['a sentence less', 'Een. Twee. Drie.', 'Een. Drie.', 'Een. [-Twee. -]Drie.'],
    ['from nothing', '', 'Nieuw artikel.', '{+Nieuw artikel.+}'],
    ['to nothing', 'Oud artikel.', '', '[-Oud artikel.-]'],
    ['a line keeps its place', 'eerste\ntweede', 'eerste\nderde', 'eerste\n[-tweede-]{+derde+}'],
  ])('%s', (_name, before, after, expected) => {
    expect(marked(wordChanges(before, after))).toBe(expected);
  });

  it('gives both texts back, to the character', () => {
    const word = fc.constantFrom('de', 'zorg', '18', ' ', ',', '\n', 'é', '’s', '62,40', '👪');
    const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = wordChanges(before, after);
        expect(without('inserted', pieces)).toBe(before);
        expect(without('deleted', pieces)).toBe(after);
        expect(pieces.every(({ text: piece }) => piece !== '')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('marks no more than what went when words are only taken out', () => {
    const words = fc.array(fc.constantFrom('een', 'twee', 'drie', 'vier'), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(3), (all, at, many) => {
        const from = at % all.length;
        const left = [...all.slice(0, from), ...all.slice(from + many)];
        const pieces = wordChanges(all.map((word) => `${word} `).join(''), left.map((word) => `${word} `).join(''));
        expect(pieces.some(({ kind }) => kind === 'inserted')).toBe(false);
      }),
    );
  });

  it('tells two long texts that share nothing as one deletion and one insertion', () => {
    const long = (word: string): string => Array.from({ length: 2000 }, (_, index) => `${word}${index}`).join(' ');
    const pieces = wordChanges(long('oud'), long('nieuw'));
    expect(pieces.map(({ kind }) => kind)).toEqual(['deleted', 'inserted']);
  });
});
