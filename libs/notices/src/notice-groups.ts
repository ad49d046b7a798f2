import { addDays, type CalendarDate } from '@openhuis/calendar';
import { type Database, type DeadlineKind, type Scope, systemScope } from '@openhuis/platform';
import { Filters } from './page.js';
import { policyOf } from './rules/default-policy.js';
import type { NoticedDeadline, NoticePolicy } from './rules/notice-policy.js';
import { noticeSteps, type PlannedNotices } from './rules/notice-steps.js';

/** Deadlines of a region whose notices are decided alike: however many there are, the rule runs once. */
export interface DeadlineGroup {
  procedureId: string | null;
  kind: DeadlineKind;
  dueOn: CalendarDate;
  nextNoticeOn: CalendarDate;
  /** When the deadlines came into force, if no run ever looked at them; null when an earlier run did. */
  freshSince: CalendarDate | null;
  count: number;
  /** How many of them were written by commands for many at once that announced no fewer, which a person confirmed. */
  confirmed: number;
}

/**
 * A command counts as expected as long as it keeps to what it announced. All that it ever wrote counts, so that it cannot
 * write a little more every minute. What was looked at before stood in the forecast, and needs no announcement.
 */
const WITHIN_ANNOUNCEMENT = `case when found.command is not null and found."freshSince" is not null then coalesce(
    (select a.subjects >= (select count(distinct w.subject_id) from deadline w
       where w.bulk_command_id = found.command and w.kind = found.kind)
     from deadline_announcement a
     where a.command_id = found.command and a.region_id = $1 and a.kind = found.kind), false) end`;

/** The groups that have to be looked at by `until` (inclusive), the oldest first. */
export async function readGroups(database: Database, regionId: number, until: CalendarDate): Promise<DeadlineGroup[]> {
  return await database.read<DeadlineGroup>(
    systemScope(regionId),
    `select "procedureId", kind, "dueOn", "nextNoticeOn", "freshSince", sum(found.count)::int as count,
       coalesce(sum(found.count) filter (where ${WITHIN_ANNOUNCEMENT}), 0)::int as confirmed
     from (
       select procedure_id as "procedureId", kind, due_on as "dueOn", next_notice_on as "nextNoticeOn",
         case when in_force_on >= next_notice_on then in_force_on end as "freshSince", bulk_command_id as command,
         count(*) as count
       from deadline
       where region_id = $1 and superseded_at is null and next_notice_on <= $2
       group by 1, 2, 3, 4, 5, 6) found
     group by 1, 2, 3, 4, 5 order by 4, 2, 3`,
    [regionId, until],
  );
}

/** The policies of the procedures of the scope's regions, by procedure id. */
export async function readPolicies(database: Database, scope: Scope): Promise<Map<string, NoticePolicy>> {
  const filters = new Filters().ofRegions('p', scope);
  const rows = await database.read<{ id: string; policy: NoticePolicy }>(
    scope,
    `select p.id, p.notice_policy as policy from procedure p where ${filters.toString()}`,
    filters.values,
  );
  return new Map(rows.map(({ id, policy }) => [id, policyOf(policy)]));
}

/** The policy for a group; a deadline without a procedure (a piece of evidence) goes by the default. */
export function policyFor(policies: Map<string, NoticePolicy>, procedureId: string | null): NoticePolicy {
  return (procedureId === null ? undefined : policies.get(procedureId)) ?? policyOf([]);
}

/** What the rule says about one deadline of the group, as it stands today. */
export function noticesOfGroup(group: DeadlineGroup, policy: NoticePolicy, today: CalendarDate): PlannedNotices {
  return noticeSteps(deadlineOf(group), policy, today, group.freshSince === null ? group.nextNoticeOn : null);
}

/** A deadline that was looked at before was in force before: which day exactly no longer matters. */
export function deadlineOf(group: DeadlineGroup): NoticedDeadline {
  return { kind: group.kind, dueOn: group.dueOn, inForceOn: group.freshSince ?? addDays(group.nextNoticeOn, -1) };
}
