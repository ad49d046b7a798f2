import { addDays, type CalendarDate, type Period, periodContains } from '@openhuis/calendar';
import type { ProcedureLine } from '@openhuis/procedures';

/** A row of the truth: a line for one period, known from one instant until it was superseded. */
export interface LineRow extends ProcedureLine, Period {
  supersededAt: Date | string | null;
}

/** A line as it stands: from its first day to the last day that is agreed. */
export interface StandingLine extends ProcedureLine, Period {
  /** Each term of its own, adjacent. */
  periods: Period[];
}

/**
 * The lines in force on a day, as the rows that were never superseded tell. A line that was extended runs on through
 * all periods that touch; a line that lapsed and came back begins anew.
 *
 * @returns sorted by municipality, then product
 */
export function consolidate(rows: readonly LineRow[], onDate: CalendarDate): StandingLine[] {
  return joinedLines(rows).filter((line) => periodContains(line, onDate));
}

/** Every line of a contract with its whole run: past, present and to come. */
export function joinedLines(rows: readonly LineRow[]): StandingLine[] {
  const standing = rows.filter(({ supersededAt }) => supersededAt === null).toSorted(byLineAndStart);
  const joined: StandingLine[] = [];
  for (const { productId, municipality, startsOn, endsOn } of standing) {
    const last = joined.at(-1);
    if (last?.productId === productId && last.municipality === municipality && addDays(last.endsOn, 1) === startsOn) {
      last.endsOn = endsOn;
      last.periods.push({ startsOn, endsOn });
    } else {
      joined.push({ productId, municipality, startsOn, endsOn, periods: [{ startsOn, endsOn }] });
    }
  }
  return joined;
}

/** The last day of the longest line: the last day of the contract. Null without a line. Rows that are to come stand as well. */
export function lastDay(rows: readonly (Period & Partial<Pick<LineRow, 'supersededAt'>>)[]): CalendarDate | null {
  const ends = rows.filter(({ supersededAt = null }) => supersededAt === null).map(({ endsOn }) => endsOn);
  return ends.toSorted().at(-1) ?? null;
}

function byLineAndStart(a: LineRow, b: LineRow): number {
  const [first, second] = [a, b].map((row) => `${row.municipality} ${row.productId} ${row.startsOn}`);
  if (first === second) return 0;
  return (first ?? '') < (second ?? '') ? -1 : 1;
}
