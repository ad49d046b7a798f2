import { describe, expect, it } from '@jest/globals';
import { documentsToRenew, replacedDocuments, validityOf } from './validity.js';

describe('how long a document can still be used', () => {
  it.each([
    [null, 'lasting'],
    ['2026-03-01', 'ended'],
    ['2026-03-02', 'endsSoon'],
    ['2026-05-01', 'endsSoon'],
    ['2026-05-02', 'valid'],
  ])('until %s, on 2 March 2026: %s', (expiresOn, validity) => {
    expect(validityOf(expiresOn, '2026-03-02')).toBe(validity);
  });
});

describe('the documents to renew', () => {
  const old = { kind: 'VOG', issuedOn: '2023-01-01', expiresOn: '2026-01-01' };
  const soon = { kind: 'KWALITEIT', issuedOn: '2024-01-01', expiresOn: '2026-03-31' };
  const lasting = { kind: 'UEA', issuedOn: '2020-01-01', expiresOn: null };

  it('are those that expired or soon will, the first to expire first', () => {
    expect(documentsToRenew([lasting, soon, old], '2026-03-02')).toEqual([old, soon]);
  });

  it('are not those that have a successor; of two that expire it is the newer one', () => {
    const newer = { ...old, issuedOn: '2025-12-01', expiresOn: '2028-12-01' };
    expect(documentsToRenew([old, newer], '2026-03-02')).toEqual([]);
    const alsoExpiring = { ...old, issuedOn: '2023-06-01', expiresOn: '2026-03-15' };
    expect(documentsToRenew([old, alsoExpiring], '2026-03-02')).toEqual([alsoExpiring]);
  });
});

describe('the documents that were replaced', () => {
  const document = (id: string, replacesId: string | null = null, scanState = 'clean') => ({
    id,
    replacesId,
    scanState,
  });

  it('are those in whose place a newer one stands', () => {
    const [first, second, third] = [document('a'), document('b', 'a'), document('c')] as const;
    expect(replacedDocuments([first, second, third])).toEqual([first]);
  });

  it('are not those whose successor is infected', () => {
    expect(replacedDocuments([document('a'), document('b', 'a', 'infected')])).toEqual([]);
  });
});
