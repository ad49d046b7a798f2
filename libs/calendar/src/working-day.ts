import { addDays, isWeekend, type CalendarDate } from './calendar-date.js';
import { isHoliday } from './holiday.js';

/** True when the day is no Saturday, no Sunday and no holiday of the Algemene termijnenwet. */
export function isWorkingDay(date: CalendarDate): boolean {
  return !isWeekend(date) && !isHoliday(date);
}

/** The day itself when it is a working day, otherwise the last working day before it. */
export function lastWorkingDayOnOrBefore(date: CalendarDate): CalendarDate {
  return nearestWorkingDay(date, -1);
}

/** The day itself when it is a working day, otherwise the first working day after it. */
export function nextWorkingDayOnOrAfter(date: CalendarDate): CalendarDate {
  return nearestWorkingDay(date, 1);
}

function nearestWorkingDay(date: CalendarDate, step: -1 | 1): CalendarDate {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, step);
  return day;
}
