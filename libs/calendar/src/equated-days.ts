import type { CalendarDate } from './calendar-date.js';

/**
 * The days that a royal decree equates with a holiday (Algemene termijnenwet art. 3(3)). They follow no formula: each
 * decree names the days of some years ahead. Add the days of a new decree here and move {@link EQUATED_DAYS_KNOWN_UNTIL}.
 */
export const equatedDays: readonly CalendarDate[] = [
  '2023-04-28',
  '2023-05-19',
  '2024-05-10',
  '2024-12-27',
  '2025-05-30',
  '2026-01-02',
  '2026-05-15',
  '2027-05-07',
  '2028-04-28',
  '2028-05-26',
];

/**
 * The last day for which the decrees are known. A statutory term that ends later may still move to a later day once the
 * next decree is there; a date shown for it is provisional.
 */
export const EQUATED_DAYS_KNOWN_UNTIL: CalendarDate = '2028-12-31';
