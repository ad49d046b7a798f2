import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment, readMail, RuleViolation } from '@openhuis/platform';
import type { DeliveryAnswer, NoticeDetailAnswer, NoticeRuleAnswer, SentMailAnswer } from './notice-proof.dto.js';
import { NOTICE } from './notices.queries.js';
import { policyOf } from './rules/default-policy.js';
import type { NoticePolicy, NoticeStep } from './rules/notice-policy.js';
import { resendViolations } from './rules/resend.js';
import { lapseReason } from './standing.js';

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const instant = (column: string): string => `to_char(${column} at time zone 'UTC', ${INSTANT})`;

const ATTEMPTS = `(select coalesce(jsonb_agg(jsonb_build_object('startedAt', ${instant('a.started_at')},
    'finishedAt', ${instant('a.finished_at')}, 'outcome', a.outcome, 'response', a.response) order by a.fence), '[]')
  from delivery_attempt a where a.delivery_id = d.id)`;

const RESENDS = `(select coalesce(jsonb_agg(jsonb_build_object('composition', s.composition,
    'requestedAt', ${instant('s.requested_at')}, 'requestedByName', (select name from person where id = s.requested_by),
    'reason', s.reason, 'previousState', s.previous_state, 'previousResponse', s.previous_response,
    'previousRecipient', s.previous_recipient, 'previousMessageId', s.previous_message_id,
    'previousMailHash', s.previous_mail_hash) order by s.composition), '[]')
  from delivery_resend s where s.delivery_id = d.id)`;

/** $1 notice, $2 business date. */
const DETAIL = `select ${NOTICE},
  jsonb_build_object('kind', l.kind, 'dueOn', l.due_on, 'inForceOn', l.in_force_on,
    'supersededAt', ${instant('l.superseded_at')}) as source,
  ${lapseReason('$2')} as lapse,
  (select p.notice_policy from procedure p where p.id = n.procedure_id) as policy,
  (select jsonb_build_object('id', t.id, 'kind', t.kind) from task t
    where t.region_id = n.region_id and t.subject_kind = 'notice' and t.subject_id = n.id and t.done_at is null
    order by t.id limit 1) as "openTask",
  (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'personId', d.person_id,
      'personName', (select name from person where id = d.person_id), 'recipient', d.recipient,
      'state', d.state, 'sentAgain', d.resends, 'lapseReason', d.lapse_reason, 'messageId', d.message_id,
      'mailHash', d.mail_hash, 'acceptedAt', ${instant('d.accepted_at')}, 'response', d.response,
      'attempts', ${ATTEMPTS}, 'resends', ${RESENDS}) order by d.id), '[]')
    from delivery d where d.notice_id = n.id) as proof
from notice n join deadline l on l.id = n.deadline_id where n.id = $1`;

interface DetailRow extends Omit<NoticeDetailAnswer, 'rule' | 'proof'> {
  lapse: string | null;
  policy: NoticePolicy | null;
  proof: (Omit<DeliveryAnswer, 'mayBeResent'> & { sentAgain: number })[];
}

interface MailRow {
  mail: Buffer;
  messageId: string | null;
  mailHash: string | null;
}

/** What proves a notice: where it came from, every attempt to send it, and the mails themselves. */
@Injectable()
export class NoticeProofQueries {
  constructor(private readonly database: Database) {}

  /** A notice with its source, its rule and every attempt to send it. @throws RuleViolation `not-found` */
  async notice({ scope }: Actor, { today }: Moment, id: string): Promise<NoticeDetailAnswer> {
    const [row] = await this.database.read<DetailRow & Record<string, unknown>>(scope, DETAIL, [id, today]);
    if (row === undefined) throw RuleViolation.of('not-found');
    const { lapse, policy, proof, ...notice } = row;
    const step = policyOf(policy ?? []).find((one) => one.step === notice.step);
    return {
      ...notice,
      rule: step === undefined ? null : ruleOf(step),
      proof: proof.map(({ sentAgain, ...delivery }) => ({
        ...delivery,
        mayBeResent: resendViolations({ ...delivery, resends: sentAgain, lapse, holdsRole: true }).length === 0,
      })),
    };
  }

  /** The mail of a delivery, read from the bytes that were sent. @throws RuleViolation `not-found`, also while there is none */
  async mail(actor: Actor, noticeId: string, deliveryId: string): Promise<SentMailAnswer> {
    const { mail, messageId, mailHash } = await this.bytes(actor, noticeId, deliveryId);
    return { ...readMail(mail), messageId, mailHash };
  }

  /** The bytes of the mail of a delivery, as they were sent. @throws RuleViolation `not-found`, also while there are none */
  async bytes({ scope }: Actor, noticeId: string, deliveryId: string): Promise<MailRow> {
    const [row] = await this.database.read<MailRow & Record<string, unknown>>(
      scope,
      `select d.mail, d.message_id as "messageId", d.mail_hash as "mailHash"
       from delivery d where d.id = $2 and d.notice_id = $1 and d.mail is not null`,
      [noticeId, deliveryId],
    );
    if (row === undefined) throw RuleViolation.of('not-found');
    return row;
  }
}

function ruleOf({ when, recipients, inCalendar }: NoticeStep): NoticeRuleAnswer {
  const to = { recipients: [...recipients], inCalendar: inCalendar ?? false };
  if (when === 'atOnce') return { atOnce: true, months: 0, weeks: 0, days: 0, direction: null, anchor: null, ...to };
  const { months = 0, weeks = 0, days = 0, before, after } = when;
  return {
    atOnce: false,
    months,
    weeks,
    days,
    direction: before === undefined ? 'after' : 'before',
    anchor: before ?? after,
    ...to,
  };
}
