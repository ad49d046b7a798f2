import { addDays, type CalendarDate } from '@openhuis/calendar';

/** So many days before its last day a document needs a successor: asking for a certificate of conduct takes weeks. */
export const SOON_DAYS = 60;

export type Validity = 'lasting' | 'valid' | 'endsSoon' | 'ended';

/**
 * How long a document can still be used.
 *
 * @param expiresOn its last valid day; null when it does not end by itself (a procedure may still find it too old)
 */
export function validityOf(expiresOn: CalendarDate | null, today: CalendarDate): Validity {
  if (expiresOn === null) return 'lasting';
  if (expiresOn < today) return 'ended';
  return expiresOn <= addDays(today, SOON_DAYS) ? 'endsSoon' : 'valid';
}

/** What decides whether a document needs a successor. */
export interface DatedDocument {
  kind: string;
  issuedOn: CalendarDate;
  expiresOn: CalendarDate | null;
}

/** The documents that have expired or soon will, without a newer one of their kind that lasts; the first to expire first. */
export function documentsToRenew<Document extends DatedDocument>(
  documents: readonly Document[],
  today: CalendarDate,
): Document[] {
  const lasts = ({ expiresOn }: DatedDocument): boolean => ['valid', 'lasting'].includes(validityOf(expiresOn, today));
  return documents
    .filter((document) => !lasts(document))
    .filter(({ kind, issuedOn }) => !documents.some((other) => other.kind === kind && other.issuedOn > issuedOn))
    .toSorted((a, b) => (a.expiresOn ?? '').localeCompare(b.expiresOn ?? ''));
}

/** What decides whether a newer document took the place of another. */
export interface ReplacingDocument {
  id: string;
  replacesId: string | null;
  scanState: string;
}

/** The documents in whose place a newer one stands that is fit for use: they are kept for where they were used. */
export function replacedDocuments<Document extends ReplacingDocument>(documents: readonly Document[]): Document[] {
  const replaced = new Set(
    documents.filter(({ scanState }) => scanState !== 'infected').map(({ replacesId }) => replacesId),
  );
  return documents.filter(({ id }) => replaced.has(id));
}
