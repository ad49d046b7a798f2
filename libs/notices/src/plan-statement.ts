import { toldOfPlace } from './told-of-place.js';

/**
 * Plans one chunk of a group of deadlines (`DeadlineGroup`) in one statement, wholly inside the database: moves the
 * deadlines on, inserts their notices, a delivery for each person who holds the recipient role, and a task where nobody
 * does. Another planner's rows are skipped.
 *
 * $1 region, $2 next_notice_on, $3 kind, $4 due_on, $5 procedure or null, $6 in_force_on of a fresh group or null,
 * $7 the new next_notice_on, $8 obligations as JSON (`PlannedObligation[]`), $9 deadlines at most, $10 business date
 *
 * `not in` and not `not exists`: PostgreSQL cannot know how many rows a CTE will bring and would nest the loops.
 *
 * A person who holds two of a step's roles is told once, in the role that the step names first. A municipality need not have
 * anybody here: where nobody is its manager there is no notice for one.
 */
const planChunk = (onConflict: string): string => `
  with taken as materialized (
    select id, organisation_id, subject_kind, subject_id from deadline
    where region_id = $1 and superseded_at is null and next_notice_on = $2 and kind = $3 and due_on = $4
      and procedure_id is not distinct from $5::uuid
      and case when in_force_on >= next_notice_on then in_force_on end is not distinct from $6::date
    limit $9 for no key update skip locked
  ), moved as (
    update deadline d set next_notice_on = $7 from taken where d.id = taken.id
  ), obligation as materialized (
    select * from jsonb_to_recordset($8::jsonb) as o(
      "position" int, "step" text, "kind" text, "role" text, "dueOn" date, "usefulUntil" date, "state" text, "reason" text)
  ), planned as (
    insert into notice (region_id, organisation_id, procedure_id, deadline_id, subject_kind, subject_id, kind, step, due_key,
      recipient_role, due_on, useful_until, state, lapse_reason)
    select $1, t.organisation_id, $5, t.id, t.subject_kind, t.subject_id, o."kind", o."step", to_char($4::date, 'YYYY-MM-DD'),
      o."role", o."dueOn", o."usefulUntil", o."state", o."reason"
    from taken t cross join obligation o
    where o."role" <> 'municipal_manager' or exists (select from region_role r
      where r.region_id = $1 and r.role = o."role" and r.since_on <= $10 and (r.ended_on is null or r.ended_on >= $10)
        and ${toldOfPlace('t', 'r')})
    ${onConflict}
    returning id, deadline_id, organisation_id, subject_kind, subject_id, step, recipient_role, state
  ), due as materialized (
    select p.id, p.deadline_id, p.organisation_id, p.subject_kind, p.subject_id, p.step, p.recipient_role as role, o."position"
    from planned p join obligation o on o."step" = p.step and o."role" = p.recipient_role
    where p.state = 'due'
  ), holder as (
    select due.id, due.deadline_id, due.step, due."position", null::uuid as organisation_id, r.person_id
    from due join region_role r on r.region_id = $1 and r.role = due.role and ${toldOfPlace('due', 'r')}
    where r.since_on <= $10 and (r.ended_on is null or r.ended_on >= $10)
      and not exists (select from application a where a.person_id = r.person_id)
    union all
    select due.id, due.deadline_id, due.step, due."position", r.organisation_id, r.person_id
    from due join organisation_role r on r.organisation_id = due.organisation_id and r.role = due.role
    where r.since_on <= $10 and (r.ended_on is null or r.ended_on >= $10)
      and not exists (select from application a where a.person_id = r.person_id)
  ), told as (
    insert into delivery (notice_id, region_id, organisation_id, person_id)
    select distinct on (deadline_id, step, person_id) id, $1, organisation_id, person_id
    from holder order by deadline_id, step, person_id, "position"
    returning 1
  ), nobody as (
    insert into task (region_id, organisation_id, kind, subject_kind, subject_id, detail)
    select distinct on (coalesce(due.organisation_id, md5('region ' || $1)::uuid)) $1, due.organisation_id,
      'notice-without-recipient', case when due.organisation_id is null then 'region' else 'organisation' end,
      coalesce(due.organisation_id, md5('region ' || $1)::uuid),
      jsonb_build_object('role', due.role, 'step', due.step, 'noticeId', due.id)
    from due where due.id not in (select id from holder)
    on conflict (region_id, kind, subject_id) where done_at is null do nothing
  )
  select (select count(*)::int from taken) as taken,
    (select count(*)::int from planned where state = 'due') as due,
    (select count(*)::int from planned where state = 'lapsed') as lapsed,
    (select count(*)::int from told) as deliveries`;

/** For rows of which none exists yet, as nearly always: it fails on one that does (unique violation). */
export const PLAN_NEW_CHUNK = planChunk('');
/** The same for a chunk in which some notice exists: it stays as it is. */
export const PLAN_CHUNK = planChunk('on conflict on constraint notice_once do nothing');

/** One obligation as the statement takes it. */
export interface PlannedObligation {
  position: number;
  step: string;
  kind: string;
  role: string;
  dueOn: string;
  usefulUntil: string;
  state: string;
  reason: string | null;
}
