import { isRsin } from './fiscal-number.js';
import { isKvkNumber } from './trade-register.js';

/** The registers a number may come from; it is padded to the eight digits in front of an OIN. */
const PREFIXES = new Set(['1', '2', '3', '4', '6', '7', '8', '9', '10', '99'].map((prefix) => prefix.padStart(8, '0')));
const RSIN_PREFIX = '00000001';
const KVK_PREFIX = '00000003';

/**
 * True for an organisation identification number (OIN) of Logius: twenty digits, of which eight name the register. After
 * the prefix of the trade register follow a KvK number and '0000'; after any other prefix nine digits and '000'. The
 * nine digits of an RSIN must pass the elfproef.
 */
export function isOin(value: unknown): boolean {
  if (typeof value !== 'string' || !/^[0-9]{20}$/.test(value)) return false;
  const prefix = value.slice(0, 8);
  if (!PREFIXES.has(prefix)) return false;
  if (prefix === KVK_PREFIX) return isKvkNumber(value.slice(8, 16)) && value.endsWith('0000');
  return value.endsWith('000') && (prefix !== RSIN_PREFIX || isRsin(value.slice(8, 17)));
}
