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
  /** How many of them were written by commands for many at once, which a person previewed and confirmed. */
  confirmed: number;
}

/** The groups that have to be looked at by `until` (inclusive), the oldest first. */
export async function readGroups(database: Database, regionId: number, until: CalendarDate): Promise<DeadlineGroup[]> {
  return await database.read<DeadlineGroup>(
    systemScope(regionId),
    `select procedure_id as "procedureId", kind, due_on as "dueOn", next_notice_on as "nextNoticeOn",
       case when in_force_on >= next_notice_on then in_force_on end as "freshSince", count(*)::int as count,
       count(bulk_command_id)::int as confirmed
     from deadline
     where region_id = $1 and superseded_at is null and next_notice_on <= $2
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
