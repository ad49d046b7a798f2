import { ApiOptionalDate, IsCalendarDate } from '@openhuis/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type AssessmentOutcome, assessmentOutcomes } from './rules/assessment.js';
import { type EnrolmentStatus, enrolmentStatuses } from './rules/transitions.js';

/** Starts the enrolment of an organisation in a procedure. */
export class StartEnrolmentBody {
  @IsUUID()
  procedureId: string;

  /** One of your own organisations. */
  @IsUUID()
  organisationId: string;
}

/** Names the version of the enrolment you saw. */
export class EnrolmentVersionBody {
  /** @example 3 */
  @IsInt()
  @Min(1)
  version: number;
}

/** One product in one municipality. */
export class RequestedLineBody {
  /** Code of the product in the catalogue; or give productId. @example 'BG-BASIS' */
  @IsOptional()
  @IsString()
  @Length(1, 40)
  productCode?: string;

  @IsOptional()
  @IsUUID()
  productId?: string;

  /** CBS code. @example '0262' */
  @Matches(/^[0-9]{4}$/)
  municipality: string;
}

/** All lines of a draft, as they shall be. */
export class ReplaceLinesBody extends EnrolmentVersionBody {
  @IsArray()
  @ArrayMaxSize(2000)
  @ValidateNested({ each: true })
  @Type(() => RequestedLineBody)
  lines: RequestedLineBody[];
}

/** The answer to one condition; it replaces the former one as a whole. */
export class GivenAnswerBody {
  /** @example 'VISIE' */
  @IsString()
  @Length(1, 40)
  conditionCode: string;

  /** For a condition that asks to be confirmed. */
  @IsOptional()
  @IsBoolean()
  confirmed?: boolean;

  /** For a condition that asks for a text. */
  @IsOptional()
  @IsString()
  @MaxLength(20000)
  text?: string;

  /** For a condition that asks for evidence: one of your own documents. */
  @IsOptional()
  @IsUUID()
  evidenceId?: string;
}

/** Answers to conditions of a draft; conditions that are not named keep theirs. */
export class AnswerConditionsBody extends EnrolmentVersionBody {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => GivenAnswerBody)
  answers: GivenAnswerBody[];
}

/** The finding on one condition. */
export class ConditionAssessmentBody {
  /** @example 'UEA' */
  @IsString()
  @Length(1, 40)
  conditionCode: string;

  @IsIn(assessmentOutcomes)
  outcome: AssessmentOutcome;

  /** Why; the provider reads it with the decision. */
  @IsString()
  @Length(1, 4000)
  reason: string;

  /** For a document that is seen and not kept: the day on which you saw it. */
  @ApiOptionalDate()
  @IsOptional()
  @IsCalendarDate()
  seenOn?: string;

  /** The date on the document that you saw, where its age matters. */
  @ApiOptionalDate()
  @IsOptional()
  @IsCalendarDate()
  issuedOn?: string;

  /** Other evidence than the condition asks is accepted, where it allows that, until it is looked at again by this day. */
  @ApiOptionalDate()
  @IsOptional()
  @IsCalendarDate()
  alternativeCheckOn?: string;
}

/** Findings on some or all conditions. */
export class AssessEnrolmentBody extends EnrolmentVersionBody {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ConditionAssessmentBody)
  assessments: ConditionAssessmentBody[];
}

/** What is decided about one line. */
export class DecidedLineBody extends RequestedLineBody {
  @IsBoolean()
  admitted: boolean;

  /** Needed for a line that is refused. */
  @IsOptional()
  @IsString()
  @Length(1, 4000)
  reason?: string;
}

/** The decision on an enrolment as one person proposes it. Lines that are not named are admitted with it. */
export class ProposeDecisionBody extends EnrolmentVersionBody {
  @IsIn(['admitted', 'refused'])
  outcome: 'admitted' | 'refused';

  @IsString()
  @Length(1, 4000)
  reason: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2000)
  @ValidateNested({ each: true })
  @Type(() => DecidedLineBody)
  lines?: DecidedLineBody[];
}

/** Why a proposed decision is given back. */
export class ReturnProposalBody extends EnrolmentVersionBody {
  @IsString()
  @Length(1, 4000)
  reason: string;
}

/** Which enrolments to list. */
export class EnrolmentListQuery {
  /** 'open' for what waits for the region: submitted or assessed. */
  @IsOptional()
  @IsIn([...enrolmentStatuses, 'open'])
  status?: EnrolmentStatus | 'open';

  @IsOptional()
  @IsUUID()
  procedureId?: string;

  @IsOptional()
  @IsUUID()
  organisationId?: string;

  /** Who of the region has it: 'me', 'nobody', or the id of a person. Asks for what is open. @example 'nobody' */
  @IsOptional()
  @Matches(/^(me|nobody|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/)
  holder?: string;

  /** Received on this day or later. */
  @ApiOptionalDate()
  @IsOptional()
  @IsCalendarDate()
  submittedFrom?: string;

  /** Received on this day or earlier: how old it is at least. */
  @ApiOptionalDate()
  @IsOptional()
  @IsCalendarDate()
  submittedUntil?: string;

  /** A decision was promised by this day. Asks for what is open. */
  @ApiOptionalDate()
  @IsOptional()
  @IsCalendarDate()
  dueUntil?: string;

  /** 'submitted' (the oldest first) when left out; 'due': by the day on which a decision was promised. */
  @IsOptional()
  @IsIn(['submitted', 'due'])
  sort?: 'submitted' | 'due';

  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;

  /** How many at most; 50 when left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}
