import {
  addDays,
  addMonths,
  type CalendarDate,
  earliest,
  endAfterExtensions,
  nextWorkingDayOnOrAfter,
  type TermScheme,
} from '@openhuis/calendar';
import type { DeadlineKind, PlannedDeadline } from '@openhuis/platform';
import {
  type ContractOffer,
  contractSignableUntil,
  isOptionOpen,
  lastSignableOn,
  optionDates,
  signatureDueOn,
} from './term.js';
import type { EndReason, UnsignedEnd } from './transitions.js';

/** The kinds that `contractDeadlines` answers for: what it no longer plans is superseded. */
export const contractDeadlineKinds = [
  'signature',
  'signature-again',
  'offer-validity',
  'contract-lapsed',
  'contract-withdrawn',
  'contract-declined',
  'contract-start',
  'option-lapse',
  'contract-end',
  'lines-end',
  'client-transfer',
] as const satisfies readonly DeadlineKind[];
export const offerDeadlineKinds = [
  'extension-approval',
  'extension-answer',
  'extension-answered',
  'extension-receipt',
  'extension-reminder',
] as const satisfies readonly DeadlineKind[];
export const cohortDeadlineKinds = ['extension-decision', 'extension-round'] as const satisfies readonly DeadlineKind[];

/** Everything the dates of a contract follow from. */
export interface ContractFacts extends ContractOffer {
  scheme: TermScheme;
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
  /** The ends that are planned: of the whole contract or of a part of it. */
  preparedEnds: readonly PreparedEnd[];
  /** The day on which these facts came to be: a new deadline is in force since then. */
  asOf: CalendarDate;
}

/** An end of which the numbers of clients are asked and the settlement list stands. */
export interface PreparedEnd {
  /** The last day of what ends. */
  endsOn: CalendarDate;
  /** Since when it is certain, as far as the date of its transfer depends on it. */
  since: CalendarDate;
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
  return [...planned, ...transferDeadlines(facts)];
}

/**
 * Nothing can lengthen what ends on these days any more: where its clients will go is to be known in time. An end that was
 * prepared keeps the date it got then, on whatever day this is computed.
 */
function transferDeadlines(facts: ContractFacts): PlannedDeadline[] {
  const { lineEnds, endsOn, optionOpen, preparedEnds, asOf } = facts;
  const lastDays = [...lineEnds.filter((end) => end < endsOn), ...(optionOpen ? [] : [endsOn])];
  const dates = lastDays
    .filter((lastDay) => lastDay >= asOf)
    .flatMap((lastDay) => {
      const prepared = preparedEnds.filter((end) => end.endsOn === lastDay);
      return (prepared.length === 0 ? [asOf] : prepared.map(({ since }) => since)).map((since) =>
        transferDueOn(lastDay, since),
      );
    });
  return [...new Set(dates)]
    .filter((dueOn) => dueOn >= asOf)
    .map((dueOn) => ({ kind: 'client-transfer', dueOn, actsOn: dueOn, inForceOn: asOf, announced: true }));
}

/** Calendar months before something ends by which it should be known where its clients will go. */
const TRANSFER_MONTHS = 3;

/** By when the transfer of clients of what ends on a day should have been planned. */
export function transferPlannedOn(lastDay: CalendarDate): CalendarDate {
  return addMonths(lastDay, -TRANSFER_MONTHS);
}

/**
 * The date of that: of what became certain to end too late for it the day itself or the first working day after it, and never a
 * day after the last one.
 *
 * @param since the day on which it became certain
 */
export function transferDueOn(lastDay: CalendarDate, since: CalendarDate): CalendarDate {
  const inTime = transferPlannedOn(lastDay);
  return inTime >= since ? inTime : earliest(nextWorkingDayOnOrAfter(since), lastDay);
}

/**
 * Both should have signed within the weeks agreed, which begin anew when the text was renewed after one had signed; they can
 * until the offer to contract ends.
 */
