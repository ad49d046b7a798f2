export {
  addDays,
  addMonths,
  compareDates,
  daysBetween,
  earliest,
  FIRST_YEAR,
  firstOfNextMonth,
  isCalendarDate,
  isWeekend,
  LAST_YEAR,
  latest,
  parseCalendarDate,
  weekdayOf,
} from './calendar-date.js';
export type { CalendarDate } from './calendar-date.js';
export {
  formatDateRange,
  fromHalfOpen,
  parseDateRange,
  parseOpenDateRange,
  periodContains,
  periodsOverlap,
  toHalfOpen,
} from './period.js';
export type { HalfOpenPeriod, OpenPeriod, Period } from './period.js';
export {
  endAfterExtensions,
  extensionPeriod,
  latestNoticeOn,
  latestPossibleEnd,
  safeNoticeOn,
  termPeriods,
  termSchemeFaults,
  warningDate,
} from './term.js';
export type { TermScheme, TermSchemeFault } from './term.js';
export { EQUATED_DAYS_KNOWN_UNTIL, equatedDays } from './equated-days.js';
export { easterSunday, holidaysOf, isHoliday } from './holiday.js';
export type { Holiday, HolidayName } from './holiday.js';
export { isWorkingDay, lastWorkingDayOnOrBefore, nextWorkingDayOnOrAfter } from './working-day.js';
export { contractTermEnd, statutoryTermEnd } from './running-term.js';
export type { TermLength } from './running-term.js';
export { amsterdamDate, amsterdamInstant } from './amsterdam.js';
