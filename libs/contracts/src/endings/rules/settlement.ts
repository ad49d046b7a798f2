import { addDays, addMonths, type CalendarDate, earliest } from '@openhuis/calendar';
import type { Violation } from '@openhuis/platform';
import type { Side } from '../../rules/transitions.js';
import type { EndingGround } from './ending.js';

/** What is settled after a contract, or a part of it, has ended. */
export type SettlementItemCode =
  'clientsTransferred' | 'assignmentsRunOff' | 'lastInvoices' | 'finalAccount' | 'lastPayment' | 'dataHandedOver';

/** One thing to settle, with who does it and until when. */
export interface SettlementItem {
  code: SettlementItemCode;
  side: Side;
  /** The last day for it, inclusive. */
  dueOn: CalendarDate;
}

/** When each is due, counted from the last day; in the order of the list. */
const scheme: readonly { code: SettlementItemCode; side: Side; monthsAfter: number }[] = [
  { code: 'clientsTransferred', side: 'provider', monthsAfter: 0 },
  { code: 'assignmentsRunOff', side: 'region', monthsAfter: 1 },
  { code: 'dataHandedOver', side: 'provider', monthsAfter: 1 },
  { code: 'lastInvoices', side: 'provider', monthsAfter: 2 },
  { code: 'finalAccount', side: 'provider', monthsAfter: 3 },
  { code: 'lastPayment', side: 'region', monthsAfter: 4 },
];

/** The final settlement list of what ends on a day: what is done by whom, and until when. */
export function settlementItems(endsOn: CalendarDate): SettlementItem[] {
  return scheme.map(({ code, side, monthsAfter }) => ({ code, side, dueOn: addMonths(endsOn, monthsAfter) }));
}

/**
 * What forbids a side to say on a day that something is settled. Each says so of its own. The region closes what a provider left
 * open as well, once its last day has passed, with a note that says why: a provider that is gone would leave it open for ever.
 *
 * @returns `wrong-state` with whose it is and until when, `reason-missing` at the note
 */
export function settlementViolations(
  { side, dueOn }: Pick<SettlementItem, 'side' | 'dueOn'>,
  by: Side,
  today: CalendarDate,
  note: string,
): Violation[] {
  if (side === by) return [];
  if (by === 'provider' || today <= dueOn) return [{ code: 'wrong-state', details: { side, dueOn } }];
  return note.trim() === '' ? [{ code: 'reason-missing', path: 'note' }] : [];
}

/**
 * The days on which the provider tells how many clients are still in care: two weeks after the end became certain, three
 * months and one month before the last day, and on that day. Numbers only: a client is never named.
 *
 * Of a term that runs out by itself the first numbers are asked a month after it was prepared: that happens on one day for
 * all contracts of a procedure, and no mail may follow before the forecast knows of it.
 *
 * @param plannedOn the day on which the end became certain; of a term also after its last day
 */
export function transferReportDays(
  plannedOn: CalendarDate,
  endsOn: CalendarDate,
  ground: EndingGround,
): CalendarDate[] {
  const afterPlanning = ground === 'term' ? addMonths(plannedOn, 1) : addDays(plannedOn, 14);
  if (plannedOn > endsOn) return [afterPlanning];
  const first = earliest(afterPlanning, endsOn);
  const asked = [first, addMonths(endsOn, -3), addMonths(endsOn, -1), endsOn];
  return [...new Set(asked.filter((day) => day >= first))].toSorted();
}

/**
 * Until when the contract is kept after its last day (Selectielijst gemeenten 2020, 16.1: ten years after it ended),
 * inclusive; it is destroyed on the day after.
 */
export function keptUntil(endedOn: CalendarDate): CalendarDate {
  return addMonths(endedOn, 120);
}

/** A number of clients at one product in one municipality on a day. */
export interface TransferCount {
  /** Clients still in care with this provider. */
  inCare: number;
  /** Clients who went to another provider since the end became certain. */
  transferred: number;
  /** Clients whose support ended by itself since then. */
  finished: number;
}

/** How far a transfer is: the newest numbers of every line together. */
export function transferTotals(counts: readonly TransferCount[]): TransferCount {
  return counts.reduce<TransferCount>(
    (sum, { inCare, transferred, finished }) => ({
      inCare: sum.inCare + inCare,
      transferred: sum.transferred + transferred,
      finished: sum.finished + finished,
    }),
    { inCare: 0, transferred: 0, finished: 0 },
  );
}

/** The day by which the provider has to have told its numbers next; null once all days have passed. */
export function nextReportOn(days: readonly CalendarDate[], reportedOn: CalendarDate | null): CalendarDate | null {
  const since = reportedOn ?? '0000-01-01';
  return days.find((day) => day > since) ?? null;
}
