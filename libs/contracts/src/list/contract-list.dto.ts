import { ApiPropertyOptional } from '@nestjs/swagger';
import { ApiDate, ApiDateOrNull, ApiOptionalDate, IsCalendarDate } from '@openhuis/platform';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';

/** Which contracts: each that fits every one of these. */
export class ContractFilter {
  /** Only of this region; needed when you work in several. @example 1 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2147483647)
  regionId?: number;

  /** CBS code: contracts that hold in this municipality; the end is then the end there. @example '0262' */
  @IsOptional()
  @Matches(/^[0-9]{4}$/)
  municipality?: string;

  /** The beginning of words of the provider's name or of the number, in any order. @example 'zorg 2026' */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  search?: string;

  /** Code in the catalogue: contracts that hold this product; the end is then its end. With a municipality: that hold it there. @example 'BG-BASIS' */
  @IsOptional()
  @IsString()
  @Length(1, 40)
  product?: string;

  /** Ends on this day or later. @example '2030-01-01' */
  @IsOptional()
  @IsCalendarDate()
  @ApiOptionalDate()
  endsFrom?: string;

  /** Ends on this day or earlier. @example '2030-12-31' */
  @IsOptional()
  @IsCalendarDate()
  @ApiOptionalDate()
  endsUntil?: string;

  @IsOptional()
  @IsUUID()
  procedureId?: string;

  @IsOptional()
  @IsUUID()
  organisationId?: string;

  /** The status today. @example 'active' */
  @IsOptional()
  @IsIn(['pending', 'signed', 'active', 'ended'])
  status?: 'pending' | 'signed' | 'active' | 'ended';

  /** Whether the next extension can still be agreed. @example 'open' */
  @IsOptional()
  @IsIn(['open', 'closed'])
  option?: 'open' | 'closed';

  /** Whether an offer to extend waits for the provider's answer. @example 'awaiting' */
  @IsOptional()
  @IsIn(['awaiting', 'none'])
  offer?: 'awaiting' | 'none';

  /** The latest notice date of the open option is this day or later. @example '2030-06-01' */
  @IsOptional()
  @IsCalendarDate()
  @ApiOptionalDate()
  noticeFrom?: string;

  /** The latest notice date of the open option is this day or earlier. @example '2030-06-30' */
  @IsOptional()
  @IsCalendarDate()
  @ApiOptionalDate()
  noticeUntil?: string;
}

/** In which order: by last day (default), number, provider or latest notice date; with a minus the last comes first. */
export const contractSorts = [
  'endsOn',
  '-endsOn',
  'number',
  '-number',
  'provider',
  '-provider',
  'latestNoticeOn',
  '-latestNoticeOn',
] as const;

export type ContractSort = (typeof contractSorts)[number];

/** Which contracts to list, in which order. */
export class ContractListQuery extends ContractFilter {
  /** By last day (default), number, provider or latest notice date; with a minus the last comes first. @example 'endsOn' */
  @IsOptional()
  @IsIn(contractSorts)
  @ApiPropertyOptional({ enum: contractSorts })
  sort?: ContractSort;

  /** At most so many; 50 when left out. @example 50 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  cursor?: string;
}

/** A contract in a list. */
export class ContractSummaryAnswer {
  id: string;
  regionId: number;
  /** @example '2026-000042' */
  number: string;
  procedureId: string;
  organisationId: string;
  /** The provider as the contract names it. @example 'Voorbeeld Zorg B.V.' */
  organisationName: string;
  /** pending: not signed by both; signed: its first day is still to come. */
  status: 'pending' | 'signed' | 'active' | 'ended';
  /** First day. @example '2026-01-01' */
  @ApiDateOrNull()
  startsOn: string | null;
  /** Last day, inclusive; in the municipality that was asked for. @example '2030-12-31' */
  @ApiDate()
  endsOn: string;
  /** @example 0 */
  extensionsExercised: number;
  /** True while the next extension can still be agreed. */
  optionOpen: boolean;
  /** The last day on which the next extension can be agreed; null when no option is open. */
  @ApiDateOrNull()
  latestNoticeOn: string | null;
  /** The last day for the answer to the offer that waits for it; null without one. */
  @ApiDateOrNull()
  answerDueOn: string | null;
  /** Give it back with a command, so that it is not carried out on something you did not see. */
  version: number;
}

/** A page of contracts. */
export class ContractPageAnswer {
  items: ContractSummaryAnswer[];
  /** `cursor` of the next page; null on the last. */
  next: string | null;
}
