import { describe, expect, it } from '@jest/globals';
import { readTypedNumber, shownNumber } from './typed-number.js';

describe('a number that is typed', () => {
  it.each([
    ['4,94', '4.94'],
    [' -0,5 ', '-0.5'],
    ['4.94', '4.94'],
    ['12000', '12000'],
    ['1.234,50', '1.234,50'],
    ['veel', 'veel'],
  ])('%s is %s for the api', (typed, expected) => {
    expect(readTypedNumber(typed)).toBe(expected);
  });

  it('is shown as it is typed', () => {
    expect(shownNumber('4.94', 'nl-NL')).toBe('4,94');
    expect(shownNumber('4.94', 'en-GB')).toBe('4.94');
    expect(readTypedNumber(shownNumber('-1.25', 'nl-NL'))).toBe('-1.25');
  });
});
