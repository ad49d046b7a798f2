import type { CalendarDate } from '@openhuis/calendar';
import type { OrganisationRole, Violation } from '@openhuis/platform';

/** On what a mandate to sign rests: the trade register, or a written authorisation. */
export type MandateBasis = 'register' | 'authorisation';

/** A role as it shall be given. Both days are inclusive; without `since` it counts from today, without `until` it has no end. */
export interface RoleGrant {
  role: OrganisationRole;
  since?: CalendarDate;
  until?: CalendarDate;
  /** For a signatory only, and there required. */
  basis?: MandateBasis;
  /** The written authorisation among the organisation's evidence. */
  evidenceId?: string;
}

/** A role that somebody has, had or will have; null for no end. */
export interface HeldRole {
  role: OrganisationRole;
  sinceOn: CalendarDate;
  endedOn: CalendarDate | null;
}

/** Roles for people of flesh and blood: an application neither administers nor signs. */
const PERSONAL: readonly OrganisationRole[] = ['provider_administrator', 'provider_signatory'];

/**
 * Everything that is wrong with roles that somebody wants to give. A signatory has a mandate: it says on what it rests
 * (domain guide: "one signatory of the provider with a mandate").
 *
 * @param held the roles of the person in this organisation, of all times; none for somebody who is yet to come
 */
export function grantFaults(
  grants: readonly RoleGrant[],
  today: CalendarDate,
  kind: 'natural' | 'application' = 'natural',
  held: readonly HeldRole[] = [],
): Violation[] {
  if (grants.length === 0) return [{ code: 'invalid-input', path: 'roles' }];
  const faults: Violation[] = [];
  const named = new Set<OrganisationRole>();
  for (const [index, grant] of grants.entries()) {
    const path = (field: string): string => `roles/${index}/${field}`;
    const { role, since = today, until, basis, evidenceId } = grant;
    if (named.has(role)) faults.push({ code: 'invalid-input', path: path('role') });
    named.add(role);
    if (since < today) faults.push({ code: 'invalid-date', path: path('since') });
    if (until !== undefined && until < since) faults.push({ code: 'invalid-date', path: path('until') });
    if (kind === 'application' && PERSONAL.includes(role))
      faults.push({ code: 'natural-person-needed', path: path('role') });
    if (role === 'provider_signatory' && basis === undefined)
      faults.push({ code: 'authority-missing', path: path('basis') });
    if (role !== 'provider_signatory' && basis !== undefined)
      faults.push({ code: 'invalid-input', path: path('basis') });
    if (basis === 'authorisation' && evidenceId === undefined)
      faults.push({ code: 'evidence-missing', path: path('evidenceId') });
    if (basis !== 'authorisation' && evidenceId !== undefined)
      faults.push({ code: 'invalid-input', path: path('evidenceId') });
    if (held.some((other) => other.role === role && overlaps(other, since, until)))
      faults.push({ code: 'already-exists', path: path('role') });
  }
  return faults;
}

/** A role that ended before it began never counted. */
function overlaps({ sinceOn, endedOn }: HeldRole, since: CalendarDate, until: CalendarDate | undefined): boolean {
  if (endedOn !== null && endedOn < sinceOn) return false;
  return (endedOn === null || endedOn >= since) && (until === undefined || sinceOn <= until);
}

/**
 * What is left of the roles in an invitation when it is taken up: those whose last day has passed, and those that the
 * person holds already, fall away; what should have begun begins today.
 */
export function grantsOnAcceptance(
  grants: readonly RoleGrant[],
  today: CalendarDate,
  held: readonly HeldRole[],
): RoleGrant[] {
  return grants.flatMap((grant) => {
    const { since = today, until } = grant;
    if (until !== undefined && until < today) return [];
    if (held.some((other) => other.role === grant.role && overlaps(other, since, until))) return [];
    return [since < today ? { ...grant, since: today } : grant];
  });
}
