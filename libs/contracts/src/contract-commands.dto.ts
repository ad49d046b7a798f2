import { ApiDate, ApiDateOrNull, ApiOptionalDate, IsCalendarDate } from '@openhuis/platform';
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

/** Signs a contract. */
export class SignatureBody {
  /** By what authority you sign. @example 'Ik ben zelfstandig bevoegd volgens het Handelsregister' */
  @IsString()
  @Length(1, 1000)
  authorityStatement: string;

  /** Your role in your organisation. @example 'bestuurder' */
  @IsString()
  @Length(1, 200)
  role: string;

  /** The hash of the text you read. */
  @Matches(/^[0-9a-f]{64}$/)
  textHash: string;

  /** Your own name, as your account has it. @example 'Anna de Vries' */
  @IsString()
  @Length(1, 200)
  typedName: string;
}

/** The contract after a signature. */
export class SigningAnswer {
  contractId: string;
  /** Null until both have signed. */
  @ApiDateOrNull()
  signedOn: string | null;
  @ApiDateOrNull()
  startsOn: string | null;
}

/** Withdraws a contract that is not signed by both. */
export class ContractWithdrawalBody {
  /** @example 'De bijlage noemt een verkeerde gemeente; wij sturen een nieuwe overeenkomst na een nieuwe aanmelding' */
  @IsString()
  @Length(3, 2000)
  reason: string;
}

/** Declines to sign a contract. */
export class ContractRefusalBody {
  /** @example 'Wij kunnen deze zorg in 2026 toch niet leveren' */
  @IsString()
  @Length(3, 2000)
  reason: string;
}

/** A contract that ended before both had signed. */
export class EndedUnsignedAnswer {
  contractId: string;
  @ApiDate()
  endedOn: string;
  endReason: 'notSigned' | 'withdrawn' | 'declined';
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
