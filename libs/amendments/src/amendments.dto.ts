import { ApiProperty } from '@nestjs/swagger';
import { ApiDate, ApiDateOrNull, ApiInstantOrNull, IsCalendarDate } from '@openhuis/platform';
import { BilingualTextBody, RevisionClauseBody } from '@openhuis/procedures';
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

/** A change with what it replaces. */
export class AmendedChangeAnswer {
  /** Where: 'clauses/1.4', 'products/BG-BASIS/tariff'. */
  place: string;
  change: AmendmentChangeBody;
  /** What stood there: `clause`, `product`, `tariff`, `rule`, `condition`, `municipality`, `party` or `term`; null for what is new. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  before: Record<string, unknown>;
}

/** An amendment in full, as everyone may read it once it is announced. */
export class AnnouncedAmendmentDetailAnswer {
  id: string;
  regionId: number;
  procedureId: string;
  procedureTitle: BilingualTextBody;
  @ApiProperty({ type: 'integer', nullable: true })
  number: number | null;
  subject: string;
  reason: string;
  @ApiProperty({ enum: amendmentBases })
  basis: AmendmentBasis;
  basisReference: string;
  @ApiProperty({ enum: amendmentStates })
  state: AmendmentState;
  @ApiDate()
  effectiveOn: string;
  @ApiDateOrNull()
  announcedOn: string | null;
  @ApiDateOrNull()
  responseDueOn: string | null;
  @ApiDateOrNull()
  lastTermDueOn: string | null;
  /** What silence means, as it was published. */
  @ApiProperty({ enum: ['refusal', 'acceptance'], nullable: true })
  silence: 'refusal' | 'acceptance' | null;
  @ApiProperty({ type: 'string', nullable: true })
  withdrawReason: string | null;
  changes: AmendedChangeAnswer[];
}

/** Who did what with it, and when. */
export class AmendmentStepAnswer {
  @ApiProperty({ enum: ['begun', 'proposed', 'announced', 'lastTermOpened', 'settled', 'tookEffect', 'withdrawn'] })
  step: 'begun' | 'proposed' | 'announced' | 'lastTermOpened' | 'settled' | 'tookEffect' | 'withdrawn';
  @ApiInstantOrNull()
  at: string | null;
  @ApiDateOrNull()
  onDate: string | null;
  /** Null: the system, on its day. */
  @ApiProperty({ type: 'string', nullable: true })
  by: string | null;
}

/** An amendment in full, for its region. */
export class AmendmentDetailAnswer extends AnnouncedAmendmentDetailAnswer {
  version: number;
  /** The person who proposed it: another one announces. */
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  proposedBy: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  returnReason: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  conflictReason: string | null;
  /** Whether it has been recorded what refusals and silence mean. */
  settled: boolean;
  revision: RevisionClauseBody;
  counts: AmendmentCountsAnswer;
  history: AmendmentStepAnswer[];
}

/** Something that an amendment meets. */
export class AmendmentConflictAnswer {
  @ApiProperty({
    enum: ['amendment', 'openOffers', 'proposedOffers', 'endingBefore', 'unsigned', 'plannedPublication'],
  })
  kind: 'amendment' | 'openOffers' | 'proposedOffers' | 'endingBefore' | 'unsigned' | 'plannedPublication';
  /** Whether it forbids the announcement; the others ask for a reason. */
  blocks: boolean;
  @ApiProperty({ type: 'integer', nullable: true })
  count: number | null;
  /** Of the other amendment. */
  @ApiProperty({ type: 'integer', nullable: true })
  number: number | null;
  @ApiProperty({ type: 'string', nullable: true })
  subject: string | null;
  @ApiDateOrNull()
  onDate: string | null;
  places: string[];
}

/** A fault that keeps an amendment from being proposed or announced today. */
export class AmendmentFaultAnswer {
  code: string;
  path: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  details: Record<string, unknown>;
}

/** What announcing an amendment today would mean. Nothing was stored. */
export class AmendmentImpactAnswer {
  /** Contractors that would be told. */
  contracts: number;
  /** Contracts that hold a product or municipality that leaves. */
  contractsWithLeavingLines: number;
  /** Products and municipalities that it is about. */
  products: string[];
  municipalities: string[];
  /** Enrolments that run: they will sign the new text once it holds. */
  openEnrolments: number;
  @ApiDate()
  responseDueOn: string;
  @ApiDate()
  lastTermDueOn: string;
  @ApiDate()
  earliestOn: string;
  @ApiDateOrNull()
  latestOn: string | null;
  @ApiProperty({ enum: ['refusal', 'acceptance'] })
  silence: 'refusal' | 'acceptance';
  conflicts: AmendmentConflictAnswer[];
  faults: AmendmentFaultAnswer[];
}

/** The announced amendments of a procedure, for everyone. */
export class AnnouncedAmendmentsAnswer {
  items: AnnouncedAmendmentDetailAnswer[];
}
