import { type CalendarDate, daysBetween } from '@openhuis/calendar';

/** Above expected × FACTOR + MARGIN a run is held (architecture, "Notices"). */
const FACTOR = 3;
const MARGIN = 50;
const DAY = 24 * 60 * 60 * 1000;

export type HoldReason = 'volume' | 'dateJumped' | 'clocksDiffer';

/** What a planner sees of time. The monotonic clock is its process's own and knows no jumps. */
export interface TimeReading {
  /** The business date (Europe/Amsterdam), by the database. */
  today: CalendarDate;
  /** Milliseconds of a clock that is never set. */
  monotonic: number;
}

/** The most notices a run may make due without a person's word. */
export function volumeLimit(expected: number): number {
  return expected * FACTOR + MARGIN;
}

/**
 * Why a run must be held; null when it may go on.
 *
 * - 'dateJumped': the business date advanced by more than real time did since this process looked last. One day of grace
 *   for the midnight that lies between two looks.
 * - 'clocksDiffer': the clock of this process and the date of the database are more than a day apart.
 * - 'volume': more would become due than three times what was expected beforehand, plus fifty.
 *
 * @param expected what earlier forecasts expected for the days since the last run, this one included
 * @param limit what a person released after an earlier hold; replaces the limit by expectation
 * @param processDate the business date by the clock of this process
 */
export function holdReason(run: {
  due: number;
  expected: number;
  limit?: number;
  now: TimeReading;
  before: TimeReading | undefined;
  processDate: CalendarDate;
}): HoldReason | null {
  if (Math.abs(daysBetween(run.processDate, run.now.today)) > 1) return 'clocksDiffer';
  if (run.before !== undefined) {
    const realDays = (run.now.monotonic - run.before.monotonic) / DAY;
    if (daysBetween(run.before.today, run.now.today) > Math.floor(realDays) + 1) return 'dateJumped';
  }
  return run.due > (run.limit ?? volumeLimit(run.expected)) ? 'volume' : null;
}
