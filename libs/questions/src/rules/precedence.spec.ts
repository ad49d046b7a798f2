import { describe, expect, it } from '@jest/globals';
import { orderOfPrecedence } from './precedence.js';

describe('the order of precedence', () => {
  it('has the notes between the agreements and the purchasing documents, the newest first', () => {
    const order = orderOfPrecedence([1, 3, 2]).map((step) => ('note' in step ? step.note : step.kind));
    expect(order).toEqual([
      'contract',
      'furtherAgreements',
      3,
      2,
      1,
      'purchasingDocuments',
      'purchasingTerms',
      'application',
    ]);
  });

  it('keeps the place of the notes while there is none', () => {
    expect(orderOfPrecedence([])[2]).toEqual({ kind: 'clarifications', note: null });
  });
});
