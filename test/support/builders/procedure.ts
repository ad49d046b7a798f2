import { amsterdamDate } from '@openhuis/calendar';
import type { Actor, Moment } from '@openhuis/platform';
import { type ProcedureDefinition, Procedures, sampleDefinition } from '@openhuis/procedures';
import type { TestDatabase } from '../database.js';

/** A moment at about ten in the morning in Amsterdam. */
export function momentOn(date: string): Moment {
  const now = new Date(`${date}T09:00:00Z`);
  return { now, today: amsterdamDate(now) };
}

/** A published procedure: the sample definition with whatever a test changes. Answers its id and version. */
export async function aProcedure(
  database: TestDatabase,
  actor: Actor,
  regionId: number,
  change: Partial<ProcedureDefinition> = {},
  publishedOn = '2026-01-05',
): Promise<{ id: string; version: number }> {
  const procedures = new Procedures(database.app);
  const moment = momentOn(publishedOn);
  const draft = await procedures.create(actor, moment, regionId, sampleDefinition(change));
  return await procedures.publish(actor, moment, draft.id, draft.version, 'Openstelling');
}
