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
import { ExtensionProgrammeBody, ProgrammeDatesAnswer } from './programme.dto.js';

/** As many as one choice names by hand; more are chosen by product or municipality. */
const MOST_NAMED = 5000;
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
