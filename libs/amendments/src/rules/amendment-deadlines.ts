import { addDays, type CalendarDate } from '@openhuis/calendar';
import type { DeadlineKind, PlannedDeadline } from '@openhuis/platform';
import type { AmendmentChange } from './amendment-change.js';
import { runOffEnds } from './apply-changes.js';
import type { AmendmentState } from './transitions.js';

/** The days of a procedure on which its amendments move on; the sweep acts on them. */
export const amendmentDeadlineKinds = [
  'amendment-responses',
  'amendment-last-terms',
  'amendment-takes-effect',
  'amendment-run-off',
] as const satisfies readonly DeadlineKind[];

/** An amendment as far as its dates follow from it. */
export interface DatedAmendment {
  state: AmendmentState;
  announcedOn: CalendarDate | null;
  responseDueOn: CalendarDate | null;
  lastTermDueOn: CalendarDate | null;
  lastTermOpened: boolean;
  settled: boolean;
  effectiveOn: CalendarDate;
  changes: readonly AmendmentChange[];
}

/**
 * The days of all amendments of a procedure together: one sweep acts for every amendment that is due. Two that share a day
 * share the deadline.
 */
export function amendmentDeadlines(amendments: readonly DatedAmendment[]): PlannedDeadline[] {
  const planned = amendments.flatMap((amendment): PlannedDeadline[] => {
    const { state, announcedOn, responseDueOn, lastTermDueOn, lastTermOpened, settled, effectiveOn, changes } =
      amendment;
    if (announcedOn === null || responseDueOn === null || lastTermDueOn === null || state === 'withdrawn') return [];
    const after = (kind: DeadlineKind, dueOn: CalendarDate): PlannedDeadline => ({
      kind,
      dueOn,
      actsOn: addDays(dueOn, 1),
      inForceOn: announcedOn,
      announced: true,
    });
    return [
      ...(state === 'announced' && !lastTermOpened ? [after('amendment-responses', responseDueOn)] : []),
      ...(state === 'announced' && !settled ? [after('amendment-last-terms', lastTermDueOn)] : []),
      ...(state === 'announced' ? [{ ...after('amendment-takes-effect', effectiveOn), actsOn: effectiveOn }] : []),
      // They come long after the amendment itself; one that has come is settled, and stays so.
      ...runOffEnds(changes).map((dueOn) => after('amendment-run-off', dueOn)),
    ];
  });
  const once = new Map(planned.map((deadline) => [`${deadline.kind} ${deadline.dueOn}`, deadline]));
  return [...once.values()];
}
