import type { CalendarDate } from '@openhuis/calendar';
import type { DeadlineKind, PlannedDeadline } from '@openhuis/platform';

/** A date of which people are told. */
export interface ToldDate {
  kind: DeadlineKind;
  dueOn: CalendarDate;
}

/** What a change does to the dates of which people are told: the notices of the one lapse, those of the other are planned. */
export interface ChangedDates {
  lapsed: ToldDate[];
  planned: ToldDate[];
}

/** Which dates no longer stand, or are no longer announced, and which are new. */
export function changedDates(before: readonly PlannedDeadline[], after: readonly PlannedDeadline[]): ChangedDates {
  return { lapsed: missingFrom(after, before), planned: missingFrom(before, after) };
}

function missingFrom(others: readonly PlannedDeadline[], deadlines: readonly PlannedDeadline[]): ToldDate[] {
  const told = new Set(others.filter(({ announced }) => announced).map(keyOf));
  return deadlines
    .filter((deadline) => deadline.announced && !told.has(keyOf(deadline)))
    .map(({ kind, dueOn }) => ({ kind, dueOn }));
}

function keyOf({ kind, dueOn }: PlannedDeadline): string {
  return `${kind} ${dueOn}`;
}
