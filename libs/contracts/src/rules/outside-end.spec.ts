import { describe, expect, it } from '@jest/globals';
import { outsideEnds, whatWentWrong } from './outside-end.js';

describe('what went wrong at a signing service', () => {
  it('is a refusal or the end of its time as such', () => {
    expect(whatWentWrong({ state: 'refused', fault: null })).toBe('refused');
    expect(whatWentWrong({ state: 'expired', fault: null })).toBe('expired');
  });

  it.each([
    ['service-away', 'service-away'],
    ['document-changed', 'document-changed'],
    ['envelope-voided', 'envelope-voided'],
    ['text-changed', 'text-changed'],
    ['forbidden', 'not-authorised'],
    ['wrong-state', 'too-late'],
    ['offer-too-late', 'too-late'],
    ['unknown-product', 'lines-left'],
    ['unknown-municipality', 'lines-left'],
    ['file-infected', 'other'],
    ['refused', 'other'],
  ])('is said in words of its own where it failed with %s', (fault, told) => {
    expect(whatWentWrong({ state: 'failed', fault })).toBe(told);
    expect(outsideEnds).toContain(told);
  });

  it('is nothing where it was signed, is underway, or was not needed any more', () => {
    for (const state of ['asked', 'sent', 'signed', 'cancelled'] as const) {
      expect(whatWentWrong({ state, fault: null })).toBeUndefined();
    }
  });
});
