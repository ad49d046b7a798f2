import {
  type ActingDeadlineKind,
  type Database,
  type DueDeadline,
  type Moment,
  systemScope,
  takeDueDeadlines,
} from '@openhuis/platform';
import type { EntityManager } from 'typeorm';

/** What a feature does on the day of a deadline, in the sweep's transaction. It settles the deadline itself. */
export type DeadlineHandler = (manager: EntityManager, deadline: DueDeadline, moment: Moment) => Promise<void>;

/** One handler for every kind that acts: the compiler refuses a missing one. */
export type DeadlineHandlers = Record<ActingDeadlineKind, DeadlineHandler>;

const BATCH = 50;

/** What a sweep did. */
export interface SweepResult {
  settled: number;
  failed: { id: string; kind: string; error: Error }[];
}

/**
 * Does what is due in one region, also what fell due while nobody ran. Several sweeps may run side by
 * side. A deadline whose feature fails is undone alone, left for the next sweep, and reported.
 */
export async function sweepDeadlines(
  database: Database,
  handlers: DeadlineHandlers,
  regionId: number,
  moment: Moment,
): Promise<SweepResult> {
  const failed: SweepResult['failed'] = [];
  let settled = 0;
  for (;;) {
    // The transaction may be tried again after a deadlock: what it found out counts only once it is over.
    const round = await database.command(systemScope(regionId), async (manager) => {
      const due = await takeDueDeadlines(
        manager,
        regionId,
        moment.today,
        BATCH,
        failed.map(({ id }) => id),
      );
      const failures: SweepResult['failed'] = [];
      for (const deadline of due) {
        try {
          // A savepoint: one failure must not undo its neighbours.
          await manager.transaction((nested) => handlers[deadline.kind](nested, deadline, moment));
        } catch (error) {
          failures.push({ id: deadline.id, kind: deadline.kind, error: error as Error });
        }
      }
      return { taken: due.length, failures };
    });
    failed.push(...round.failures);
    settled += round.taken - round.failures.length;
    if (round.taken < BATCH) return { settled, failed };
  }
}
