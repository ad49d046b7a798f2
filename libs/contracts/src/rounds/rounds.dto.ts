import { ApiProperty } from '@nestjs/swagger';
import {
  ApiDate,
  ApiDateOrNull,
  ApiInstant,
  ApiInstantOrNull,
  ApiOptionalDate,
  IsCalendarDate,
} from '@openhuis/platform';
import { BilingualTextBody } from '@openhuis/procedures';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

/** As many as one choice names by hand; more are chosen by product or municipality. */
const MOST_NAMED = 5000;
/** What a contract of a follow-up list waits for, or what became of it. */
export const roundContractStates = [
  'waiting',
  'unreceived',
  'accepted',
  'partly',
  'declined',
  'lapsed',
  'withdrawn',
  'chosen',
  'failed',
  'skipped',
] as const;
export type RoundContractState = (typeof roundContractStates)[number];

/** For the next extension of which procedure. */
export class RoundBody {
  @IsUUID()
  procedureId: string;
}

/** A contract that is not offered an extension, and why. */
export class LeftOutBody {
  @IsUUID()
  contractId: string;

  /** @example 'De aanbieder heeft schriftelijk laten weten dat hij stopt' */
  @IsString()
  @Length(3, 2000)
  reason: string;
}

/** What of which contracts goes on. Left out means all. */
export class RoundChoiceBody {
  /** Codes of products. @example ['BG-BASIS'] */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 40, { each: true })
  products?: string[];

  /** Codes of municipalities. @example ['0262'] */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(400)
  @ArrayUnique()
  @Matches(/^[0-9]{4}$/, { each: true })
  municipalities?: string[];

  /** Contracts chosen by hand. */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_NAMED)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  contractIds?: string[];

  /** Contracts that are left out, each with its reason. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_NAMED)
  @ArrayUnique(({ contractId }: LeftOutBody) => contractId)
  @ValidateNested({ each: true })
  @Type(() => LeftOutBody)
  leftOut?: LeftOutBody[];
}

/** The version of the round you saw. */
export class RoundVersionBody {
  @IsInt()
  @Min(1)
  @Max(2147483647)
  version: number;
}

/** A step of a round that needs its reason. */
export class RoundReasonBody extends RoundVersionBody {
  /** @example 'De gemeenteraad besluit eerst over het budget' */
  @IsString()
  @Length(3, 2000)
  reason: string;
}

/** What the round will offer to whom, and why. */
export class RoundPlanBody extends RoundVersionBody {
  @ValidateNested()
  @Type(() => RoundChoiceBody)
  choice: RoundChoiceBody;

  /** Why the region wants to go on; each provider reads it. Needed before it is submitted. */
  @IsOptional()
  @IsString()
  @Length(3, 2000)
  reason?: string;

  /** The last day for the answers; left out: the latest possible, when the offers go out. @example '2030-05-31' */
  @IsOptional()
  @IsCalendarDate()
  @ApiOptionalDate()
  answerDueOn?: string;
}

/** Whose answers to ask for. */
export class RoundReminderBody {
  /** Left out: all that have not answered. */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  contractIds?: string[];
}

/** How many were asked; who was asked today already was not asked again. */
export class RoundReminderAnswer {
  reminded: number;
}

/** A registered letter, for an offer that nobody opened. */
export class RegisteredLetterBody {
  /** The day on which it was handed in at the post. @example '2030-03-12' */
  @IsCalendarDate()
  @ApiDate()
  sentOn: string;

  /** The number by which the post follows it. @example '3SABCD1234567' */
  @IsString()
  @Length(1, 100)
  reference: string;
}

/** What is known of the receipt of an offer. */
export class OfferReceiptAnswer {
  @ApiInstantOrNull()
  receivedAt: Date | null;
  /** How: opened in the portal, by the answer itself, or by a registered letter. */
  receivedHow: 'portal' | 'answer' | 'registeredLetter' | null;
  @ApiDateOrNull()
  letterSentOn: string | null;
  letterReference: string | null;
}

/** By which offsets extensions are prepared. */
export class ExtensionProgrammeBody {
  /** Calendar months before the latest notice date the system proposes a round. @example 12 */
  @IsInt()
  @Min(1)
  @Max(36)
  proposeMonths: number;

  /** Weeks before the latest notice date a second person should have approved it. @example 12 */
  @IsInt()
  @Min(1)
  @Max(104)
  approveWeeks: number;

  /** Calendar days after an offer its receipt should be known. @example 10 */
  @IsInt()
  @Min(1)
  @Max(60)
  receiptDays: number;

  /** Of the offsets you saw; 0 where those of the house hold. */
  @IsInt()
  @Min(0)
  @Max(2147483647)
  version: number;
}

