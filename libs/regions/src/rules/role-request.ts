import type { CalendarDate } from '@openhuis/calendar';
import type { RegionRole, Violation } from '@openhuis/platform';

/** A role that somebody asks to give to a person of a region; both days count. */
export interface RoleRequest {
  email: string;
  role: RegionRole;
  municipalityCodes: readonly string[];
  since: CalendarDate;
  /** Null: until further notice. */
  until: CalendarDate | null;
}

/** What there is to know about who asks and where. */
export interface RoleRequestFacts {
  today: CalendarDate;
  /** The mailbox of the person who asks; null for an application. */
  ownEmail: string | null;
  /** The codes of the municipalities that take part in the region today. */
  municipalities: readonly string[];
}

/**
 * The roles that a second person confirms before they hold: who has one of them can give roles, or takes the second
 * decision on somebody else's work.
 */
export function needsSecondPerson(role: RegionRole): boolean {
  return role === 'region_administrator' || role === 'approver';
}

/** Two mail addresses are of the same person whatever their capitals. */
export function isSameMailbox(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one.toLowerCase() === other.toLowerCase();
}

/**
 * Every reason for which a role cannot be given so, all at once. A role never begins in the past: the access review tells
 * who could do what since when, and nobody could before the role was given.
 */
export function roleRequestFaults(request: RoleRequest, facts: RoleRequestFacts): Violation[] {
  const { email, role, municipalityCodes, since, until } = request;
  const faults: Violation[] = [];
  if (isSameMailbox(email, facts.ownEmail)) faults.push({ code: 'own-role', path: 'email' });
  if (since < facts.today) {
    faults.push({ code: 'invalid-input', path: 'since', details: { rule: 'not before today', today: facts.today } });
  }
  if (until !== null && until < since) {
    faults.push({ code: 'invalid-input', path: 'until', details: { rule: 'not before the first day', since } });
  }
  return [...faults, ...municipalityFaults(role, municipalityCodes, facts.municipalities)];
}

function municipalityFaults(role: RegionRole, codes: readonly string[], known: readonly string[]): Violation[] {
  const path = 'municipalityCodes';
  if (role !== 'municipal_manager') {
    if (codes.length === 0) return [];
    return [{ code: 'invalid-input', path, details: { rule: 'for a municipal manager only' } }];
  }
  if (codes.length === 0) {
    return [{ code: 'invalid-input', path, details: { rule: 'a municipal manager has at least one' } }];
  }
  return codes.flatMap((code, index): Violation[] => {
    const place = `${path}/${index}`;
    if (!known.includes(code)) return [{ code: 'unknown-municipality', path: place, details: { municipality: code } }];
    if (codes.indexOf(code) < index) {
      return [{ code: 'invalid-input', path: place, details: { rule: 'named once', municipality: code } }];
    }
    return [];
  });
}
