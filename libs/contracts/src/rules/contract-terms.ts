import {
  addDays,
  type CalendarDate,
  earliest,
  endAfterExtensions,
  extensionPeriod,
  type Period,
  type TermScheme,
} from '@openhuis/calendar';
import { contractStart, isOptionOpen, linePeriod, optionDates } from './term.js';

/** The term scheme of a procedure, with the weeks the region promises its offers ahead. */
export type PublishedTerm = TermScheme & { offerLeadWeeks?: number };

/** What the terms of a contract follow from. Dates are inclusive. */
export interface TermFacts {
  /** The day on which the second side signed. */
  signedOn: CalendarDate | null;
  startsOn: CalendarDate | null;
  /** The last day, of the whole contract or in the municipality that is looked at. */
  endsOn: CalendarDate;
  /** The last day of the whole contract; left out: the same. */
  contractEndsOn?: CalendarDate;
  endedOn: CalendarDate | null;
  extensionsExercised: number;
  optionOpen: boolean;
}

/** An extension that was agreed. */
export interface AgreedExtension extends Period {
  /** 1 is the first extension. */
  number: number;
}

/** An extension that can still be agreed. */
export interface OptionLeft extends AgreedExtension {
  /** The last day on which it can be agreed in time, inclusive: the answer has been received by then. */
  latestNoticeOn: CalendarDate;
  /** A working day on or before it: when to be ready. Not the legal date. */
  warningOn: CalendarDate;
  /** The day by which the region promised to have made its offer. */
  offerDueOn: CalendarDate;
  /**
   * 'next': it can be agreed now; 'later': after the ones before it; 'late': its latest notice date has passed or it was
   * declined, so that only a late extension, with four eyes, can still bring it before the end.
   */
  state: 'next' | 'later' | 'late';
}

/** The terms of a contract one after another, without a gap: what the term bar draws. */
export interface ContractTerms {
  /** The fixed term; null for whoever joined after it, and for a contract that never came into force. */
  fixed: Period | null;
  /** True: not signed by both yet, and the first day is what it would be if they signed today. */
  expected: boolean;
  extensions: AgreedExtension[];
  options: OptionLeft[];
}

/**
 * The fixed term, the extensions agreed and the options left of one contract (domain guide, section 5: each end is
 * computed from the original end). A contract that ended has no options; one that ended before both had signed has no
 * term at all.
 */
export function contractTerms(scheme: PublishedTerm, facts: TermFacts, today: CalendarDate): ContractTerms {
  const { signedOn, endedOn, endsOn, extensionsExercised } = facts;
  const expected = signedOn === null || facts.startsOn === null;
  const startsOn = facts.startsOn ?? contractStart(scheme, signedOn ?? today);
  if ((expected && endedOn !== null) || startsOn > endsOn) {
    return { fixed: null, expected, extensions: [], options: [] };
  }
  const terms = Array.from({ length: extensionsExercised + 1 }, (_, number) => number)
    .filter((number) => endAfterExtensions(scheme, number) >= startsOn)
    .map((number) => ({ number, ...linePeriod(scheme, number, startsOn) }))
    .filter((period) => period.startsOn <= endsOn)
    .map((period) => ({ ...period, endsOn: earliest(period.endsOn, endsOn) }));
  const [first] = terms;
  const fixed = first?.number === 0 ? { startsOn: first.startsOn, endsOn: first.endsOn } : null;
  return {
    fixed,
    expected,
    extensions: terms.filter(({ number }) => number > 0),
    options: optionsLeft(scheme, facts, today),
  };
}

/** The terms as a procedure publishes them, before anybody has a contract: every extension is still an option. */
export function procedureTerms(scheme: PublishedTerm, today: CalendarDate): ContractTerms {
  const { startsOn, endsOn } = scheme;
  const facts = { signedOn: startsOn, startsOn, endsOn, endedOn: null, extensionsExercised: 0, optionOpen: true };
  return contractTerms(scheme, facts, today);
}

/** Lines that end before their contract does are not extended any more: they return only by a new enrolment. */
function optionsLeft(scheme: PublishedTerm, facts: TermFacts, today: CalendarDate): OptionLeft[] {
  const { endsOn, contractEndsOn = endsOn, endedOn, extensionsExercised, optionOpen } = facts;
  if (endedOn !== null || contractEndsOn < today || endsOn < contractEndsOn) return [];
  // What ends before its term, by notice or consent, is not extended.
  if (contractEndsOn < endAfterExtensions(scheme, extensionsExercised)) return [];
  const isOpen = isOptionOpen(scheme, extensionsExercised, today) && optionOpen;
  // Once the next option is closed, those after it can no longer be reached, but by a late extension of this one.
  const left = Math.min(scheme.extensionCount - extensionsExercised, isOpen ? Infinity : 1);
  return Array.from({ length: left }, (_, index) => {
    const exercised = extensionsExercised + index;
    const dates = optionDates(scheme, exercised);
    return {
      number: exercised + 1,
      ...extensionPeriod(scheme, exercised + 1),
      ...dates,
      offerDueOn: addDays(dates.latestNoticeOn, -7 * (scheme.offerLeadWeeks ?? 0)),
      state: index > 0 ? 'later' : isOpen ? 'next' : 'late',
    };
  });
}
