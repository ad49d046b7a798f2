import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compare, difference, isDecimal, product, quotient, rounded, sum } from './decimal.js';

const cents = fc.bigInt({ min: -(10n ** 10n), max: 10n ** 10n });
const written = (value: bigint): string => {
  const digits = (value < 0n ? -value : value).toString().padStart(3, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

describe('decimal texts', () => {
  it('add up exactly, as whole cents do', () => {
    expect(sum('0.1', '0.2')).toBe('0.3');
    expect(sum()).toBe('0');
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        expect(rounded(sum(written(a), written(b)), 2)).toBe(written(a + b));
        expect(rounded(difference(written(a), written(b)), 2)).toBe(written(a - b));
      }),
    );
  });

  it('multiply exactly, whatever the number of decimals', () => {
    expect(product('62.40', '1.0496')).toBe('65.49504');
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        const exact = a * b;
        expect(compare(product(written(a), written(b)), product(written(exact), '0.01'))).toBe(0);
      }),
    );
  });

  it.each([
    ['65.495', 2, '65.50'],
    ['65.4949', 2, '65.49'],
    ['4.957', 2, '4.96'],
    ['-0.125', 2, '-0.13'],
    ['-0.004', 2, '0.00'],
    ['3', 2, '3.00'],
    ['98.958', 0, '99'],
  ])('%s in %i decimals is %s', (value, decimals, expected) => {
    expect(rounded(value, decimals)).toBe(expected);
  });

  it('divide to a number of decimals', () => {
    expect(quotient('62.50', '60', 2)).toBe('1.04');
    expect(quotient('1', '3', 6)).toBe('0.333333');
    expect(() => quotient('1', '0.00', 2)).toThrow(RangeError);
  });

  it('know what is a number', () => {
    expect(['87.15', '-0.4', '0', '1000'].every((text) => isDecimal(text))).toBe(true);
    expect(['87,15', '', '1e3', '.5', '5.', ' 1', '١'].some((text) => isDecimal(text))).toBe(false);
    expect(isDecimal('4.957', 2)).toBe(false);
    expect(() => sum('1', 'NaN')).toThrow(RangeError);
  });
});
