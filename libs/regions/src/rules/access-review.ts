import { addMonths, type CalendarDate } from '@openhuis/calendar';

/** An access review is signed off half-yearly: so many calendar months after the last one it is due. */
export const REVIEW_MONTHS = 6;

/** Who can do what, one role of one person a line: what an access review is about. */
export interface AccessLine {
  roleId: string;
  tenant: 'region' | 'organisation';
  organisationId: string | null;
  personId: string;
  role: string;
  municipalityCodes: readonly string[];
  since: CalendarDate;
  until: CalendarDate | null;
  /** How many tokens reach for this role today. */
  tokens: number;
}

/**
 * The one text of a list of access, in whatever order its lines come: what somebody signs off. It holds ids, roles, days
 * and the number of tokens; names are the persons' own, and the moments of use move by the very looking.
 */
export function reviewedText(lines: readonly AccessLine[]): string {
  return lines
    .toSorted((one, other) => (one.roleId < other.roleId ? -1 : 1))
    .map(({ roleId, tenant, organisationId, personId, role, municipalityCodes, since, until, tokens }) =>
      JSON.stringify([tenant, organisationId, personId, roleId, role, municipalityCodes, since, until, tokens]),
    )
    .join('\n');
}

/**
 * The last day on which the next access review is in time; null for a region that nobody administers yet.
 *
 * @param signedOffOn the day of the last sign-off
 * @param administeredSince the first day of its first region administrator: counts until there is a sign-off
 */
export function accessReviewDueOn(
  signedOffOn: CalendarDate | null,
  administeredSince: CalendarDate | null,
): CalendarDate | null {
  const from = signedOffOn ?? administeredSince;
  return from === null ? null : addMonths(from, REVIEW_MONTHS);
}
