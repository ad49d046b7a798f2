import { ApiDate, ApiDateOrNull } from '@openhuis/platform';
import { IsString, Length, Matches } from 'class-validator';

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
