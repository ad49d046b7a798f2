import { type EnrolmentForm, enrolmentForms } from '@openhuis/procedures';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  Equals,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { EnrolmentVersionBody, GivenAnswerBody } from '../enrolments.dto.js';
import { type Guarantee, guarantees, type PartyRole, partyRoles } from '../rules/parties.js';

/** Somebody who enrols together with the applicant, as the applicant states it. */
export class PartyBody {
  @IsIn(partyRoles)
  role: PartyRole;

  @IsString()
  @Length(1, 200)
  name: string;

  /** Eight digits, with the zeros in front. @example '01234567' */
  @Matches(/^[0-9]{8}$/, { message: 'must be eight digits' })
  kvkNumber: string;

  /** @example 'besloten vennootschap' */
  @IsString()
  @Length(1, 100)
  legalForm: string;

  /** What a subcontractor does; asked at submission. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  delivers?: string | null;

  /** A subcontractor that is a sole trader without staff. */
  @IsOptional()
  @IsBoolean()
  soleTrader?: boolean;

  /** A subcontractor that passes nothing on without written consent; asked at submission. */
  @IsOptional()
  @IsBoolean()
  keepsWork?: boolean;

  /** How a parent stands surety; asked at submission. */
  @IsOptional()
  @IsIn(guarantees)
  guarantee?: Guarantee | null;
}

/** Who enrols, as it shall be. */
export class ReplacePartiesBody extends EnrolmentVersionBody {
  @IsIn(enrolmentForms)
  form: EnrolmentForm;

  /** Everybody beside the applicant. Who is not named any more goes, with what it delivered. */
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PartyBody)
  parties: PartyBody[];
}

/** The document by which a party is bound. */
export class BindPartyBody extends EnrolmentVersionBody {
  /** One of your own documents, of the kind that binds this party; null takes it back. */
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  evidenceId: string | null;
}

/** Answers for a party, or of one's own part; conditions that are not named keep theirs. */
export class PartyAnswersBody extends EnrolmentVersionBody {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => GivenAnswerBody)
  answers: GivenAnswerBody[];
}

/** Confirms the own part of a consortium. */
export class ConfirmPartBody extends EnrolmentVersionBody {
  /** That your organisation is jointly and severally liable with the other members: true. */
  @Equals(true)
  jointLiability: boolean;
}

/** Declines to take part. */
export class DeclinePartBody extends EnrolmentVersionBody {
  /** The lead member reads it. */
  @IsString()
  @Length(1, 2000)
  reason: string;
}

/** Which parts to list. */
export class PartListQuery {
  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;

  /** How many at most; 50 when left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

/** A recommended companion that is declined. */
export class DeclinedCompanionBody {
  /** Code in the catalogue. @example 'VV-ROLSTOEL' */
  @IsString()
  @Length(1, 40)
  product: string;

  /** @example 'VV-BASIS' */
  @IsString()
  @Length(1, 40)
  companion: string;

  /** The region reads it. */
  @IsString()
  @Length(1, 2000)
  reason: string;
}

/** All recommended companions that are declined, as they shall be. */
export class DeclineCompanionsBody extends EnrolmentVersionBody {
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => DeclinedCompanionBody)
  declines: DeclinedCompanionBody[];
}

/** Which answers of earlier enrolments to take over. */
export class ReuseAnswersBody extends EnrolmentVersionBody {
  /** @example ['KVK', 'VISIE'] */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @Length(1, 40, { each: true })
  conditionCodes: string[];
}
