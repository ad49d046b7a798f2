import type { Violation } from '@openhuis/platform';

/** What contracts and their municipalities know of an organisation, and pay by. */
export interface KnownToContracts {
  name: string;
  legalForm: string;
  iban: string | null;
}

const fields = ['name', 'legalForm', 'iban'] as const;

/**
 * What an organisation with a running contract cannot simply edit: its name, legal form and account are reported once, checked
 * by every region, and hold from their day in all its contracts (contract standard 3.20).
 *
 * @returns `change-to-report` at each field that would change
 */
export function reportedOnly(before: KnownToContracts, change: KnownToContracts): Violation[] {
  return fields.filter((field) => before[field] !== change[field]).map((path) => ({ code: 'change-to-report', path }));
}
