import { randomUUID } from 'node:crypto';
import { announceDeadlines, type DeadlineKind } from '@openhuis/platform';
import { CONTRACTED, type DialogueWork } from '../dialogue-work.js';
import { heldOn, type StoredTable } from './table-work.js';

/** What contracted providers are told of a dialogue table. */
export type DialogueMessageKind = 'invitation' | 'change' | 'cancellation' | 'minutes';

const deadlineOf: Record<DialogueMessageKind, DeadlineKind> = {
  invitation: 'dialogue-table',
  change: 'dialogue-table',
  cancellation: 'dialogue-table-cancelled',
  minutes: 'dialogue-minutes',
};

/**
 * Tells every contracted provider of the procedure, in one statement: a row that says what it is told, and the date of which
 * the planner makes its notices. Who was told this before is not told again. A person confirmed it for all of them, so the
 * volume breaker expects as many.
 *
 * - 'change' tells who was invited before; who got a contract since is invited.
 * - 'cancellation' tells who was invited before, and nobody else.
 *
 * @param table as it is now
 * @returns how many providers
 */
export async function tellContracted(
  { manager, moment: { today } }: DialogueWork,
  table: StoredTable,
  kind: DialogueMessageKind,
  reason: string | null = null,
): Promise<number> {
  const commandId = randomUUID();
  const [{ subjects }] = await manager.query<[{ subjects: number }]>(
    `select count(*)::int as subjects from contract c where c.procedure_id = $1 and ${CONTRACTED}`,
    [table.procedureId],
  );
  await announceDeadlines(manager, { commandId, regionId: table.regionId, kind: deadlineOf[kind], subjects });
  const rows = await manager.query<unknown[]>(
    `with told as (
       insert into dialogue_message (dialogue_table_id, region_id, procedure_id, organisation_id, kind, sequence, title, starts_at, ends_at, place, link, reason, written_on)
       select t.id, t.region_id, t.procedure_id, c.organisation_id,
         case when $2 = 'change' and not ${INVITED} then 'invitation' else $2 end,
         t.sequence, t.title, t.starts_at, t.ends_at, t.place, t.link, $3, $4
       from dialogue_table t join contract c on c.procedure_id = t.procedure_id and ${CONTRACTED}
       where t.id = $1 and ($2 <> 'cancellation' or ${INVITED}) and ($2 <> 'invitation' or not ${INVITED})
       on conflict do nothing
       returning id, organisation_id
     )
     insert into deadline (region_id, organisation_id, procedure_id, subject_kind, subject_id, kind, due_on, in_force_on, announced, next_notice_on, bulk_command_id)
     select $5, organisation_id, $6, 'dialogueMessage', id, $7, $8, $4, true, $4, $9 from told returning id`,
    [
      table.id,
      kind,
      reason,
      today,
      table.regionId,
      table.procedureId,
      deadlineOf[kind],
      kind === 'minutes' ? today : heldOn(table),
      commandId,
    ],
  );
  return rows.length;
}

const INVITED = `exists (select from dialogue_message m where m.dialogue_table_id = t.id
    and m.organisation_id = c.organisation_id and m.kind in ('invitation', 'change'))`;

/** Takes back the dates that were told of a table: what is unsent of them lapses. */
export async function supersedeInvitations({ manager }: DialogueWork, { id, regionId }: StoredTable): Promise<void> {
  await manager.query(
    `update deadline set superseded_at = now(), next_notice_on = null
     where region_id = $1 and subject_kind = 'dialogueMessage' and kind = 'dialogue-table' and superseded_at is null
       and settled_at is null and subject_id = any (array(select m.id from dialogue_message m where m.dialogue_table_id = $2))`,
    [regionId, id],
  );
}
