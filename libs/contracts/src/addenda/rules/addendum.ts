import { addDays, type CalendarDate, latest } from '@openhuis/calendar';
import type { DeadlineKind, PlannedDeadline, Violation } from '@openhuis/platform';
import type { ProcedureLine } from '@openhuis/procedures';
import { contractStart, lastSignableOn } from '../../rules/term.js';
import { contractStatus, type Side, type UnsignedEnd } from '../../rules/transitions.js';

/** How an addendum ends that both sides never signed: as a contract does, or with its contract. */
export type AddendumEnd = UnsignedEnd | 'contractEnded';

/** waiting: formed, not signed by both; concluded: by both, its lines are the contract's; ended: it never held. */
export type AddendumStatus = 'waiting' | 'concluded' | 'ended';

/** What the status and the commands of an addendum depend on. */
export interface AddendumState {
  signedOn: CalendarDate | null;
  endedOn: CalendarDate | null;
  /** The sides that have signed. */
  signatures: readonly Side[];
  /** The last day on which it can be signed, inclusive. */
  lastSignableOn: CalendarDate;
}

/** What people and the calendar do to an addendum. */
export type AddendumCommand =
  { name: 'sign'; side: Side } | { name: 'withdraw' } | { name: 'decline' } | { name: 'lapse' };

/** The status, which follows from the facts alone. */
export function addendumStatus({ signedOn, endedOn }: Pick<AddendumState, 'signedOn' | 'endedOn'>): AddendumStatus {
  if (endedOn !== null) return 'ended';
  return signedOn === null ? 'waiting' : 'concluded';
}

/** Everything that forbids a command on this day; empty when it is allowed. The rules are those of a contract to sign. */
export function addendumViolations(state: AddendumState, command: AddendumCommand, today: CalendarDate): Violation[] {
  const status = addendumStatus(state);
  if (status !== 'waiting') return [{ code: 'wrong-state', details: { status, command: command.name } }];
  const { signatures, lastSignableOn: lastDay } = state;
  const signed = (side: Side): Violation[] => (signatures.includes(side) ? [{ code: 'signature-exists' }] : []);
  switch (command.name) {
    case 'sign':
      return [
        ...signed(command.side),
        ...(lastDay < today ? [{ code: 'offer-too-late' as const, details: { lastSignableOn: lastDay } }] : []),
      ];
    // Who has signed has given its word: it waits for the other side as long as the offer stands.
    case 'withdraw':
      return signed('region');
    case 'decline':
      return signed('provider');
    case 'lapse':
      return lastDay < today ? [] : [{ code: 'wrong-state', details: { lastSignableOn: lastDay } }];
  }
}

/** `contract-exists` while the contract waits for its own signatures: first that, then more. */
export function additionViolations(
  contract: Parameters<typeof contractStatus>[0] & { number: string },
  today: CalendarDate,
): Violation[] {
  const status = contractStatus(contract, today);
  if (status === 'signed' || status === 'active') return [];
  return [{ code: 'contract-exists', details: { number: contract.number, status } }];
}

/** The lines of an addition that the contract, or another addition that waits, holds already: each named by its place. */
export function heldViolations(lines: readonly ProcedureLine[], held: readonly ProcedureLine[]): Violation[] {
  const keys = new Set(held.map(keyOf));
  return lines.flatMap((line, index): Violation[] =>
    keys.has(keyOf(line))
      ? [{ code: 'line-held', path: `lines/${index}`, details: { municipality: line.municipality } }]
      : [],
  );
}

/**
 * The first day of added lines: the first of the month after both have signed (domain guide, section 1: product added
 * mid-term), not before the term, and not before the contract itself.
 */
export function additionStart(
  scheme: Parameters<typeof contractStart>[0],
  contractStartsOn: CalendarDate,
  signedOn: CalendarDate,
): CalendarDate {
  return latest(contractStart(scheme, signedOn), contractStartsOn);
}

/**
 * Whether an offer to extend that waits holds for added lines as well, as the text of an addendum says: when it was made
 * for every line that runs to the end of the contract. An offer for a part stays the offer for what it named.
 *
 * @param extendable the lines of the contract before the addition that can go on after its end
 * @param offered the lines of the offer
 */
export function offerCoversAdditions(extendable: readonly ProcedureLine[], offered: readonly ProcedureLine[]): boolean {
  const keys = new Set(offered.map(keyOf));
  return extendable.every((line) => keys.has(keyOf(line)));
}

/** The kinds that `addendumDeadlines` answers for; their subject is the contract. */
export const addendumDeadlineKinds = [
  'addendum-signature',
  'addendum-validity',
  'addendum-ended',
] as const satisfies readonly DeadlineKind[];

/** An addendum as far as its dates depend on it. */
export interface DatedAddendum {
  formedOn: CalendarDate;
  signedOn: CalendarDate | null;
  endedOn: CalendarDate | null;
  /** Weeks in which both sides sign, and calendar days for which the offer stands: of the version it was judged by. */
  signatureWeeks: number;
  offerValidityDays: number;
}

/**
 * The dates of all addenda of a contract: by when to sign, how long one can, and the day on which one ended unsigned. Two
 * with the same day are told once.
 */
export function addendumDeadlines(addenda: readonly DatedAddendum[]): PlannedDeadline[] {
  const planned = addenda.flatMap(
    ({ formedOn, signedOn, endedOn, signatureWeeks, offerValidityDays }): PlannedDeadline[] => {
      if (signedOn !== null) return [];
      if (endedOn !== null) return [{ kind: 'addendum-ended', dueOn: endedOn, inForceOn: endedOn, announced: true }];
      const lastDay = lastSignableOn(formedOn, offerValidityDays);
      return [
        {
          kind: 'addendum-signature',
          dueOn: addDays(formedOn, 7 * signatureWeeks),
          inForceOn: formedOn,
          announced: true,
        },
        {
          kind: 'addendum-validity',
          dueOn: lastDay,
          actsOn: addDays(lastDay, 1),
          inForceOn: formedOn,
          announced: true,
        },
      ];
    },
  );
  return [...new Map(planned.map((deadline) => [`${deadline.kind} ${deadline.dueOn}`, deadline])).values()];
}

function keyOf({ productId, municipality }: ProcedureLine): string {
  return `${productId} ${municipality}`;
}
