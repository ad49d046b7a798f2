import type { CalendarDate } from '@openhuis/calendar';
import type { Violation } from '@openhuis/platform';

/** pending: formed, not signed by both; signed: by both, but its first day is still to come. */
export type ContractStatus = 'pending' | 'signed' | 'active' | 'ended';
export const contractStatuses: readonly ContractStatus[] = ['pending', 'signed', 'active', 'ended'];

export type Side = 'provider' | 'region';

/** What the status and the commands depend on. Dates are inclusive: until 2030-12-31 is active on that whole day. */
export interface ContractState {
  signedOn: CalendarDate | null;
  startsOn: CalendarDate | null;
  endsOn: CalendarDate;
  /** Set once the end was recorded. */
  endedOn: CalendarDate | null;
  activated: boolean;
  optionOpen: boolean;
  /** The sides that have signed. */
  signatures: readonly Side[];
  /** There is an extension offer that waits for its answer. */
  offerOpen: boolean;
}

/** What people and the calendar can do to a contract. */
export type ContractCommand =
  | { name: 'sign'; side: Side }
  | { name: 'activate' }
  | { name: 'offerExtension' }
  | { name: 'answerExtension' }
  | { name: 'withdrawOffer' }
  | { name: 'lapseOffer' }
  | { name: 'lapseOption' }
  | { name: 'end' };
export type ContractCommandName = ContractCommand['name'];

/** The status on a day, derived from facts and dates: nothing has to run for it to be right. */
export function contractStatus(
  facts: Pick<ContractState, 'signedOn' | 'startsOn' | 'endsOn' | 'endedOn'>,
  today: CalendarDate,
): ContractStatus {
  if (facts.endedOn !== null) return 'ended';
  if (facts.signedOn === null || facts.startsOn === null) return 'pending';
  if (facts.endsOn < today) return 'ended';
  return facts.startsOn > today ? 'signed' : 'active';
}

type Guard = (state: ContractState, command: ContractCommand) => Violation[];

const whileOfferOpen: Guard = ({ offerOpen }) =>
  offerOpen ? [] : [{ code: 'wrong-state', details: { offer: 'none' } }];
const refusedWhen = (fact: boolean, violation: Violation): Violation[] => (fact ? [violation] : []);

/** In which status each command is allowed, and what else must hold. */
export const transitions: Record<ContractCommandName, { from: readonly ContractStatus[]; guard?: Guard }> = {
  sign: {
    from: ['pending'],
    guard: (state, command) =>
      refusedWhen(command.name === 'sign' && state.signatures.includes(command.side), { code: 'signature-exists' }),
  },
  // A contract that was activated late, after downtime, may have ended in the meantime.
  activate: {
    from: ['active', 'ended'],
    guard: ({ activated, endedOn }) => refusedWhen(activated || endedOn !== null, { code: 'wrong-state' }),
  },
  offerExtension: {
    from: ['signed', 'active'],
    guard: ({ optionOpen, offerOpen }) => [
      ...refusedWhen(!optionOpen, { code: 'no-option-left' }),
      ...refusedWhen(offerOpen, { code: 'offer-exists' }),
    ],
  },
  answerExtension: { from: ['signed', 'active'], guard: whileOfferOpen },
  withdrawOffer: { from: ['signed', 'active'], guard: whileOfferOpen },
  lapseOffer: { from: ['signed', 'active', 'ended'], guard: whileOfferOpen },
  lapseOption: {
    from: ['signed', 'active', 'ended'],
    guard: ({ optionOpen, endedOn }) => refusedWhen(!optionOpen || endedOn !== null, { code: 'no-option-left' }),
  },
  // The status is 'ended' from the day after the last day on; the command records it.
  end: { from: ['ended'], guard: ({ endedOn }) => refusedWhen(endedOn !== null, { code: 'wrong-state' }) },
};

/** Everything that forbids a command on this day; empty when it is allowed. */
export function commandViolations(state: ContractState, command: ContractCommand, today: CalendarDate): Violation[] {
  const status = contractStatus(state, today);
  const { from, guard } = transitions[command.name];
  if (!from.includes(status)) return [{ code: 'wrong-state', details: { status, command: command.name } }];
  return guard?.(state, command) ?? [];
}
