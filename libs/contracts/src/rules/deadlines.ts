import { addDays, addMonths, type CalendarDate, endAfterExtensions, type TermScheme } from '@openhuis/calendar';
import type { DeadlineKind, PlannedDeadline } from '@openhuis/platform';
import { isOptionOpen, lastSignableOn, optionDates } from './term.js';
import type { EndReason, UnsignedEnd } from './transitions.js';

/** The kinds that `contractDeadlines` answers for: what it no longer plans is superseded. */
export const contractDeadlineKinds = [
  'signature',
  'offer-validity',
  'contract-lapsed',
  'contract-withdrawn',
  'contract-declined',
  'contract-start',
  'option-lapse',
  'contract-end',
  'lines-end',
] as const satisfies readonly DeadlineKind[];
export const offerDeadlineKinds = [
  'extension-approval',
  'extension-answer',
  'extension-answered',
] as const satisfies readonly DeadlineKind[];
export const cohortDeadlineKinds = ['extension-decision'] as const satisfies readonly DeadlineKind[];

/** Everything the dates of a contract follow from. */
export interface ContractFacts {
  scheme: TermScheme;
  /** Weeks in which both sides sign. */
  signatureWeeks: number;
  /** Calendar days for which the offer to contract stands. */
  offerValidityDays: number;
  formedOn: CalendarDate;
  /** The day on which the second side signed. */
  signedOn: CalendarDate | null;
  startsOn: CalendarDate | null;
  activated: boolean;
  endedOn: CalendarDate | null;
  endReason: EndReason | null;
  extensionsExercised: number;
  optionOpen: boolean;
  /** The last day of the whole contract. */
  endsOn: CalendarDate;
  /** The last days of its lines, each once or more. */
  lineEnds: readonly CalendarDate[];
  /** The day on which these facts came to be: a new deadline is in force since then. */
  asOf: CalendarDate;
}

/** What tells people that a contract ended before both had signed. */
const unsignedEndKinds: Record<UnsignedEnd, DeadlineKind> = {
  notSigned: 'contract-lapsed',
  withdrawn: 'contract-withdrawn',
  declined: 'contract-declined',
};

/**
 * The deadlines of a contract, as they follow from its facts. Once it has ended there are none, but for the day itself
 * where it ended before both had signed: that has to be told.
 *
 * The end is announced only once no option is open: until then nobody may be told that the contract ends.
 */
export function contractDeadlines(facts: ContractFacts): PlannedDeadline[] {
  if (facts.endedOn !== null) return unsignedEnd(facts.endReason, facts.endedOn, facts.asOf);
  if (facts.signedOn === null || facts.startsOn === null) return signatureDeadlines(facts);
  const { scheme, endsOn, optionOpen, asOf } = facts;
  const planned: PlannedDeadline[] = [];
  if (!facts.activated) {
    planned.push({
      kind: 'contract-start',
      dueOn: facts.startsOn,
      actsOn: facts.startsOn,
      inForceOn: asOf,
      announced: true,
    });
  }
  if (optionOpen) {
    const { latestNoticeOn } = optionDates(scheme, facts.extensionsExercised);
    planned.push({
      kind: 'option-lapse',
      dueOn: latestNoticeOn,
      actsOn: addDays(latestNoticeOn, 1),
      inForceOn: asOf,
      announced: true,
    });
  }
  for (const lineEnd of new Set(facts.lineEnds)) {
    if (lineEnd >= endsOn || lineEnd < asOf) continue;
    planned.push({ kind: 'lines-end', dueOn: lineEnd, inForceOn: asOf, announced: true });
  }
  planned.push({
    kind: 'contract-end',
    dueOn: endsOn,
    actsOn: addDays(endsOn, 1),
    inForceOn: asOf,
    announced: !optionOpen,
  });
  return planned;
}

