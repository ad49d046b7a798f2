import { Injectable } from '@nestjs/common';
import {
  type Actor,
  askForJob,
  Database,
  type Moment,
  recordChange,
  refuseOn,
  RuleViolation,
} from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import { resendViolations } from './rules/resend.js';
import { lapseReason } from './standing.js';

interface FailedDelivery {
  regionId: number;
  organisationId: string | null;
  state: string;
  resends: number;
  composition: number;
  lapse: string | null;
  holdsRole: boolean;
}

/** $1 notice, $2 delivery, $3 business date. */
const FACTS = `
  select d.region_id as "regionId", n.organisation_id as "organisationId", d.state, d.resends, d.composition,
    ${lapseReason('$3')} as lapse,
    exists (select from region_role r where r.person_id = d.person_id and r.region_id = n.region_id and r.role = n.recipient_role
      and r.since_on <= $3 and (r.ended_on is null or r.ended_on >= $3))
    or exists (select from organisation_role r where r.person_id = d.person_id and r.organisation_id = n.organisation_id
      and r.role = n.recipient_role and r.since_on <= $3 and (r.ended_on is null or r.ended_on >= $3)) as "holdsRole"
  from delivery d join notice n on n.id = d.notice_id join deadline l on l.id = n.deadline_id
  where n.id = $1 and d.id = $2 for update of d`;

/** What had become of the mail before stays; a new one is composed, for the address may have been put right meanwhile. */
const START_ANEW = `
  with kept as (
    insert into delivery_resend (delivery_id, region_id, composition, requested_at, requested_by, reason, previous_state,
      previous_response, previous_recipient, previous_message_id, previous_mail_hash, previous_mail)
    select d.id, d.region_id, d.composition + 1, $2, $3, $4, d.state, d.response, d.recipient, d.message_id, d.mail_hash, d.mail
    from delivery d where d.id = $1
  )
  update delivery set state = 'due', composition = composition + 1, mail = null, mail_hash = null, message_id = null,
    recipient = null, response = null, accepted_at = null, failures = 0, resends = 0, not_before = now()
  where id = $1`;

/** The task is settled by it, unless another mail of the notice still needs a person. */
const SETTLE_TASK = `
  update task set done_at = $2, done_by = $3, detail = detail || jsonb_build_object('resentDeliveryId', $4::text)
  where subject_kind = 'notice' and subject_id = $1 and done_at is null and kind in ('notice-undeliverable', 'notice-uncertain')
    and not exists (select from delivery d where d.notice_id = $1 and d.state in ('undeliverable', 'bounced', 'uncertain'))`;

/** Sending a mail again because a person asks for it. */
@Injectable()
export class ResendDelivery {
  constructor(private readonly database: Database) {}

  /**
   * Has a mail that failed composed and sent anew. It keeps its record: who asked and why, and the bytes that went before
   * with what the mail server said of them; the attempts are counted on.
   *
   * @throws RuleViolation 'not-found'; 'wrong-state' with the state when it did not fail, with why it lapsed when what it
   *   says no longer holds, or when the person no longer holds the role
   */
  async resend(actor: Actor, moment: Moment, noticeId: string, deliveryId: string, reason: string): Promise<void> {
    await this.database.command(actor.scope, async (manager) => {
      const delivery = await lockDelivery(manager, noticeId, deliveryId, moment);
      refuseOn(resendViolations(delivery));
      const personId = actor.person?.id ?? null;
      await manager.query(START_ANEW, [deliveryId, moment.now, personId, reason]);
      await manager.query(SETTLE_TASK, [noticeId, moment.now, personId, deliveryId]);
      await recordChange(manager, actor, {
        action: 'notice.resent',
        subjectKind: 'notice',
        subjectId: noticeId,
        regionId: delivery.regionId,
        change: {
          deliveryId,
          state: { from: delivery.state, to: 'due' },
          composition: delivery.composition + 1,
          reason,
        },
      });
      await askForJob(manager, 'notices.send', {});
    });
  }
}

async function lockDelivery(
  manager: EntityManager,
  noticeId: string,
  deliveryId: string,
  { today }: Moment,
): Promise<FailedDelivery> {
  const [delivery] = await manager.query<FailedDelivery[]>(FACTS, [noticeId, deliveryId, today]);
  if (delivery === undefined) throw RuleViolation.of('not-found');
  return delivery;
}
