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
  /** The calendar has made the refusal final meanwhile. */
  isFinal: boolean;
  /** Why it is registered only now; null where the refusal is not final. */
  lateReason: string | null;
}

/**
 * Everything that is wrong with it, at once. The first and the last day of the term count, and it is the day on which it was
 * served that counts, not the day on which somebody registers it: a refusal that the calendar made final is suspended again,
 * with the reason why that was not known in time.
 */
export function suspensionViolations(served: ServedInTerm): Violation[] {
  const { ground, court, servedOn, notifiedOn, remedyUntil, today, isFinal, lateReason } = served;
  const violations: Violation[] = [];
  if (ground === 'writ' && (court ?? '').trim() === '') violations.push({ code: 'invalid-input', path: 'court' });
  if (servedOn < notifiedOn || servedOn > remedyUntil)
    violations.push({
      code: 'outside-remedy-term',
      path: 'servedOn',
      details: { from: notifiedOn, until: remedyUntil },
    });
  else if (servedOn > today) violations.push({ code: 'date-in-future', path: 'servedOn', details: { today } });
  if (isFinal !== ((lateReason ?? '').trim() !== ''))
    violations.push({
      code: 'invalid-input',
      path: 'lateReason',
      details: { rule: isFinal ? 'a final refusal is suspended with a reason' : 'the refusal is not final' },
    });
  return violations;
}
