import { ApiDate, ApiInstantOrNull, ApiOptionalDate, IsCalendarDate } from '@openhuis/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';

/** A product in a municipality, by its ids. */
export class OfferedLineAnswer {
  productId: string;
  municipality: string;
}

/** An offer to extend, with its answer. */
export class ExtensionOfferAnswer {
  id: string;
  /** 1 is the first extension. @example 1 */
  number: number;
  lines: OfferedLineAnswer[];
  @ApiDate()
  startsOn: string;
  @ApiDate()
  endsOn: string;
  reason: string;
  /** When a late extension was proposed; null for an offer in time. */
  @ApiInstantOrNull()
  proposedAt: string | null;
  /** True: you proposed it, so that somebody else must approve it. */
  proposedByYou: boolean;
  /** When a second person approved a late extension. */
  @ApiInstantOrNull()
  approvedAt: string | null;
  /** When it went to the provider; null as long as it is only proposed. */
  @ApiInstantOrNull()
  offeredAt: string | null;
  /** The answer must have been received on this day at the latest. */
  @ApiDate()
  answerDueOn: string;
  state: 'proposed' | 'open' | 'accepted' | 'declined' | 'lapsed' | 'withdrawn';
  @ApiInstantOrNull()
  answeredAt: string | null;
  answerStatement: string | null;
  answerReason: string | null;
  /** How many of the lines go on where a part was accepted; null: all of them, or no answer yet. */
  acceptedLines: number | null;
  /** When somebody of the provider first opened it, or answered. */
  @ApiInstantOrNull()
  receivedAt: string | null;
}

/** A line to extend. */
export class OfferedLineBody {
  @IsUUID()
  productId: string;

  /** @example '0262' */
  @Matches(/^[0-9]{4}$/)
  municipality: string;
}

/** Offers the next extension, or proposes it after the latest notice date. */
export class ExtensionOfferBody {
  /** Why the region wants to go on. @example 'De inwoners blijven deze hulp nodig hebben' */
  @IsString()
  @Length(3, 2000)
  reason: string;

  /** The lines to extend; all that run to the end when left out. */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(5000)
  @ValidateNested({ each: true })
  @Type(() => OfferedLineBody)
  lines?: OfferedLineBody[];

  /** The last day for the answer; left out: the latest notice date, of a late extension the last day of the contract. @example '2030-05-31' */
  @IsOptional()
  @IsCalendarDate()
  @ApiOptionalDate()
  answerDueOn?: string;

  /** The version of the contract you saw. @example 4 */
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;
}

/** An offer as it went out, or as it waits for its approval. */
export class OfferedExtensionAnswer {
  id: string;
  number: number;
  @ApiDate()
  startsOn: string;
  @ApiDate()
  endsOn: string;
  @ApiDate()
  answerDueOn: string;
  /** proposed: it waits for the approval of a second person. */
  state: 'proposed' | 'open' | 'accepted' | 'declined' | 'lapsed' | 'withdrawn';
  /** True when it went out later than the procedure promises; it is valid all the same. */
  afterLeadTime: boolean;
}

/** Answers an offer, in writing. */
export class ExtensionAnswerBody {
  /** partly: go on with `lines` alone, and say why. */
  @IsIn(['accept', 'partly', 'decline'])
  answer: 'accept' | 'partly' | 'decline';

  /** Of the lines that were offered those that go on; only with `partly`. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5000)
  @ValidateNested({ each: true })
  @Type(() => OfferedLineBody)
  lines?: OfferedLineBody[];

  /** What you declare. @example 'Ik aanvaard de verlenging en ben daartoe bevoegd' */
  @IsString()
  @Length(1, 1000)
  statement: string;

  /** Why not, if you wish; why not everything, of a part. */
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  reason?: string;
}

/** The contract after an answer. */
export class AnsweredExtensionAnswer {
  contractId: string;
  state: 'accepted' | 'declined';
  @ApiDate()
  endsOn: string;
  extensionsExercised: number;
  optionOpen: boolean;
  /** How many lines go on; zero when the offer was declined. */
  lines: number;
}

/** Withdraws an offer. */
export class OfferWithdrawalBody {
  /** @example 'De raad heeft anders besloten' */
  @IsString()
  @Length(3, 2000)
  reason: string;
}
