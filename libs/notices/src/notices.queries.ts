import { Injectable } from '@nestjs/common';
import { type Actor, Database, RuleViolation } from '@openhuis/platform';
import type {
  DeadlineAnswer,
  DeadlineListQuery,
  DeadlinePageAnswer,
  DeliveryAnswer,
  NoticeAnswer,
  NoticeDetailAnswer,
  NoticeListQuery,
  NoticePageAnswer,
} from './notices.dto.js';
import { Filters, PAGE, pageOf } from './page.js';

const NOTICE = `n.id, n.region_id as "regionId", n.organisation_id as "organisationId", n.procedure_id as "procedureId",
  n.subject_kind as "subjectKind", n.subject_id as "subjectId", n.kind, n.step, n.due_key as "dueKey",
  n.recipient_role as "recipientRole", n.due_on as "dueOn", n.useful_until as "usefulUntil", n.state,
  n.lapse_reason as "lapseReason", n.planned_at as "plannedAt",
  (select jsonb_build_object(
      'waiting', count(*) filter (where d.state in ('due', 'sending', 'uncertain')),
      'accepted', count(*) filter (where d.state in ('accepted', 'delivered')),
      'failed', count(*) filter (where d.state in ('undeliverable', 'bounced')),
      'lapsed', count(*) filter (where d.state = 'lapsed'))
    from delivery d where d.notice_id = n.id) as deliveries`;

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const instant = (column: string): string => `to_char(${column} at time zone 'UTC', ${INSTANT})`;

const PROOF = `(select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'personId', d.person_id, 'recipient', d.recipient,
    'state', d.state, 'lapseReason', d.lapse_reason, 'messageId', d.message_id, 'mailHash', d.mail_hash,
    'acceptedAt', ${instant('d.accepted_at')}, 'response', d.response,
    'attempts', (select coalesce(jsonb_agg(jsonb_build_object('startedAt', ${instant('a.started_at')},
        'finishedAt', ${instant('a.finished_at')}, 'outcome', a.outcome, 'response', a.response) order by a.fence), '[]')
      from delivery_attempt a where a.delivery_id = d.id)) order by d.id), '[]')
  from delivery d where d.notice_id = n.id) as proof`;

/** What notices and deadlines tell. One statement each; row-level security decides what it finds. */
@Injectable()
export class NoticesQueries {
  constructor(private readonly database: Database) {}

  /** A page of notices, in the order of their days. @throws RuleViolation `invalid-input` for a cursor that is none */
  async notices({ scope }: Actor, query: NoticeListQuery): Promise<NoticePageAnswer> {
    const limit = query.limit ?? PAGE;
    const filters = new Filters()
      .ofTenant('n', scope, query.regionId)
      .add('n.due_on >= $', query.from)
      .add('n.due_on <= $', query.until)
      .add('n.kind = $', query.kind)
      .add('n.state = $', query.state)
      .add('n.procedure_id = $', query.procedureId)
      .add('n.subject_id = $', query.subjectId)
      .afterCursor('n.due_on', 'n.id', query.cursor);
    const rows = await this.database.read<NoticeAnswer & Record<string, unknown>>(
      scope,
      filters.pageByDay(`select ${NOTICE} from notice n`, 'n', 'dueOn', limit),
      filters.values,
    );
    return pageOf(rows, limit, ({ dueOn }) => dueOn);
  }

  /** A notice with every attempt to send it, as proof. @throws RuleViolation `not-found` */
  async notice({ scope }: Actor, id: string): Promise<NoticeDetailAnswer> {
    const [row] = await this.database.read<NoticeAnswer & { proof: DeliveryAnswer[] }>(
      scope,
      `select ${NOTICE}, ${PROOF} from notice n where n.id = $1`,
      [id],
    );
    if (row === undefined) throw RuleViolation.of('not-found');
    return row;
  }

  /** A page of the dates that stand and are announced. @throws RuleViolation `invalid-input` for a cursor that is none */
  async deadlines({ scope }: Actor, query: DeadlineListQuery): Promise<DeadlinePageAnswer> {
    const limit = query.limit ?? PAGE;
    const filters = new Filters('l.superseded_at is null', 'l.announced')
      .ofTenant('l', scope, query.regionId)
      .add('l.due_on >= $', query.from)
      .add('l.due_on <= $', query.until)
      .add('l.kind = $', query.kind)
      .add('l.procedure_id = $', query.procedureId)
      .add('l.subject_id = $', query.subjectId)
      .afterCursor('l.due_on', 'l.id', query.cursor);
    const rows = await this.database.read<DeadlineAnswer & Record<string, unknown>>(
      scope,
      filters.pageByDay(
        `select l.id, l.region_id as "regionId", l.organisation_id as "organisationId", l.procedure_id as "procedureId",
         l.subject_kind as "subjectKind", l.subject_id as "subjectId", l.kind, l.due_on as "dueOn",
         l.in_force_on as "inForceOn", l.settled_at as "settledAt"
       from deadline l`,
        'l',
        'dueOn',
        limit,
      ),
      filters.values,
    );
    return pageOf(rows, limit, ({ dueOn }) => dueOn);
  }
}
