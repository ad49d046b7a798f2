import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { passesElevenTest } from './eleven-test.js';

const digit = fc.integer({ min: 0, max: 9 });
const nineDigits = fc.array(digit, { minLength: 9, maxLength: 9 }).filter((digits) => digits.some((d) => d > 0));

describe('the elfproef', () => {
  it('finds every single wrong digit', () => {
    fc.assert(
      fc.property(
        nineDigits,
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 1, max: 9 }),
        (digits, place, shift) => {
          const changed = digits.map((value, index) => (index === place ? (value + shift) % 10 : value));
          expect(passesElevenTest(digits.join('')) && passesElevenTest(changed.join(''))).toBe(false);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('leaves at most one last digit for eight others', () => {
    fc.assert(
      fc.property(fc.array(digit, { minLength: 8, maxLength: 8 }), (digits) => {
        const passing = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((last) => passesElevenTest(`${digits.join('')}${last}`));
        const sum = digits.reduce((total, value, index) => total + value * (9 - index), 0);
        const isNought = digits.every((value) => value === 0);
        expect(passing).toEqual(sum % 11 === 10 || isNought ? [] : [sum % 11]);
      }),
    );
  });
});
