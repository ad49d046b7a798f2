import { ApiProperty } from '@nestjs/swagger';
import { type DeadlineKind, deadlineKinds, type SubjectKind } from '@openhuis/platform';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { DateQuery } from './date-query.js';
import { type DayOrder, dayOrders, LARGEST_PAGE } from './page.js';

const deadlineKindNames = Object.keys(deadlineKinds) as DeadlineKind[];
const date = { type: String, format: 'date' } as const;
const instantOrNull = { type: String, format: 'date-time', nullable: true } as const;

/** What became of the mails of a notice. */
export const noticeOutcomes = ['waiting', 'sent', 'failed', 'lapsed'] as const;
export type NoticeOutcome = (typeof noticeOutcomes)[number];

/** Which days, and where to go on. */
export class CalendarQuery {
  /** Only of this region; needed when you work in several. @example 1 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2147483647)
  regionId?: number;

  /** On this day or later. @example '2030-07-01' */
  @DateQuery()
  from?: string;

  /** On this day or earlier. @example '2030-12-31' */
  @DateQuery()
  until?: string;

  @IsOptional()
  @IsUUID()
  procedureId?: string;

  /** The contract, enrolment, procedure, offer or piece of evidence it is about. */
  @IsOptional()
  @IsUUID()
  subjectId?: string;

  /** At most so many; 50 when left out. @example 50 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LARGEST_PAGE)
  limit?: number;

  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @Length(1, 400)
  cursor?: string;
}

/** Which notices to list. */
export class NoticeListQuery extends CalendarQuery {
  /** Kind of notice. @example 'contract-end' */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  kind?: string;

  /** 'due': to be sent or sent; 'lapsed': recorded, not sent. @example 'due' */
  @IsOptional()
  @IsIn(['due', 'lapsed'])
  state?: 'due' | 'lapsed';

  /** What became of it: 'waiting' to be taken over, 'sent' to everybody, 'failed' for somebody, or 'lapsed'. @example 'failed' */
  @IsOptional()
  @IsIn(noticeOutcomes)
  outcome?: NoticeOutcome;

  /** Only about this organisation. */
  @IsOptional()
  @IsUUID()
  organisationId?: string;

  /** Only to people of the provider, or of the region. @example 'provider' */
  @IsOptional()
  @IsIn(['provider', 'region'])
  audience?: 'provider' | 'region';

  /** 'asc', the earliest day first, when left out. @example 'desc' */
  @IsOptional()
  @IsIn(dayOrders)
  order?: DayOrder;
}

/** Which deadlines to list. */
export class DeadlineListQuery extends CalendarQuery {
  /** Kind of date. @example 'contract-end' */
  @IsOptional()
  @IsIn(deadlineKindNames)
  kind?: DeadlineKind;
}

/** Which days to foretell. */
export class ForecastQuery {
  /** First day; today when left out. @example '2026-01-01' */
  @DateQuery()
  from?: string;

  /** Last day; a year after the first when left out. @example '2036-12-31' */
  @DateQuery()
  until?: string;

  @IsOptional()
  @IsUUID()
  procedureId?: string;
}

/** A title in both languages. */
export class SubjectTitle {
  nl: string;
  en: string;
}

/** The contract that it is about. */
export class SubjectContract {
  id: string;
  /** @example '2026-000123' */
  number: string;
}

/** Whom and what a date or a notice concerns, in words. */
export class SubjectNames {
  organisationName: string | null;
  contract: SubjectContract | null;
  procedureTitle: SubjectTitle | null;
}

/** A date that matters. */
export class DeadlineAnswer extends SubjectNames {
  id: string;
  regionId: number;
  organisationId: string | null;
  procedureId: string | null;
  /** @example 'contract' */
  subjectKind: SubjectKind;
  subjectId: string;
  /** @example 'contract-end' */
  @ApiProperty({ enum: deadlineKindNames })
  kind: DeadlineKind;
  /** The last day that counts. @example '2030-12-31' */
  @ApiProperty(date)
  dueOn: string;
  /** Since when the subject has this date. @example '2030-07-01' */
  @ApiProperty(date)
  inForceOn: string;
  /** When the system has done what it does on the day. */
  @ApiProperty(instantOrNull)
  settledAt: Date | null;
}

/** A page of deadlines. */
export class DeadlinePageAnswer {
  items: DeadlineAnswer[];
  /** `cursor` of the next page; null on the last. */
  next: string | null;
}

/** How many deliveries of a notice are in which state. */
export class DeliveryCounts {
  /** Waiting, under way, or tried again later. */
  waiting: number;
  /** Taken over by the mail server. */
  accepted: number;
  /** Refused, without an address, or never known to have arrived: a person must act. */
  failed: number;
  /** Not sent any more because the facts changed. */
  lapsed: number;
}

/** One obligation to tell one role about one step. */
export class NoticeAnswer extends SubjectNames {
  id: string;
  regionId: number;
  organisationId: string | null;
  procedureId: string | null;
  /** @example 'contract' */
  subjectKind: SubjectKind;
  subjectId: string;
  /** @example 'contract-end' */
  kind: string;
  /** @example 'contract-end-6-months' */
  step: string;
  /** The date of the deadline from which it was computed. @example '2030-12-31' */
  dueKey: string;
  /** @example 'provider_administrator' */
  recipientRole: string;
  /** The day on which it had to be sent. @example '2030-07-01' */
  @ApiProperty(date)
  dueOn: string;
  /** The last day on which it is of use. @example '2030-12-31' */
  @ApiProperty(date)
  usefulUntil: string;
  state: 'due' | 'lapsed';
  /** Why it was recorded and not sent. */
  lapseReason: 'beforeInForce' | 'overtaken' | 'superseded' | 'tooLate' | null;
  @ApiProperty({ type: String, format: 'date-time' })
  plannedAt: Date;
  deliveries: DeliveryCounts;
}

/** A page of notices. */
export class NoticePageAnswer {
  items: NoticeAnswer[];
  /** `cursor` of the next page; null on the last. */
  next: string | null;
}

/** Notices that will become due on one day. */
export class ForecastLineAnswer {
  /** @example '2030-07-01' */
  @ApiProperty(date)
  onDate: string;
  procedureId: string | null;
  /** @example 'contract-end' */
  kind: string;
  /** @example 'contract-end-6-months' */
  step: string;
  /** @example 'contract_manager' */
  role: string;
  /** 'certain', or on what it depends: the extension with the number `extension` being exercised or not. */
  branch: 'certain' | 'ifExtended' | 'ifEnded';
  /** @example 1 */
  extension: number | null;
  /** Notices, one for each subject; each goes to everybody who then holds the role. @example 155 */
  notices: number;
}

/** What will be sent, by the rules that will send it. */
export class ForecastAnswer {
  @ApiProperty(date)
  from: string;
  @ApiProperty(date)
  until: string;
  lines: ForecastLineAnswer[];
}
