import { describe, expect, it } from '@jest/globals';
import { dayByKey, lastDayOf, monthAway, monthOf, weekNumber, weeksOf } from './month-model.js';

describe('a month of the calendar', () => {
  it('has whole weeks from Monday on', () => {
    const weeks = weeksOf('2030-07');
    expect(weeks.map(({ number }) => number)).toEqual([27, 28, 29, 30, 31]);
    expect(weeks[0]?.days[0]).toEqual({ date: '2030-07-01', number: 1, isOfMonth: true, isWeekend: false });
    expect(weeks.at(-1)?.days.at(-1)).toEqual({ date: '2030-08-04', number: 4, isOfMonth: false, isWeekend: true });
    expect(weeksOf('2027-02').map(({ days }) => days.length)).toEqual([7, 7, 7, 7]);
    expect(weeksOf('2026-11').map(({ number }) => number)).toEqual([44, 45, 46, 47, 48, 49]);
  });

  it.each([
    ['2026-01-01', 1],
    ['2026-12-31', 53],
    ['2027-01-01', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
    ['2030-12-31', 1],
  ])('%s lies in week %i', (date, week) => {
    expect(weekNumber(date)).toBe(week);
  });

  it('knows its last day and its neighbours, leap years too', () => {
    expect(lastDayOf('2028-02')).toBe('2028-02-29');
    expect(monthAway('2030-12', 1)).toBe('2031-01');
    expect(monthAway('2030-01', -1)).toBe('2029-12');
  });

  it('is that of today when the address names none', () => {
    expect(monthOf('2030-07', '2026-03-02')).toBe('2030-07');
    for (const typed of [undefined, '2030-13', 'juli', '2030-7', '1999-01'])
      expect(monthOf(typed, '2026-03-02')).toBe('2026-03');
  });

  it('is walked with the keys', () => {
    expect(dayByKey('ArrowDown', '2030-07-31')).toBe('2030-08-07');
    expect(dayByKey('ArrowLeft', '2030-07-01')).toBe('2030-06-30');
    expect(dayByKey('Home', '2030-07-04')).toBe('2030-07-01');
    expect(dayByKey('End', '2030-07-04')).toBe('2030-07-07');
    expect(dayByKey('PageDown', '2030-01-31')).toBe('2030-02-28');
    expect(dayByKey('a', '2030-07-04')).toBeUndefined();
  });
});
