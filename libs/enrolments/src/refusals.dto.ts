import { ApiDate, IsCalendarDate } from '@openhuis/platform';
import { IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { EnrolmentVersionBody } from './enrolments.dto.js';
import { type ComplaintOutcome, complaintOutcomes } from './rules/complaint.js';
import { type SuspensionGround, suspensionGrounds } from './rules/refusal-suspension.js';

/** Something else than spaces. */
const SAYS_SOMETHING = /\S/;

/** A complaint about a refusal. It stops no term. */
export class FileComplaintBody extends EnrolmentVersionBody {
  @IsString()
  @Length(1, 8000)
  @Matches(SAYS_SOMETHING)
  text: string;
}

/** The answer to a complaint. */
export class AnswerComplaintBody extends EnrolmentVersionBody {
  @IsUUID()
  complaintId: string;

  @IsIn(complaintOutcomes)
  outcome: ComplaintOutcome;

  /** Why; the provider reads it. */
  @IsString()
  @Length(1, 8000)
  @Matches(SAYS_SOMETHING)
  reason: string;
}

/** What suspends an intended refusal. */
export class SuspendRefusalBody extends EnrolmentVersionBody {
  @IsIn(suspensionGrounds)
  ground: SuspensionGround;

  /** Needed for a writ. @example 'Rechtbank Gelderland' */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  court?: string;

  /** @example 'C/05/412345 / KG ZA 26-101' */
  @IsString()
  @Length(1, 100)
  @Matches(SAYS_SOMETHING)
  caseNumber: string;

  /** The day on which the writ was served, or on which both agreed: within the remedy term. */
  @ApiDate()
  @IsCalendarDate()
  servedOn: string;

  /** Why it is registered only now: needed where the calendar made the refusal final meanwhile, and only there. */
  @IsOptional()
  @IsString()
  @Length(1, 4000)
  @Matches(SAYS_SOMETHING)
  lateReason?: string;
}

/** Why a refusal becomes final after all, or is taken back. */
export class EndRefusalBody extends EnrolmentVersionBody {
  @IsString()
  @Length(1, 4000)
  @Matches(SAYS_SOMETHING)
  reason: string;
}
