import {
  type ActingDeadlineKind,
  type Database,
  type DueDeadline,
  type Moment,
  systemActor,
  systemScope,
} from '@openhuis/platform';
import type { Procedures } from '@openhuis/procedures';
import type { EntityManager } from 'typeorm';
import type { amendmentDeadlineKinds } from './rules/amendment-deadlines.js';
import { closeLastTerms, closeResponses, endRunOff, makeEffective, tellJoiners } from './take-effect.js';

type DeadlineHandler = (manager: EntityManager, deadline: DueDeadline, moment: Moment) => Promise<void>;

/** What amendments do on the days on which the system acts, in the transaction of the sweep. */
export function amendmentDeadlineHandlers(
  procedures: Procedures,
): Pick<Record<ActingDeadlineKind, DeadlineHandler>, (typeof amendmentDeadlineKinds)[number]> {
  return {
    'amendment-responses': (manager, deadline, moment) => closeResponses(procedures, manager, deadline, moment),
    'amendment-last-terms': (manager, deadline, moment) => closeLastTerms(procedures, manager, deadline, moment),
    'amendment-takes-effect': (manager, deadline, moment) => makeEffective(procedures, manager, deadline, moment),
    'amendment-run-off': (manager, deadline) => endRunOff(manager, deadline),
  };
}

/** The job that a concluded contract asks for: its provider is told of what was announced before it joined. */
export async function tellJoinersOf(
  database: Database,
  procedures: Procedures,
  moment: Moment,
  { regionId, procedureId }: { regionId: number; procedureId: string },
): Promise<number> {
  const scope = systemScope(regionId);
  return await database.command(scope, (manager) =>
    tellJoiners({ manager, procedures, actor: systemActor(scope), moment }, procedureId),
  );
}
