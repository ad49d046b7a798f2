import { addDays, requireWholeNumber, weekdayOf, type CalendarDate } from './calendar-date.js';
import { equatedDays } from './equated-days.js';

/** Why a day is a holiday in the sense of the Algemene termijnenwet. */
export type HolidayName =
  | 'newYearsDay'
  | 'goodFriday'
  | 'easterMonday'
  | 'kingsDay'
  | 'liberationDay'
  | 'ascensionDay'
  | 'whitMonday'
  | 'christmasDay'
  | 'boxingDay'
  | 'equatedByDecree';

/** One holiday. */
export interface Holiday {
  date: CalendarDate;
  name: HolidayName;
}

/**
 * The Sunday of Easter, by the Gregorian algorithm of Meeus, Jones and Butcher. A Sunday itself, so no holiday in the
 * list: the movable holidays are counted from it.
 */
export function easterSunday(year: number): CalendarDate {
  requireWholeNumber(year, 'A year', 1583);
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const monthAndDay = h + l - 7 * m + 114;
  return dateOf(year, Math.floor(monthAndDay / 31), (monthAndDay % 31) + 1);
}

/**
 * The holidays of a year in order of date: Algemene termijnenwet art. 3(1), Good Friday by art. 3(2), and the days
 * equated by decree (art. 3(3)) as far as they are in the table. Other years hold the law as it is now: King's Day is
 * 27 April, or the 26th when the 27th is a Sunday, also before 2014.
 */
export function holidaysOf(year: number): readonly Holiday[] {
  let holidays = computedYears.get(year);
  if (holidays === undefined) {
    holidays = computeHolidays(year);
    computedYears.set(year, holidays);
  }
  return holidays;
}

/** The holidays never change while the program runs, and every working-day question asks for them. */
const computedYears = new Map<number, readonly Holiday[]>();

function computeHolidays(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  const twentySeventhOfApril = dateOf(year, 4, 27);
  const holidays: Holiday[] = [
    { date: dateOf(year, 1, 1), name: 'newYearsDay' },
    { date: addDays(easter, -2), name: 'goodFriday' },
    { date: addDays(easter, 1), name: 'easterMonday' },
    { date: isSunday(twentySeventhOfApril) ? dateOf(year, 4, 26) : twentySeventhOfApril, name: 'kingsDay' },
    { date: dateOf(year, 5, 5), name: 'liberationDay' },
    { date: addDays(easter, 39), name: 'ascensionDay' },
    { date: addDays(easter, 50), name: 'whitMonday' },
    { date: dateOf(year, 12, 25), name: 'christmasDay' },
    { date: dateOf(year, 12, 26), name: 'boxingDay' },
    ...equatedDays
      .filter((date) => date.startsWith(`${year}-`))
      .map((date): Holiday => ({ date, name: 'equatedByDecree' })),
  ];
  return holidays.toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

function isSunday(date: CalendarDate): boolean {
  return weekdayOf(date) === 7;
}

function dateOf(year: number, month: number, day: number): CalendarDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** True when the day is a holiday of the Algemene termijnenwet; a plain Saturday or Sunday is none. */
export function isHoliday(date: CalendarDate): boolean {
  return holidaysOf(Number(date.slice(0, 4))).some((holiday) => holiday.date === date);
}
