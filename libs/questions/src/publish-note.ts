import { randomUUID } from 'node:crypto';
import { runningStatuses, statusList } from '@openhuis/enrolments';
import { recordChange, refuseOn, type Violation } from '@openhuis/platform';
import { requirePerson } from '@openhuis/providers';
import type { ChosenDraftBody, PublishNoteBody } from './clarifications.dto.js';
import { laterItem } from './clarification-columns.js';
import { type DraftWork, lockAskedProcedure } from './draft-work.js';
import type { Asker } from './rules/anonymity.js';
import { type ItemNumber, numbered, referenceOf } from './rules/numbering.js';
import { type DraftedItem, publicationViolations } from './rules/publication.js';

/** A note that was published. */
export interface PublishedNote {
  id: string;
  number: number;
  publishedOn: string;
  items: { id: string; reference: string }[];
  told: number;
}

interface StoredDraft {
  id: string;
  version: number;
  note: number | null;
  question: string;
  answer: string | null;
  askers: Asker[];
  corrects: { id: string; number: ItemNumber; replacedBy: ItemNumber | null } | null;
}

/**
 * Publishes drafts as the next note: numbers them, marks their questions as answered, and gives every running enrolment the
 * date of which its people are told. One note a day, so that each is told of by a mail of its own.
 *
 * @throws RuleViolation with every fault of every draft: `not-found`, `stale-version`, `wrong-state`, and those of
 *   `publicationViolations`; `note-published-today` for the second note of a day
 */
export async function publishNote(
  work: DraftWork,
  procedureId: string,
  { drafts: chosen, despiteDoubts = false }: PublishNoteBody,
): Promise<PublishedNote> {
  const { manager, actor, moment } = work;
  const { regionId } = await lockAskedProcedure(work, procedureId);
  const drafts = await chosenDrafts(work, procedureId, chosen);
  const [last] = await manager.query<[{ number: number; today: number | null }]>(
    `select coalesce(max(number), 0)::int as number, max(number) filter (where published_on = $2)::int as today
     from clarification_note where procedure_id = $1`,
    [procedureId, moment.today],
  );
  refuseOn([
    ...publicationViolations(drafts, despiteDoubts),
    ...(last.today === null ? [] : [{ code: 'note-published-today' as const, details: { note: last.today } }]),
  ]);
  const items = numbered(last.number, drafts);
  const number = last.number + 1;
  const [note] = await manager.query<[{ id: string }]>(
    `insert into clarification_note (region_id, procedure_id, number, published_at, published_on, published_by)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [regionId, procedureId, number, moment.now, moment.today, requirePerson(actor)],
  );
  await manager.query(
    `update clarification c set note_number = $2, item_number = n.item, published_at = $3, version = c.version + 1
     from jsonb_to_recordset($1::jsonb) as n (id uuid, item int) where c.id = n.id`,
    [JSON.stringify(items.map(({ item, of }) => ({ id: of.id, item }))), number, moment.now],
  );
  await manager.query(
    `update question set answered_at = $2, version = version + 1 where clarification_id = any ($1::uuid[])`,
    [items.map(({ of }) => of.id), moment.now],
  );
  const published = items.map((item) => ({ id: item.of.id, reference: referenceOf(item) }));
  const told = await tellEnrolling(work, procedureId);
  await recordChange(manager, actor, {
    action: 'clarificationNote.published',
    subjectKind: 'procedure',
    subjectId: procedureId,
    regionId,
    change: { note: number, items: published.map(({ reference }) => reference), told, despiteDoubts },
  });
  return { id: note.id, number, publishedOn: moment.today, items: published, told };
}

/** The chosen drafts in their order, each as the user saw it. */
async function chosenDrafts(
  { manager }: DraftWork,
  procedureId: string,
  chosen: readonly ChosenDraftBody[],
): Promise<(DraftedItem & { id: string })[]> {
  const rows = await manager.query<StoredDraft[]>(
    `select c.id, c.version, c.note_number as note, c.question, c.answer,
       coalesce((select jsonb_agg(jsonb_build_object('name', q.asker_organisation, 'kvkNumber', q.asker_kvk_number)) ||
           jsonb_agg(jsonb_build_object('name', q.asker_name))
         from question q
         where q.clarification_id = c.id), '[]') as askers,
       case when former.id is not null then jsonb_build_object('id', former.id,
         'number', jsonb_build_object('note', former.note_number, 'item', former.item_number),
         'replacedBy', case when later.id is not null then
           jsonb_build_object('note', later.note_number, 'item', later.item_number) end) end as corrects
     from clarification c left join clarification former on former.id = c.corrects_id ${laterItem('former.id')}
     where c.id = any ($1::uuid[]) and c.procedure_id = $2`,
    [chosen.map(({ id }) => id), procedureId],
  );
  const found = chosen.map(({ id, version }, index) => ({
    row: rows.find((row) => row.id === id),
    version,
    path: `drafts/${index}`,
  }));
  refuseOn(
    found.flatMap(({ row, version, path }): Violation[] => {
      if (row === undefined) return [{ code: 'not-found', path }];
      if (row.note !== null) return [{ code: 'wrong-state', path, details: { note: row.note } }];
      if (row.version === version) return [];
      return [{ code: 'stale-version', path, details: { yours: version, current: row.version } }];
    }),
  );
  return found.flatMap(({ row }) => (row === undefined ? [] : [row]));
}

/**
 * Gives every running enrolment of the procedure today's date for this note, in one statement: the planner makes the notices
 * of it. A person confirmed it for all of them, so the volume breaker expects as many.
 *
 * @returns how many enrolments
 */
async function tellEnrolling({ manager, moment }: DraftWork, procedureId: string): Promise<number> {
  const rows = await manager.query<unknown[]>(
    `with enrolling as materialized (
       select id, region_id, organisation_id, procedure_id from enrolment
       where procedure_id = $1 and status in (${statusList(runningStatuses)})
     ), announced as (
       insert into deadline_announcement (command_id, region_id, kind, subjects)
       select $3, region_id, 'clarification', count(*) from enrolling group by region_id
     ), told as (
       insert into deadline (region_id, organisation_id, procedure_id, subject_kind, subject_id, kind, due_on, in_force_on,
         announced, next_notice_on, bulk_command_id)
       select region_id, organisation_id, procedure_id, 'enrolment', id, 'clarification', $2, $2, true, $2, $3
       from enrolling
       on conflict (region_id, subject_kind, subject_id, kind, due_on) where superseded_at is null do nothing
       returning id
     ) select id from told`,
    [procedureId, moment.today, randomUUID()],
  );
  return rows.length;
}
