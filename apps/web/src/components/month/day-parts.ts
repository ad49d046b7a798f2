import type { CalendarDate } from '@openhuis/calendar';

/** How a part of a day looks; the word beside it says what it means. */
export type PartTone = 'negative' | 'warning' | 'info' | 'positive' | 'open' | 'quiet';

/** So many of something on a day: "5 verstuurd". */
export interface DayPart {
  key: string;
  count: number;
  /** Behind the count: "verstuurd". */
  word: string;
  tone: PartTone;
  /** One character, for where there is no room for the word. */
  sign: string;
}

/** What stands on which day, each day's most urgent part first. */
export type DayParts = ReadonlyMap<CalendarDate, readonly DayPart[]>;

/** How much there is on a day. */
export function totalOf(parts: readonly DayPart[] | undefined): number {
  return (parts ?? []).reduce((sum, { count }) => sum + count, 0);
}
