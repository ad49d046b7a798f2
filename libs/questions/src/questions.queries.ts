import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment, readCursor, RuleViolation, writeCursor } from '@openhuis/platform';
import { aboutOf, patternOf, utc } from './clarification-columns.js';
import type { QuestionAnswer, QuestionListQuery, QuestionPageAnswer } from './questions.dto.js';

const PAGE = 50;

/** $1 is today. A draft of the region is invisible to who asked, and so the question is open to them. */
const STATE = `case when q.earlier_id is not null then 'answeredEarlier' when q.answered_at is not null then 'answered'
  when c.id is not null then 'drafted' else 'open' end`;
const QUESTION = `select q.id, q.version, q.region_id as "regionId", q.procedure_id as "procedureId",
    v.definition -> 'title' as "procedureTitle", q.organisation_id as "organisationId", q.asker_organisation as "organisationName",
    q.asker_kvk_number as "kvkNumber", q.asker_name as "askedBy", ${utc('q.asked_at')} as "askedAt", q.text, ${aboutOf('q')} as about,
    q.answer_due_on as "answerDueOn", case when q.answered_at is null then q.answer_due_on - $1::date end as "daysLeft",
    ${STATE} as state,
    case when q.answered_at is not null then jsonb_build_object('id', c.id, 'note', c.note_number,
      'reference', c.note_number || '.' || c.item_number) end as "answeredIn",
    q.return_note as "returnNote", case when q.answered_at is null then c.id end as "draftId", q.asked_at::text as "sortKey"
  from question q
  join procedure p on p.id = q.procedure_id
  join procedure_version v on v.procedure_id = p.id and v.number = p.current_version
  left join clarification c on c.id = coalesce(q.earlier_id, q.clarification_id)`;

type Row = QuestionAnswer & { sortKey?: string };

/** Reads of questions: who asked sees the own, the region those that it was asked. */
@Injectable()
export class QuestionsQueries {
  constructor(private readonly database: Database) {}

  /**
   * Questions in the order in which they were asked, or the newest first.
   *
   * @throws RuleViolation `invalid-input` for a cursor that no list gave
   */
  async list(actor: Actor, { today }: Moment, query: QuestionListQuery): Promise<QuestionPageAnswer> {
    const { scope } = actor;
    const { limit = PAGE, order = 'oldest' } = query;
    const values: unknown[] = [today];
    const put = (value: unknown): string => `$${values.push(value)}`;
    // What the indexes lead with; row-level security decides what there is to see.
    const conditions = [
      `(q.region_id = any(${put(scope.regionIds)}::int[]) or q.organisation_id = any(${put(scope.organisationIds)}::uuid[]))`,
    ];
    if (query.procedureId !== undefined) conditions.push(`q.procedure_id = ${put(query.procedureId)}`);
    if (query.organisationId !== undefined) conditions.push(`q.organisation_id = ${put(query.organisationId)}`);
    if (query.about !== undefined) conditions.push(`q.about_kind = ${put(query.about)}`);
    if (query.text !== undefined) conditions.push(`q.text ilike ${put(patternOf(query.text))}`);
    if (query.state === 'waiting') conditions.push('q.answered_at is null');
    else if (query.state !== undefined) conditions.push(`${STATE} = ${put(query.state)}`);
    if (query.cursor !== undefined) {
      const { key, id } = readCursor(query.cursor, 'instant');
      conditions.push(
        `(q.asked_at, q.id) ${order === 'oldest' ? '>' : '<'} (${put(key)}::timestamptz, ${put(id)}::uuid)`,
      );
    }
    const direction = order === 'oldest' ? '' : ' desc';
    const rows = await this.database.read<Row & Record<string, unknown>>(
      scope,
      `${QUESTION} where ${conditions.join(' and ')} order by q.asked_at${direction}, q.id${direction} limit ${put(limit + 1)}`,
      values,
    );
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map(withoutSortKey),
      next: last === undefined ? null : writeCursor({ key: last.sortKey ?? '', id: last.id }),
    };
  }

  /** One question. @throws RuleViolation `not-found`, also for one of others */
  async detail(actor: Actor, { today }: Moment, id: string): Promise<QuestionAnswer> {
    const [row] = await this.database.read<Row & Record<string, unknown>>(actor.scope, `${QUESTION} where q.id = $2`, [
      today,
      id,
    ]);
    if (row === undefined) throw RuleViolation.of('not-found');
    return withoutSortKey(row);
  }
}

function withoutSortKey(row: Row): QuestionAnswer {
  const { ...question } = row;
  delete question.sortKey;
  return question;
}
