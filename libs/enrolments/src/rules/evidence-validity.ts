import { addDays, contractTermEnd } from '@openhuis/calendar';

/** So many days before the end a newer document is asked for. */
export const EXPIRING_DAYS = 60;

/** A document and what its condition says of how long it proves something. */
export interface ProvingDocument {
  issuedOn: string;
  /** The last valid day that stands on the document itself. */
  expiresOn: string | null;
  /** For how long it proves the condition after its issue, in calendar months; null when that is not limited. */
  validityMonths: number | null;
}

/**
 * The last day on which a document proves its condition: its own, or that of the condition, whichever comes first (contract
 * standard 3.19: a provider meets the conditions as long as the contract runs).
 *
 * @returns null when it does not end
 */
export function provesUntil({ issuedOn, expiresOn, validityMonths }: ProvingDocument): string | null {
  if (validityMonths === null) return expiresOn;
  const byCondition = contractTermEnd(issuedOn, { months: validityMonths });
  return expiresOn !== null && expiresOn < byCondition ? expiresOn : byCondition;
}

export const evidenceStandings = ['lasting', 'valid', 'expiring', 'lapsed'] as const;
/** How the proof of a condition stands on a day. */
export type EvidenceStanding = (typeof evidenceStandings)[number];

/** @param validUntil the last valid day, itself included; null when it does not end */
export function evidenceStanding(validUntil: string | null, today: string): EvidenceStanding {
  if (validUntil === null) return 'lasting';
  if (validUntil < today) return 'lapsed';
  return validUntil <= addDays(today, EXPIRING_DAYS) ? 'expiring' : 'valid';
}
