import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment, readCursor, RuleViolation, writeCursor } from '@openhuis/platform';
import { type WorkKind, workKindNames, workKinds } from './rules/work-kind.js';
import type {
  ColleagueAnswer,
  WorkCountAnswer,
  WorkCountQuery,
  WorkItemAnswer,
  WorkListQuery,
  WorkPageAnswer,
} from './work-items.dto.js';
import { ASLEEP, DOABLE, HOLDER_OF_ITEM, WORK } from './work-statement.js';

const PAGE = 50;
const utc = (instant: string): string => `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What the person sees, whoever has it: $6 'me', 'nobody' or 'others'. */
const SEEN = `($5::boolean or ${DOABLE})
    and ($6::text is null or case $6::text when 'me' then work.person_id = $2::uuid
      when 'nobody' then work.person_id is null else work.person_id <> $2::uuid end)`;

/** The names come after the page is cut. $7 asleep, $8 and $9 the days, $10 and $11 the cursor, $12 how many. */
const PAGE_OF_WORK = `${WORK}, page as (
  select i.*, md5(i.region_id || ' ' || i.subject_kind || ' ' || i.subject_id)::uuid as id, ${DOABLE} as can_do,
    ${ASLEEP} as asleep, work.person_id as holder_id, work.name as holder_name, work.assigned_at, work.version,
    work.snoozed_until, work.snooze_reason
  from item i ${HOLDER_OF_ITEM}
  where ${SEEN} and ${ASLEEP} = $7::boolean
    and ($8::date is null or i.due_on >= $8::date) and ($9::date is null or i.due_on <= $9::date)
    and ($10::date is null or (i.due_on, md5(i.region_id || ' ' || i.subject_kind || ' ' || i.subject_id)::uuid) > ($10::date, $11::uuid))
  order by i.due_on, id limit $12
)
select page.id, page.region_id as "regionId", page.kind, page.subject_kind as "subjectKind", page.subject_id as "subjectId",
  page.target_kind as "targetKind", page.target_id as "targetId",
  coalesce(case when coalesce(page.name, o.name) is not null
    then jsonb_build_object('nl', coalesce(page.name, o.name), 'en', coalesce(page.name, o.name)) end,
    v.definition -> 'title', jsonb_build_object('nl', r.name, 'en', r.name)) as title,
  v.definition -> 'title' as "procedureTitle", page.organisation_id as "organisationId", page.procedure_id as "procedureId",
  page.reference, page.about, page.count, page.due_on as "dueOn", page.due_on - $3::date as "daysLeft",
  ${utc('page.since')} as "waitingSince",
  case when page.holder_id is not null then jsonb_build_object('personId', page.holder_id, 'name', page.holder_name,
    'since', ${utc('page.assigned_at')}) end as holder,
  case when page.asleep then jsonb_build_object('until', page.snoozed_until, 'reason', page.snooze_reason) end as snooze,
  coalesce(page.version, 0) as version, page.can_do as "canDo",
  $2::uuid = any(page.conflicted) as "conflictOfInterest"
from page join region r on r.id = page.region_id
left join organisation o on o.id = page.organisation_id and page.name is null
left join procedure p on p.id = page.procedure_id
left join procedure_version v on v.procedure_id = p.id and v.number = p.current_version
order by page.due_on, page.id`;

/** $7 the kinds of which the days are counted. */
const COUNT_OF_WORK = `${WORK}, seen as materialized (
  select i.kind, i.due_on, i.kind = any($7::text[]) as asked, ${ASLEEP} as asleep,
    work.person_id is null as free, coalesce(work.person_id = $2::uuid, false) as mine
  from item i ${HOLDER_OF_ITEM} where ${SEEN}
), awake as (select * from seen where not asleep), week as (
  select date_trunc('week', due_on)::date as starts_on, count(*)::int as count, count(*) filter (where mine)::int as mine
  from awake where asked group by 1
)
select (select coalesce(jsonb_agg(jsonb_build_object('kind', k.kind, 'count', k.count, 'late', k.late)), '[]') from (
    select kind, count(*)::int as count, count(*) filter (where due_on < $3::date)::int as late from awake group by kind) k) as kinds,
  (select coalesce(jsonb_agg(jsonb_build_object('startsOn', w.starts_on, 'count', w.count, 'mine', w.mine) order by w.starts_on), '[]')
    from week w) as weeks,
  count(*) filter (where not asleep and due_on < $3::date)::int as late,
  count(*) filter (where not asleep and due_on >= $3::date and due_on < date_trunc('week', $3::date)::date + 7)::int as "thisWeek",
  count(*) filter (where not asleep and due_on >= date_trunc('week', $3::date)::date + 7)::int as later,
  count(*) filter (where not asleep and mine)::int as mine,
  count(*) filter (where not asleep and free)::int as free,
  count(*) filter (where asleep)::int as snoozed