/** Both should have signed within the weeks agreed; they can until the offer to contract ends. */
function signatureDeadlines({ formedOn, signatureWeeks, offerValidityDays }: ContractFacts): PlannedDeadline[] {
  const lastDay = lastSignableOn(formedOn, offerValidityDays);
  return [
    { kind: 'signature', dueOn: addDays(formedOn, 7 * signatureWeeks), inForceOn: formedOn, announced: true },
    { kind: 'offer-validity', dueOn: lastDay, actsOn: addDays(lastDay, 1), inForceOn: formedOn, announced: true },
  ];
}

function unsignedEnd(reason: EndReason | null, endedOn: CalendarDate, asOf: CalendarDate): PlannedDeadline[] {
  if (reason === null || reason === 'termEnded') return [];
  return [{ kind: unsignedEndKinds[reason], dueOn: endedOn, inForceOn: asOf, announced: true }];
}

/**
 * The facts after the next option is exercised for all lines that run to the end, agreed on `agreedOn`; without it on
 * the latest day that counts. For the forecast of the branch "if extended".
 */
export function afterExtension(facts: ContractFacts, agreedOn?: CalendarDate): ContractFacts {
  const asOf = agreedOn ?? optionDates(facts.scheme, facts.extensionsExercised).latestNoticeOn;
  const extensionsExercised = facts.extensionsExercised + 1;
  const endsOn = endAfterExtensions(facts.scheme, extensionsExercised);
  return {
    ...facts,
    extensionsExercised,
    optionOpen: isOptionOpen(facts.scheme, extensionsExercised, asOf),
    endsOn,
    lineEnds: facts.lineEnds.map((lineEnd) => (lineEnd === facts.endsOn ? endsOn : lineEnd)),
    asOf,
  };
}

/**
 * The facts once the option is closed: declined on `closedOn`, or without it lapsed on the day after the latest notice
 * date. For the forecast of the branch "if ended".
 */
export function afterLapse(facts: ContractFacts, closedOn?: CalendarDate): ContractFacts {
  const { latestNoticeOn } = optionDates(facts.scheme, facts.extensionsExercised);
  return { ...facts, optionOpen: false, asOf: closedOn ?? addDays(latestNoticeOn, 1) };
}

export type OfferState = 'proposed' | 'open' | 'accepted' | 'declined' | 'lapsed' | 'withdrawn';

/** Everything the dates of an extension offer follow from. */
export interface OfferFacts {
  state: OfferState;
  /** The day on which it went to the provider; of a proposal the day on which it was made. */
  offeredOn: CalendarDate;
  answerDueOn: CalendarDate;
  answeredOn: CalendarDate | null;
}

/** The deadlines of an offer: the approval or the answer it waits for, and the day it was answered. */
export function offerDeadlines(facts: OfferFacts): PlannedDeadline[] {
  if (facts.state === 'proposed' || facts.state === 'open') {
    return [
      {
        kind: facts.state === 'proposed' ? 'extension-approval' : 'extension-answer',
        dueOn: facts.answerDueOn,
        actsOn: addDays(facts.answerDueOn, 1),
        inForceOn: facts.offeredOn,
        announced: true,
      },
    ];
  }
  if (facts.answeredOn === null) return [];
  return [{ kind: 'extension-answered', dueOn: facts.answeredOn, inForceOn: facts.answeredOn, announced: true }];
}

/**
 * One decision for each cohort, the contracts of a procedure that end on the same day with an option open: a manager
 * decides once, not for each of 155 contracts.
 *
 * @param endsOn the ends of the signed contracts with an open option, each once or more
 * @param asOf the day on which the cohorts came to be
 */
export function cohortDeadlines(
  scheme: TermScheme,
  endsOn: readonly CalendarDate[],
  asOf: CalendarDate,
): PlannedDeadline[] {
  return Array.from({ length: scheme.extensionCount }, (_, exercised) => exercised)
    .filter((exercised) => endsOn.includes(endAfterExtensions(scheme, exercised)))
    .map((exercised) => ({
      kind: 'extension-decision',
      dueOn: optionDates(scheme, exercised).latestNoticeOn,
      inForceOn: asOf,
      announced: true,
    }));
}
