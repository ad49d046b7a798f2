import { isAgbCode, isIban, isKvkNumber, rsinFault } from '@openhuis/identifiers';
import type { Violation } from '@openhuis/platform';

/** The identifiers of an organisation; null where it has given none. */
export interface OrganisationIdentifiers {
  kvkNumber: string;
  naturalPerson: boolean;
  rsin: string | null;
  agbCode: string | null;
  iban: string | null;
}

/**
 * Every identifier that does not have its form, all at once (domain guide, appendix D). A natural person
 * gives no RSIN: whatever stands there would be a BSN, which we have no ground to hold. The value itself
 * is never repeated in a fault.
 */
export function organisationFaults(organisation: OrganisationIdentifiers): Violation[] {
  const { kvkNumber, naturalPerson, rsin, agbCode, iban } = organisation;
  const fault = rsinFault(naturalPerson ? 'naturalPerson' : 'legalPerson', rsin);
  const faults: Violation[] = [];
  if (!isKvkNumber(kvkNumber)) faults.push({ code: 'invalid-identifier', path: 'kvkNumber' });
  if (fault !== null) faults.push({ code: 'invalid-identifier', path: 'rsin', details: { fault } });
  if (agbCode !== null && !isAgbCode(agbCode)) faults.push({ code: 'invalid-identifier', path: 'agbCode' });
  if (iban !== null && !isIban(iban)) faults.push({ code: 'invalid-identifier', path: 'iban' });
  return faults;
}
