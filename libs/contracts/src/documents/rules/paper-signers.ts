import { type CalendarDate, isCalendarDate } from '@openhuis/calendar';
import type { Violation } from '@openhuis/platform';
import type { Side } from '../../rules/transitions.js';

/** Who signed on paper for a side, as it stands on the scan. */
export interface PaperSigner {
  side: Side;
  name: string;
  role: string;
  authorityStatement: string;
  /** The day that stands beside the signature. */
  signedOn: CalendarDate;
}

/** What is asked of the signer of a side: 'providerName', 'regionSignedOn'. */
const parts = ['Name', 'Role', 'AuthorityStatement', 'SignedOn'] as const;
const sides: readonly Side[] = ['provider', 'region'];

export type PaperSignerField = `${Side}${(typeof parts)[number]}`;
export const paperSignerFields: readonly PaperSignerField[] = sides.flatMap((side) =>
  parts.map((part): PaperSignerField => `${side}${part}`),
);

const LONGEST = 1000;

/**
 * The signers whom a form names, and everything that is wrong with them. A side of which nothing is filled in did not sign on
 * this paper; of a side that did, everything is needed. A day lies between that on which the text was made and today.
 */
export function paperSigners(
  fields: Partial<Record<PaperSignerField, string>>,
  formedOn: CalendarDate,
  today: CalendarDate,
): { signers: PaperSigner[]; violations: Violation[] } {
  const signers: PaperSigner[] = [];
  const violations: Violation[] = [];
  for (const side of sides) {
    const value = (part: (typeof parts)[number]): string => (fields[`${side}${part}`] ?? '').trim();
    if (parts.every((part) => value(part) === '')) continue;
    for (const part of parts) {
      const path = `${side}${part}`;
      if (value(part) === '' || value(part).length > LONGEST) {
        violations.push({ code: 'invalid-input', path, details: { shortest: 1, longest: LONGEST } });
      }
    }
    const signedOn = value('SignedOn');
    const path = `${side}SignedOn`;
    if (signedOn !== '' && !isCalendarDate(signedOn)) violations.push({ code: 'invalid-date', path });
    else if (signedOn > today) violations.push({ code: 'date-in-future', path });
    else if (signedOn !== '' && signedOn < formedOn) {
      violations.push({ code: 'invalid-input', path, details: { earliest: formedOn } });
    }
    signers.push({
      side,
      name: value('Name'),
      role: value('Role'),
      authorityStatement: value('AuthorityStatement'),
      signedOn,
    });
  }
  if (signers.length === 0) violations.push({ code: 'invalid-input', path: 'providerName' });
  return { signers, violations };
}
