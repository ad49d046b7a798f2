import { describe, expect, it } from '@jest/globals';
import type { Clause } from '../procedure-definition.js';
import { fixedClauseViolations } from './fixed-clauses.js';

const own: Clause = { number: '1.1', title: 'Onderwerp', text: 'Tekst.' };
const national: Clause = { number: '3.1', title: 'Kwaliteit', text: 'Landelijke tekst.', fixed: true };
const faults = (next: Clause[]): unknown[] =>
  fixedClauseViolations([own, national], next).map(({ path, details }) => [
    path,
    details?.['fault'],
    details?.['value'],
  ]);

describe('articles that are fixed', () => {
  it('leave the others free', () => {
    expect(faults([{ ...own, text: 'Anders.' }, national])).toEqual([]);
    expect(faults([national])).toEqual([]);
    expect(fixedClauseViolations([], [own])).toEqual([]);
  });

  it('may stand elsewhere in the list, with the same words', () => {
    expect(faults([{ ...national, text: 'Landelijke tekst.\n' }, own])).toEqual([]);
  });

  it.each([
    ['another text', { ...national, text: 'Anders.' }],
    ['another title', { ...national, title: 'Anders' }],
    ['set free', { number: '3.1', title: 'Kwaliteit', text: 'Landelijke tekst.' }],
  ])('refuse %s', (_, changed) => {
    expect(faults([own, changed])).toEqual([['clauses/1', 'fixed-clause', '3.1']]);
  });

  it('cannot be taken away', () => {
    expect(faults([own])).toEqual([['clauses', 'fixed-clause', '3.1']]);
  });
});
