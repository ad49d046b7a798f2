import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment, readCursor, RuleViolation, writeCursor } from '@openhuis/platform';
import { AMENDMENT, type AmendmentRow, changesOf, utc } from './amendment-columns.js';
import type {
  AmendmentAnswerDetailAnswer,
  AmendmentAnswerItemAnswer,
  AmendmentAnswerListQuery,
  AmendmentAnswerPageAnswer,
  AnswerFilter,
} from './amendment-answers.dto.js';
import type { AnnouncedAmendmentDetailAnswer } from './amendment-detail.dto.js';

const PAGE = 50;

/** $1 is today. */
const ANSWER = `a.id, a.version, a.amendment_id as "amendmentId", m.number, m.subject, m.state, m.effective_on as "effectiveOn",
  a.contract_id as "contractId", c.number as "contractNumber", a.organisation_id as "organisationId",
  c.organisation_name as "organisationName", a.told_on as "toldOn", a.joined_later as "joinedLater",
  a.answer_due_on as "answerDueOn", ${utc('a.acknowledged_at')} as "acknowledgedAt", a.acknowledged_name as "acknowledgedBy",
  a.answer, a.answer_reason as reason, ${utc('a.answered_at')} as "answeredAt", a.answered_name as "answeredBy", a.reminders,
  a.reminded_on as "remindedOn", a.outcome, a.outcome_basis as "outcomeBasis",
  m.state = 'announced' and a.answer_due_on >= $1::date and c.ended_on is null as "canAnswer"`;
const OF_CONTRACT = `from amendment_answer a
  join amendment m on m.id = a.amendment_id
  join contract c on c.id = a.contract_id`;

const shown: Record<AnswerFilter, string> = {
  silent: 'a.answer is null',
  accepted: `a.answer = 'accepted'`,
  refused: `a.answer = 'refused'`,
  unread: 'a.acknowledged_at is null',
  ends: `a.outcome = 'ends'`,
};

/** Reads of answers: a region those to its amendments, a provider its own. */
@Injectable()
export class AmendmentAnswersQueries {
  constructor(private readonly database: Database) {}

  /**
   * Answers in the order of the days by which they are given.
   *
   * @throws RuleViolation `invalid-input` for a cursor that no list gave
   */
  async list({ scope }: Actor, { today }: Moment, query: AmendmentAnswerListQuery): Promise<AmendmentAnswerPageAnswer> {
    const { limit = PAGE } = query;
    const values: unknown[] = [today];
    const put = (value: unknown): string => `$${values.push(value)}`;
    // What the indexes lead with; row-level security decides what there is to see.
    const conditions = [
      scope.municipalityCodes.length > 0
        ? 'true'
        : `(a.region_id = any(${put(scope.regionIds)}::int[]) or a.organisation_id = any(${put(scope.organisationIds)}::uuid[]))`,
    ];
    if (query.amendmentId !== undefined) conditions.push(`a.amendment_id = ${put(query.amendmentId)}`);
    if (query.contractId !== undefined) conditions.push(`a.contract_id = ${put(query.contractId)}`);
    if (query.show !== undefined) conditions.push(shown[query.show]);
    if (query.text !== undefined) {
      conditions.push(`c.organisation_name ilike ${put(`%${query.text.replace(/[\\%_]/g, '\\$&')}%`)}`);
    }
    if (query.cursor !== undefined) {
      const { key, id } = readCursor(query.cursor, 'date');
      conditions.push(`(a.answer_due_on, a.id) > (${put(key)}::date, ${put(id)}::uuid)`);
    }
    const rows = await this.database.read<AmendmentAnswerItemAnswer & Record<string, unknown>>(
      scope,
      `select ${ANSWER} ${OF_CONTRACT} where ${conditions.join(' and ')}
       order by a.answer_due_on, a.id limit ${put(limit + 1)}`,
      values,
    );
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, next: last === undefined ? null : writeCursor({ key: last.answerDueOn, id: last.id }) };
  }

  /** One answer with its amendment. @throws RuleViolation `not-found`, also for one of others */
  async detail({ scope }: Actor, { today }: Moment, id: string): Promise<AmendmentAnswerDetailAnswer> {
    const [row] = await this.database.read<
      AmendmentAnswerItemAnswer & { amendment: AmendmentRow } & Record<string, unknown>
    >(
      scope,
      `select ${ANSWER}, (select to_jsonb(told) from (select ${AMENDMENT}) told) as amendment
       ${OF_CONTRACT}
       join procedure p on p.id = m.procedure_id
       join procedure_version v on v.procedure_id = p.id and v.number = p.current_version
       where a.id = $2`,
      [today, id],
    );
    if (row === undefined) throw RuleViolation.of('not-found');
    const { amendment, ...answer } = row;
    return { ...answer, amendment: detailOf(amendment) };
  }
}

function detailOf({ before, ...amendment }: AmendmentRow): AnnouncedAmendmentDetailAnswer {
  return { ...amendment, changes: changesOf({ ...amendment, before }) };
}
