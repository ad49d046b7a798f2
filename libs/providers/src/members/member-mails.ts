import { createHash } from 'node:crypto';
import { amsterdamDate } from '@openhuis/calendar';
import { type Language, type MemberMailKind, writtenDate } from '@openhuis/messages';
import {
  type Database,
  freezeMail,
  isMailAddress,
  type MailSender,
  type Moment,
  type SendResult,
  systemWideScope,
} from '@openhuis/platform';
import { type InvitationState, invitationState } from '../rules/invitation.js';
import { memberMailContent, type MemberMailFacts } from '../rules/member-mail.js';
import { confirmationKey, confirmationLink, confirmationToken } from './address-token.js';
import { invitationKey, invitationLink, invitationToken } from './invitation-token.js';
import {
  ANNOUNCE_HANDOVERS,
  ANNOUNCE_JOIN_REQUESTS,
  CLAIM_MAILS,
  SETTLE_MAIL,
  TELL_ANSWERS,
} from './mail-statements.js';

export interface MemberMailSettings {
  /** 'Openhuis <noreply@…>' */
  mailFrom: string;
  /** Where people reach Openhuis, without a slash at the end. */
  publicUrl: string;
  /** The secret of the house, from which the links of invitations are made. */
  secret: Buffer;
}

/** A mail in the hands of one sender, with the facts of this moment. */
interface ClaimedMail {
  id: string;
  kind: MemberMailKind;
  subjectId: string;
  round: number;
  attempts: number;
  createdAt: Date;
  recipient: string | null;
  language: Language | null;
  /** Both null for a mail that is about no organisation. */
  organisationId: string | null;
  organisation: string | null;
  invitation: { round: number; expiresAt: string; acceptedAt: string | null; withdrawnAt: string | null } | null;
  requestState: string | null;
  reason: string | null;
  person: string | null;
  /** What the text says besides; `path`: of the page to which the mail leads; `untilOn`: a calendar date. */
  facts: Omit<MemberMailFacts, 'until'> & { path?: string; untilOn?: string };
}

type Settlement = 'accepted' | 'failed' | 'lapsed' | 'due';

/** Attempts after which a mail is given up; that is half a day and more. */
const ATTEMPTS = 12;

/**
 * Sends the mails about invitations and requests to join, in the worker's role. The rows say what there is to do: any run
 * may be lost. A mail that may have arrived goes again with the same Message-ID.
 */
export class MemberMails {
  private readonly key: Buffer;
  private readonly addressKey: Buffer;
  private readonly host: string;

  constructor(
    private readonly database: Database,
    private readonly sender: Pick<MailSender, 'send'>,
    private readonly settings: MemberMailSettings,
  ) {
    this.key = invitationKey(settings.secret);
    this.addressKey = confirmationKey(settings.secret);
    this.host = /@([^\s>]+)/.exec(settings.mailFrom)?.[1] ?? 'openhuis.invalid';
  }

  /** Finds who must be told of what, and sends until nothing is due or `signal` aborts. */
  async sendAll(moment: Moment, signal?: AbortSignal): Promise<{ sent: number; failed: number }> {
    await this.database.command(systemWideScope, async (manager) => {
      await manager.query(ANNOUNCE_JOIN_REQUESTS, [moment.today, moment.now]);
      await manager.query(TELL_ANSWERS, [moment.now]);
      await manager.query(ANNOUNCE_HANDOVERS, [moment.now]);
    });
    let sent = 0;
    let failed = 0;
    while (signal?.aborted !== true) {
      const claimed = await this.database.command(systemWideScope, (manager) =>
        manager.query<ClaimedMail[]>(CLAIM_MAILS),
      );
      if (claimed.length === 0) break;
      for (const mail of claimed) {
        const settlement = await this.sendOne(mail, moment, signal);
        if (settlement === 'accepted') sent += 1;
        if (settlement === 'failed') failed += 1;
      }
    }
    return { sent, failed };
  }

