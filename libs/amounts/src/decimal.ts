import { Decimal as Library } from 'decimal.js';

/** A number as a decimal text: '87.15', '-0.4'. Never a float: 0.1 + 0.2 is not 0.3 there. */
export type DecimalText = string;

const DECIMAL = /^-?\d{1,24}(\.\d{1,24})?$/;

/** Enough digits for every product of two decimal texts, so that only `rounded` and `quotient` round. */
const Decimal = Library.clone({ precision: 60, rounding: Library.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });

/** Whether a text is a number of at most so many decimals. */
export function isDecimal(text: string, decimals = 24): boolean {
  return DECIMAL.test(text) && (text.split('.')[1] ?? '').length <= decimals;
}

/** The sum of decimal texts, exact; '0' of none. @throws RangeError for a text that is no number */
export function sum(...terms: readonly DecimalText[]): DecimalText {
  return terms.reduce((total, term) => total.plus(read(term)), new Decimal(0)).toString();
}

/** `minuend` less `subtrahend`, exact. @throws RangeError for a text that is no number */
export function difference(minuend: DecimalText, subtrahend: DecimalText): DecimalText {
  return read(minuend).minus(read(subtrahend)).toString();
}

/** The product of decimal texts, exact. @throws RangeError for a text that is no number */
export function product(...factors: readonly DecimalText[]): DecimalText {
  return factors.reduce((total, factor) => total.times(read(factor)), new Decimal(1)).toString();
}

/**
 * `dividend` divided by `divisor`, rounded half away from zero to so many decimals: most quotients have no end.
 *
 * @throws RangeError for a text that is no number, or a divisor of nought
 */
export function quotient(dividend: DecimalText, divisor: DecimalText, decimals: number): DecimalText {
  const by = read(divisor);
  if (by.isZero()) throw new RangeError('nothing can be divided by nought');
  return read(dividend).dividedBy(by).toDecimalPlaces(decimals).toString();
}

/** The number with exactly so many decimals, rounded half away from zero: 65.495 is '65.50', -0.125 is '-0.13'. */
export function rounded(value: DecimalText, decimals: number): DecimalText {
  const text = read(value).toFixed(decimals);
  // A small negative number rounds to nought, which has no sign.
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
}

/** Negative when the first is the smaller one, 0 when they are equal, positive else. */
export function compare(first: DecimalText, second: DecimalText): number {
  return read(first).comparedTo(read(second));
}

function read(text: DecimalText): Library {
  if (!isDecimal(text)) throw new RangeError(`'${text}' is not a decimal number`);
  return new Decimal(text);
}
