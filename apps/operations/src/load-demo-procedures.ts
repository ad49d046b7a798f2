import { addDays } from '@openhuis/calendar';
import type { Actor, Database, FileStore, Moment } from '@openhuis/platform';
import type { ProcedureDefinition, Procedures, PublishedProcedure } from '@openhuis/procedures';
import { addDocuments } from './load-demo-documents.js';
import { momentOn } from './load-demo-enrolments.js';

const REASON = 'Voorbeeldgegevens, vastgesteld voor de demo';

/** With what the procedures of a region are published. */
export interface ProceduresDesk {
  database: Database;
  procedures: Procedures;
  files: FileStore;
  /** Who publishes, for one region. */
  actor: Actor;
  /** Nothing is dated later than this. */
  moment: Moment;
}

/** Publishes each procedure with its documents two weeks before entry opens, unless that was done. */
export async function publishAll(
  { database, procedures, files, actor, moment }: ProceduresDesk,
  definitions: readonly ProcedureDefinition[],
): Promise<Map<string, PublishedProcedure>> {
  const published = new Map<string, PublishedProcedure>();
  const [regionId] = actor.scope.regionIds;
  if (regionId === undefined) throw new Error('a procedure belongs to a region');
  for (const definition of definitions) {
    const [known] = await database.read<{ id: string; version: number; status: string }>(
      actor.scope,
      `select id, version, status from procedure where region_id = $1 and slug = $2`,
      [regionId, definition.slug],
    );
    const publishedOn = addDays(definition.entry.opensAt.slice(0, 10), -14);
    const before = momentOn(publishedOn, moment);
    const draft = known ?? (await procedures.create(actor, before, regionId, definition));
    if (draft.status === 'draft') await procedures.publish(actor, before, draft.id, draft.version, REASON);
    await addDocuments(database, files, actor, { id: draft.id, definition }, publishedOn, moment);
    published.set(
      definition.slug,
      await database.command(actor.scope, (manager) => procedures.published(manager, draft.id)),
    );
  }
  return published;
}
