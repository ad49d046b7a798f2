import type { CalendarDate } from '@openhuis/calendar';
import type { Violation } from '@openhuis/platform';

/** pending: formed, not signed by both; signed: by both, but its first day is still to come. */
export type ContractStatus = 'pending' | 'signed' | 'active' | 'ended';
export const contractStatuses: readonly ContractStatus[] = ['pending', 'signed', 'active', 'ended'];

export type Side = 'provider' | 'region';

/** How a contract ends that both sides never signed: nobody did in time, the region withdrew it, the provider declined. */
export type UnsignedEnd = 'notSigned' | 'withdrawn' | 'declined';
/** Why a signed contract ended before its term: what one side or both planned. */
export type PlannedEndReason = 'notice' | 'mutualConsent' | 'dissolution' | 'amendmentRefused';
export type EndReason = 'termEnded' | PlannedEndReason | UnsignedEnd;

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
  /** The last day on which it can be signed: the offer to contract stands until then. */
  lastSignableOn: CalendarDate;
  /** An extension offer that waits: for a second person's approval, or for the provider's answer. */
  offer: 'proposed' | 'open' | null;
}

/** What people and the calendar can do to a contract. */
export type ContractCommand =
  | { name: 'sign'; side: Side }
  | { name: 'withdraw' }
  | { name: 'decline' }
  | { name: 'lapse' }
  | { name: 'activate' }
  | { name: 'offerExtension' }
  | { name: 'proposeLateExtension' }
  | { name: 'approveExtension' }
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

type Guard = (state: ContractState, command: ContractCommand, today: CalendarDate) => Violation[];

const refusedWhen = (fact: boolean, violation: Violation): Violation[] => (fact ? [violation] : []);
const whileOffer =
  (...states: ContractState['offer'][]): Guard =>
  ({ offer }) =>
    refusedWhen(!states.includes(offer), { code: 'wrong-state', details: { offer: offer ?? 'none' } });
/** Who has signed has given its word: it waits for the other side as long as the offer stands. */
const unlessSignedBy =
  (side: Side): Guard =>
  ({ signatures }) =>
    refusedWhen(signatures.includes(side), { code: 'signature-exists' });

/** In which status each command is allowed, and what else must hold. */
export const transitions: Record<ContractCommandName, { from: readonly ContractStatus[]; guard?: Guard }> = {
  sign: {
    from: ['pending'],
    guard: ({ signatures, lastSignableOn }, command, today) => [
      ...refusedWhen(command.name === 'sign' && signatures.includes(command.side), { code: 'signature-exists' }),
      ...refusedWhen(lastSignableOn < today, { code: 'offer-too-late', details: { lastSignableOn } }),
    ],
  },
  withdraw: { from: ['pending'], guard: unlessSignedBy('region') },
  decline: { from: ['pending'], guard: unlessSignedBy('provider') },
  lapse: {
    from: ['pending'],
    guard: ({ lastSignableOn }, _command, today) =>
      refusedWhen(lastSignableOn >= today, { code: 'wrong-state', details: { lastSignableOn } }),
  },
  // A contract that was activated late, after downtime, may have ended in the meantime.
  activate: {
    from: ['active', 'ended'],
    guard: ({ activated, endedOn }) => refusedWhen(activated || endedOn !== null, { code: 'wrong-state' }),
  },
  offerExtension: {
    from: ['signed', 'active'],
    guard: ({ optionOpen, offer }) => [
      ...refusedWhen(!optionOpen, { code: 'no-option-left' }),
      ...refusedWhen(offer !== null, { code: 'offer-exists' }),
    ],
  },
  // Only once the option is closed: until then an offer in time needs nobody's approval.
  proposeLateExtension: {
    from: ['signed', 'active'],
    guard: ({ optionOpen, offer }) => [
      ...refusedWhen(optionOpen, { code: 'wrong-state', details: { option: 'open' } }),
      ...refusedWhen(offer !== null, { code: 'offer-exists' }),
    ],
  },
  approveExtension: { from: ['signed', 'active'], guard: whileOffer('proposed') },
  answerExtension: { from: ['signed', 'active'], guard: whileOffer('open') },
  withdrawOffer: { from: ['signed', 'active'], guard: whileOffer('proposed', 'open') },
  lapseOffer: { from: ['signed', 'active', 'ended'], guard: whileOffer('proposed', 'open') },
  lapseOption: {
    from: ['signed', 'active', 'ended'],
    guard: ({ optionOpen, endedOn }) => refusedWhen(!optionOpen || endedOn !== null, { code: 'no-option-left' }),
  },
  // The status is 'ended' from the day after the last day on; the command records it.
  end: { from: ['ended'], guard: ({ endedOn }) => refusedWhen(endedOn !== null, { code: 'wrong-state' }) },
};

/** Whether nothing but a signature of one's own forbids a command: one's word that was given. */
export function isKeptBySignature(violations: readonly Violation[]): boolean {
  return violations.length > 0 && violations.every(({ code }) => code === 'signature-exists');
}

/** Everything that forbids a command on this day; empty when it is allowed. */
export function commandViolations(state: ContractState, command: ContractCommand, today: CalendarDate): Violation[] {
  const status = contractStatus(state, today);
  const { from, guard } = transitions[command.name];
  if (!from.includes(status)) return [{ code: 'wrong-state', details: { status, command: command.name } }];
  return guard?.(state, command, today) ?? [];
}
