import type { Violation } from '@openhuis/platform';

/** The life of an enrolment. The last three are final. */
export type EnrolmentStatus = 'draft' | 'submitted' | 'assessed' | 'admitted' | 'refused' | 'withdrawn';
export const enrolmentStatuses: readonly EnrolmentStatus[] = [
  'draft',
  'submitted',
  'assessed',
  'admitted',
  'refused',
  'withdrawn',
];

/** What people do to an enrolment; `edit`, `submit` and `withdraw` are the provider's, the others the region's. */
export type EnrolmentCommand = 'edit' | 'submit' | 'withdraw' | 'assess' | 'admit' | 'refuse';

/** What the commands depend on. The lists hold codes of conditions of the version the enrolment is judged by. */
export interface EnrolmentState {
  status: EnrolmentStatus;
  /** Conditions that have no assessment yet; after the command, where the command is an assessment. */
  unassessed: readonly string[];
  /** Conditions that were assessed as not met. */
  unmet: readonly string[];
}

interface Transition {
  from: readonly EnrolmentStatus[];
  to: (state: EnrolmentState) => EnrolmentStatus;
  guard?: (state: EnrolmentState) => Violation[];
}

/** One violation for each condition, so that the reason is complete (domain guide, section 1: motiveringsbeginsel). */
const named = (code: Violation['code'], conditions: readonly string[]): Violation[] =>
  conditions.map((condition) => ({ code, path: `conditions/${condition}`, details: { condition } }));

const assessmentComplete = ({ unassessed }: EnrolmentState): Violation[] => named('assessment-incomplete', unassessed);

/** In which status each command is allowed, where it leads, and what else must hold. */
export const transitions: Record<EnrolmentCommand, Transition> = {
  edit: { from: ['draft'], to: () => 'draft' },
  // That nothing is missing is judged by `submissionViolations`.
  submit: { from: ['draft'], to: () => 'submitted' },
  withdraw: { from: ['draft', 'submitted', 'assessed'], to: () => 'withdrawn' },
  assess: {
    from: ['submitted', 'assessed'],
    to: ({ unassessed }) => (unassessed.length === 0 ? 'assessed' : 'submitted'),
  },
  // Open house: whoever meets every condition is admitted, and nothing else counts.
  admit: {
    from: ['submitted', 'assessed'],
    to: () => 'admitted',
    guard: (state) => [...assessmentComplete(state), ...named('condition-unmet', state.unmet)],
  },
  refuse: {
    from: ['submitted', 'assessed'],
    to: () => 'refused',
    guard: (state) => {
      const incomplete = assessmentComplete(state);
      if (incomplete.length > 0 || state.unmet.length > 0) return incomplete;
      return [{ code: 'refusal-without-condition', path: 'outcome' }];
    },
  },
};

/** Everything that forbids the command; empty when it is allowed. */
export function commandViolations(state: EnrolmentState, command: EnrolmentCommand): Violation[] {
  const { from, guard } = transitions[command];
  if (!from.includes(state.status)) return [{ code: 'wrong-state', details: { status: state.status, command } }];
  return guard?.(state) ?? [];
}

/** The status to which an allowed command leads. */
export function statusAfter(state: EnrolmentState, command: EnrolmentCommand): EnrolmentStatus {
  return transitions[command].to(state);
}
