import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '@openhuis/platform';
import type {
  DeadlineAnswer,
  DeadlineListQuery,
  DeadlinePageAnswer,
  NoticeAnswer,
  NoticeListQuery,
  NoticeOutcome,
  NoticePageAnswer,
} from './notices.dto.js';
import { Filters, PAGE, pageOf } from './page.js';

/** Whom and what a row of `alias` is about, in words; what one may not see is null. */
const subjectNames = (alias: string): string => `
  (select o.name from organisation o where o.id = ${alias}.organisation_id) as "organisationName",
  (select jsonb_build_object('id', c.id, 'number', c.number) from contract c where c.id = case ${alias}.subject_kind
    when 'contract' then ${alias}.subject_id
    when 'extensionOffer' then (select x.contract_id from extension_offer x where x.id = ${alias}.subject_id)
    when 'amendmentAnswer' then (select a.contract_id from amendment_answer a where a.id = ${alias}.subject_id) end) as contract,
  (select coalesce(v.definition, p.draft) -> 'title' from procedure p left join procedure_version v
    on v.procedure_id = p.id and v.number = p.current_version where p.id = ${alias}.procedure_id) as "procedureTitle"`;

export const NOTICE = `n.id, n.region_id as "regionId", n.organisation_id as "organisationId", n.procedure_id as "procedureId",
  n.subject_kind as "subjectKind", n.subject_id as "subjectId", n.kind, n.step, n.due_key as "dueKey",
  n.recipient_role as "recipientRole", n.due_on as "dueOn", n.useful_until as "usefulUntil", n.state,
  n.lapse_reason as "lapseReason", n.planned_at as "plannedAt",
  (select jsonb_build_object(
      'waiting', count(*) filter (where d.state in ('due', 'sending', 'uncertain')),
      'accepted', count(*) filter (where d.state in ('accepted', 'delivered')),
      'failed', count(*) filter (where d.state in ('undeliverable', 'bounced')),
      'lapsed', count(*) filter (where d.state = 'lapsed'))
    from delivery d where d.notice_id = n.id) as deliveries,${subjectNames('n')}`;

const FAILED = `n.id in (select d.notice_id from delivery d where d.state in ('undeliverable', 'bounced'))`;
const WAITING = `exists (select from delivery d where d.notice_id = n.id and d.state in ('due', 'sending', 'uncertain'))`;
const SENT = `exists (select from delivery d where d.notice_id = n.id and d.state in ('accepted', 'delivered'))`;
const outcomes: Record<NoticeOutcome, string> = {
  waiting: WAITING,
  sent: `n.state = 'due' and ${SENT} and not ${WAITING} and not ${FAILED}`,
  failed: FAILED,
  lapsed: `n.state = 'lapsed'`,
};
const audiences = {
  provider: `n.recipient_role in ('provider_administrator', 'provider_editor', 'provider_signatory')`,
  region: `n.recipient_role not in ('provider_administrator', 'provider_editor', 'provider_signatory')`,
};

/** What notices and deadlines tell. One statement each; row-level security decides what it finds. */
@Injectable()
export class NoticesQueries {
  constructor(private readonly database: Database) {}

  /** A page of notices, by their days. @throws RuleViolation `invalid-input` for a cursor that is none */
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
      .add('n.organisation_id = $', query.organisationId)
      .also(query.outcome && outcomes[query.outcome])
      .also(query.audience && audiences[query.audience])
      .afterCursor('n.due_on', 'n.id', query.cursor, query.order);
    const rows = await this.database.read<NoticeAnswer & Record<string, unknown>>(
      scope,
      filters.pageByDay(`select ${NOTICE} from notice n`, 'n', 'dueOn', limit, query.order),
      filters.values,
    );
    return pageOf(rows, limit, ({ dueOn }) => dueOn);
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
         l.in_force_on as "inForceOn", l.settled_at as "settledAt",${subjectNames('l')}
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