  private async sendOne(mail: ClaimedMail, moment: Moment, signal: AbortSignal | undefined): Promise<Settlement> {
    const { recipient } = mail;
    if (!stillUseful(mail, moment)) return await this.settle(mail, 'lapsed', null);
    if (recipient === null || !isMailAddress(recipient)) {
      return await this.settle(mail, 'failed', 'the address is not valid');
    }
    let bytes: Buffer;
    try {
      bytes = await this.compose(mail, recipient);
    } catch (error) {
      // One mail that cannot be made does not keep back the others.
      return await this.settle(mail, 'failed', error instanceof Error ? error.message : 'the mail could not be made');
    }
    const { outcome, response } = await this.sender.send(recipient, bytes, signal);
    return await this.settle(mail, settlementOf(outcome, mail.attempts), response);
  }

  private async compose(mail: ClaimedMail, recipient: string): Promise<Buffer> {
    const language = mail.language ?? 'nl';
    const { expiresAt } = mail.invitation ?? {};
    const content = memberMailContent(
      mail.kind,
      {
        ...mail.facts,
        ...(mail.facts.untilOn !== undefined && { until: writtenDate(language, mail.facts.untilOn) }),
        ...(mail.organisation !== null && { organisation: mail.organisation }),
        ...(mail.person !== null && { person: mail.person }),
        ...(mail.reason !== null && { reason: mail.reason }),
        ...(expiresAt !== undefined && { expiresOn: writtenDate(language, amsterdamDate(new Date(expiresAt))) }),
      },
      language,
      this.linkOf(mail, recipient),
    );
    const { bytes } = await freezeMail({
      ...content,
      from: this.settings.mailFrom,
      to: recipient,
      messageId: `${createHash('sha256').update(mail.id).digest('hex').slice(0, 40)}@${this.host}`,
      date: mail.createdAt,
      language,
    });
    return bytes;
  }

  private linkOf({ kind, subjectId, round, organisationId, facts }: ClaimedMail, recipient: string): string {
    const { publicUrl } = this.settings;
    if (facts.path !== undefined) return `${publicUrl}${facts.path}`;
    if (kind === 'address') {
      return confirmationLink(publicUrl, confirmationToken(this.addressKey, subjectId, recipient));
    }
    if (kind === 'invitation') return invitationLink(publicUrl, invitationToken(this.key, subjectId, round));
    return kind === 'join-requested'
      ? `${publicUrl}/portal/people?organisation=${organisationId ?? ''}`
      : `${publicUrl}/portal`;
  }

  /** Only the sender that still holds the mail says how it went. */
  private async settle(mail: ClaimedMail, state: Settlement, response: string | null): Promise<Settlement> {
    await this.database.command(systemWideScope, (manager) =>
      manager.query(SETTLE_MAIL, [mail.id, mail.attempts, state, response]),
    );
    return state;
  }
}

function settlementOf(outcome: SendResult['outcome'], attempts: number): Settlement {
  if (outcome === 'accepted') return 'accepted';
  return outcome === 'refused' || attempts >= ATTEMPTS ? 'failed' : 'due';
}

/** What was answered, taken up or replaced in the meantime need not be told any more. */
function stillUseful({ kind, invitation, round, requestState }: ClaimedMail, { now }: Moment): boolean {
  if (kind === 'join-requested') return requestState === 'open';
  if (kind !== 'invitation') return true;
  if (invitation?.round !== round) return false;
  const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));
  const state: InvitationState = invitationState(
    {
      expiresAt: new Date(invitation.expiresAt),
      acceptedAt: instant(invitation.acceptedAt),
      withdrawnAt: instant(invitation.withdrawnAt),
      // Asked when it is taken up: the worker does not read who has which role for it.
      isVouchedFor: true,
    },
    now,
  );
  return state === 'open';
}
