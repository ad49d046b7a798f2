import type { CalendarDate } from '@openhuis/calendar';
import type { ProcedureLine } from '@openhuis/procedures';
import { joinedLines, type LineRow } from '../../rules/consolidate.js';
import { transferPlannedOn } from '../../rules/deadlines.js';

const keyOf = ({ productId, municipality }: ProcedureLine): string => `${productId} ${municipality}`;

/** What ends with its term on a day, as an ending says it: null for the whole contract. */
export interface TermEnd {
  lines: ProcedureLine[] | null;
}

/**
 * What ends on a day because its term is over: the lines with that last day for which no end was planned otherwise. Null
 * when there is none.
 *
 * @param planned what the planned ends of that day name; null for an end of the whole contract
 */
export function termEndOn(
  rows: readonly LineRow[],
  lastDay: CalendarDate,
  planned: readonly (readonly ProcedureLine[] | null)[],
): TermEnd | null {
  if (planned.includes(null)) return null;
  const covered = new Set(planned.flatMap((lines) => (lines ?? []).map(keyOf)));
  const held = joinedLines(rows);
  const ending = held.filter((line) => line.endsOn === lastDay && !covered.has(keyOf(line)));
  if (ending.length === 0) return null;
  return { lines: ending.length === held.length ? null : ending.map(lineOf) };
}

/** What the last day of a contract depends on. */
export interface ContractTerm {
  /** The last day of the whole contract. */
  endsOn: CalendarDate;
  /** True while what runs to that day may be extended. */
  optionOpen: boolean;
}

/** True for the last day of a contract of which an option is open: nobody knows yet what ends on it. */
export function isLastDayOpen({ endsOn, optionOpen }: ContractTerm, lastDay: CalendarDate): boolean {
  return optionOpen && lastDay === endsOn;
}

/**
 * The last days of lines whose end is to be prepared by now, the earliest first: nothing can lengthen these lines any more, and
 * the date by which the transfer of their clients should have been planned is there or has passed.
 *
 * @param since the earliest last day to look at: today, or the day of what ended before it could be prepared
 */
export function lastDaysToPrepare(
  rows: readonly LineRow[],
  term: ContractTerm,
  today: CalendarDate,
  since: CalendarDate = today,
): CalendarDate[] {
  const lastDays = new Set(joinedLines(rows).map(({ endsOn }) => endsOn));
  return [...lastDays]
    .filter((day) => day >= since && transferPlannedOn(day) <= today && !isLastDayOpen(term, day))
    .toSorted();
}

/**
 * What is left of an end that was prepared once lines got another last day, extended late or ended sooner, or their end on that
 * day was planned otherwise. Null when nothing is.
 *
 * @param planned what the other planned ends of that day name; null for an end of the whole contract
 */
export function keptTermEnd(
  rows: readonly LineRow[],
  lastDay: CalendarDate,
  prepared: TermEnd,
  planned: readonly (readonly ProcedureLine[] | null)[],
): TermEnd | null {
  const standing = termEndOn(rows, lastDay, planned);
  if (standing === null || standing.lines === null || prepared.lines === null) {
    return standing === null ? null : { lines: standing.lines ?? prepared.lines };
  }
  const ending = new Set(standing.lines.map(keyOf));
  const lines = prepared.lines.filter((line) => ending.has(keyOf(line)));
  return lines.length === 0 ? null : { lines };
}

function lineOf({ productId, municipality }: ProcedureLine): ProcedureLine {
  return { productId, municipality };
}
