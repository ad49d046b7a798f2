import { ApiProperty } from '@nestjs/swagger';
import { ApiDate, ApiDateOrNull, IsCalendarDate } from '@openhuis/platform';
import { BilingualTextBody } from '@openhuis/procedures';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { AmendmentChangeBody } from './amendment-change.dto.js';
import { type AmendmentBasis, amendmentBases } from './rules/amendment-dates.js';
import { type AmendmentState, amendmentStates } from './rules/transitions.js';

/** An amendment as a person of the region writes it down. A draft may be unfinished. */
export class AmendmentBody {
  /** @example 'Dyslexiezorg terug naar de zorgverzekering' */
  @IsString()
  @Length(1, 200)
  subject: string;

  /** Why; needed before it is proposed. */
  @IsString()
  @MaxLength(5000)
  reason: string;

  /** dialogue: from the talks with providers; law: the law changed; region: the region's own wish. */
  @ApiProperty({ enum: amendmentBases })
  @IsIn(amendmentBases)
  basis: AmendmentBasis;

  /** The law, the table or the decision it follows from. @example 'Besluit zorgverzekering, Stb. 2026' */
  @IsString()
  @MaxLength(500)
  basisReference: string;

  /** The first day on which it holds. @example '2027-01-01' */
  @IsCalendarDate()
  @ApiDate()
  effectiveOn: string;

  @IsArray()
  @ArrayMaxSize(100)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => AmendmentChangeBody)
  changes: AmendmentChangeBody[];

  /** Proposals of the dialogue that it takes over: they are marked when it is announced. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  proposalIds?: string[];
}

/** A new amendment of a procedure. */
export class BeginAmendmentBody extends AmendmentBody {
  @IsUUID()
  procedureId: string;
}

/** A step with an amendment that you saw. */
export class AmendmentStepBody {
  /** The version you saw. @example 1 */
  @IsInt()
  @Min(1)
  @Max(2147483647)
  version: number;
}

/** Replaces what a draft says. */
export class RewriteAmendmentBody extends AmendmentBody {
  /** The version you saw. @example 1 */
  @IsInt()
  @Min(1)
  @Max(2147483647)
  version: number;
}

/** A step that says why. */
export class AmendmentReasonBody extends AmendmentStepBody {
  /** @example 'Het tarief klopt nog niet.' */
  @IsString()
  @Length(3, 2000)
  reason: string;
}

/** Announces a proposed amendment. */
export class AnnounceAmendmentBody extends AmendmentStepBody {
  /** Why it goes ahead although it meets something that runs; needed when it does. */
  @IsOptional()
  @IsString()
  @Length(3, 2000)
  conflictReason?: string;
}

/** Whom to remind; everybody who did not answer when left out. */
export class AmendmentReminderBody {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  answerIds?: string[];
}

/** An amendment after a command. */
export class AmendmentStateAnswer {
  id: string;
  @ApiProperty({ enum: amendmentStates })
  state: AmendmentState;
  version: number;
  /** Within the procedure; null before the announcement. */
  @ApiProperty({ type: 'integer', nullable: true })
  number: number | null;
}

/** An announced amendment. */
export class AnnouncedAmendmentAnswer extends AmendmentStateAnswer {
  /** How many contractors were told. */
  told: number;
}

/** What a bulk reminder did. */
export class AmendmentReminderAnswer {
  reminded: number;
  /** Of those named: they had answered, or were reminded today already. */
  skipped: number;
}

/** Which amendments to list. */
export class AmendmentListQuery {
  @IsOptional()
  @IsUUID()
  procedureId?: string;

  @IsOptional()
  @ApiProperty({ enum: amendmentStates, required: false })
  @IsIn(amendmentStates)
  state?: AmendmentState;

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

/** How many contractors said what. */
export class AmendmentCountsAnswer {
  told: number;
  acknowledged: number;
  accepted: number;
  refused: number;
  silent: number;
  ends: number;
}

/** An amendment in a list. */
export class AmendmentItemAnswer {
  id: string;
  regionId: number;
  procedureId: string;
  procedureTitle: BilingualTextBody;
  @ApiProperty({ type: 'integer', nullable: true })
  number: number | null;
  subject: string;
  @ApiProperty({ enum: amendmentStates })
  state: AmendmentState;
  @ApiProperty({ enum: amendmentBases })
  basis: AmendmentBasis;
  @ApiDate()
  effectiveOn: string;
  @ApiDateOrNull()
  responseDueOn: string | null;
  counts: AmendmentCountsAnswer;
}

/** A page of amendments, the newest first. */
export class AmendmentPageAnswer {
  items: AmendmentItemAnswer[];
  @ApiProperty({ type: 'string', nullable: true })
  next: string | null;
}
