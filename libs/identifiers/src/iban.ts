import { isValidIBAN } from 'ibantools';

/**
 * True for an IBAN of any country in its electronic form: capitals and digits without spaces, the length and structure of
 * its country, and 1 modulo 97. A payee may not be refused for the country of the account (SEPA regulation, art. 9), so
 * it need not be a Dutch one. Whether account and name belong together is checked outside this system.
 */
export function isIban(value: unknown): boolean {
  return typeof value === 'string' && isValidIBAN(value);
}