function signatureDeadlines(facts: ContractFacts): PlannedDeadline[] {
  const { formedOn, signatureWeeks, signingAgainSince } = facts;
  const lastDay = contractSignableUntil(facts);
  const since = signingAgainSince ?? formedOn;
  return [
    {
      kind: signingAgainSince === null ? 'signature' : 'signature-again',
      dueOn: signatureDueOn(since, signatureWeeks),
      inForceOn: since,
      announced: true,
    },
    {
      kind: 'offer-validity',
      dueOn: lastDay,
      actsOn: addDays(lastDay, 1),
      // Moved with a text that was renewed, it is told no sooner than that.
      inForceOn: lastDay === lastSignableOn(formedOn, facts.offerValidityDays) ? formedOn : since,
      announced: true,
    },
  ];
}

function unsignedEnd(reason: EndReason | null, endedOn: CalendarDate, asOf: CalendarDate): PlannedDeadline[] {
  const kind = reason === null ? undefined : (unsignedEndKinds as Partial<Record<EndReason, DeadlineKind>>)[reason];
  return kind === undefined ? [] : [{ kind, dueOn: endedOn, inForceOn: asOf, announced: true }];
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
  /** Its receipt should be known by this day; null where it is known. */
  receiptDueOn?: CalendarDate | null;
  /** The day on which a person had its provider reminded. */
  remindedOn?: CalendarDate | null;
}

/** The deadlines of an offer: the approval or the answer it waits for, its receipt, and the day it was answered. */
export function offerDeadlines(facts: OfferFacts): PlannedDeadline[] {
  const { state, answeredOn, remindedOn } = facts;
  const planned: PlannedDeadline[] = [];
  if (state === 'proposed' || state === 'open') {
    planned.push({
      kind: state === 'proposed' ? 'extension-approval' : 'extension-answer',
      dueOn: facts.answerDueOn,
      actsOn: addDays(facts.answerDueOn, 1),
      inForceOn: facts.offeredOn,
      announced: true,
    });
  } else if (answeredOn !== null) {
    planned.push({ kind: 'extension-answered', dueOn: answeredOn, inForceOn: answeredOn, announced: true });
  }
  // What the purchaser extends alone must have been received as well (contract standard 1.3).
  if ((state === 'open' || state === 'accepted') && facts.receiptDueOn != null) {
    planned.push({
      kind: 'extension-receipt',
      dueOn: facts.receiptDueOn,
      inForceOn: facts.offeredOn,
      announced: true,
    });
  }
  if (state === 'open' && remindedOn != null) {
    planned.push({ kind: 'extension-reminder', dueOn: remindedOn, inForceOn: remindedOn, announced: true });
  }
  return planned;
}

/**
 * One decision for each cohort, the contracts of a procedure that end on the same day with an option open: a manager
 * decides once, not for each of 155 contracts.
 *
 * @param endsOn the ends of the signed contracts with an open option, each once or more
 * @param asOf the day on which the cohorts came to be
 * @param proposeMonths calendar months before the latest notice date the system proposes a round of extensions
 */
export function cohortDeadlines(
  scheme: TermScheme,
  endsOn: readonly CalendarDate[],
  asOf: CalendarDate,
  proposeMonths: number,
): PlannedDeadline[] {
  return Array.from({ length: scheme.extensionCount }, (_, exercised) => exercised)
    .filter((exercised) => endsOn.includes(endAfterExtensions(scheme, exercised)))
    .flatMap((exercised): PlannedDeadline[] => {
      const { latestNoticeOn } = optionDates(scheme, exercised);
      const proposeOn = addMonths(latestNoticeOn, -proposeMonths);
      return [
        { kind: 'extension-decision', dueOn: latestNoticeOn, inForceOn: asOf, announced: true },
        // The managers are told of the decision; that the system prepares it is no news of its own.
        { kind: 'extension-round', dueOn: proposeOn, actsOn: proposeOn, inForceOn: asOf, announced: false },
      ];
    });
}
