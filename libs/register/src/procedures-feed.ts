import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, type Configuration, Database, type Moment, publicScope } from '@openhuis/platform';
import type { FeedQuery } from './register.dto.js';
import { atomOf } from './rules/atom.js';
import { newsText, type ProcedureNewsKind } from './rules/procedure-news.js';

/** So many entries, the newest first: what a reader that looks once a week cannot miss. */
const ENTRIES = 100;
const TITLES = { nl: 'Open house: procedures', en: 'Open house: procedures' };

interface NewsRow {
  procedureId: string;
  kind: ProcedureNewsKind;
  key: string;
  title: { nl: string; en: string };
  reason: string | null;
  happenedAt: Date;
  [column: string]: unknown;
}

/** What happened to procedures, as a feed to which anyone can subscribe. */
@Injectable()
export class ProceduresFeed {
  constructor(
    private readonly database: Database,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /**
   * The feed as Atom, and a word that changes whenever it does.
   *
   * Publications and changes come from the versions, openings and closings from the window and the status, clarifications
   * from the notes; what has yet to
   * happen is not in it.
   */
  async atom(moment: Moment, { language = 'nl', regionId }: FeedQuery): Promise<{ text: string; entityTag: string }> {
    const rows = await this.database.read<NewsRow>(
      publicScope,
      `with facts as (
         select p.id, p.status, p.status_since, p.opens_at, p.closes_at, v.definition -> 'title' as title,
           (select min(first.published_at) from procedure_version first where first.procedure_id = p.id) as first_published_at
         from procedure p join procedure_version v on v.procedure_id = p.id and v.number = p.current_version
         where p.status <> 'draft' and ($2::int is null or p.region_id = $2)
       ), news as (
         select f.id, case when n.number = 1 then 'published' else 'changed' end as kind, 'version-' || n.number as key,
           n.definition -> 'title' as title, n.reason, n.published_at as happened_at
         from facts f join procedure_version n on n.procedure_id = f.id
         union all
         select id, 'opened', 'opened-' || to_char(opens_at at time zone 'UTC', 'YYYYMMDDHH24MI'), title, null, opens_at
         from facts where opens_at > first_published_at
         union all
         select id, 'windowClosed', 'window-closed-' || to_char(closes_at at time zone 'UTC', 'YYYYMMDDHH24MI'), title, null, closes_at
         from facts where closes_at is not null
         union all
         select id, status, status || '-' || to_char(status_since at time zone 'UTC', 'YYYYMMDDHH24MISS'), title, null, status_since
         from facts where status in ('paused', 'closed') and status_since is not null
         union all
         select f.id, 'clarified', 'note-' || c.number, f.title, c.number::text, c.published_at
         from facts f join clarification_note c on c.procedure_id = f.id
       )
       select id as "procedureId", kind, key, title, reason, happened_at as "happenedAt" from news
       where happened_at <= $1 order by happened_at desc, id desc, key limit ${ENTRIES}`,
      [moment.now, regionId ?? null],
    );
    const { publicUrl } = this.configuration;
    const address = `${publicUrl}/v1/register/procedures/feed`;
    const text = atomOf({
      id: regionId === undefined ? address : `${address}?regionId=${regionId}`,
      title: TITLES[language],
      language,
      self: `${address}?${new URLSearchParams({ language, ...(regionId !== undefined && { regionId: String(regionId) }) }).toString()}`,
      page: `${publicUrl}/procedures`,
      author: 'Openhuis',
      entries: rows.map(({ procedureId, kind, key, title, reason, happenedAt }) => ({
        id: `${publicUrl}/procedures/${procedureId}#${key}`,
        ...newsText(kind, language, title, reason),
        link: `${publicUrl}/procedures/${procedureId}${kind === 'clarified' ? '/questions' : ''}`,
        updatedAt: happenedAt,
      })),
    });
    return { text, entityTag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"` };
  }
}