from seen where asked`;

const COLLEAGUES = `
  select p.id as "personId", coalesce(min(r.known_as), p.name) as name, array_agg(distinct r.role order by r.role) as roles
  from region_role r join person p on p.id = r.person_id
  where r.region_id = $1 and p.kind = 'natural' and r.role not in ('municipal_manager', 'auditor')
    and r.since_on <= $2 and (r.ended_on is null or r.ended_on >= $2)
  group by p.id order by lower(coalesce(min(r.known_as), p.name)), p.id limit 500`;

type Row = Omit<WorkItemAnswer, 'permission'> & Record<string, unknown>;

/** What needs a person of a region: read from the facts each time, in one statement. */
@Injectable()
export class WorkItemQueries {
  constructor(private readonly database: Database) {}

  /**
   * A page of work, by the day on which it is due. An actor sees what its own roles may do or, with the reach 'all', read.
   *
   * @throws RuleViolation `not-found` for a region that is not the actor's; `invalid-input` for a cursor that is none
   */
  async list(actor: Actor, { today }: Moment, query: WorkListQuery): Promise<WorkPageAnswer> {
    const limit = query.limit ?? PAGE;
    const cursor = query.cursor === undefined ? undefined : readCursor(query.cursor, 'date');
    const rows = await this.database.read<Row>(actor.scope, PAGE_OF_WORK, [
      ...asked(actor, today, query, query.kinds ?? workKindNames),
      query.state === 'snoozed',
      query.dueFrom ?? null,
      query.dueUntil ?? null,
      cursor?.key ?? null,
      cursor?.id ?? null,
      limit + 1,
    ]);
    const items = rows.slice(0, limit).map((row): WorkItemAnswer => ({ ...row, permission: workKinds[row.kind].does }));
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, next: last === undefined ? null : writeCursor({ key: last.dueOn, id: last.id }) };
  }

  /** How much work there is by kind and by week. @throws RuleViolation `not-found` for a region that is not the actor's */
  async count(actor: Actor, { today }: Moment, query: WorkCountQuery): Promise<WorkCountAnswer> {
    const [counts] = await this.database.read<WorkCountAnswer & Record<string, unknown>>(actor.scope, COUNT_OF_WORK, [
      ...asked(actor, today, query, workKindNames),
      query.kinds ?? workKindNames,
    ]);
    if (counts === undefined) throw new Error('the statement answered nothing');
    counts.kinds.sort((one, other) => workKindNames.indexOf(one.kind) - workKindNames.indexOf(other.kind));
    return counts;
  }

  /** The people of a region who do its work, by name. @throws RuleViolation `not-found` for another region than the actor's */
  async colleagues(actor: Actor, { today }: Moment, regionId: number): Promise<ColleagueAnswer[]> {
    refuseForeignRegion(actor, regionId);
    return await this.database.read<ColleagueAnswer & Record<string, unknown>>(actor.scope, COLLEAGUES, [
      regionId,
      today,
    ]);
  }
}

/** @throws RuleViolation 'not-found', as for a region that does not exist */
export function refuseForeignRegion({ scope }: Actor, regionId: number): void {
  if (!scope.regionIds.includes(regionId)) throw RuleViolation.of('not-found');
}

/** The values $1 to $6. */
function asked(
  actor: Actor,
  today: string,
  { regionId, reach, holder }: WorkCountQuery,
  kinds: readonly WorkKind[],
): unknown[] {
  if (regionId !== undefined) refuseForeignRegion(actor, regionId);
  const regions = regionId === undefined ? actor.scope.regionIds : [regionId];
  return [regions, actor.scope.personId, today, kinds, reach === 'all', holder ?? null];
}
