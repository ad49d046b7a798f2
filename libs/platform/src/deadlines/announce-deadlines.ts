import type { EntityManager } from 'typeorm';
import type { DeadlineKind } from './deadline.js';

/** What a command for many subjects will write, as it knows before it begins. */
export interface DeadlineAnnouncement {
  /** The `bulkCommandId` with which its deadlines will be marked. */
  commandId: string;
  regionId: number;
  kind: DeadlineKind;
  /** Of how many subjects it will write a deadline of this kind, at most. */
  subjects: number;
}

/**
 * Tells the volume breaker what a command is about to do, which a person saw beforehand and confirmed: the notices of the
 * first day of these deadlines are then expected. Call it before the first deadline is marked with the command, for every
 * kind whose notices are due at once. It cannot be said twice, and a command that writes more than it said is a surprise as
 * a whole: then none of its notices is expected.
 */
export async function announceDeadlines(
  manager: EntityManager,
  { commandId, regionId, kind, subjects }: DeadlineAnnouncement,
): Promise<void> {
  if (subjects === 0) return;
  await manager.query(
    `insert into deadline_announcement (command_id, region_id, kind, subjects) values ($1, $2, $3, $4)
     on conflict do nothing`,
    [commandId, regionId, kind, subjects],
  );
}
