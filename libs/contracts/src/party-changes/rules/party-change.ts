import { type CalendarDate, latest } from '@openhuis/calendar';
import type { DeadlineKind, PlannedDeadline, Violation } from '@openhuis/platform';

/**
 * What can change about a provider that its contracts have to know (contract standard 3.20): registration is its number in
 * the trade register, account where it is paid.
 */
export type PartyChangeKind = 'merger' | 'takeover' | 'legalForm' | 'registration' | 'account' | 'name';
/** reported: the regions check it; accepted: by all of them; effective: the organisation and its contracts have it. */
export type PartyChangeState = 'reported' | 'accepted' | 'refused' | 'withdrawn' | 'effective';

/** What it becomes. What is left out stays. */
export interface PartyChangeContent {
  name?: string;
  legalForm?: string;
  kvkNumber?: string;
  iban?: string;
  /** With whom it merges, or who takes it over. */
  otherParty?: string;
}

type Field = keyof PartyChangeContent;

/** What each kind must say, and what it may say besides. */
const fields: Record<PartyChangeKind, { must: readonly Field[]; may: readonly Field[] }> = {
  merger: { must: ['otherParty'], may: ['name', 'legalForm', 'kvkNumber', 'iban'] },
  takeover: { must: ['otherParty'], may: ['name', 'kvkNumber', 'iban'] },
  legalForm: { must: ['legalForm'], may: ['name', 'kvkNumber'] },
  registration: { must: ['kvkNumber'], may: ['name'] },
  account: { must: ['iban'], may: [] },
  name: { must: ['name'], may: [] },
};

/** `invalid-input` at each field that is missing, or that does not belong to this kind of change. */
export function partyChangeFaults(kind: PartyChangeKind, content: PartyChangeContent): Violation[] {
  const { must, may } = fields[kind];
  const all: readonly Field[] = ['name', 'legalForm', 'kvkNumber', 'iban', 'otherParty'];
  return all.flatMap((field): Violation[] => {
    const isThere = (content[field] ?? '').trim() !== '';
    const isRight = isThere ? must.includes(field) || may.includes(field) : !must.includes(field);
    return isRight ? [] : [{ code: 'invalid-input', path: `content/${field}` }];
  });
}

/** What a change is once a region has checked it: all that were asked must agree, one refusal ends it. */
export function stateOnceChecked(checks: readonly ('open' | 'accepted' | 'refused')[]): PartyChangeState {
  if (checks.includes('refused')) return 'refused';
  return checks.includes('open') ? 'reported' : 'accepted';
}

/** The first day on which it holds, in every contract: its own, or the day on which the last region agreed when that is later. */
export function countsFrom(effectiveOn: CalendarDate, acceptedOn: CalendarDate): CalendarDate {
  return latest(effectiveOn, acceptedOn);
}

/** The kinds that {@link partyChangeDeadlines} answers for; their subject is each contract. */
export const partyChangeDeadlineKinds = [
  'party-change-check',
  'party-change',
] as const satisfies readonly DeadlineKind[];

/** A change as far as the dates of one contract depend on it. */
export interface DatedPartyChange {
  state: PartyChangeState;
  effectiveOn: CalendarDate;
  /** The day on which the region of the contract was asked to check it; null where all had agreed before it came to be concerned. */
  askedOn: CalendarDate | null;
  /** The day on which the last region agreed; null as long as one has not. */
  acceptedOn: CalendarDate | null;
  /** Whether the region of the contract has still to check it. */
  isOpen: boolean;
}

/**
 * The dates that changes of a provider bring to one of its contracts.
 *
 * @param signedOn the day on which the contract was signed: it has no date before that
 */
export function partyChangeDeadlines(changes: readonly DatedPartyChange[], signedOn: CalendarDate): PlannedDeadline[] {
  const planned = changes.flatMap((change): PlannedDeadline[] => {
    const { state, effectiveOn, askedOn, acceptedOn, isOpen } = change;
    if (state === 'reported' && isOpen && askedOn !== null) {
      const dueOn = latest(effectiveOn, askedOn);
      return [{ kind: 'party-change-check', dueOn, inForceOn: latest(askedOn, signedOn), announced: true }];
    }
    if (state !== 'accepted' || acceptedOn === null) return [];
    const dueOn = countsFrom(effectiveOn, acceptedOn);
    const inForceOn = latest(acceptedOn, signedOn);
    return [{ kind: 'party-change', dueOn, actsOn: dueOn, inForceOn, announced: true }];
  });
  return [...new Map(planned.map((deadline) => [`${deadline.kind} ${deadline.dueOn}`, deadline])).values()];
}
