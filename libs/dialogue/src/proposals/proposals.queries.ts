import { Injectable } from '@nestjs/common';
import { type Actor, Database, readCursor, RuleViolation, writeCursor } from '@openhuis/platform';
import { utc } from '../instant-column.js';
import type {
  ChangeProposalAnswer,
  ProposalDetailAnswer,
  ProposalListQuery,
  ProposalPageAnswer,
} from './proposals.dto.js';

const PAGE = 50;

/** $1 the regions and $2 the organisations of who asks: whose proposals it may take back. */
const COLUMNS = `p.id, p.version, p.number, p.region_id as "regionId", p.procedure_id as "procedureId",
    v.definition -> 'title' as "procedureTitle", p.subject,
    case when p.about_kind is not null then jsonb_build_object('kind', p.about_kind, 'code', p.about_code) end as about,
    p.confidential, p.summary, p.state, p.submitted_at as "submittedAt",
    case when c.proposal_id is not null then jsonb_build_object('organisationId', c.organisation_id,
      'name', coalesce(c.organisation_name, r.name)) end as proposer,
    coalesce(case when c.organisation_id is null then c.region_id = any ($1::int[])
      else c.organisation_id = any ($2::uuid[]) end, false) as own,
    (select count(*)::int from proposal_support s where s.proposal_id = p.id and s.stance = 'supports') as supports,
    (select count(*)::int from proposal_support s where s.proposal_id = p.id and s.stance = 'hasConcerns') as concerns,
    p.outcome, p.answer, p.answered_at as "answeredAt",
    case when t.id is not null then jsonb_build_object('id', t.id, 'number', t.number) end as "answeredAtTable",
    coalesce((select jsonb_agg(jsonb_build_object('id', a.amendment_id, 'number', a.amendment_number) order by a.amendment_number)
      from proposal_amendment a where a.proposal_id = p.id), '[]') as amendments`;
const FROM = `from proposal p
  join procedure o on o.id = p.procedure_id
  join procedure_version v on v.procedure_id = o.id and v.number = o.current_version
  join region r on r.id = p.region_id
  left join proposal_content c on c.proposal_id = p.id
  left join dialogue_table t on t.id = p.answered_at_table`;

type Row = ChangeProposalAnswer & { sortKey?: string };

/** Reads of proposals; what is confidential is kept back beneath, by row-level security. */
@Injectable()
export class ProposalsQueries {
  constructor(private readonly database: Database) {}

  /**
   * Proposals, the newest first unless asked otherwise.
   *
   * @throws RuleViolation `invalid-input` for a cursor that no list gave
   */
  async list({ scope }: Actor, query: ProposalListQuery): Promise<ProposalPageAnswer> {
    const { limit = PAGE, order = 'newest' } = query;
    const values: unknown[] = [scope.regionIds, scope.organisationIds];
    const put = (value: unknown): string => `$${values.push(value)}`;
    const conditions = ['true'];
    if (query.procedureId !== undefined) conditions.push(`p.procedure_id = ${put(query.procedureId)}`);
    if (query.organisationId !== undefined) conditions.push(`c.organisation_id = ${put(query.organisationId)}`);
    if (query.state === 'open') conditions.push(`p.state in ('submitted', 'onAgenda')`);
    else if (query.state !== undefined) conditions.push(`p.state = ${put(query.state)}`);
    if (query.outcome !== undefined) conditions.push(`p.outcome = ${put(query.outcome)}`);
    if (query.text !== undefined) {
      conditions.push(
        `concat_ws(' ', p.subject, p.summary) ilike ${put(`%${query.text.replace(/[\\%_]/g, '\\$&')}%`)}`,
      );
    }
    if (query.cursor !== undefined) {
      const { key, id } = readCursor(query.cursor, 'instant');
      conditions.push(
        `(p.submitted_at, p.id) ${order === 'oldest' ? '>' : '<'} (${put(key)}::timestamptz, ${put(id)}::uuid)`,
      );
    }
    const direction = order === 'oldest' ? '' : ' desc';
    const rows = await this.database.read<Row & Record<string, unknown>>(
      scope,
      `select ${COLUMNS}, p.submitted_at::text as "sortKey" ${FROM} where ${conditions.join(' and ')}
       order by p.submitted_at${direction}, p.id${direction} limit ${put(limit + 1)}`,
      values,
    );
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map(withoutSortKey),
      next: last === undefined ? null : writeCursor({ key: last.sortKey ?? '', id: last.id }),
    };
  }

  /** One proposal with its files, what others said, and its tables. @throws RuleViolation `not-found` */
  async detail({ scope }: Actor, id: string): Promise<ProposalDetailAnswer> {
    const [row] = await this.database.read<ProposalDetailAnswer & Record<string, unknown>>(
      scope,
      `select ${COLUMNS}, c.reason,
         coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'fileName', f.file_name, 'mediaType', f.media_type,
             'sizeBytes', f.size_bytes) order by f.uploaded_at, f.id)
           from proposal_file f where f.proposal_id = p.id), '[]') as files,
         coalesce((select jsonb_agg(jsonb_build_object('organisationId', s.organisation_id, 'organisationName', s.organisation_name,
             'stance', s.stance, 'comment', s.comment, 'givenAt', ${utc('s.given_at')}) order by s.given_at, s.organisation_id)
           from (select * from proposal_support where proposal_id = p.id order by given_at limit 500) s), '[]') as stances,
         coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'number', d.number, 'title', d.title,
             'startsAt', ${utc('d.starts_at')}) order by d.starts_at)
           from agenda_point g join dialogue_table d on d.id = g.dialogue_table_id where g.proposal_id = p.id), '[]') as tables
       ${FROM} where p.id = $3`,
      [scope.regionIds, scope.organisationIds, id],
    );
    if (row === undefined) throw RuleViolation.of('not-found');
    return row;
  }
}

function withoutSortKey(row: Row): ChangeProposalAnswer {
  const { ...proposal } = row;
  delete proposal.sortKey;
  return proposal;
}
