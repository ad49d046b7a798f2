import { ApiProperty } from '@nestjs/swagger';
import { ApiDate, ApiInstant, ApiInstantOrNull, type DeadlineKind, deadlineKinds } from '@openhuis/platform';
import { IsString, Length } from 'class-validator';
import { NoticeAnswer } from './notices.dto.js';

const deadlineKindNames = Object.keys(deadlineKinds) as DeadlineKind[];

/** One attempt to send. */
export class AttemptAnswer {
  @ApiInstant()
  startedAt: string;
  @ApiInstantOrNull()
  finishedAt: string | null;
  /** @example 'accepted' */
  outcome: string | null;
  /** What the mail server said. @example '250 OK' */
  response: string | null;
}

/** A person had it sent again: why, and what had become of the mail before. */
export class ResendAnswer {
  /** Which mail it asked for: 1 for the first after the original. */
  composition: number;
  @ApiInstant()
  requestedAt: string;
  requestedByName: string | null;
  reason: string;
  /** @example 'undeliverable' */
  previousState: string;
  previousResponse: string | null;
  previousRecipient: string | null;
  previousMessageId: string | null;
  previousMailHash: string | null;
}

/** What was sent to one person, as proof. */
export class DeliveryAnswer {
  id: string;
  personId: string;
  /** Null when you may not look at that person. */
  personName: string | null;
  /** The address as it stood in the mail. */
  recipient: string | null;
  /** @example 'accepted' */
  state: string;
  lapseReason: string | null;
  messageId: string | null;
  /** SHA-256 of the bytes that were sent. */
  mailHash: string | null;
  @ApiInstantOrNull()
  acceptedAt: string | null;
  response: string | null;
  /** Whether a person may have it sent again. */
  mayBeResent: boolean;
  attempts: AttemptAnswer[];
  resends: ResendAnswer[];
}

/** The date from which a notice was computed. */
export class NoticeSourceAnswer {
  /** @example 'contract-end' */
  @ApiProperty({ enum: deadlineKindNames })
  kind: DeadlineKind;
  @ApiDate()
  dueOn: string;
  /** Since when the subject has this date. */
  @ApiDate()
  inForceOn: string;
  /** When the date ceased to hold: the term was extended, or the matter is over. */
  @ApiInstantOrNull()
  supersededAt: string | null;
}

/** The rule that made the moment from the date: so many months, weeks and days before or after it. */
export class NoticeRuleAnswer {
  /** True: on the day on which the date came into force. */
  atOnce: boolean;
  months: number;
  weeks: number;
  days: number;
  direction: 'before' | 'after' | null;
  /** Counted from the date itself, or from the day after it. */
  anchor: 'dueOn' | 'dayAfter' | null;
  /** Whom the step is for, the most responsible first. @example ["provider_administrator"] */
  recipients: string[];
  inCalendar: boolean;
}

/** A notice with its proof. */
export class NoticeDetailAnswer extends NoticeAnswer {
  source: NoticeSourceAnswer;
  /** Null when the procedure no longer has this step. */
  rule: NoticeRuleAnswer | null;
  proof: DeliveryAnswer[];
  /** The open task that it gave somebody of the region; null without one, and for who does not see tasks. */
  openTask: NoticeTaskAnswer | null;
}

/** A task about a notice. */
export class NoticeTaskAnswer {
  id: string;
  /** @example 'notice-undeliverable' */
  kind: string;
}

/** Why it must be sent again. */
export class ResendBody {
  /** What was found and what was done about it. @example 'Het adres is hersteld.' */
  @IsString()
  @Length(1, 2000)
  reason: string;
}

/** A file that came with a mail. */
export class MailFileAnswer {
  /** @example '2030-12-31.ics' */
  fileName: string;
  /** @example 'text/calendar' */
  contentType: string;
  content: string;
}

/** A mail as it was sent, read from its bytes. */
export class SentMailAnswer {
  subject: string;
  from: string;
  to: string;
  /** As the mail says it. @example 'Mon, 01 Jul 2030 07:00:00 +0000' */
  date: string;
  messageId: string | null;
  /** SHA-256 of the bytes. */
  mailHash: string | null;
  text: string;
  html: string;
  files: MailFileAnswer[];
}