/** The dates of the next option, by the offsets of its procedure. */
export class ProgrammeDatesAnswer {
  @ApiDate()
  proposeOn: string;
  @ApiDate()
  approveOn: string;
  /** The day by which the procedure promises its offers. */
  @ApiDate()
  offerOn: string;
  @ApiDate()
  latestNoticeOn: string;
  @ApiDate()
  startsOn: string;
  @ApiDate()
  endsOn: string;
}

/** Which rounds to list. */
export class RoundListQuery {
  @IsOptional()
  @IsUUID()
  procedureId?: string;

  /** `next` of the page before: the id of its last round. */
  @IsOptional()
  @IsUUID()
  cursor?: string;
}

/** How many contracts of a round stand where. */
export class RoundCountsAnswer {
  /** Offers that go out still. */
  chosen: number;
  skipped: number;
  failed: number;
  offered: number;
  /** Of the offers: those that wait for an answer, … */
  waiting: number;
  /** … of them those whose receipt is not known. */
  unreceived: number;
  accepted: number;
  partly: number;
  declined: number;
  /** Lapsed or withdrawn. */
  closed: number;
}

/** A round in the list. */
export class RoundSummaryAnswer {
  id: string;
  regionId: number;
  procedureId: string;
  procedureTitle: BilingualTextBody;
  /** 1 is the first extension. */
  number: number;
  state: 'draft' | 'submitted' | 'sending' | 'sent' | 'cancelled';
  @ApiInstant()
  createdAt: string;
  @ApiDateOrNull()
  answerDueOn: string | null;
  counts: RoundCountsAnswer;
  version: number;
}

export class RoundPageAnswer {
  items: RoundSummaryAnswer[];
  next: string | null;
}

/** A step of a round: who took it when. */
export class RoundStepAnswer {
  @ApiInstant()
  at: string;
  /** Null: the calendar. */
  byName: string | null;
}

/** A product or a municipality to choose. */
export class RoundOptionAnswer {
  code: string;
  name: string;
}

/** A round with its steps and the dates of its programme. */
export class RoundAnswer extends RoundSummaryAnswer {
  choice: RoundChoiceBody;
  reason: string | null;
  extensionMode: 'mutual' | 'purchaserOnly' | 'tacit';
  /** The last possible day for the answers, were the offers to go out today. */
  @ApiDate()
  latestAnswerOn: string;
  dates: ProgrammeDatesAnswer;
  programme: ExtensionProgrammeBody;
  created: RoundStepAnswer;
  submitted: RoundStepAnswer | null;
  approved: RoundStepAnswer | null;
  returned: RoundStepAnswer | null;
  returnReason: string | null;
  cancelled: RoundStepAnswer | null;
  cancelReason: string | null;
  @ApiInstantOrNull()
  sentAt: string | null;
  /** You submitted it, so another person approves it. */
  isYours: boolean;
  /** What the procedure offers to choose from. */
  products: RoundOptionAnswer[];
  municipalities: RoundOptionAnswer[];
}

/** Where the preview goes on. */
export class RoundPreviewQuery {
  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  cursor?: string;
}

/** Why something is not done, as problems name it. */
export class RoundReasonAnswer {
  code: string;
  path: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true })
  details: Record<string, unknown>;
}

/** What a round would do with one contract today. */
export class RoundPreviewItemAnswer {
  contractId: string;
  number: string;
  organisationName: string;
  /** Its last day as it stands now. */
  @ApiDate()
  endsOn: string;
  outcome: 'offer' | 'skip';
  /** How many lines go on, and how many of those that run to the end do not. */
  lines: number;
  linesLeft: number;
  /** The last day of the extension, inclusive. */
  @ApiDateOrNull()
  extendedTo: string | null;
  reasons: RoundReasonAnswer[];
}

export class RoundPreviewAnswer {
  items: RoundPreviewItemAnswer[];
  /** `cursor` of the next page; null on the last. */
  next: string | null;
}

/** Which contracts of a round to list. */
export class RoundContractsQuery {
  @IsOptional()
  @IsIn(roundContractStates)
  @ApiProperty({ enum: roundContractStates, required: false })
  state?: RoundContractState;

  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  cursor?: string;
}

/** What became of a contract in a round. */
export class RoundContractAnswer {
  contractId: string;
  number: string;
  organisationName: string;
  @ApiProperty({ enum: roundContractStates })
  state: RoundContractState;
  lines: number;
  /** Of the lines offered those that were accepted; null before there is an answer. */
  acceptedLines: number | null;
  reasons: RoundReasonAnswer[];
  offerId: string | null;
  @ApiDateOrNull()
  answerDueOn: string | null;
  @ApiInstantOrNull()
  answeredAt: string | null;
  answerReason: string | null;
  @ApiInstantOrNull()
  receivedAt: string | null;
  @ApiDateOrNull()
  receiptDueOn: string | null;
  @ApiDateOrNull()
  letterSentOn: string | null;
  letterReference: string | null;
  @ApiDateOrNull()
  remindedOn: string | null;
}

export class RoundContractsAnswer {
  items: RoundContractAnswer[];
  next: string | null;
}
