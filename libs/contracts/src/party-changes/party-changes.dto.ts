import { ApiDate, IsCalendarDate } from '@openhuis/platform';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsOptional, IsString, Length, Max, Min, ValidateNested } from 'class-validator';

/** What an organisation becomes; what is left out stays. */
export class PartyChangeContentBody {
  /** @example 'Nieuwe Zorg B.V.' */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string;

  /** @example 'bv' */
  @IsOptional()
  @IsString()
  @Length(1, 60)
  legalForm?: string;

  /** @example '27381312' */
  @IsOptional()
  @IsString()
  @Length(1, 20)
  kvkNumber?: string;

  /** @example 'NL91ABNA0417164300' */
  @IsOptional()
  @IsString()
  @Length(1, 60)
  iban?: string;

  /** With whom it merges, or who takes it over. @example 'Andere Zorg B.V., KvK 09220932' */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  otherParty?: string;
}

/** Reports a change of an organisation, for all its contracts at once. */
export class PartyChangeBody {
  @IsIn(['merger', 'takeover', 'legalForm', 'registration', 'account', 'name'])
  kind: 'merger' | 'takeover' | 'legalForm' | 'registration' | 'account' | 'name';

  /** The day from which it is so. @example '2027-07-01' */
  @IsCalendarDate()
  @ApiDate()
  effectiveOn: string;

  @IsObject()
  @ValidateNested()
  @Type(() => PartyChangeContentBody)
  content: PartyChangeContentBody;

  /** What changes and why, for the region. @example 'Wij gaan samen verder met Andere Zorg B.V.' */
  @IsString()
  @Length(3, 2000)
  explanation: string;
}

/** Agrees to a reported change, or not. */
export class PartyChangeCheckBody {
  /** The region for which you check. @example 1 */
  @IsInt()
  @Min(1)
  @Max(2147483647)
  regionId: number;

  @IsIn(['accept', 'refuse'])
  outcome: 'accept' | 'refuse';

  /** @example 'Gelijk aan het Handelsregister' */
  @IsString()
  @Length(3, 2000)
  reason: string;
}

/** A change as it stands after a command. */
export class PartyChangeOutcomeAnswer {
  id: string;
  /** reported: the regions check it; accepted: by all; effective: it holds in all contracts. */
  state: 'reported' | 'accepted' | 'refused' | 'withdrawn' | 'effective';
}

/** What a region thinks of a change. */
export class PartyChangeCheckAnswer {
  regionId: number;
  regionName: string;
  state: 'open' | 'accepted' | 'refused';
  reason: string | null;
  checkedAt: string | null;
}

/** A change that an organisation reported of itself. */
export class PartyChangeAnswer extends PartyChangeOutcomeAnswer {
  organisationId: string;
  organisationName: string;
  kind: 'merger' | 'takeover' | 'legalForm' | 'registration' | 'account' | 'name';
  content: PartyChangeContentBody;
  explanation: string;
  @ApiDate()
  effectiveOn: string;
  reportedAt: string;
  /** When the last region agreed. */
  acceptedAt: string | null;
  effectiveAt: string | null;
  /** Of the regions you may see. */
  checks: PartyChangeCheckAnswer[];
}
