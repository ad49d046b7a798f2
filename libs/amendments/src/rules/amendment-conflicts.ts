import type { CalendarDate } from '@openhuis/calendar';
import { type AmendmentChange, placeOf, placesMeet } from './amendment-change.js';

/** What runs in a procedure at the moment at which an amendment would be announced. */
export interface RunningMatters {
  /** Other amendments that were proposed or announced and are not effective yet. */
  amendments: readonly {
    id: string;
    number: number | null;
    subject: string;
    state: 'proposed' | 'announced';
    effectiveOn: CalendarDate;
    changes: readonly AmendmentChange[];
  }[];
  /** Offers to extend that wait for the contractor, and the earliest day by which they are answered. */
  openOffers: { count: number; answerDueOn: CalendarDate | null };
  /** Offers to extend that wait for a second person. */
  proposedOffers: number;
  /** Rounds of extensions that are prepared, wait for a second person, or are being sent. */
  preparedRounds: number;
  /** Contracts that end before the effective date unless they are extended. */
  endingBefore: number;
  /** Contracts and addenda that wait for a signature. */
  unsigned: number;
  /** The day of a published version of the procedure that waits; null when there is none. */
  plannedPublicationOn: CalendarDate | null;
}

/** Something that an amendment meets; told before it is announced. */
export type AmendmentConflict =
  | {
      kind: 'amendment';
      id: string;
      number: number | null;
      subject: string;
      effectiveOn: CalendarDate;
      places: string[];
    }
  | { kind: 'openOffers'; count: number; answerDueOn: CalendarDate | null }
  | { kind: 'proposedOffers'; count: number }
  | { kind: 'preparedRounds'; count: number }
  | { kind: 'endingBefore'; count: number }
  | { kind: 'unsigned'; count: number }
  | { kind: 'plannedPublication'; effectiveOn: CalendarDate };

/**
 * Everything that an amendment would meet when it is announced now: another amendment at the same place, rounds and offers to extend
 * (a contractor would answer both, by texts that differ), contracts that end first, texts that wait for a signature, and a
 * publication that lapses because of it.
 */
export function amendmentConflicts(changes: readonly AmendmentChange[], running: RunningMatters): AmendmentConflict[] {
  const places = changes.map(placeOf);
  const found: AmendmentConflict[] = [];
  for (const { id, number, subject, effectiveOn, changes: theirs } of running.amendments) {
    const met = [...new Set(theirs.map(placeOf).filter((place) => places.some((own) => placesMeet(own, place))))];
    if (met.length > 0) found.push({ kind: 'amendment', id, number, subject, effectiveOn, places: met });
  }
  if (running.openOffers.count > 0) found.push({ kind: 'openOffers', ...running.openOffers });
  if (running.proposedOffers > 0) found.push({ kind: 'proposedOffers', count: running.proposedOffers });
  if (running.preparedRounds > 0) found.push({ kind: 'preparedRounds', count: running.preparedRounds });
  if (running.endingBefore > 0) found.push({ kind: 'endingBefore', count: running.endingBefore });
  if (running.unsigned > 0) found.push({ kind: 'unsigned', count: running.unsigned });
  if (running.plannedPublicationOn !== null) {
    found.push({ kind: 'plannedPublication', effectiveOn: running.plannedPublicationOn });
  }
  return found;
}

/**
 * Whether a conflict forbids the announcement: two amendments cannot both hold at one place. The others are told, and the
 * person who announces says why it goes ahead.
 *
 * @param number of the amendment that is in the way; one that is only proposed is not announced yet
 */
export function isBlocking(conflict: AmendmentConflict): boolean {
  return conflict.kind === 'amendment' && conflict.number !== null;
}
