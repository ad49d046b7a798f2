import { Injectable } from '@nestjs/common';
import { type Actor, Database, RuleViolation } from '@openhuis/platform';
import type { SavedViewAnswer } from './saved-views.dto.js';
import type { ViewPage } from './saved-view.entity.js';

const VIEW = `select v.id, v.page, v.name, v.search, v.version, v.person_id = $1 as "isOwn",
    exists (select from saved_view_default d where d.person_id = $1 and d.view_id = v.id) as "isDefault",
    array(select s.region_id from saved_view_share s where s.view_id = v.id order by 1) as "sharedWith",
    to_char(v.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "changedAt"
  from saved_view v`;

/** As many as a page can show in a menu; of one's own there are no more than a hundred. */
const MOST_SHOWN = 500;

/** Which views somebody can choose from; row-level security shows one's own and those shared with one's regions. */
@Injectable()
export class SavedViewsQueries {
  constructor(private readonly database: Database) {}

  /** One's own and those that are shared with one, by name. */
  async list(actor: Actor, page?: ViewPage): Promise<SavedViewAnswer[]> {
    return await this.database.read<SavedViewAnswer & Record<string, unknown>>(
      actor.scope,
      `${VIEW} where ($2::text is null or v.page = $2) order by v.person_id = $1 desc, lower(v.name), v.id limit ${MOST_SHOWN}`,
      [actor.scope.personId, page ?? null],
    );
  }

  /** @throws RuleViolation `not-found` */
  async one(actor: Actor, id: string): Promise<SavedViewAnswer> {
    const [view] = await this.database.read<SavedViewAnswer & Record<string, unknown>>(
      actor.scope,
      `${VIEW} where v.id = $2`,
      [actor.scope.personId, id],
    );
    if (view === undefined) throw RuleViolation.of('not-found');
    return view;
  }
}
