import { passesElevenTest } from './eleven-test.js';

/**
 * True for the form of an RSIN, the fiscal number of a legal person: nine digits that pass the elfproef. A BSN passes as
 * well, so never ask a natural person for an RSIN: see {@link rsinFault}.
 */
export function isRsin(value: unknown): boolean {
  return typeof value === 'string' && passesElevenTest(value);
}

/**
 * True for the form of a BSN, the number of a natural person. Openhuis has no ground to process one: use this only to
 * refuse it.
 */
export function isBsn(value: unknown): boolean {
  return typeof value === 'string' && passesElevenTest(value);
}

/** Who holds a number: a natural person (sole trader, partner in a partnership) or a legal person. */
export type HolderKind = 'naturalPerson' | 'legalPerson';

/** What is wrong with the RSIN given for a holder. */
export type RsinFault = 'rsinOfNaturalPerson' | 'rsinInvalid';

/**
 * The fault in the RSIN given for a holder, or null. A natural person must not give one: whatever stands there is a BSN
 * (domain guide, section 3). A legal person may leave it out.
 */
export function rsinFault(holder: HolderKind, rsin: string | null): RsinFault | null {
  if (rsin === null) return null;
  if (holder === 'naturalPerson') return 'rsinOfNaturalPerson';
  return isRsin(rsin) ? null : 'rsinInvalid';
}
