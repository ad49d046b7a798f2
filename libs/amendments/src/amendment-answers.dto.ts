import { ApiProperty } from '@nestjs/swagger';
import { ApiDate, ApiDateOrNull, ApiInstantOrNull } from '@openhuis/platform';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { AnnouncedAmendmentDetailAnswer } from './amendment-detail.dto.js';
import { type AmendmentAnswerGiven, amendmentAnswers } from './rules/answers.js';

/** Accepts or refuses an amendment for a contract. */
export class AnswerAmendmentBody {
  /** The version of the answer you saw. @example 1 */
  @IsInt()
  @Min(1)
  @Max(2147483647)
  version: number;

  @ApiProperty({ enum: amendmentAnswers })
  @IsIn(amendmentAnswers)
  answer: AmendmentAnswerGiven;

  /** Needed for a refusal. @example 'Voor dit tarief kunnen wij de zorg niet leveren.' */
  @IsOptional()
  @IsString()
  @Length(3, 2000)
  reason?: string;

  /** By what right you answer for the organisation. @example 'Ik ben zelfstandig bevoegd.' */
  @IsString()
  @Length(1, 500)
  authorityStatement: string;
}

/** What of the answers to list. */
export const answerFilters = ['silent', 'accepted', 'refused', 'unread', 'ends'] as const;
export type AnswerFilter = (typeof answerFilters)[number];

/** Which answers to list. */
export class AmendmentAnswerListQuery {
  @IsOptional()
  @IsUUID()
  amendmentId?: string;

  @IsOptional()
  @IsUUID()
  contractId?: string;

  /** silent: no answer; unread: nobody of the provider has read it; ends: its contract ends by it. */
  @IsOptional()
  @ApiProperty({ enum: answerFilters, required: false })
  @IsIn(answerFilters)
  show?: AnswerFilter;

  /** Words of the provider's name. @example 'zorg' */
  @IsOptional()
  @IsString()
  @Length(2, 100)
  text?: string;

  /** 1 to 200; 50 when left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  @IsOptional()
  @IsString()
  @Length(1, 400)
  cursor?: string;
}

/** What one contractor says to an amendment. */
export class AmendmentAnswerItemAnswer {
  id: string;
  version: number;
  amendmentId: string;
  number: number;
  subject: string;
  @ApiProperty({ enum: ['announced', 'effective', 'withdrawn'] })
  state: 'announced' | 'effective' | 'withdrawn';
  @ApiDate()
  effectiveOn: string;
  contractId: string;
  contractNumber: string;
  organisationId: string;
  organisationName: string;
  @ApiDate()
  toldOn: string;
  /** It signed its contract after the announcement. */
  joinedLater: boolean;
  /** The last day to answer. */
  @ApiDate()
  answerDueOn: string;
  @ApiInstantOrNull()
  acknowledgedAt: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  acknowledgedBy: string | null;
  @ApiProperty({ enum: amendmentAnswers, nullable: true })
  answer: AmendmentAnswerGiven | null;
  @ApiProperty({ type: 'string', nullable: true })
  reason: string | null;
  @ApiInstantOrNull()
  answeredAt: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  answeredBy: string | null;
  reminders: number;
  @ApiDateOrNull()
  remindedOn: string | null;
  /** remains: it goes on with the amendment; ends: its contract ends the day before; null: not recorded yet. */
  @ApiProperty({ enum: ['remains', 'ends'], nullable: true })
  outcome: 'remains' | 'ends' | null;
  @ApiProperty({ enum: ['accepted', 'refused', 'silence'], nullable: true })
  outcomeBasis: 'accepted' | 'refused' | 'silence' | null;
  /** Whether an answer can be given today. */
  canAnswer: boolean;
}

/** A page of answers. */
export class AmendmentAnswerPageAnswer {
  items: AmendmentAnswerItemAnswer[];
  @ApiProperty({ type: 'string', nullable: true })
  next: string | null;
}

/** One answer, with the amendment that it is about. */
export class AmendmentAnswerDetailAnswer extends AmendmentAnswerItemAnswer {
  amendment: AnnouncedAmendmentDetailAnswer;
}

/** An answer after a command. */
export class AmendmentAnswerStateAnswer {
  id: string;
  version: number;
  @ApiProperty({ enum: amendmentAnswers, nullable: true })
  answer: AmendmentAnswerGiven | null;
  /** The last day of the contract if the amendment takes effect; null when it goes on. */
  @ApiDateOrNull()
  contractEndsOn: string | null;
}
