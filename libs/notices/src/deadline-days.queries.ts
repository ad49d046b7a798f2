import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '@openhuis/platform';
import type { DeadlineDayAnswer, DeadlineDaysQuery } from './notice-calendar.dto.js';
import { Filters } from './page.js';

/** How many dates of a kind fall on which day. */
@Injectable()
export class DeadlineDaysQueries {
  constructor(private readonly database: Database) {}

  /** The dates that stand and are announced, counted by day and kind. */
  async days({ scope }: Actor, query: DeadlineDaysQuery): Promise<DeadlineDayAnswer[]> {
    const filters = new Filters('l.superseded_at is null', 'l.announced')
      .ofTenants('l', scope)
      .add('l.region_id = $', query.regionId)
      .add('l.due_on >= $', query.from)
      .add('l.due_on <= $', query.until)
      .add('l.kind = $', query.kind)
      .add('l.procedure_id = $', query.procedureId);
    return await this.database.read<DeadlineDayAnswer & Record<string, unknown>>(
      scope,
      `select l.due_on as "onDate", l.kind, count(*)::int as deadlines from deadline l
       where ${filters.toString()} group by 1, 2 order by 1, 2`,
      filters.values,
    );
  }
}
