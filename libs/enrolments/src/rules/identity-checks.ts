import { isAgbCode, isIban, isKvkNumber, isRsin } from '@openhuis/identifiers';
import type { Violation } from '@openhuis/platform';
import type { MachineCheck } from './machine-checks.js';

/** The numbers by which an organisation is known; null what it did not give. */
export interface OrganisationNumbers {
  kvkNumber: string;
  agbCode: string | null;
  rsin: string | null;
  iban: string | null;
}

/** Another organisation of the region that has one of these numbers. */
export interface SharedNumber {
  field: keyof OrganisationNumbers;
  organisationId: string;
  name: string;
}

const rightForm: Record<keyof OrganisationNumbers, (value: string) => boolean> = {
  kvkNumber: isKvkNumber,
  agbCode: isAgbCode,
  rsin: isRsin,
  iban: isIban,
};

/**
 * Whether the numbers of an organisation can be right, and whether another organisation of the region has one of them: the
 * same organisation under another name, or a mistake in typing. A group may share an account, so this decides nothing.
 *
 * @returns the path is `organisation/<field>`, one for each number that was given
 */
export function identityChecks(
  numbers: OrganisationNumbers,
  shared: readonly SharedNumber[],
  today: string,
): MachineCheck[] {
  return (Object.keys(rightForm) as (keyof OrganisationNumbers)[]).flatMap((field) => {
    const value = numbers[field];
    if (value === null) return [];
    const path = `organisation/${field}`;
    return [{ path, judgedOn: today, found: faultOf(field, value, shared, path) }];
  });
}

function faultOf(
  field: keyof OrganisationNumbers,
  value: string,
  shared: readonly SharedNumber[],
  path: string,
): Violation | null {
  if (!rightForm[field](value)) return { code: 'invalid-identifier', path, details: { field } };
  const others = shared.filter((other) => other.field === field);
  if (others.length === 0) return null;
  return {
    code: 'duplicate-organisation',
    path,
    details: {
      field,
      organisations: others.map(({ name }) => name),
      ids: others.map(({ organisationId }) => organisationId),
    },
  };
}
