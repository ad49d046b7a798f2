import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/** The legal person that stands on the region's side of the contracts. */
export class ContractingPartyBody {
  /** @example 'Gemeenschappelijke regeling Zorgregio Voorbeeld' */
  @IsString()
  @Length(1, 200)
  name: string;

  /** Number in the trade register, where it has one. @example '09220932' */
  @ValidateIf((_, value) => value !== undefined)
  @Matches(/^[0-9]{8}$/, { message: 'must be eight digits' })
  kvkNumber?: string;
}

/** How what binds contracts may be amended. */
export class RevisionClauseBody {
  /** Calendar days between announcing an amendment and the last day to answer it. @example 42 */
  @IsInt()
  @Min(14)
  @Max(180)
  responseDays: number;

  /** Calendar days of the last written term for whoever did not answer. @example 14 */
  @IsInt()
  @Min(7)
  @Max(90)
  lastTermDays: number;

  /** An amendment takes effect within so many calendar months of its announcement. @example 6 */
  @IsInt()
  @Min(1)
  @Max(24)
  implementationMonths: number;

  /** What silence means after the last written term. @example 'refusal' */
  @IsIn(['refusal', 'acceptance'])
  silence: 'refusal' | 'acceptance';
}

/** How a cap on spending comes about, in calendar months before it holds. */
export class SpendingCapBody {
  /** @example 6 */
  @IsInt()
  @Min(6)
  @Max(24)
  announceMonths: number;

  /** @example 3 */
  @IsInt()
  @Min(3)
  @Max(24)
  decideMonths: number;

  /** @example 2 */
  @IsInt()
  @Min(2)
  @Max(24)
  planMonths: number;

  /** The contractor warns when it has used so much of it. @example 70 */
  @IsInt()
  @Min(1)
  @Max(100)
  warnAtPercent: number;
}

/** What the contractor does for people with a distance to work. */
export class SocialReturnBody {
  /** A part of its yearly turnover. @example '2.5' */
  @Matches(/^(100|[0-9]{1,2}(\.[0-9]{1,2})?)$/, { message: 'must be a percentage, such as 2.5' })
  percentage: string;
}

/** What contracts agree besides. */
export class ContractAgreementsBody {
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SpendingCapBody)
  spendingCap?: SpendingCapBody;

  /** @example true */
  @IsOptional()
  @IsBoolean()
  bibob?: boolean;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SocialReturnBody)
  socialReturn?: SocialReturnBody;
}
