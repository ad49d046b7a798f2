import type { ActingDeadlineKind, DueDeadline, Moment } from '@openhuis/platform';
import type { Procedures } from '@openhuis/procedures';
import type { EntityManager } from 'typeorm';
import { endRemedyTerm } from './intended-refusal.js';
import { lapseSupplement } from './supplement/lapse-supplement.js';

type DeadlineHandler = (manager: EntityManager, deadline: DueDeadline, moment: Moment) => Promise<void>;

/** What enrolments do on the days on which the system acts, in the transaction of the sweep. */
export function enrolmentDeadlineHandlers(
  procedures: Procedures,
): Pick<Record<ActingDeadlineKind, DeadlineHandler>, 'remedy-term' | 'supplement'> {
  return {
    'remedy-term': (manager, deadline, moment) => endRemedyTerm(manager, procedures, deadline, moment),
    supplement: (manager, deadline, moment) => lapseSupplement(manager, procedures, deadline, moment),
  };
}
