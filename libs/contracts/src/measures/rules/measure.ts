import { addDays, type CalendarDate } from '@openhuis/calendar';
import type { DeadlineKind, PlannedDeadline, Violation } from '@openhuis/platform';

/** What a region can do when a provider does not do what the contract asks (contract standard 3.19). */
export type MeasureKind = 'warning' | 'recoveryPlan' | 'discount' | 'partTermination';
/** proposed: the provider may respond; taken: it holds; dropped: not taken; closed: over. */
export type MeasureState = 'proposed' | 'taken' | 'dropped' | 'closed';

/** The least number of calendar days in which a provider can respond. */
export const HEARING_DAYS = 7;
/** The highest discount, in per cent (contract standard 3.19: a temporary discount of five per cent). */
export const MOST_DISCOUNT = 5;

/** A step of a recovery plan. */
export interface PlannedStep {
  text: string;
  dueOn: CalendarDate;
}

/** What a region proposes. */
export interface MeasureProposal {
  kind: MeasureKind;
  hearingUntil: CalendarDate;
  /** The days for which a discount holds, or on which a part ends. */
  startsOn?: CalendarDate | undefined;
  endsOn?: CalendarDate | undefined;
  /** Per cent as a decimal text, '2.50': only of a discount. */
  discount?: string | undefined;
  /** Only of a recovery plan. */
  steps?: readonly PlannedStep[] | undefined;
  /** Only of a termination of a part. */
  lines?: readonly { productId: string; municipality: string }[] | undefined;
}

/**
 * Everything that is wrong with a proposal; empty when it may go to the provider. Each kind has what belongs to it and
 * nothing else: `invalid-input` at the field, `day-too-soon` for a day that is too soon, `discount-too-high`,
 * `line-missing`.
 */
export function measureViolations(proposal: MeasureProposal, today: CalendarDate): Violation[] {
  const { kind, hearingUntil, startsOn, endsOn, discount, steps, lines } = proposal;
  const found: Violation[] = [];
  const first = addDays(today, HEARING_DAYS);
  if (hearingUntil < first) found.push(tooSoon('hearingUntil', first));
  found.push(
    ...misplaced('discount', discount !== undefined, kind === 'discount'),
    ...misplaced('steps', (steps ?? []).length > 0, kind === 'recoveryPlan'),
    ...misplaced('startsOn', startsOn !== undefined, kind === 'discount'),
    ...misplaced('endsOn', endsOn !== undefined, kind === 'discount' || kind === 'partTermination'),
  );
  if (kind === 'partTermination' && (lines ?? []).length === 0) found.push({ code: 'line-missing', path: 'lines' });
  if (kind !== 'partTermination' && lines !== undefined) found.push({ code: 'invalid-input', path: 'lines' });
  if (discount !== undefined && hundredths(discount) > MOST_DISCOUNT * 100) {
    found.push({ code: 'discount-too-high', path: 'discount', details: { most: MOST_DISCOUNT } });
  }
  if (discount !== undefined && hundredths(discount) === 0) {
    found.push({ code: 'invalid-input', path: 'discount', details: { rule: 'above nought' } });
  }
  // Nothing holds before the provider could respond.
  const afterHearing = addDays(hearingUntil, 1);
  if (startsOn !== undefined && startsOn < afterHearing) found.push(tooSoon('startsOn', afterHearing));
  const earliestEnd = startsOn ?? afterHearing;
  if (endsOn !== undefined && endsOn < earliestEnd) found.push(tooSoon('endsOn', earliestEnd));
  for (const [index, { dueOn }] of (steps ?? []).entries()) {
    if (dueOn < afterHearing) found.push(tooSoon(`steps/${index}/dueOn`, afterHearing));
  }
  return found;
}

function misplaced(path: string, isThere: boolean, belongs: boolean): Violation[] {
  return isThere === belongs ? [] : [{ code: 'invalid-input', path }];
}

function tooSoon(path: string, earliest: CalendarDate): Violation {
  return { code: 'day-too-soon', path, details: { earliest } };
}

/** '2.50' as 250: decimals are compared as whole numbers, never as floats. */
function hundredths(decimal: string): number {
  const [whole = '0', part = ''] = decimal.split('.');
  return Number(whole) * 100 + Number(part.padEnd(2, '0').slice(0, 2));
}

/** What the commands on a measure depend on. */
export interface MeasureFacts {
  kind: MeasureKind;
  state: MeasureState;
  hearingUntil: CalendarDate;
  /** Whether the provider has responded. */
  isViewed: boolean;
}

export type MeasureCommand = 'respond' | 'decide' | 'finishStep' | 'close';

/** In which state each command is allowed. */
export const measureTransitions: Record<MeasureCommand, readonly MeasureState[]> = {
  respond: ['proposed'],
  decide: ['proposed'],
  finishStep: ['taken'],
  close: ['taken'],
};

/**
 * Everything that forbids a command on a measure. A provider responds within its term; the decision waits for its response,
 * or for the end of the term.
 */
export function measureCommandViolations(
  { state, hearingUntil, isViewed }: MeasureFacts,
  command: MeasureCommand,
  today: CalendarDate,
): Violation[] {
  if (!measureTransitions[command].includes(state)) {
    return [{ code: 'wrong-state', details: { measure: state, command } }];
  }
  if (command === 'respond' && today > hearingUntil) {
    return [{ code: 'offer-too-late', details: { answerDueOn: hearingUntil } }];
  }
  if (command === 'respond' && isViewed) return [{ code: 'already-exists' }];
  if (command === 'decide' && !isViewed && today <= hearingUntil) {
    return [{ code: 'hearing-running', details: { hearingUntil } }];
  }
  return [];
}

/** The kinds that {@link measureDeadlines} answers for; their subject is the contract. */
export const measureDeadlineKinds = [
  'measure-hearing',
  'measure-decided',
  'measure-date',
] as const satisfies readonly DeadlineKind[];

/** A measure as far as its dates depend on it. */
export interface DatedMeasure {
  state: MeasureState;
  hearingUntil: CalendarDate;
  endsOn: CalendarDate | null;
  kind: MeasureKind;
  proposedOn: CalendarDate;
  decidedOn: CalendarDate | null;
  closedOn: CalendarDate | null;
  /** The due days of steps that are not done. */
  stepsDue: readonly CalendarDate[];
}

/** The dates of all measures of a contract; two of the same kind on one day are told once. */
export function measureDeadlines(measures: readonly DatedMeasure[]): PlannedDeadline[] {
  const planned = measures.flatMap((measure): PlannedDeadline[] => {
    const { state, kind, hearingUntil, endsOn, proposedOn, decidedOn, closedOn, stepsDue } = measure;
    const told = (of: DeadlineKind, dueOn: CalendarDate, inForceOn: CalendarDate): PlannedDeadline => ({
      kind: of,
      dueOn,
      inForceOn,
      announced: true,
    });
    if (state === 'proposed') return [told('measure-hearing', hearingUntil, proposedOn)];
    if (state === 'closed' && closedOn !== null) return [told('measure-decided', closedOn, closedOn)];
    if (decidedOn === null) return [];
    const decided = told('measure-decided', decidedOn, decidedOn);
    if (state !== 'taken') return [decided];
    // The end of a part is a date of the contract itself.
    const last = kind === 'discount' && endsOn !== null ? [endsOn] : [];
    return [decided, ...[...stepsDue, ...last].map((dueOn) => told('measure-date', dueOn, decidedOn))];
  });
  return [...new Map(planned.map((deadline) => [`${deadline.kind} ${deadline.dueOn}`, deadline])).values()];
}
