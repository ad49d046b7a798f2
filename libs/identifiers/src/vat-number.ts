import { passesElevenTest } from './eleven-test.js';
import type { HolderKind } from './fiscal-number.js';

const SHAPE = /^NL([0-9]{9})B[0-9]{2}$/;

/**
 * True for a Dutch VAT identification number (BTW-id): 'NL', nine digits, 'B' and two digits. Either the whole string is
 * 1 modulo 97 (the style since 2020), or its nine digits pass the elfproef (the older style, still that of legal persons).
 */
export function isVatNumber(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const digits = digitsOf(value);
  return digits !== null && (isOneModulo97(value) || passesElevenTest(digits));
}

/**
 * True when the holder may give this BTW-id. The older style holds the nine digits of the RSIN or, for a natural person,
 * of the BSN: a natural person's number must therefore be in the style of 2020, and a legal person's older number must
 * agree with its RSIN, when that is known.
 */
export function isVatNumberOf(holder: HolderKind, value: string, rsin: string | null = null): boolean {
  const digits = digitsOf(value);
  if (digits === null) return false;
  if (isOneModulo97(value)) return true;
  return holder === 'legalPerson' && passesElevenTest(digits) && (rsin === null || rsin === digits);
}

function digitsOf(value: string): string | null {
  const digits = SHAPE.exec(value)?.[1];
  return digits === undefined || digits === '000000000' ? null : digits;
}

/** Letters count as two digits, A is 10 and Z is 35; taken digit by digit, so that no number grows too large. */
function isOneModulo97(value: string): boolean {
  const digits = value.replace(/[A-Z]/g, (letter) => Number.parseInt(letter, 36).toString());
  let remainder = 0;
  for (const digit of digits) remainder = (remainder * 10 + Number(digit)) % 97;
  return remainder === 1;
}
