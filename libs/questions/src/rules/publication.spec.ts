import { describe, expect, it } from '@jest/globals';
import { type DraftedItem, publicationViolations } from './publication.js';

const item = (change: Partial<DraftedItem> = {}): DraftedItem => ({
  question: 'Geldt de norm ook voor onderaannemers?',
  answer: 'Ja.',
  askers: [{ name: 'De Linde B.V.', kvkNumber: '27381312' }],
  corrects: null,
  ...change,
});
const correction = (id: string, replacedBy: DraftedItem['corrects'] = null): Partial<DraftedItem> => ({
  corrects: { id, number: { note: 1, item: 1 }, replacedBy: replacedBy?.number ?? null },
});

describe('publishing a note', () => {
  it('takes items that are answered and tell nothing of who asked', () => {
    expect(publicationViolations([item(), item()], false)).toEqual([]);
  });

  it('names every item without an answer, and every one that may tell who asked until a person looked at it', () => {
    const drafts = [
      item({ answer: null }),
      item({ answer: '  ' }),
      item({ question: 'Wij van De Linde vragen', answer: 'Bel 0573-123456.' }),
    ];
    expect(publicationViolations(drafts, false)).toEqual([
      { code: 'clarification-unanswered', path: 'drafts/0' },
      { code: 'clarification-unanswered', path: 'drafts/1' },
      { code: 'anonymity-doubt', path: 'drafts/2', details: { kinds: ['name', 'phone'] } },
    ]);
    expect(publicationViolations(drafts, true).map(({ code }) => code)).toEqual([
      'clarification-unanswered',
      'clarification-unanswered',
    ]);
  });

  it('corrects what stands, once: what was replaced is corrected in its successor', () => {
    expect(publicationViolations([item(correction('a')), item(correction('b'))], false)).toEqual([]);
    const replaced = item({ corrects: { id: 'a', number: { note: 1, item: 1 }, replacedBy: { note: 3, item: 2 } } });
    expect(publicationViolations([replaced], false)).toEqual([
      { code: 'clarification-replaced', path: 'drafts/0', details: { reference: '1.1', replacedBy: '3.2' } },
    ]);
    expect(publicationViolations([item(correction('a')), item(correction('a'))], false)).toEqual([
      { code: 'clarification-replaced', path: 'drafts/1', details: { reference: '1.1' } },
    ]);
  });
});
