import type { Violation } from '@openhuis/platform';

/** The life of an enrolment. */
export const enrolmentStatuses = [
  /** The provider's own. */
  'draft',
  /** Received; its conditions are being assessed. */
  'submitted',
  /** Something is lacking: the promise stands still until it is received, or its term passes. */
  'supplementAsked',
  /** Every condition has a finding. */
  'assessed',
  /** A decision was proposed; another person must take it. */
  'decisionProposed',
  'admitted',
  /** The provider was told that it is to be refused, and why; the remedy term runs. */
  'refusalIntended',
  /** A writ was served within the remedy term: this refusal waits for the court. */
  'refusalSuspended',
  'refused',
  'withdrawn',
  /** Not processed: what was lacking was not received in time. */
  'notProcessed',
] as const;
export type EnrolmentStatus = (typeof enrolmentStatuses)[number];

/** Those that wait for the region to decide, or for what it asked. The promised decision belongs to them. */
export const openStatuses = [
  'submitted',
  'supplementAsked',
  'assessed',
  'decisionProposed',
] as const satisfies readonly EnrolmentStatus[];

/** One of these is the only one of its organisation in the procedure; after the others it may enrol again at once. */
export const runningStatuses = ['draft', ...openStatuses] as const satisfies readonly EnrolmentStatus[];

export const isOpen = (status: EnrolmentStatus): boolean => openStatuses.some((open) => open === status);

/** A list of statuses for a statement: `'submitted', 'assessed'`. */
export const statusList = (statuses: readonly EnrolmentStatus[]): string =>
  statuses.map((status) => `'${status}'`).join(', ');

/**
 * What is done to an enrolment. `edit`, `submit`, `withdraw` and `supply` are the provider's; `lapseSupplement` and
 * `refuse` are done by the calendar when a term has passed; the others are the region's.
 */
export type EnrolmentCommand =
  | 'edit'
  | 'submit'
  | 'withdraw'
  | 'assess'
  | 'askSupplement'
  | 'supply'
  | 'lapseSupplement'
  | 'proposeAdmission'
  | 'proposeRefusal'
  | 'returnProposal'
  | 'admit'
  | 'intendRefusal'
  | 'suspendRefusal'
  | 'reconsider'
  | 'refuse';

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

/** Open house: whoever meets every condition is admitted, and nothing else counts. */
const meetsEverything = (state: EnrolmentState): Violation[] => [
  ...assessmentComplete(state),
  ...named('condition-unmet', state.unmet),
];

const failsSomething = (state: EnrolmentState): Violation[] => {
  const incomplete = assessmentComplete(state);
  if (incomplete.length > 0 || state.unmet.length > 0) return incomplete;
  return [{ code: 'refusal-without-condition', path: 'outcome' }];
};

/** By what was found, so that nothing is decided that is not assessed. */
const asFound = ({ unassessed }: EnrolmentState): EnrolmentStatus =>
  unassessed.length === 0 ? 'assessed' : 'submitted';

/** In which status each command is allowed, where it leads, and what else must hold. */
export const transitions: Record<EnrolmentCommand, Transition> = {
  edit: { from: ['draft'], to: () => 'draft' },
  // That nothing is missing is judged by `submissionViolations`.
  submit: { from: ['draft'], to: () => 'submitted' },
  // Until something is decided; an intended refusal is a decision.
  withdraw: { from: [...runningStatuses], to: () => 'withdrawn' },
  assess: { from: ['submitted', 'assessed'], to: asFound },
  askSupplement: { from: ['submitted', 'assessed'], to: () => 'supplementAsked' },
  // What came is to be assessed anew; that it came in time is judged by `supplementViolations`.
  supply: { from: ['supplementAsked'], to: () => 'submitted' },
  lapseSupplement: { from: ['supplementAsked'], to: () => 'notProcessed' },
  proposeAdmission: { from: ['submitted', 'assessed'], to: () => 'decisionProposed', guard: meetsEverything },
  proposeRefusal: { from: ['submitted', 'assessed'], to: () => 'decisionProposed', guard: failsSomething },
  returnProposal: { from: ['decisionProposed'], to: asFound },
  admit: { from: ['decisionProposed'], to: () => 'admitted', guard: meetsEverything },
  intendRefusal: { from: ['decisionProposed'], to: () => 'refusalIntended', guard: failsSomething },
  // Also one that the calendar made final, where what was served in time is registered afterwards: `suspensionViolations`.
  suspendRefusal: { from: ['refusalIntended', 'refused'], to: () => 'refusalSuspended' },
  // After a complaint, a judgment, or because the region saw it wrong: everything may be found anew.
  reconsider: { from: ['refusalIntended', 'refusalSuspended'], to: asFound },
  refuse: { from: ['refusalIntended', 'refusalSuspended'], to: () => 'refused', guard: failsSomething },
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
