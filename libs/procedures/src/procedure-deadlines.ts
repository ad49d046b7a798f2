import type { ActingDeadlineKind, DueDeadline, Moment } from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import { takeEffect } from './take-effect.js';
import type { Procedures } from './procedures.service.js';

type DeadlineHandler = (manager: EntityManager, deadline: DueDeadline, moment: Moment) => Promise<void>;

/** What procedures do on the days on which the system acts, in the transaction of the sweep. */
export function procedureDeadlineHandlers(
  procedures: Procedures,
): Pick<Record<ActingDeadlineKind, DeadlineHandler>, 'window-closing' | 'publication-effective'> {
  return {
    'window-closing': (manager, deadline) => procedures.closeWindow(manager, deadline),
    'publication-effective': takeEffect,
  };
}
