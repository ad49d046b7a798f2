import { addDays, type CalendarDate } from '@openhuis/calendar';
import type { ContractHistory } from './contract-history.js';

/** What begins to be different on a day. */
export type DayChange = 'formed' | 'signed' | 'start' | 'text' | 'party' | 'term' | 'lines' | 'tariffs' | 'end';

/** A day from which a contract is different from the day before. */
export interface ChangeDay {
  date: CalendarDate;
  changes: DayChange[];
}

/**
 * The days on which something changes in a contract, from the day of its text to the day after its last: what stands between
 * two of them is the same on every day. Changes of the common text are told where they come within that time.
 */
export function changeDays(history: ContractHistory): ChangeDay[] {
  const { formedOn, signedOn, startsOn, endsOn, endedOn, termsChangeOn } = history;
  const lastDay = endedOn ?? endsOn;
  const over = addDays(lastDay, 1);
  const days = new Map<CalendarDate, Set<DayChange>>();
  const add = (date: CalendarDate | null, change: DayChange): void => {
    if (date === null || date < formedOn || date > over) return;
    days.set(date, (days.get(date) ?? new Set()).add(change));
  };
  add(formedOn, 'formed');
  add(signedOn, 'signed');
  add(startsOn, 'start');
  add(over, 'end');
  for (const day of termsChangeOn) if (day > formedOn && day < over) add(day, 'text');
  for (const { since } of history.contractorChanges) if (since > formedOn && since < over) add(since, 'party');
  const { runs } = history;
  /** What was agreed before the first day of the contract is told since then. */
  const isToldAhead = (agreedOn: CalendarDate): boolean => startsOn !== null && agreedOn < startsOn;
  for (const { startsOn: first, endsOn: last, agreedOn, rows } of runs) {
    if (first !== startsOn) add(first, 'lines');
    if (isToldAhead(agreedOn) && agreedOn !== signedOn) add(agreedOn, 'lines');
    if (last !== lastDay) add(addDays(last, 1), 'lines');
    for (const row of rows.slice(1)) add(row.startsOn, 'term');
  }
  const held = new Map<string, { from: CalendarDate; until: CalendarDate }>();
  for (const { productId, startsOn: first, endsOn: until, agreedOn } of runs) {
    const from = isToldAhead(agreedOn) ? agreedOn : first;
    const known = held.get(productId);
    held.set(productId, {
      from: known === undefined || from < known.from ? from : known.from,
      until: known === undefined || until > known.until ? until : known.until,
    });
  }
  for (const { productId, startsOn: since } of history.tariffs) {
    const time = held.get(productId);
    // What costs this from the first day of the contract on does so with its start.
    if (time !== undefined && since > time.from && since <= time.until && since !== startsOn) add(since, 'tariffs');
  }
  return [...days]
    .map(([date, changes]) => ({ date, changes: order.filter((change) => changes.has(change)) }))
    .toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

const order: readonly DayChange[] = ['formed', 'signed', 'start', 'text', 'party', 'term', 'lines', 'tariffs', 'end'];
