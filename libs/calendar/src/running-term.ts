import { addDays, addMonths, requireWholeNumber, type CalendarDate } from './calendar-date.js';
import { isWorkingDay, nextWorkingDayOnOrAfter } from './working-day.js';

/** The length of a term that starts to run by an event, in exactly one unit; each is a whole number of at least 1. */
export type TermLength =
  | { days: number; weeks?: never; months?: never; years?: never }
  | { weeks: number; days?: never; months?: never; years?: never }
  | { months: number; days?: never; weeks?: never; years?: never }
  | { years: number; days?: never; weeks?: never; months?: never };

/**
 * The last day of a term of contract or of a published procedure ("20 kalenderdagen", "6 kalendermaanden"): the day of
 * the event does not count, and the end stays where it falls, also on a Sunday. The Algemene termijnenwet does not hold
 * for it.
 * @throws RangeError when the length is not a whole number of at least 1 in exactly one unit.
 */
export function contractTermEnd(eventOn: CalendarDate, length: TermLength): CalendarDate {
  requireOneUnit(length);
  if (length.days !== undefined) return addDays(eventOn, length.days);
  if (length.weeks !== undefined) return addDays(eventOn, 7 * length.weeks);
  if (length.months !== undefined) return addMonths(eventOn, length.months);
  return addMonths(eventOn, 12 * length.years);
}

/**
 * The last day of a term set by law, with the Algemene termijnenwet: the day of the event does not count; a term of at
 * least three days is lengthened until it holds two days that are no Saturday, Sunday or holiday (art. 2); an end on
 * such a day moves to the next that is none (art. 1). A term above 90 days, twelve weeks or three months, or in years,
 * stays where it falls (art. 4). Only for terms that run forward: a term counted back never moves (art. 1(2)).
 * After {@link EQUATED_DAYS_KNOWN_UNTIL} the outcome is provisional.
 * @throws RangeError when the length is not a whole number of at least 1 in exactly one unit.
 */
export function statutoryTermEnd(eventOn: CalendarDate, length: TermLength): CalendarDate {
  const rawEnd = contractTermEnd(eventOn, length);
  if (isBeyondTheAct(length)) return rawEnd;
  const needsTwoWorkingDays = length.days === undefined || length.days >= 3;
  return nextWorkingDayOnOrAfter(needsTwoWorkingDays ? lengthenToTwoWorkingDays(eventOn, rawEnd) : rawEnd);
}

/** Algemene termijnenwet art. 4(a): the act does not hold for terms longer than these. */
function isBeyondTheAct({ days, weeks, months, years }: TermLength): boolean {
  return (days ?? 0) > 90 || (weeks ?? 0) > 12 || (months ?? 0) > 3 || years !== undefined;
}

function lengthenToTwoWorkingDays(eventOn: CalendarDate, rawEnd: CalendarDate): CalendarDate {
  let workingDays = 0;
  let day = eventOn;
  while (workingDays < 2) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) workingDays += 1;
  }
  return day > rawEnd ? day : rawEnd;
}

function requireOneUnit({ days, weeks, months, years }: TermLength): void {
  const given = [days, weeks, months, years].filter((value) => value !== undefined);
  if (given.length !== 1) {
    throw new RangeError('The length of a term is given in exactly one of days, weeks, months or years');
  }
  for (const value of given) requireWholeNumber(value, 'The length of a term', 1);
}
