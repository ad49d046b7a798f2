import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, isWeekend, weekdayOf } from './calendar-date.js';
import { anyDate } from './dates.arbitrary.js';
import { EQUATED_DAYS_KNOWN_UNTIL, equatedDays } from './equated-days.js';
import { easterSunday, holidaysOf, isHoliday, type HolidayName } from './holiday.js';
import { isWorkingDay, lastWorkingDayOnOrBefore, nextWorkingDayOnOrAfter } from './working-day.js';

const weekdayLetters = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];

/** Appendix C of the domain guide, as day-month and weekday. */
const table: Record<number, Record<Exclude<HolidayName, 'equatedByDecree'>, string> & { equated: string[] }> = {
  2026: row(
    '01-01 do',
    '03-04 vr',
    '06-04 ma',
    '27-04 ma',
    '05-05 di',
    '14-05 do',
    '25-05 ma',
    '25-12 vr',
    '26-12 za',
    ['02-01 vr', '15-05 vr'],
  ),
  2027: row(
    '01-01 vr',
    '26-03 vr',
    '29-03 ma',
    '27-04 di',
    '05-05 wo',
    '06-05 do',
    '17-05 ma',
    '25-12 za',
    '26-12 zo',
    ['07-05 vr'],
  ),
  2028: row(
    '01-01 za',
    '14-04 vr',
    '17-04 ma',
    '27-04 do',
    '05-05 vr',
    '25-05 do',
    '05-06 ma',
    '25-12 ma',
    '26-12 di',
    ['28-04 vr', '26-05 vr'],
  ),
  2029: row('01-01 ma', '30-03 vr', '02-04 ma', '27-04 vr', '05-05 za', '10-05 do', '21-05 ma', '25-12 di', '26-12 wo'),
  2030: row('01-01 di', '19-04 vr', '22-04 ma', '27-04 za', '05-05 zo', '30-05 do', '10-06 ma', '25-12 wo', '26-12 do'),
  2031: row('01-01 wo', '11-04 vr', '14-04 ma', '26-04 za', '05-05 ma', '22-05 do', '02-06 ma', '25-12 do', '26-12 vr'),
  2032: row('01-01 do', '26-03 vr', '29-03 ma', '27-04 di', '05-05 wo', '06-05 do', '17-05 ma', '25-12 za', '26-12 zo'),
  2033: row('01-01 za', '15-04 vr', '18-04 ma', '27-04 wo', '05-05 do', '26-05 do', '06-06 ma', '25-12 zo', '26-12 ma'),
  2034: row('01-01 zo', '07-04 vr', '10-04 ma', '27-04 do', '05-05 vr', '18-05 do', '29-05 ma', '25-12 ma', '26-12 di'),
  2035: row('01-01 ma', '23-03 vr', '26-03 ma', '27-04 vr', '05-05 za', '03-05 do', '14-05 ma', '25-12 di', '26-12 wo'),
  2036: row('01-01 di', '11-04 vr', '14-04 ma', '26-04 za', '05-05 ma', '22-05 do', '02-06 ma', '25-12 do', '26-12 vr'),
};

function row(
  newYearsDay: string,
  goodFriday: string,
  easterMonday: string,
  kingsDay: string,
  liberationDay: string,
  ascensionDay: string,
  whitMonday: string,
  christmasDay: string,
  boxingDay: string,
  equated: string[] = [],
) {
  return {
    newYearsDay,
    goodFriday,
    easterMonday,
    kingsDay,
    liberationDay,
    ascensionDay,
    whitMonday,
    christmasDay,
    boxingDay,
    equated,
  };
}

function dayMonthWeekday(date: string): string {
  return `${date.slice(8)}-${date.slice(5, 7)} ${weekdayLetters[weekdayOf(date) - 1] ?? '?'}`;
}

describe('the holidays of the Algemene termijnenwet', () => {
  it.each(Object.entries(table))('of %s are those of the table', (year, { equated, ...named }) => {
    const holidays = holidaysOf(Number(year));
    const found = holidays.map(({ date, name }) => [name, dayMonthWeekday(date)]);
    const expected = [...Object.entries(named), ...equated.map((day) => ['equatedByDecree', day])];
    expect(new Set(found.map((pair) => pair.join(' ')))).toEqual(new Set(expected.map((pair) => pair.join(' '))));
    expect(holidays.map(({ date }) => date)).toEqual(holidays.map(({ date }) => date).toSorted());
    expect(holidays.every(({ date }) => isHoliday(date))).toBe(true);
  });

  it.each(['2023-04-28', '2023-05-19', '2024-05-10', '2024-12-27', '2025-05-30'])(
    '%s was equated by decree',
    (date) => {
      expect(isHoliday(date)).toBe(true);
      expect(isWorkingDay(date)).toBe(false);
    },
  );

  it.each([
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2024, '2024-03-31'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
  ])('Easter of %d is on %s', (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });

  it.each(['2026-05-04', '2026-04-05', '2026-05-24', '2026-12-24', '2026-12-31', '2031-04-27', '2029-05-11'])(
    '%s is none',
    (date) => {
      expect(isHoliday(date)).toBe(false);
    },
  );

  it('Easter is a Sunday from 22 March to 25 April in every year', () => {
    for (let year = 1900; year <= 2200; year += 1) {
      const easter = easterSunday(year);
      expect(weekdayOf(easter)).toBe(7);
      expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
    }
  });

  it('the equated days are in order, on weekdays, and none is later than what is said to be known', () => {
    expect(equatedDays).toEqual(equatedDays.toSorted());
    expect(equatedDays.some(isWeekend)).toBe(false);
    expect(equatedDays.every((date) => date <= EQUATED_DAYS_KNOWN_UNTIL)).toBe(true);
  });
});

describe('working days', () => {
  it.each([
    ['2030-06-30', '2030-06-28', '2030-07-01'],
    ['2026-04-04', '2026-04-02', '2026-04-07'],
    ['2026-12-25', '2026-12-24', '2026-12-28'],
    ['2026-01-01', '2025-12-31', '2026-01-05'],
    ['2026-05-04', '2026-05-04', '2026-05-04'],
    ['2028-04-27', '2028-04-26', '2028-05-01'],
    ['2026-11-21', '2026-11-20', '2026-11-23'],
  ])('around %s are %s and %s', (date, before, after) => {
    expect(lastWorkingDayOnOrBefore(date)).toBe(before);
    expect(nextWorkingDayOnOrAfter(date)).toBe(after);
  });

  it('are found without skipping one', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const [before, after] = [lastWorkingDayOnOrBefore(date), nextWorkingDayOnOrAfter(date)];
        expect(isWorkingDay(before) && isWorkingDay(after)).toBe(true);
        for (let day = addDays(before, 1); day < after; day = addDays(day, 1)) expect(isWorkingDay(day)).toBe(false);
        expect(before === date).toBe(isWorkingDay(date));
        expect(daysBetween(before, after)).toBeLessThanOrEqual(6);
      }),
    );
  });
});
