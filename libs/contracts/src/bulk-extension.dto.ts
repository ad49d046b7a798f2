import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ApiDate, ApiOptionalDate, IsCalendarDate } from '@openhuis/platform';
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
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { OfferedExtensionAnswer } from './contract-commands.dto.js';
import { ContractFilter, type ContractSort, contractSorts } from './contracts.dto.js';

/** As many as one command takes; more go in several. */
export const MOST_IN_BULK = 500;

/** Asks what offers to extend would be made: for chosen contracts, or for all that fit a filter, 500 at a time. */
export class ExtensionPreviewBody {
  /** Either these, … */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_IN_BULK)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  contractIds?: string[];

  /** … or all that the list shows with these filters. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ContractFilter)
  filter?: ContractFilter;

  /** The order of the list, with `filter`. */
  @IsOptional()
  @IsIn(contractSorts)
  @ApiPropertyOptional({ enum: contractSorts })
  sort?: ContractSort;

  /** `next` of the preview before, with the same `filter` and `sort`. */
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  cursor?: string;

  /** The last day for the answers; left out: the latest notice date of each contract. @example '2030-05-31' */
  @IsOptional()
  @IsCalendarDate()
  @ApiOptionalDate()
  answerDueOn?: string;
}

/** Why something is not done, as problems name it. */
export class ReasonAnswer {
  /** @example 'offer-exists' */
  code: string;
  /** The field it is about, where there is one. */
  @ApiProperty({ type: String, nullable: true })
  path: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true })
  details: Record<string, unknown>;
}

/** What would be offered. */
export class PlannedExtensionAnswer {
  /** 1 is the first extension. @example 1 */
  number: number;
  /** How many lines go on. @example 4 */
  lines: number;
  @ApiDate()
  startsOn: string;
  /** The last day, inclusive. */
  @ApiDate()
  endsOn: string;
  @ApiDate()
  answerDueOn: string;
  /** True when it goes out later than the procedure promises; it is valid all the same. */
  afterLeadTime: boolean;
  /** True when no answer is asked for: it extends at once. */
  atOnce: boolean;
}

/** What would become of one contract. */
export class PreviewedContractAnswer {
  contractId: string;
  /** Null for a contract that is not there. @example '2026-000042' */
  @ApiProperty({ type: String, nullable: true })
  number: string | null;
  @ApiProperty({ type: String, nullable: true })
  organisationName: string | null;
  /** Give it back with the command. */
  @ApiProperty({ type: Number, nullable: true })
  version: number | null;
  /** Its last day as it stands now. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  endsOn: string | null;
  outcome: 'offer' | 'skip';
  @ApiProperty({ type: PlannedExtensionAnswer, nullable: true })
  offer: PlannedExtensionAnswer | null;
  /** Why it is skipped. */
  reasons: ReasonAnswer[];
}

/** What offers to extend would be made. Nothing is stored. */
export class ExtensionPreviewAnswer {
  items: PreviewedContractAnswer[];
  /** How many of them would be offered an extension. */
  offers: number;
  skipped: number;
  /** `cursor` of the next 500; null when there are no more. */
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

/** A contract as it was previewed. */
export class PreviewedContractBody {
  @IsUUID()
  contractId: string;

  @IsInt()
  @Min(1)
  @Max(2147483647)
  version: number;
}

/** Offers the next extension of many contracts, as previewed. */
export class BulkExtensionBody {
  /** Why the region wants to go on; each provider reads it. @example 'De inwoners blijven deze hulp nodig hebben' */
  @IsString()
  @Length(3, 2000)
  reason: string;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_IN_BULK)
  @ArrayUnique(({ contractId }: PreviewedContractBody) => contractId)
  @ValidateNested({ each: true })
  @Type(() => PreviewedContractBody)
  contracts: PreviewedContractBody[];

  /** As in the preview. @example '2030-05-31' */
  @IsOptional()
  @IsCalendarDate()
  @ApiOptionalDate()
  answerDueOn?: string;
}

/** What became of one contract. */
export class BulkExtensionResultAnswer {
  contractId: string;
  outcome: 'offered' | 'failed';
  @ApiProperty({ type: OfferedExtensionAnswer, nullable: true })
  offer: OfferedExtensionAnswer | null;
  /** Why nothing was offered; nothing about this contract was stored. */
  reasons: ReasonAnswer[];
}

/** What became of each contract, in the order in which they were given. */
export class BulkExtensionAnswer {
  /** By which the audit trail and the history of each contract name this command. */
  bulkCommandId: string;
  results: BulkExtensionResultAnswer[];
  offered: number;
  failed: number;
}
