import { isCalendarDate } from '@openhuis/calendar';
import type { Violation } from '@openhuis/platform';

/** What an organisation states about a document, as it came in with the file. */
export interface EvidenceStatement {
  kind: string | undefined;
  issuedOn: string | undefined;
  expiresOn: string | undefined;
  /** The id of the document of the same organisation that it stands in for. */
  replacesId?: string | undefined;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const KIND = /^[A-Za-z0-9][A-Za-z0-9 ._-]{0,39}$/;

/** Everything that is wrong with what is stated about a document, all at once. */
export function evidenceFaults(
  { kind, issuedOn, expiresOn, replacesId }: EvidenceStatement,
  today: string,
): Violation[] {
  const faults: Violation[] = [];
  if (kind === undefined || !KIND.test(kind)) faults.push({ code: 'invalid-input', path: 'kind' });
  if (!isCalendarDate(issuedOn)) faults.push({ code: 'invalid-date', path: 'issuedOn' });
  else if (issuedOn > today) faults.push({ code: 'invalid-input', path: 'issuedOn', details: { latest: today } });
  if (expiresOn !== undefined && !isCalendarDate(expiresOn)) faults.push({ code: 'invalid-date', path: 'expiresOn' });
  else if (expiresOn !== undefined && isCalendarDate(issuedOn) && expiresOn < issuedOn)
    faults.push({ code: 'invalid-input', path: 'expiresOn', details: { earliest: issuedOn } });
  if (replacesId !== undefined && !ID.test(replacesId)) faults.push({ code: 'invalid-input', path: 'replacesId' });
  return faults;
}
