import type { Answer } from '../../../api/client.js';

type Organisation = Answer<'OrganisationAnswer'>;

/** What an organisation may change about itself, as texts in fields; '' for what it has not given. */
export interface Edited {
  name: string;
  legalForm: string;
  rsin: string;
  agbCode: string;
  iban: string;
  email: string;
}

export const editedFields = ['name', 'legalForm', 'rsin', 'agbCode', 'iban', 'email'] as const;

/** What an organisation with a contract reports instead, so that the regions check it. */
export const reportedFields: readonly (keyof Edited)[] = ['name', 'legalForm', 'iban'];

export function editOf({ name, legalForm, rsin, agbCode, iban, email }: Organisation): Edited {
  return { name, legalForm, rsin: rsin ?? '', agbCode: agbCode ?? '', iban: iban ?? '', email };
}
