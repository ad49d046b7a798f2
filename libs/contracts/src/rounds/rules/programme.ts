import { addDays, addMonths, type CalendarDate, extensionPeriod, type TermScheme } from '@openhuis/calendar';
import { optionDates } from '../../rules/term.js';

/** By which offsets a region prepares the extensions of a procedure: data, so that each procedure may have its own. */
export interface ExtensionProgramme {
  /** Calendar months before the latest notice date the system proposes a round. */
  proposeMonths: number;
  /** Weeks before the latest notice date a second person should have approved it. */
  approveWeeks: number;
  /** Calendar days after an offer its receipt should be known; else a registered letter is sent. */
  receiptDays: number;
}

/** What holds for a procedure that says nothing else. */
export const houseProgramme: ExtensionProgramme = { proposeMonths: 12, approveWeeks: 12, receiptDays: 10 };

/** The dates of one option in the order of the programme; all are calendar dates in Europe/Amsterdam. */
export interface ProgrammeDates {
  /** The system proposes the round. */
  proposeOn: CalendarDate;
  /** A second person should have approved it. */
  approveOn: CalendarDate;
  /** The offers should have gone, as the procedure promises. */
  offerOn: CalendarDate;
  /** The last day on which the extension can be agreed in time, inclusive. */
  latestNoticeOn: CalendarDate;
  /** The first day of the extension, and its last one, inclusive. */
  startsOn: CalendarDate;
  endsOn: CalendarDate;
}

/**
 * When a round should be where.
 *
 * @param number 1 is the first extension
 * @param offerLeadWeeks weeks before the latest notice date by which the procedure promises its offer
 */
export function programmeDates(
  programme: ExtensionProgramme,
  scheme: TermScheme,
  offerLeadWeeks: number,
  number: number,
): ProgrammeDates {
  const { latestNoticeOn } = optionDates(scheme, number - 1);
  return {
    proposeOn: addMonths(latestNoticeOn, -programme.proposeMonths),
    approveOn: addDays(latestNoticeOn, -7 * programme.approveWeeks),
    offerOn: addDays(latestNoticeOn, -7 * offerLeadWeeks),
    latestNoticeOn,
    ...extensionPeriod(scheme, number),
  };
}
