import { addDays, type CalendarDate } from '@openhuis/calendar';
import type { DeadlineKind, PlannedDeadline } from '@openhuis/platform';
import type { EndingGround, EndingState } from './ending.js';
import { nextReportOn, transferReportDays } from './settlement.js';

/** What both sides are told of the endings of a contract. */
export const endingDeadlineKinds = [
  'end-answer',
  'end-recorded',
  'end-dropped',
  'transfer-report',
  'settlement',
] as const satisfies readonly DeadlineKind[];
/** What is the region's own: a proposal is no end yet, and keeping the contract is its duty. */
export const regionEndingDeadlineKinds = ['end-approval', 'retention-end'] as const satisfies readonly DeadlineKind[];

/** What the dates of one ending follow from. */
export interface DatedEnding {
  ground: EndingGround;
  state: EndingState;
  endsOn: CalendarDate;
  /** The day on which the region proposed it or one side asked for it. */
  askedOn: CalendarDate;
  /** True once the other side knows of it. */
  isTold: boolean;
  answerDueOn: CalendarDate | null;
  plannedOn: CalendarDate | null;
  closedOn: CalendarDate | null;
  /** True where another end came before it: nothing is asked of it any more. */
  isOvertaken: boolean;
  /** The day of the newest numbers of the transfer; null: none yet. */
  reportedOn: CalendarDate | null;
  /** The due days of what is not settled yet. */
  toSettle: readonly CalendarDate[];
}

/**
 * The dates of all endings of a contract, each day and kind once: whoever is told of a day is told once.
 */
export function endingDeadlines(endings: readonly DatedEnding[]): PlannedDeadline[] {
  return each(endings.flatMap(datesOf));
}

/**
 * The dates of the region alone: what waits for a second person, and until when the contract is kept once it has ended.
 *
 * @param kept the last day on which it is kept, with the day since which that is known; null while it runs
 */
export function regionEndingDeadlines(
  endings: readonly DatedEnding[],
  kept: { until: CalendarDate; since: CalendarDate } | null,
): PlannedDeadline[] {
  const approvals = endings
    .filter(({ state }) => state === 'proposed')
    .map(({ answerDueOn, endsOn, askedOn }) => acting('end-approval', answerDueOn ?? endsOn, askedOn));
  // In the calendar, and nobody's mail: it is ten years away.
  const retention: PlannedDeadline[] =
    kept === null ? [] : [{ kind: 'retention-end', dueOn: kept.until, inForceOn: kept.since, announced: false }];
  return each([...approvals, ...retention]);
}

function datesOf(ending: DatedEnding): PlannedDeadline[] {
  const { state, answerDueOn, askedOn, plannedOn, closedOn } = ending;
  if (!ending.isTold) return [];
  if (state === 'asked') return [acting('end-answer', answerDueOn ?? ending.endsOn, askedOn)];
  // Of a term that runs on after all the extension tells; nobody had asked for its end.
  if (closedOn !== null) return ending.ground === 'term' ? [] : [telling('end-dropped', closedOn, closedOn)];
  if (state !== 'planned' || plannedOn === null) return [];
  const days = ending.isOvertaken ? [] : transferReportDays(plannedOn, ending.endsOn, ending.ground);
  const next = nextReportOn(days, ending.reportedOn);
  return [
    // That the term ends by itself is told by the end itself.
    ...(ending.ground === 'term' ? [] : [telling('end-recorded', plannedOn, plannedOn)]),
    ...(next === null ? [] : [telling('transfer-report', next, plannedOn)]),
    ...ending.toSettle.map((dueOn) => telling('settlement', dueOn, plannedOn)),
  ];
}

function telling(kind: DeadlineKind, dueOn: CalendarDate, inForceOn: CalendarDate): PlannedDeadline {
  return { kind, dueOn, inForceOn, announced: true };
}

function acting(kind: DeadlineKind, dueOn: CalendarDate, inForceOn: CalendarDate): PlannedDeadline {
  return { kind, dueOn, actsOn: addDays(dueOn, 1), inForceOn, announced: true };
}

function each(planned: readonly PlannedDeadline[]): PlannedDeadline[] {
  return [...new Map(planned.map((deadline) => [`${deadline.kind} ${deadline.dueOn}`, deadline])).values()];
}
