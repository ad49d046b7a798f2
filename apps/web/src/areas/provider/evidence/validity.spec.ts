import { describe, expect, it } from '@jest/globals';
import { validityOf } from './validity.js';

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
