import {
  addDays,
  type CalendarDate,
  earliest,
  endAfterExtensions,
  extensionPeriod,
  firstOfNextMonth,
  latest,
  latestNoticeOn,
  type Period,
  type TermScheme,
  warningDate,
} from '@openhuis/calendar';
import type { Violation } from '@openhuis/platform';

/** Where a contract that is agreed today stands in the term of its procedure. */
export interface JoiningTerm {
  /** Rounds of extension that were exercised before it joined: its first line period runs to their end. */
  extensionsExercised: number;
  endsOn: CalendarDate;
  optionsLeft: number;
  /** False when no option is left, or when the latest notice date of the next one has passed. */
  optionOpen: boolean;
}

/** The two dates of the next option: never shown for one another (domain guide, section 7, point 4). */
export interface OptionDates {
  /** The legal date: the last day on which the extension can be agreed in time, inclusive. */
  latestNoticeOn: CalendarDate;
  /** The internal date: a working day, on or before the legal one. */
  warningOn: CalendarDate;
}

/**
 * The term of a contract that is formed or signed today: it ends where the lines of the procedure end today, so that
 * late joiners share one end (domain guide, section 7, point 5).
 *
 * @param roundsExercised how many extensions the procedure's contracts have already agreed
 */
export function joiningTerm(scheme: TermScheme, roundsExercised: number, today: CalendarDate): JoiningTerm {
  return {
    extensionsExercised: roundsExercised,
    endsOn: endAfterExtensions(scheme, roundsExercised),
    optionsLeft: scheme.extensionCount - roundsExercised,
    optionOpen: isOptionOpen(scheme, roundsExercised, today),
  };
}

/** True while one more extension can be agreed in time: an option is left and its latest notice date is today or later. */
export function isOptionOpen(scheme: TermScheme, extensionsExercised: number, today: CalendarDate): boolean {
  return (
    extensionsExercised < scheme.extensionCount && today <= optionDates(scheme, extensionsExercised).latestNoticeOn
  );
}

/** The dates by which the next extension must have been agreed, counted back from the present end. */
export function optionDates(scheme: TermScheme, extensionsExercised: number): OptionDates {
  const endsOn = endAfterExtensions(scheme, extensionsExercised);
  return {
    latestNoticeOn: latestNoticeOn(endsOn, scheme.noticeMonths),
    warningOn: warningDate(endsOn, scheme.noticeMonths),
  };
}

/**
 * The last day on which a contract can be signed: the offer to contract stands for so many calendar days, the day after
 * its formation being the first (contract standard: 90; no contract term is moved for weekends).
 */
export function lastSignableOn(formedOn: CalendarDate, offerValidityDays: number): CalendarDate {
  return addDays(formedOn, offerValidityDays);
}

/** What the last day of an offer to contract follows from. */
export interface ContractOffer {
  formedOn: CalendarDate;
  /** Calendar days for which the offer to contract stands. */
  offerValidityDays: number;
  /** Since when both sides are asked to sign anew, for the text was renewed after one had signed; null when it never was. */
  signingAgainSince: CalendarDate | null;
  /** Weeks in which both sides sign. */
  signatureWeeks: number;
}

/**
 * The last day on which a contract can be signed: that of its offer, or of the weeks that began anew with its text, whichever is
 * later. A renewed text is an offer of its own, and whoever has to read and sign it again gets all the weeks for that.
 */
export function contractSignableUntil({
  formedOn,
  offerValidityDays,
  signingAgainSince,
  signatureWeeks,
}: ContractOffer): CalendarDate {
  const offered = lastSignableOn(formedOn, offerValidityDays);
  return signingAgainSince === null ? offered : latest(offered, signatureDueOn(signingAgainSince, signatureWeeks));
}

/** The day until which both sides have the weeks agreed to sign, the day after they got the text being the first. */
export function signatureDueOn(since: CalendarDate, signatureWeeks: number): CalendarDate {
  return addDays(since, 7 * signatureWeeks);
}

/** The first day of a contract: the first of the month after both have signed, and not before the term itself starts. */
export function contractStart(scheme: TermScheme, signedOn: CalendarDate): CalendarDate {
  return latest(scheme.startsOn, firstOfNextMonth(signedOn));
}

/** `too-late-to-start` when a contract that both sign on this day would start after its end. */
export function startViolations(scheme: TermScheme, extensionsExercised: number, signedOn: CalendarDate): Violation[] {
  const startsOn = contractStart(scheme, signedOn);
  const endsOn = endAfterExtensions(scheme, extensionsExercised);
  return startsOn > endsOn ? [{ code: 'too-late-to-start', details: { startsOn, endsOn } }] : [];
}

/**
 * The days that a term adds to a line: term 0 is the initial one, term n the n-th extension, each to its own end, which
 * is always computed from the original end. A line of a late joiner begins within its first term.
 *
 * @param startsOn the first day of the contract; the days before it fall away
 */
export function linePeriod(scheme: TermScheme, termNumber: number, startsOn: CalendarDate): Period {
  const period = termNumber === 0 ? scheme : extensionPeriod(scheme, termNumber);
  return { startsOn: latest(period.startsOn, startsOn), endsOn: period.endsOn };
}

/**
 * The periods of a line that runs from the start of its contract through all terms up to the given one: adjacent,
 * without a gap or an overlap. Terms that ended before the contract started are left out; whoever joins after an
 * exercised round but before it begins holds the rest of the running term and the round.
 */
export function linePeriods(scheme: TermScheme, startsOn: CalendarDate, extensionsExercised: number): Period[] {
  return Array.from({ length: extensionsExercised + 1 }, (_, termNumber) => termNumber)
    .filter((termNumber) => endAfterExtensions(scheme, termNumber) >= startsOn)
    .map((termNumber) => linePeriod(scheme, termNumber, startsOn));
}

/**
 * The same for a line that is added to a contract: it runs as long as that does, also where an end before the term is planned.
 *
 * @param lastDay the last day of the contract
 */
export function addedPeriods(
  scheme: TermScheme,
  startsOn: CalendarDate,
  extensionsExercised: number,
  lastDay: CalendarDate,
): Period[] {
  return linePeriods(scheme, startsOn, extensionsExercised)
    .filter((period) => period.startsOn <= lastDay)
    .map((period) => ({ ...period, endsOn: earliest(period.endsOn, lastDay) }));
}
