import { amsterdamDate, type CalendarDate } from '@openhuis/calendar';

/** What a process knows of time by itself, for the volume breaker: the database is asked for everything else. */
export interface ProcessClock {
  /** Milliseconds of a clock that nobody can set. */
  monotonic(): number;
  /** The business date by the clock of this machine. */
  date(): CalendarDate;
}

export const machineClock: ProcessClock = {
  monotonic: () => performance.now(),
  date: () => amsterdamDate(new Date()),
};
