import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ApiDate, type DeadlineKind, deadlineKinds, IsCalendarDate, type Role } from '@openhuis/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Min,
  ValidateNested,
} from 'class-validator';
import { MOST_STEPS, recipientRoles } from './rules/policy-faults.js';

const deadlineKindNames = Object.keys(deadlineKinds) as DeadlineKind[];

/** Calendar months, weeks and days, added up; what is left out is zero. */
export class NoticeSpanBody {
  /** 0 to 60. @example 6 */
  @IsOptional()
  @IsInt()
  months?: number;

  /** 0 to 260. @example 4 */
  @IsOptional()
  @IsInt()
  weeks?: number;

  /** 0 to 1826. @example 3 */
  @IsOptional()
  @IsInt()
  days?: number;
}

/** When a step is due. */
export class NoticeMomentBody extends NoticeSpanBody {
  /** 'atOnce': when the date comes into force; otherwise so long before or after it. @example 'before' */
  @IsIn(['atOnce', 'before', 'after'])
  moment: 'atOnce' | 'before' | 'after';

  /** Counted from the date itself, or from the day after it; the date itself when left out. @example 'dueOn' */
  @IsOptional()
  @IsIn(['dueOn', 'dayAfter'])
  anchor?: 'dueOn' | 'dayAfter';
}

/** What a notice says, in ICU messages: a subject, and paragraphs. */
export class NoticeTextBody {
  /** @example 'Uw contract {contract} eindigt op {dueOn}' */
  @IsString()
  subject: string;

  /** @example ["Het contract tussen {region} en {organisation} eindigt op {dueOn}."] */
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  lines: string[];
}

/** The same in Dutch and in English. */
export class NoticeTextsBody {
  @IsObject()
  @ValidateNested()
  @Type(() => NoticeTextBody)
  nl: NoticeTextBody;

  @IsObject()
  @ValidateNested()
  @Type(() => NoticeTextBody)
  en: NoticeTextBody;
}

/** One step of telling people about one kind of date. */
export class NoticeStepBody {
  /** Names it within the policy: lower case, figures and hyphens. @example 'contract-end-6-months' */
  @IsString()
  @Length(1, 100)
  step: string;

  /** @example 'contract-end' */
  @ApiProperty({ enum: deadlineKindNames })
  @IsIn(deadlineKindNames)
  deadline: DeadlineKind;

  @IsObject()
  @ValidateNested()
  @Type(() => NoticeMomentBody)
  when: NoticeMomentBody;

  /** How long it is useful after its day; null or left out: until the date itself. */
  @ApiPropertyOptional({ type: () => NoticeSpanBody, nullable: true })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => NoticeSpanBody)
  usefulFor?: NoticeSpanBody | null;

  /** Whom it is for, the most responsible first. @example ["provider_administrator", "contract_manager"] */
  @ApiProperty({ enum: recipientRoles, isArray: true })
  @IsArray()
  @ArrayMaxSize(20)
  @IsIn(recipientRoles, { each: true })
  recipients: Role[];

  /** The built-in text; the one of the step's own name when null or left out. @example 'contract-end' */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  text?: string | null;

  /** Whether the mail carries the date as a calendar entry. */
  @IsOptional()
  @IsBoolean()
  inCalendar?: boolean;

  /** Texts in place of the built-in one; null or left out: the built-in one. */
  @ApiPropertyOptional({ type: () => NoticeTextsBody, nullable: true })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => NoticeTextsBody)
  texts?: NoticeTextsBody | null;
}

/** All steps of a procedure, in place of those that it had. */
export class NoticePolicyBody {
  /** The version of the procedure that you saw. @example 1 */
  @IsInt()
  @Min(1)
  version: number;

  /** None: the built-in steps again. */
  @IsArray()
  @ArrayMaxSize(MOST_STEPS)
  @ValidateNested({ each: true })
  @Type(() => NoticeStepBody)
  steps: NoticeStepBody[];
}

/** A step to be read as people would get it. */
export class NoticePreviewBody {
  @IsObject()
  @ValidateNested()
  @Type(() => NoticeStepBody)
  step: NoticeStepBody;

  /** A date for the example, the last day that counts. @example '2030-12-31' */
  @ApiDate()
  @IsCalendarDate()
  dueOn: string;
}

export class NoticeMomentAnswer {
  moment: 'atOnce' | 'before' | 'after';
  anchor: 'dueOn' | 'dayAfter' | null;
  months: number;
  weeks: number;
  days: number;
}

export class NoticeSpanAnswer {
  months: number;
  weeks: number;
  days: number;
}

export class NoticeTextAnswer {
  subject: string;
  lines: string[];
}

export class NoticeTextsAnswer {
  nl: NoticeTextAnswer;
  en: NoticeTextAnswer;
}

/** One step with its texts as they would be sent. */
export class NoticeStepAnswer {
  /** @example 'contract-end-6-months' */
  step: string;
  /** @example 'contract-end' */
  @ApiProperty({ enum: deadlineKindNames })
  deadline: DeadlineKind;
  when: NoticeMomentAnswer;
  /** Null: until the date itself. */
  @ApiProperty({ type: () => NoticeSpanAnswer, nullable: true })
  usefulFor: NoticeSpanAnswer | null;
  @ApiProperty({ enum: recipientRoles, isArray: true })
  recipients: Role[];
  /** The built-in text behind it; null when it has only its own. */
  @ApiProperty({ type: String, nullable: true })
  text: string | null;
  inCalendar: boolean;
  /** Whether its texts are the procedure's own. */
  hasOwnTexts: boolean;
  /** The texts by which it is sent, with the names of facts between braces. */
  texts: NoticeTextsAnswer;
  /** What a text of this step may name. @example ["dueOn", "region"] */
  facts: string[];
  /** Whom a step of this kind can be for. */
  @ApiProperty({ enum: recipientRoles, isArray: true })
  possibleRecipients: Role[];
}

/** What a procedure tells people, and when. */
export class NoticePolicyAnswer {
  procedureId: string;
  /** Of the procedure: give it with a change. */
  version: number;
  /** False: these are the built-in steps. */
  isOwn: boolean;
  steps: NoticeStepAnswer[];
  /** The built-in steps that the procedure switched off. */
  switchedOff: NoticeStepAnswer[];
  /** The kinds of date of which a provider must be told by at least one step. */
  @ApiProperty({ enum: deadlineKindNames, isArray: true })
  mustBeTold: DeadlineKind[];
}

/** A change that was made. */
export class NoticePolicyVersionAnswer {
  version: number;
}

/** A notice as it would be read. */
export class NoticePreviewAnswer {
  /** The day on which it would go; null for one that goes when its date comes into force. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  sentOn: string | null;
  texts: NoticeTextsAnswer;
}
