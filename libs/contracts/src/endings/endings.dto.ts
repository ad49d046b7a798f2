import { ApiDate, IsCalendarDate } from '@openhuis/platform';
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
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

/** A line of a contract. */
export class ContractLineBody {
  @IsUUID()
  productId: string;

  /** @example '0262' */
  @Matches(/^[0-9]{4}$/)
  municipality: string;
}

/** What would end when. */
export class EndingPreviewBody {
  /** The last day, inclusive. @example '2028-12-31' */
  @IsCalendarDate()
  @ApiDate()
  endsOn: string;

  /** The lines that end; the whole contract when left out. */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(5000)
  @ValidateNested({ each: true })
  @Type(() => ContractLineBody)
  lines?: ContractLineBody[];

  /** notice: with the months of the contract; mutualConsent: the other side agrees; dissolution: the region, at once. */
  @IsIn(['notice', 'mutualConsent', 'dissolution'])
  ground: 'notice' | 'mutualConsent' | 'dissolution';
}

/** The region gives notice, proposes an end by mutual consent, or dissolves. */
export class RegionEndingBody extends EndingPreviewBody {
  /** @example 'De gemeente koopt deze hulp vanaf 2029 anders in' */
  @IsString()
  @Length(3, 2000)
  reason: string;

  /** The version of the contract you saw. @example 4 */
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;
}

/** The provider gives notice, or proposes an end by mutual consent. */
export class ProviderEndingBody extends RegionEndingBody {
  @IsIn(['notice', 'mutualConsent'])
  declare ground: 'notice' | 'mutualConsent';

  /** What you declare. @example 'Ik ben bevoegd om dit contract op te zeggen' */
  @IsString()
  @Length(1, 1000)
  statement: string;
}

/** Why something is not approved, or is taken back. */
export class EndingReasonBody {
  /** @example 'Wij zijn er samen uitgekomen' */
  @IsString()
  @Length(3, 2000)
  reason: string;
}

/** Proof that a notice was received by registered letter. */
export class LetterReceiptBody {
  /** The day on which the letter was received. @example '2028-06-12' */
  @IsCalendarDate()
  @ApiDate()
  receivedOn: string;

  /** The number of the registered letter. @example '3SABC1234567' */
  @IsString()
  @Length(3, 100)
  reference: string;
}

/** The region answers a request for an end by mutual consent. */
export class EndingAnswerBody {
  @IsIn(['agree', 'decline'])
  answer: 'agree' | 'decline';

  /** Why not, if you wish. */
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  reason?: string;
}

/** The provider answers a request for an end by mutual consent. */
export class ProviderEndingAnswerBody extends EndingAnswerBody {
  /** What you declare. @example 'Ik ga akkoord en ben daartoe bevoegd' */
  @IsString()
  @Length(1, 1000)
  statement: string;
}

/** Numbers of clients at one line. Never a client. */
export class TransferCountBody extends ContractLineBody {
  /** Clients still in care with you. @example 12 */
  @IsInt()
  @Min(0)
  @Max(100000)
  inCare: number;

  /** Clients who went to another provider since the end became certain. @example 3 */
  @IsInt()
  @Min(0)
  @Max(100000)
  transferred: number;

  /** Clients whose support ended by itself since then. @example 1 */
  @IsInt()
  @Min(0)
  @Max(100000)
  finished: number;
}

/** Numbers of clients on a day. */
export class TransferReportBody {
  /** @example '2028-09-30' */
  @IsCalendarDate()
  @ApiDate()
  countedOn: string;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(5000)
  @ValidateNested({ each: true })
  @Type(() => TransferCountBody)
  counts: TransferCountBody[];
}

/** What was done to settle something. */
export class SettlementBody {
  /**
   * Needed of the region when it closes what the provider left open: why. The provider reads it.
   * @example 'De laatste factuur is van 31 januari 2029'
   */
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  note?: string;
}
