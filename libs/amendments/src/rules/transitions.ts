import type { CalendarDate } from '@openhuis/calendar';
import type { Violation } from '@openhuis/platform';

/**
 * draft: written by one person; proposed: waits for another; announced: told to every contracted provider; effective: in all
 * contracts that remain; withdrawn: will not take effect.
 */
export const amendmentStates = ['draft', 'proposed', 'announced', 'effective', 'withdrawn'] as const;
export type AmendmentState = (typeof amendmentStates)[number];

/** What the commands depend on. */
export interface AmendmentFacts {
  state: AmendmentState;
  /** Who proposed it; null before that. */
  proposedBy: string | null;
  /** Whether it has been recorded what refusals and silence mean. */
  settled: boolean;
  effectiveOn: CalendarDate;
}

/** What people and the calendar do with an amendment. */
export type AmendmentCommand = 'edit' | 'propose' | 'return' | 'announce' | 'withdraw' | 'remind' | 'takeEffect';

type Guard = (facts: AmendmentFacts, by: { personId: string | null; today: CalendarDate }) => Violation[];

const unlessProposer: Guard = ({ proposedBy }, { personId }) =>
  personId === null || personId === proposedBy ? [{ code: 'second-person-needed' }] : [];
/** Once it is told what refusals and silence mean there is nobody left to remind. */
const unlessSettled: Guard = ({ settled }) =>
  settled ? [{ code: 'wrong-state', details: { consequences: 'recorded' } }] : [];

/** What was told for a day is not taken back on that day; from then on a new amendment corrects it. */
const beforeItsDay: Guard = ({ state, effectiveOn }, { today }) =>
  state === 'announced' && effectiveOn <= today ? [{ code: 'wrong-state', details: { effectiveOn } }] : [];

/** In which state each command is allowed, where it leads, and what else must hold. */
export const amendmentTransitions: Record<
  AmendmentCommand,
  { from: readonly AmendmentState[]; to: AmendmentState | null; guard?: Guard }
> = {
  edit: { from: ['draft'], to: null },
  propose: { from: ['draft'], to: 'proposed' },
  return: { from: ['proposed'], to: 'draft' },
  announce: { from: ['proposed'], to: 'announced', guard: unlessProposer },
  withdraw: { from: ['draft', 'proposed', 'announced'], to: 'withdrawn', guard: beforeItsDay },
  remind: { from: ['announced'], to: null, guard: unlessSettled },
  takeEffect: {
    from: ['announced'],
    to: 'effective',
    guard: ({ settled, effectiveOn }, { today }) =>
      settled && effectiveOn <= today ? [] : [{ code: 'wrong-state', details: { effectiveOn } }],
  },
};

/** Everything that forbids a command; empty when it is allowed. */
export function amendmentCommandViolations(
  facts: AmendmentFacts,
  command: AmendmentCommand,
  by: { personId: string | null; today: CalendarDate },
): Violation[] {
  const { from, guard } = amendmentTransitions[command];
  if (!from.includes(facts.state)) return [{ code: 'wrong-state', details: { state: facts.state, command } }];
  return guard?.(facts, by) ?? [];
}
