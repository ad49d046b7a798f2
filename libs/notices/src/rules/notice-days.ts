import type { CalendarDate } from '@openhuis/calendar';
import type { ForecastBranch, ForecastLine } from './forecast.js';

/**
 * What became or becomes of notices. 'forecast': will be due. 'due': on its way, or planned by the next run. 'held': the
 * volume breaker keeps it until a person looks. 'sent': a mail server took over every mail. 'failed': somebody was not
 * reached. 'lapsed': recorded, not sent.
 */
export const noticeDayStates = ['forecast', 'held', 'due', 'sent', 'failed', 'lapsed'] as const;
export type NoticeDayState = (typeof noticeDayStates)[number];

/** Notices of one kind and state on one day. */
export interface NoticeDayLine {
  onDate: CalendarDate;
  kind: string;
  state: NoticeDayState;
  /** On what a notice of the future depends; 'certain' for all others. */
  branch: ForecastBranch;
  notices: number;
}

/** A count of notices that are recorded, or that the next run would record. */
export type CountedNotices = Omit<NoticeDayLine, 'branch'>;

/**
 * The days of a calendar from what is recorded and what is foretold, without counting anything twice: up to and including
 * `today` stands what is recorded and what the next run would record, after it what is foretold. (The planner records a
 * notice on its day and never before.)
 *
 * @param kind only notices of this kind
 * @returns the lines in the order of the days, on a day by kind and state
 */
export function noticeDays(
  today: CalendarDate,
  recorded: readonly CountedNotices[],
  foretold: readonly ForecastLine[],
  kind?: string,
): NoticeDayLine[] {
  const days = new Map<string, NoticeDayLine>();
  const add = (line: NoticeDayLine): void => {
    if (kind !== undefined && line.kind !== kind) return;
    const key = [line.onDate, line.kind, noticeDayStates.indexOf(line.state), line.branch].join(' ');
    const known = days.get(key);
    if (known === undefined) days.set(key, { ...line });
    else known.notices += line.notices;
  };
  for (const { onDate, kind: ofKind, state, notices } of recorded) {
    if (onDate <= today) add({ onDate, kind: ofKind, state, branch: 'certain', notices });
  }
  for (const { onDate, kind: ofKind, branch, notices } of foretold) {
    if (onDate > today) add({ onDate, kind: ofKind, state: 'forecast', branch, notices });
  }
  return [...days.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}
