import { ApiDate, ApiDateOrNull } from '@openhuis/platform';
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

/** The decision on an enrolment. Lines that are not named are admitted with it. */
export class DecideEnrolmentBody extends EnrolmentVersionBody {
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

/** Which enrolments to list. */
export class EnrolmentListQuery {
  @IsOptional()
  @IsIn(enrolmentStatuses)
  status?: EnrolmentStatus;

  @IsOptional()
  @IsUUID()
  procedureId?: string;

  @IsOptional()
  @IsUUID()
  organisationId?: string;

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

/** An enrolment after a command. */
export class EnrolmentStateAnswer {
  id: string;
  status: EnrolmentStatus;
  /** Give it with the next command. */
  version: number;
}

/** An enrolment that is decided. */
export class DecidedEnrolmentAnswer extends EnrolmentStateAnswer {
  decisionId: string;
  /** The contract that the admission formed. */
  contractId: string | null;
}

/** A text in both languages. */
export class BilingualTextAnswer {
  nl: string;
  en: string;
}

/** One enrolment in a list. */
export class ListedEnrolmentAnswer {
  id: string;
  status: EnrolmentStatus;
  version: number;
  regionId: number;
  procedureId: string;
  procedureTitle: BilingualTextAnswer;
  organisationId: string;
  organisationName: string;
  lineCount: number;
  createdAt: Date;
  editedAt: Date;
  submittedAt: Date | null;
  /** The date by which the region promised to decide. @example '2026-04-13' */
  @ApiDateOrNull()
  decisionDueOn: string | null;
}

/** A page of enrolments, oldest submission first. */
export class EnrolmentPageAnswer {
  items: ListedEnrolmentAnswer[];
  /** Give it as `cursor` for the next page; null on the last. */
  next: string | null;
}

/** One product in one municipality. */
export class EnrolmentLineAnswer {
  productId: string;
  /** @example 'BG-BASIS' */
  product: string;
  /** @example '0262' */
  municipality: string;
}

/** A document that answers a condition. */
export class AnsweredEvidenceAnswer {
  id: string;
  kind: string;
  /** @example '2026-01-15' */
  @ApiDate()
  issuedOn: string;
  /** @example '2029-01-14' */
  @ApiDateOrNull()
  expiresOn: string | null;
  withdrawn: boolean;
  fileName: string;
  fileHash: string;
}

/** What was answered to a condition. */
export class StoredAnswerAnswer {
  conditionCode: string;
  confirmed: boolean;
  text: string | null;
  evidence: AnsweredEvidenceAnswer | null;
}

/** How a condition was found. */
export class ConditionAssessmentAnswer {
  conditionCode: string;
  outcome: AssessmentOutcome;
  reason: string;
}

/** What a condition asks for as evidence. */
export class AskedEvidenceAnswer {
  kind: string;
  maximumAgeMonths?: number;
  atSubmission: boolean;
  expires: boolean;
}

/** A condition with what was answered; how it was found is shown to the provider once the decision is taken. */
export class ConditionStateAnswer {
  code: string;
  kind: 'exclusionGround' | 'suitability' | 'execution';
  title: BilingualTextAnswer;
  text: BilingualTextAnswer;
  answer: 'confirmation' | 'text' | 'evidence' | 'recordedAsSeen';
  evidence?: AskedEvidenceAnswer;
  source: string;
  given: StoredAnswerAnswer | null;
  assessment: ConditionAssessmentAnswer | null;
}

/** How far a draft is. */
export class ProgressAnswer {
  complete: number;
  total: number;
}

/** A part that keeps a draft from being submitted. */
export class MissingPartAnswer {
  /** @example 'evidence-missing' */
  code: string;
  /** @example 'conditions/UEA' */
  path?: string;
  /** Values for the text of the fault, such as the product and the companion it lacks. */
  details?: Record<string, string | number | string[]>;
}

/** What keeps a draft from being submitted, judged by the rule of submission itself. */
export class MissingPartsAnswer {
  progress: ProgressAnswer | null;
  missingParts: MissingPartAnswer[];
}

/** A line as it was decided. */
export class DecidedLineAnswer extends EnrolmentLineAnswer {
  admitted: boolean;
  reason: string | null;
}

/** The decision that was taken. */
export class TakenDecisionAnswer {
  id: string;
  outcome: 'admitted' | 'refused';
  reason: string;
  /** Codes of the conditions for which it was refused. */
  unmetConditions: string[];
  decidedAt: Date;
  lines: DecidedLineAnswer[];
  contractId: string | null;
}

/** Everything about one enrolment. */
export class EnrolmentDetailAnswer {
  id: string;
  status: EnrolmentStatus;
  /** Give it with the next command. */
  version: number;
  regionId: number;
  procedureId: string;
  procedureTitle: BilingualTextAnswer;
  /** The frozen version of the procedure; for a draft the one that holds now. */
  procedureVersion: number;
  organisationId: string;
  organisationName: string;
  createdAt: Date;
  editedAt: Date;
  submittedAt: Date | null;
  /** The date by which the region promised to decide. @example '2026-04-13' */
  @ApiDateOrNull()
  decisionDueOn: string | null;
  /** SHA-256 of what was submitted. */
  contentHash: string | null;
  lines: EnrolmentLineAnswer[];
  conditions: ConditionStateAnswer[];
  /** Only for a draft. */
  progress: ProgressAnswer | null;
  missingParts: MissingPartAnswer[];
  decision: TakenDecisionAnswer | null;
}
