import { ApiOptionalDate, IsCalendarDate } from '@openhuis/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  ValidateNested,
} from 'class-validator';
import { EnrolmentVersionBody } from '../enrolments.dto.js';

/** What is lacking of one condition. */
export class LackingItemBody {
  /** @example 'UEA' */
  @IsString()
  @Length(1, 40)
  conditionCode: string;

  /** Of which party it is lacking; left out: of the applicant itself. */
  @IsOptional()
  @IsUUID()
  partyId?: string | null;

  /** In words that the provider understands. @example 'De handtekening ontbreekt.' */
  @IsString()
  @Length(1, 4000)
  lacking: string;
}

/** Asks the provider for what is lacking. */
export class AskSupplementBody extends EnrolmentVersionBody {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => LackingItemBody)
  items: LackingItemBody[];
}

/** Records that somebody looked again at evidence that was accepted instead of another. */
export class SettleEvidenceCheckBody extends EnrolmentVersionBody {
  /** @example 'KWALITEIT' */
  @IsString()
  @Length(1, 40)
  conditionCode: string;

  /** What was seen. @example 'Het certificaat is er nu.' */
  @IsString()
  @Length(1, 4000)
  reason: string;

  /** Look again by this day; left out: it is settled for good. */
  @ApiOptionalDate()
  @IsOptional()
  @IsCalendarDate()
  checkAgainOn?: string;
}
