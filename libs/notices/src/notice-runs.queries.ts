import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '@openhuis/platform';
import type { NoticeRunAnswer, NoticeRunListQuery, NoticeRunPageAnswer } from './notice-runs.dto.js';
import { Filters, PAGE } from './page.js';

/** What the planner did, run by run. */
@Injectable()
export class NoticeRunsQueries {
  constructor(private readonly database: Database) {}

  /** A page of runs, the latest first. */
  async list({ scope }: Actor, query: NoticeRunListQuery): Promise<NoticeRunPageAnswer> {
    const limit = query.limit ?? PAGE;
    const filters = new Filters()
      .ofRegions('r', scope)
      .add('r.region_id = $', query.regionId)
      .also(query.state === 'held' ? 'r.held and r.released_at is null' : undefined)
      .add('r.id < $::uuid', query.cursor);
    const items = await this.database.read<NoticeRunAnswer & Record<string, unknown>>(
      scope,
      `select r.id, r.region_id as "regionId", r.on_date as "onDate", r.started_at as "startedAt", r.finished_at as "finishedAt",
         r.due, r.expected, r.planned, r.lapsed, r.held, r.hold_reason as "holdReason", r.released_at as "releasedAt",
         (select name from person where id = r.released_by) as "releasedByName", r.release_reason as "releaseReason"
       from notice_run r where ${filters.toString()} order by r.id desc limit ${filters.put(limit + 1)}`,
      filters.values,
    );
    return { items: items.slice(0, limit), next: items.length > limit ? (items[limit - 1]?.id ?? null) : null };
  }
}
