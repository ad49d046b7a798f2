import { addDays, type CalendarDate, latest } from '@openhuis/calendar';
import type { DeadlineKind, PlannedDeadline, Violation } from '@openhuis/platform';
import type { HeldLine } from '../../extensions/rules/extension.js';
import type { Side } from '../../rules/transitions.js';

/** A provider asks so many calendar days ahead (contract standard 3.6). */
export const DAYS_AHEAD = 14;
/** National category of crisis care: whoever asks for a stop goes on with it (contract standard 3.6). */
export const CRISIS_CATEGORY = '46';

/** requested: it waits for the region; granted: with its consent, or imposed; the others are over. */
export type IntakeStopState = 'requested' | 'granted' | 'refused' | 'withdrawn' | 'lifted';
/** Why a region imposes a stop at once (contract standard 3.5). */
export type IntakeStopSignal = 'safety' | 'quality' | 'fraud';

/** A line that a stop would be for, with the category of its product. */
export type StoppedLine = HeldLine & { category: string };

/** What one side asks for. */
export interface IntakeStopRequest {
  side: Side;
  startsOn: CalendarDate;
  /** Inclusive; undefined: until it is lifted. */
  endsOn?: CalendarDate | undefined;
  lines: readonly { productId: string; municipality: string }[];
}

/**
 * Everything that forbids a stop: `day-outside-term` for a first day that is too soon (a provider asks {@link DAYS_AHEAD} days
 * ahead, a region may from today on) or a last day before it, `line-missing`, `line-not-held`, and `crisis-care` for what a
 * provider can never ask.
 *
 * @param held the lines of the contract with their last days
 * @param contractEndsOn the last day of the contract
 */
export function intakeStopViolations(
  held: readonly StoppedLine[],
  request: IntakeStopRequest,
  contractEndsOn: CalendarDate,
  today: CalendarDate,
): Violation[] {
  const { side, startsOn, endsOn, lines } = request;
  const found: Violation[] = [];
  const first = side === 'provider' ? addDays(today, DAYS_AHEAD) : today;
  if (startsOn < first || startsOn > contractEndsOn) {
    found.push({ code: 'day-outside-term', path: 'startsOn', details: { earliest: first, latest: contractEndsOn } });
  }
  if (endsOn !== undefined && endsOn < startsOn) {
    found.push({ code: 'day-outside-term', path: 'endsOn', details: { earliest: startsOn, latest: contractEndsOn } });
  }
  if (lines.length === 0) found.push({ code: 'line-missing', path: 'lines' });
  for (const [index, { productId, municipality }] of lines.entries()) {
    const line = held.find(
      (known) => known.productId === productId && known.municipality === municipality && known.endsOn >= startsOn,
    );
    if (line === undefined) found.push({ code: 'line-not-held', path: `lines/${index}` });
    else if (side === 'provider' && line.category === CRISIS_CATEGORY) {
      found.push({ code: 'crisis-care', path: `lines/${index}`, details: { product: line.product } });
    }
  }
  return found;
}

/** What the commands on a stop depend on. */
export interface IntakeStopFacts {
  side: Side;
  state: IntakeStopState;
  startsOn: CalendarDate;
  endsOn: CalendarDate | null;
}

export type IntakeStopCommand = 'decide' | 'withdraw' | 'lift';

/** In which state each command is allowed. */
export const intakeStopTransitions: Record<IntakeStopCommand, readonly IntakeStopState[]> = {
  decide: ['requested'],
  withdraw: ['requested'],
  lift: ['granted'],
};

/** Everything that forbids a command on a stop; empty when it is allowed. */
export function intakeStopCommandViolations(
  { state, endsOn }: IntakeStopFacts,
  command: IntakeStopCommand,
  today: CalendarDate,
): Violation[] {
  if (!intakeStopTransitions[command].includes(state)) {
    return [{ code: 'wrong-state', details: { intakeStop: state, command } }];
  }
  // It ended by itself: there is nothing to lift.
  if (command === 'lift' && endsOn !== null && endsOn < today) {
    return [{ code: 'wrong-state', details: { endsOn } }];
  }
  return [];
}

/** The first day of a stop that is granted today: what was asked, and never in the past. */
export function grantedFrom(startsOn: CalendarDate, today: CalendarDate): CalendarDate {
  return latest(startsOn, today);
}

/** The kinds that {@link intakeStopDeadlines} answers for; their subject is the contract. */
export const intakeStopDeadlineKinds = [
  'intake-stop-request',
  'intake-stop-start',
  'intake-stop-end',
  'intake-stop-decided',
] as const satisfies readonly DeadlineKind[];

/** A stop as far as its dates depend on it. */
export interface DatedIntakeStop extends IntakeStopFacts {
  requestedOn: CalendarDate;
  decidedOn: CalendarDate | null;
  liftedOn: CalendarDate | null;
}

/** The dates of all stops of a contract; two of the same kind on one day are told once. */
export function intakeStopDeadlines(stops: readonly DatedIntakeStop[]): PlannedDeadline[] {
  const planned = stops.flatMap((stop): PlannedDeadline[] => {
    const { state, startsOn, endsOn, requestedOn, decidedOn, liftedOn } = stop;
    const told = (kind: DeadlineKind, dueOn: CalendarDate, inForceOn: CalendarDate): PlannedDeadline => ({
      kind,
      dueOn,
      inForceOn,
      announced: true,
    });
    if (state === 'requested') return [told('intake-stop-request', startsOn, requestedOn)];
    const decided = decidedOn === null ? [] : [told('intake-stop-decided', decidedOn, decidedOn)];
    if (state === 'lifted' && liftedOn !== null) return [told('intake-stop-decided', liftedOn, liftedOn)];
    if (state !== 'granted' || decidedOn === null) return decided;
    return [
      ...decided,
      told('intake-stop-start', startsOn, decidedOn),
      ...(endsOn === null ? [] : [told('intake-stop-end', endsOn, decidedOn)]),
    ];
  });
  return [...new Map(planned.map((deadline) => [`${deadline.kind} ${deadline.dueOn}`, deadline])).values()];
}
