import { createHash } from 'node:crypto';
import {
  type Database,
  freezeMail,
  isMailAddress,
  type Moment,
  systemScope,
  systemWideScope,
} from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import { mailCalendar } from './mail-calendar.js';
import {
  type NoticedProcedure,
  readNoticedProcedures,
  takeUncomposed,
  type UncomposedDelivery,
} from './notice-facts.js';
import { policyOf } from './rules/default-policy.js';
import { noticeContent } from './rules/notice-content.js';
import { LAPSE_UNSENT } from './standing.js';
import { undeliverable } from './undeliverable.js';

export interface ComposerSettings {
  /** 'Openhuis <noreply@…>' */
  mailFrom: string;
  /** Where people reach Openhuis, without a slash at the end. */
  publicUrl: string;
}

interface ComposedMail {
  id: string;
  messageId: string;
  recipient: string;
  bytes: Buffer;
  hash: string;
}

/** A delivery that no mail can be made for, and why. */
interface Hopeless {
  id: string;
  reason: string;
}

/** Renders deliveries into frozen mails, in batches, in the worker's role. */
export class NoticeComposer {
  private readonly host: string;

  constructor(
    private readonly database: Database,
    private readonly settings: ComposerSettings,
    private readonly batch = 200,
  ) {
    this.host = /@([^\s>]+)/.exec(settings.mailFrom)?.[1] ?? 'openhuis.invalid';
  }

  /**
   * Composes what is due in every region, until nothing is left or `signal` aborts. What must not be sent any more
   * lapses first.
   *
   * @returns how many mails were composed
   */
  async composeAll(moment: Moment, signal?: AbortSignal): Promise<number> {
    await this.database.read(systemWideScope, LAPSE_UNSENT, [moment.today]);
    const regions = await this.database.read<{ regionId: number }>(
      systemWideScope,
      `select distinct region_id as "regionId" from delivery where state = 'due' and mail is null`,
    );
    let composed = 0;
    for (const { regionId } of regions) composed += await this.compose(regionId, moment, signal);
    return composed;
  }

  /** Composes what is due in one region. */
  async compose(regionId: number, moment: Moment, signal?: AbortSignal): Promise<number> {
    for (let composed = 0; ;) {
      if (signal?.aborted === true) return composed;
      const taken = await this.database.command(systemScope(regionId), (manager) =>
        this.composeBatch(manager, regionId, moment),
      );
      composed += taken;
      if (taken < this.batch) return composed;
    }
  }

  private async composeBatch(manager: EntityManager, regionId: number, moment: Moment): Promise<number> {
    const deliveries = await takeUncomposed(manager, regionId, this.batch);
    if (deliveries.length === 0) return 0;
    const procedures = await readNoticedProcedures(manager, regionId);
    const mails: ComposedMail[] = [];
    const hopeless: Hopeless[] = [];
    const results = await Promise.all(deliveries.map((delivery) => this.composeOne(delivery, procedures, moment)));
    for (const result of results) {
      if ('bytes' in result) mails.push(result);
      else hopeless.push(result);
    }
    await manager.query(
      `update delivery d set mail = c.mail, mail_hash = c.hash, message_id = c.message_id, recipient = c.recipient
       from unnest($1::uuid[], $2::bytea[], $3::text[], $4::text[], $5::text[]) as c(id, mail, hash, message_id, recipient)
       where d.id = c.id`,
      [
        mails.map(({ id }) => id),
        mails.map(({ bytes }) => bytes),
        mails.map(({ hash }) => hash),
        mails.map(({ messageId }) => messageId),
        mails.map(({ recipient }) => recipient),
      ],
    );
    if (hopeless.length > 0) await undeliverable(manager, hopeless);
    return deliveries.length;
  }

  /** One mail that fails does not keep back the others: it becomes a person's task. */
  private async composeOne(
    delivery: UncomposedDelivery,
    procedures: Map<string, NoticedProcedure>,
    moment: Moment,
  ): Promise<ComposedMail | Hopeless> {
    const { id, email } = delivery;
    if (!isMailAddress(email)) return { id, reason: 'the person has no valid mail address' };
    try {
      const procedure = procedures.get(delivery.procedureId ?? '');
      // A step that was planned before a change of policy took it away is told in the words of the house.
      const step = [...(procedure?.policy ?? []), ...policyOf([])].find((one) => one.step === delivery.step);
      if (step === undefined) return { id, reason: `the policy no longer knows the step ${delivery.step}` };
      const url = `${this.settings.publicUrl}${pathOf(delivery)}`;
      const content = noticeContent(step, { ...delivery, procedure: procedure?.title ?? null }, delivery.language, url);
      const messageId = `${messageKey(delivery)}@${this.host}`;
      const mail = await freezeMail({
        ...content,
        from: this.settings.mailFrom,
        to: email,
        messageId,
        date: moment.now,
        language: delivery.language,
        ...(content.entry !== undefined && {
          calendar: mailCalendar(delivery, {
            entry: content.entry,
            url,
            host: this.host,
            mailFrom: this.settings.mailFrom,
            writtenAt: moment.now,
          }),
        }),
      });
      return { id, messageId, recipient: email, ...mail };
    } catch (error) {
      return { id, reason: `the text could not be composed: ${error instanceof Error ? error.message : 'unknown'}` };
    }
  }
}

/**
 * The Message-ID is the key of the notice and the person: however often it is composed or sent, it is the same mail. Only
 * one that a person asked for again is another mail, for its address may be another.
 */
function messageKey({ subjectId, step, dueKey, role, personId, composition }: UncomposedDelivery): string {
  const key = [subjectId, step, dueKey, role, personId, ...(composition === 0 ? [] : [composition])];
  return createHash('sha256').update(key.join('|')).digest('hex').slice(0, 40);
}

/** The page of the subject in the part of the web where the reader works: the portal of providers or the desk of the region. */
function pathOf({ subjectKind, subjectId, contractId, dialogue, role }: UncomposedDelivery): string {
  const area = role.startsWith('provider_') ? '/portal' : '/desk';
  if (subjectKind === 'amendmentAnswer' && area === '/portal') return `${area}/amendments/${subjectId}`;
  if (dialogue?.tableId != null) return `${area}/dialogue-tables/${dialogue.tableId}`;
  if (subjectKind === 'proposal') return `${area}/proposals/${subjectId}`;
  if (contractId !== null) return `${area}/contracts/${contractId}`;
  if (subjectKind === 'enrolment') return `${area}/enrolments/${subjectId}`;
  if (subjectKind === 'procedure') return `/procedures/${subjectId}`;
  return area === '/portal' ? '/portal/evidence' : '/desk';
}
