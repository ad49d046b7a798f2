import type { CalendarDate } from '@openhuis/calendar';

/** What a contract calls its contractor. */
export interface Contractor {
  name: string;
  /** Null for who may not see the organisation itself. */
  kvkNumber: string | null;
}

/** A name or a number that became another one on a day. */
export interface ChangedContractor {
  /** The first day on which the new one holds. */
  since: CalendarDate;
  name: { from: string | null; to: string } | null;
  kvkNumber: { from: string | null; to: string } | null;
}

/**
 * What the contractor is called on a day, past or to come.
 *
 * @param present as it is called now
 * @param changes those that took effect and those that were agreed for a later day, in any order; a `from` that is not
 *   known is the present one
 */
export function contractorOn(present: Contractor, changes: readonly ChangedContractor[], on: CalendarDate): Contractor {
  const ordered = changes.toSorted((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0));
  const valueOn = <Field extends keyof Contractor>(field: Field): Contractor[Field] => {
    const ofField = ordered.filter((change) => change[field] !== null);
    const held = ofField.findLast(({ since }) => since <= on)?.[field];
    if (held != null) return held.to;
    return ofField[0]?.[field]?.from ?? present[field];
  };
  return { name: valueOn('name'), kvkNumber: valueOn('kvkNumber') };
}
