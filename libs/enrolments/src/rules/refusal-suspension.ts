import type { Violation } from '@openhuis/platform';

/**
 * What suspends an intended refusal, and that one alone (domain guide, section 7.8): a writ served within the remedy term,
 * or a procedure at the Geschillencommissie Sociaal Domein to which both agreed within it.
 */
export const suspensionGrounds = ['writ', 'disputesCommittee'] as const;
export type SuspensionGround = (typeof suspensionGrounds)[number];

/** What was served, and the term in which it must have been. */
export interface ServedInTerm {
  ground: SuspensionGround;
  /** The court that is to judge; the committee needs no name. */
  court: string | null;
  /** The day on which the writ was served, or on which both agreed. */
  servedOn: string;
  notifiedOn: string;
  remedyUntil: string;
  today: string;
}

/** Everything that is wrong with it, at once. The first and the last day of the term count. */
export function suspensionViolations(served: ServedInTerm): Violation[] {
  const { ground, court, servedOn, notifiedOn, remedyUntil, today } = served;
  const violations: Violation[] = [];
  if (ground === 'writ' && (court ?? '').trim() === '') violations.push({ code: 'invalid-input', path: 'court' });
  if (servedOn < notifiedOn || servedOn > remedyUntil)
    violations.push({
      code: 'outside-remedy-term',
      path: 'servedOn',
      details: { from: notifiedOn, until: remedyUntil },
    });
  else if (servedOn > today) violations.push({ code: 'date-in-future', path: 'servedOn', details: { today } });
  return violations;
}
