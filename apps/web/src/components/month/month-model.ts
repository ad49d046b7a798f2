import { addDays, addMonths, type CalendarDate } from '@openhuis/calendar';

/** A day of a month as the calendar draws it. */
export interface MonthDay {
  date: CalendarDate;
  /** The day within its month: 1 to 31. */
  number: number;
  /** False for the days before the first and after the last, which fill the weeks. */
  isOfMonth: boolean;
  isWeekend: boolean;
}

/** A week from Monday to Sunday with its number (ISO 8601), by which people in the Netherlands plan. */
export interface MonthWeek {
  number: number;
  days: MonthDay[];
}

const DAY = 86_400_000;
const asTime = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`);
/** 0 for Monday, 6 for Sunday. */
const weekday = (date: CalendarDate): number => (new Date(asTime(date)).getUTCDay() + 6) % 7;

/** The number of the week in which a day lies (ISO 8601: the week with the first Thursday of the year is the first). */
export function weekNumber(date: CalendarDate): number {
  const thursday = addDays(date, 3 - weekday(date));
  const firstOfYear = `${thursday.slice(0, 4)}-01-01`;
  return Math.floor((asTime(thursday) - asTime(firstOfYear)) / DAY / 7) + 1;
}

/**
 * The weeks of a month, each whole.
 *
 * @param month '2030-07'
 */
export function weeksOf(month: string): MonthWeek[] {
  const first = `${month}-01`;
  const last = lastDayOf(month);
  const weeks: MonthWeek[] = [];
  for (let monday = addDays(first, -weekday(first)); monday <= last; monday = addDays(monday, 7)) {
    weeks.push({
      number: weekNumber(monday),
      days: Array.from({ length: 7 }, (_, index) => {
        const date = addDays(monday, index);
        return { date, number: Number(date.slice(8)), isOfMonth: date.startsWith(month), isWeekend: index > 4 };
      }),
    });
  }
  return weeks;
}

/** The last day of a month. */
export function lastDayOf(month: string): CalendarDate {
  return addDays(addMonths(`${month}-01`, 1), -1);
}

/** A month as many months away: `monthAway('2030-12', 1)` is '2031-01'. */
export function monthAway(month: string, months: number): string {
  return addMonths(`${month}-01`, months).slice(0, 7);
}

/** The month that is meant by the address, or that of today. */
export function monthOf(typed: string | undefined, today: CalendarDate): string {
  return typed !== undefined && /^2[0-9]{3}-(0[1-9]|1[0-2])$/.test(typed) ? typed : today.slice(0, 7);
}

/** Where a key of the keyboard leads from a day, as in every grid of days; undefined for other keys. */
export function dayByKey(key: string, date: CalendarDate): CalendarDate | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(date, -1);
    case 'ArrowRight':
      return addDays(date, 1);
    case 'ArrowUp':
      return addDays(date, -7);
    case 'ArrowDown':
      return addDays(date, 7);
    case 'Home':
      return addDays(date, -weekday(date));
    case 'End':
      return addDays(date, 6 - weekday(date));
    case 'PageUp':
      return addMonths(date, -1);
    case 'PageDown':
      return addMonths(date, 1);
    default:
      return undefined;
  }
}
