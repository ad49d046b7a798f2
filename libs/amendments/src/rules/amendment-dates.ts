import { addDays, addMonths, type CalendarDate } from '@openhuis/calendar';
import type { Violation } from '@openhuis/platform';
import type { RevisionClause } from '@openhuis/procedures';
import { amendmentFault } from './amendment-fault.js';

/** Where an amendment comes from: the law sets its own day, so that only the shortest time binds it. */
export const amendmentBases = ['dialogue', 'law', 'region'] as const;
export type AmendmentBasis = (typeof amendmentBases)[number];

/** The days of an amendment that is announced on a day, as the revision clause counts them. All are inclusive. */
export interface AmendmentDates {
  /** The last day to answer. */
  responseDueOn: CalendarDate;
  /** The last day of the last written term, for whoever did not answer. */
  lastTermDueOn: CalendarDate;
  /** The first and the last day on which it may take effect; null: no last one. */
  earliestOn: CalendarDate;
  latestOn: CalendarDate | null;
}

/** The days that follow from announcing an amendment on a day (contract standard 1.4). */
export function amendmentDates(
  announcedOn: CalendarDate,
  { responseDays, lastTermDays, implementationMonths }: RevisionClause,
  basis: AmendmentBasis,
): AmendmentDates {
  const responseDueOn = addDays(announcedOn, responseDays);
  const lastTermDueOn = addDays(responseDueOn, lastTermDays);
  return {
    responseDueOn,
    lastTermDueOn,
    // A day between: what silence or refusal means is recorded, and told, before it takes effect.
    earliestOn: addDays(lastTermDueOn, 2),
    latestOn: basis === 'law' ? null : addMonths(announcedOn, implementationMonths),
  };
}

/** What is wrong with the effective date of an amendment that would be announced on a day. */
export function effectiveDateFaults(
  effectiveOn: CalendarDate,
  announcedOn: CalendarDate,
  revision: RevisionClause,
  basis: AmendmentBasis,
): Violation[] {
  const { earliestOn, latestOn } = amendmentDates(announcedOn, revision, basis);
  if (effectiveOn < earliestOn) {
    return [amendmentFault('effective-too-early', 'effectiveOn', { earliest: earliestOn })];
  }
  return latestOn !== null && effectiveOn > latestOn
    ? [amendmentFault('effective-too-late', 'effectiveOn', { latest: latestOn })]
    : [];
}
