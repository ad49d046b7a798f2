import { Injectable } from '@nestjs/common';
import { type Actor, Database, readCursor, RuleViolation, writeCursor } from '@openhuis/platform';
import { CONTRACTED } from '../dialogue-work.js';
import { utc } from '../instant-column.js';
import type {
  DialogueTableAnswer,
  DialogueTableDetailAnswer,
  TableListQuery,
  TablePageAnswer,
} from './dialogue-tables.dto.js';

const PAGE = 50;

const COLUMNS = `t.id, t.version, t.number, t.region_id as "regionId", t.procedure_id as "procedureId",
    v.definition -> 'title' as "procedureTitle", t.title, t.starts_at as "startsAt", t.ends_at as "endsAt", t.place, t.link,
    t.note, t.state, t.cancel_reason as "cancelReason",
    (select count(*)::int from agenda_point g where g.dialogue_table_id = t.id) as points,
    (select count(*)::int from dialogue_reply a where a.dialogue_table_id = t.id and a.coming) as coming,
    (select count(*)::int from dialogue_reply a where a.dialogue_table_id = t.id and not a.coming) as "notComing",
    (select m.id from dialogue_minutes m where m.dialogue_table_id = t.id) as "minutesId"`;
const FROM = `from dialogue_table t
  join procedure o on o.id = t.procedure_id
  join procedure_version v on v.procedure_id = o.id and v.number = o.current_version`;

const AGENDA = `coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'position', g.position, 'title', g.title,
      'explanation', g.explanation,
      'proposal', case when p.id is not null then jsonb_build_object('id', p.id, 'number', p.number, 'state', p.state,
        'confidential', p.confidential, 'summary', p.summary, 'reason', c.reason,
        'proposerName', case when c.proposal_id is not null then coalesce(c.organisation_name, r.name) end,
        'supports', (select count(*) from proposal_support s where s.proposal_id = p.id and s.stance = 'supports'),
        'concerns', (select count(*) from proposal_support s where s.proposal_id = p.id and s.stance = 'hasConcerns')) end,
      'answer', case when w.agenda_point_id is not null then
        jsonb_build_object('version', w.version, 'outcome', w.outcome, 'reason', w.reason) end) order by g.position)
    from agenda_point g
    left join proposal p on p.id = g.proposal_id
    left join proposal_content c on c.proposal_id = p.id
    left join region r on r.id = p.region_id
    left join agenda_answer w on w.agenda_point_id = g.id
    where g.dialogue_table_id = t.id), '[]')`;
const REPLIES = `coalesce((select jsonb_agg(jsonb_build_object('organisationId', a.organisation_id,
      'organisationName', a.organisation_name, 'coming', a.coming, 'people', a.people, 'note', a.note,
      'repliedAt', ${utc('a.replied_at')}) order by a.organisation_name, a.organisation_id)
    from dialogue_reply a where a.dialogue_table_id = t.id), '[]')`;
/** Of who has a contract, and of who had one when it was there. $2 the regions of who asks. */
const GUESTS = `case when t.region_id = any ($2::int[]) then coalesce((select jsonb_agg(jsonb_build_object(
      'organisationId', c.organisation_id, 'organisationName', c.organisation_name,
      'invited', m.id is not null, 'present', p.organisation_id is not null) order by c.organisation_name, c.organisation_id)
    from contract c
    left join lateral (select id from dialogue_message m where m.dialogue_table_id = t.id
      and m.organisation_id = c.organisation_id and m.kind in ('invitation', 'change') limit 1) m on true
    left join dialogue_attendance p on p.dialogue_table_id = t.id and p.organisation_id = c.organisation_id
    where c.procedure_id = t.procedure_id and ${CONTRACTED}), '[]') else '[]' end`;

type Row = DialogueTableAnswer & { sortKey?: string };

/** Reads of dialogue tables: the region its own, a provider those to which it was invited. */
@Injectable()
export class DialogueTablesQueries {
  constructor(private readonly database: Database) {}

  /**
   * Dialogue tables that are to come, the first one first, or those that were.
   *
   * @throws RuleViolation `invalid-input` for a cursor that no list gave
   */
  async list({ scope }: Actor, query: TableListQuery): Promise<TablePageAnswer> {
    const { limit = PAGE, when = 'ahead' } = query;
    const values: unknown[] = [];
    const put = (value: unknown): string => `$${values.push(value)}`;
    const conditions = [
      when === 'ahead' ? `t.state in ('planned', 'invited')` : `t.state in ('reported', 'cancelled')`,
    ];
    if (query.procedureId !== undefined) conditions.push(`t.procedure_id = ${put(query.procedureId)}`);
    if (query.cursor !== undefined) {
      const { key, id } = readCursor(query.cursor, 'instant');
      conditions.push(
        `(t.starts_at, t.id) ${when === 'ahead' ? '>' : '<'} (${put(key)}::timestamptz, ${put(id)}::uuid)`,
      );
    }
    const direction = when === 'ahead' ? '' : ' desc';
    const rows = await this.database.read<Row & Record<string, unknown>>(
      scope,
      `select ${COLUMNS}, t.starts_at::text as "sortKey" ${FROM} where ${conditions.join(' and ')}
       order by t.starts_at${direction}, t.id${direction} limit ${put(limit + 1)}`,
      values,
    );
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map(withoutSortKey),
      next: last === undefined ? null : writeCursor({ key: last.sortKey ?? '', id: last.id }),
    };
  }

  /** One dialogue table with its agenda. @throws RuleViolation `not-found` */
  async detail({ scope }: Actor, id: string): Promise<DialogueTableDetailAnswer> {
    const [row] = await this.database.read<DialogueTableDetailAnswer & Record<string, unknown>>(
      scope,
      `select ${COLUMNS}, (t.starts_at at time zone 'Europe/Amsterdam')::date as "heldOn", ${AGENDA} as agenda,
         ${REPLIES} as replies, ${GUESTS} as guests,
         (select jsonb_build_object('version', d.version, 'text', d.text) from minutes_draft d
           where d.dialogue_table_id = t.id) as "minutesDraft"
       ${FROM} where t.id = $1`,
      [id, scope.regionIds],
    );
    if (row === undefined) throw RuleViolation.of('not-found');
    return row;
  }
}

function withoutSortKey(row: Row): DialogueTableAnswer {
  const { ...table } = row;
  delete table.sortKey;
  return table;
}
