import { addDays, type CalendarDate } from '@openhuis/calendar';
import type { Actor, Database, Moment, Scope } from '@openhuis/platform';
import type { NoticeForecast } from './forecast-notices.js';
import { type DeadlineGroup, noticesOfGroup, policyFor, readPolicies } from './notice-groups.js';
import { Filters } from './page.js';
import { type CountedNotices, type NoticeDayLine, noticeDays } from './rules/notice-days.js';

/** Which days, and of which notices. Both days are inclusive. */
export interface NoticeDayFilter {
  from: CalendarDate;
  until: CalendarDate;
  regionId?: number | undefined;
  procedureId?: string | undefined;
  kind?: string | undefined;
}

/**
 * What became of a notice: what needs a person comes first. Without any delivery its people were told in another of their
 * roles, or there was nobody.
 */
const STATE = `case when n.state = 'lapsed' then 'lapsed'
  when d.failed > 0 then 'failed' when d.waiting > 0 then 'due' when d.sent > 0 then 'sent' when d.lapsed > 0 then 'lapsed'
  when exists (select from notice other join delivery told on told.notice_id = other.id
    where other.deadline_id = n.deadline_id and other.step = n.step) then 'sent'
  else 'failed' end`;

/** Counts notices by day: recorded, about to be recorded, and foretold. */
export class NoticeDays {
  constructor(
    private readonly database: Database,
    private readonly forecasts: NoticeForecast,
  ) {}

  /** The counts of every day that has any, in a fixed number of statements. */
  async days({ scope }: Actor, { today }: Moment, filter: NoticeDayFilter): Promise<NoticeDayLine[]> {
    const tomorrow = addDays(today, 1);
    const firstForetold = filter.from > tomorrow ? filter.from : tomorrow;
    const [recorded, ahead, foretold] = await Promise.all([
      filter.from > today ? [] : this.recorded(scope, filter),
      filter.from > today ? [] : this.unplanned(scope, today, filter),
      filter.until < firstForetold
        ? []
        : this.forecasts.forecast(scope, firstForetold, filter.until, filter.procedureId, filter.regionId),
    ]);
    return noticeDays(today, [...recorded, ...ahead], foretold, filter.kind);
  }

  private async recorded(scope: Scope, filter: NoticeDayFilter): Promise<CountedNotices[]> {
    const filters = new Filters()
      .ofRegions('n', scope)
      .add('n.region_id = $', filter.regionId)
      .add('n.due_on >= $', filter.from)
      .add('n.due_on <= $', filter.until)
      .add('n.kind = $', filter.kind)
      .add('n.procedure_id = $', filter.procedureId);
    return await this.database.read<CountedNotices>(
      scope,
      `select n.due_on as "onDate", n.kind, ${STATE} as state, count(*)::int as notices
       from notice n cross join lateral (
         select count(*) filter (where d.state in ('undeliverable', 'bounced')) as failed,
           count(*) filter (where d.state in ('due', 'sending', 'uncertain')) as waiting,
           count(*) filter (where d.state in ('accepted', 'delivered')) as sent,
           count(*) filter (where d.state = 'lapsed') as lapsed
         from delivery d where d.notice_id = n.id) d
       where ${filters.toString()} group by 1, 2, 3`,
      filters.values,
    );
  }

  /** What has come to its day and is not recorded yet: held, or a matter of minutes. */
  private async unplanned(scope: Scope, today: CalendarDate, filter: NoticeDayFilter): Promise<CountedNotices[]> {
    const filters = new Filters('d.superseded_at is null')
      .ofRegions('d', scope)
      .add('d.next_notice_on <= $', today)
      .add('d.region_id = $', filter.regionId)
      .add('d.procedure_id = $', filter.procedureId);
    const [groups, policies] = await Promise.all([
      this.database.read<DeadlineGroup & { isHeld: boolean }>(
        scope,
        `select g.*, exists (select from notice_run r where r.region_id = g.region_id and r.held and r.released_at is null) as "isHeld"
         from (
           select d.region_id, d.procedure_id as "procedureId", d.kind, d.due_on as "dueOn", d.next_notice_on as "nextNoticeOn",
             case when d.in_force_on >= d.next_notice_on then d.in_force_on end as "freshSince", count(*)::int as count
           from deadline d where ${filters.toString()} group by 1, 2, 3, 4, 5, 6) g`,
        filters.values,
      ),
      readPolicies(this.database, scope),
    ]);
    return groups.flatMap((group) =>
      noticesOfGroup(group, policyFor(policies, group.procedureId), today)
        .obligations.filter(({ state, dueOn }) => state === 'due' && dueOn >= filter.from && dueOn <= filter.until)
        .map(({ dueOn, kind }) => ({
          onDate: dueOn,
          kind,
          state: group.isHeld ? ('held' as const) : ('due' as const),
          notices: group.count,
        })),
    );
  }
}
