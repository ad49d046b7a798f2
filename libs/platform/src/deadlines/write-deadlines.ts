import type { EntityManager } from 'typeorm';
import type { DeadlineKind, PlannedDeadline, SubjectKind } from './deadline.js';

/** Whose deadlines these are. */
export interface DeadlineSubject {
  kind: SubjectKind;
  id: string;
  regionId: number;
  organisationId?: string;
  procedureId?: string;
  /**
   * Of a command that a person previewed and confirmed for many subjects at once, and that told the volume breaker
   * beforehand how many (`announceDeadlines`): the notices of the first day are then expected.
   */
  bulkCommandId?: string;
}

/**
 * Makes the standing deadlines of a subject, as far as they are of `kinds`, equal to `planned`, in the transaction that changed the
 * facts. What is no longer true is superseded (its unsent notices lapse), what is new is added, what
 * stands stays with its history. Nothing is ever deleted.
 *
 * A new or newly announced deadline is handed to the notice planner by setting `next_notice_on` to the
 * day it came into force.
 */
export async function writeDeadlines(
  manager: EntityManager,
  subject: DeadlineSubject,
  kinds: readonly DeadlineKind[],
  planned: PlannedDeadline[],
): Promise<void> {
  const rows = JSON.stringify(planned);
  await manager.query(
    `update deadline d set superseded_at = now(), next_notice_on = null
     where d.region_id = $1 and d.subject_kind = $2 and d.subject_id = $3 and d.kind = any($5)
       and d.superseded_at is null and d.settled_at is null
       and not exists (
         select from jsonb_to_recordset($4::jsonb) as p("kind" text, "dueOn" date)
         where p."kind" = d.kind and p."dueOn" = d.due_on)`,
    [subject.regionId, subject.kind, subject.id, rows, kinds],
  );
  if (planned.length === 0) return;
  await manager.query(
    `insert into deadline (region_id, organisation_id, procedure_id, subject_kind, subject_id, kind, due_on, acts_on, in_force_on, announced, next_notice_on, bulk_command_id)
     select $1, $4, $5, $2, $3, p."kind", p."dueOn", p."actsOn", p."inForceOn", p."announced", case when p."announced" then p."inForceOn" end, $7
     from jsonb_to_recordset($6::jsonb) as p("kind" text, "dueOn" date, "actsOn" date, "inForceOn" date, "announced" boolean)
     on conflict (region_id, subject_kind, subject_id, kind, due_on) where superseded_at is null
     do update set acts_on = excluded.acts_on,
       in_force_on = case when deadline.announced or not excluded.announced then deadline.in_force_on else excluded.in_force_on end,
       next_notice_on = case when deadline.announced or not excluded.announced then deadline.next_notice_on else excluded.next_notice_on end,
       bulk_command_id = case when deadline.announced or not excluded.announced then deadline.bulk_command_id else excluded.bulk_command_id end,
       announced = excluded.announced`,
    [
      subject.regionId,
      subject.kind,
      subject.id,
      subject.organisationId ?? null,
      subject.procedureId ?? null,
      rows,
      subject.bulkCommandId ?? null,
    ],
  );
}

/** A deadline with the subject that it is of. */
export type DeadlineOfSubject = PlannedDeadline & { subjectId: string };

/**
 * The same for many subjects of one kind at once, each with one deadline of the given kind: two statements, however many
 * there are.
 *
 * @param of whose they are; all have the same region, organisation and procedure
 */
export async function writeDeadlineOfEach(
  manager: EntityManager,
  of: Omit<DeadlineSubject, 'id' | 'bulkCommandId'>,
  kind: DeadlineKind,
  planned: readonly DeadlineOfSubject[],
): Promise<void> {
  if (planned.length === 0) return;
  const rows = JSON.stringify(planned);
  await manager.query(
    `update deadline d set superseded_at = now(), next_notice_on = null
     from jsonb_to_recordset($3::jsonb) as p("subjectId" uuid, "dueOn" date)
     where d.region_id = $1 and d.subject_kind = $2 and d.subject_id = p."subjectId" and d.kind = $4
       and d.superseded_at is null and d.settled_at is null and d.due_on <> p."dueOn"`,
    [of.regionId, of.kind, rows, kind],
  );
  await manager.query(
    `insert into deadline (region_id, organisation_id, procedure_id, subject_kind, subject_id, kind, due_on, acts_on, in_force_on, announced, next_notice_on)
     select $1, $3, $4, $2, p."subjectId", $5, p."dueOn", p."actsOn", p."inForceOn", p."announced", case when p."announced" then p."inForceOn" end
     from jsonb_to_recordset($6::jsonb) as p("subjectId" uuid, "dueOn" date, "actsOn" date, "inForceOn" date, "announced" boolean)
     order by p."subjectId"
     on conflict (region_id, subject_kind, subject_id, kind, due_on) where superseded_at is null
     do update set acts_on = excluded.acts_on,
       in_force_on = case when deadline.announced or not excluded.announced then deadline.in_force_on else excluded.in_force_on end,
       next_notice_on = case when deadline.announced or not excluded.announced then deadline.next_notice_on else excluded.next_notice_on end,
       announced = excluded.announced`,
    [of.regionId, of.kind, of.organisationId ?? null, of.procedureId ?? null, kind, rows],
  );
}
