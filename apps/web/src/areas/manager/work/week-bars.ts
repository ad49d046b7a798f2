import { addDays, type CalendarDate, weekdayOf } from '@openhuis/calendar';
import type { WorkCounts } from './work-queries.js';

/** What is due in a week; of all weeks before this one, and of all after the last that is drawn, together. */
export interface WeekBar {
  part: 'late' | 'now' | 'week' | 'later';
  /** Its Monday; of what is taken together undefined. */
  startsOn?: CalendarDate;
  /** Of what comes later: its first day. Of what is late: its last. */
  from?: CalendarDate;
  until?: CalendarDate;
  count: number;
  mine: number;
}

/** So many weeks are drawn one by one, this one first. */
const WEEKS = 6;

/** The Monday of the week of a day. */
export function mondayOf(day: CalendarDate): CalendarDate {
  return addDays(day, 1 - weekdayOf(day));
}

/** The bars of the picture: earlier weeks, this week and the next ones, and everything later. */
export function weekBars({ weeks }: Pick<WorkCounts, 'weeks'>, monday: CalendarDate): WeekBar[] {
  const end = addDays(monday, 7 * WEEKS);
  const together = (part: 'late' | 'later', chosen: typeof weeks, days: Partial<WeekBar>): WeekBar => ({
    part,
    ...days,
    count: chosen.reduce((sum, { count }) => sum + count, 0),
    mine: chosen.reduce((sum, { mine }) => sum + mine, 0),
  });
  return [
    together(
      'late',
      weeks.filter(({ startsOn }) => startsOn < monday),
      { until: addDays(monday, -1) },
    ),
    ...Array.from({ length: WEEKS }, (_, index): WeekBar => {
      const startsOn = addDays(monday, 7 * index);
      const week = weeks.find((one) => one.startsOn === startsOn);
      return { part: index === 0 ? 'now' : 'week', startsOn, count: week?.count ?? 0, mine: week?.mine ?? 0 };
    }),
    together(
      'later',
      weeks.filter(({ startsOn }) => startsOn >= end),
      { from: end },
    ),
  ];
}
