import { ApiDate, ApiDateOrNull, ApiOptionalDate, IsCalendarDate } from '@openhuis/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Length,
  ValidateNested,
} from 'class-validator';
import { EndingLineAnswer } from '../endings/ending-answers.dto.js';
import { ContractLineBody } from '../endings/endings.dto.js';

/** Asks to take no new clients for some lines. */
export class IntakeStopRequestBody {
  /** At least 14 calendar days from today. @example '2027-03-15' */
  @IsCalendarDate()
  @ApiDate()
  startsOn: string;

  /** The last day, inclusive; until it is lifted when left out. @example '2027-05-31' */
  @IsOptional()
  @IsCalendarDate()
  @ApiOptionalDate()
  endsOn?: string;

  /** @example 'Wij hebben tijdelijk te weinig behandelaren' */
  @IsString()
  @Length(3, 2000)
  reason: string;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(5000)
  @ValidateNested({ each: true })
  @Type(() => ContractLineBody)
  lines: ContractLineBody[];
}

/** Imposes a stop at once. */
export class IntakeStopBody extends IntakeStopRequestBody {
  /** What the signals are about. @example 'safety' */
  @IsIn(['safety', 'quality', 'fraud'])
  signal: 'safety' | 'quality' | 'fraud';
}

/** Consents to a stop or not. */
export class IntakeStopDecisionBody {
  @IsIn(['grant', 'refuse'])
  decision: 'grant' | 'refuse';

  /** @example 'Andere aanbieders kunnen dit opvangen' */
  @IsString()
  @Length(3, 2000)
  reason: string;
}

/** A stop as it stands after a command. */
export class IntakeStopOutcomeAnswer {
  id: string;
  /** requested: it waits for the region; granted: consented to, or imposed. */
  state: 'requested' | 'granted' | 'refused' | 'withdrawn' | 'lifted';
  @ApiDate()
  startsOn: string;
}

/** A stop of new clients. */
export class IntakeStopAnswer extends IntakeStopOutcomeAnswer {
  /** Who asked for it, or imposed it. */
  side: 'provider' | 'region';
  lines: EndingLineAnswer[];
  reason: string;
  signal: 'safety' | 'quality' | 'fraud' | null;
  /** Inclusive; null: until it is lifted. */
  @ApiDateOrNull()
  endsOn: string | null;
  requestedAt: string;
  decidedAt: string | null;
  decisionReason: string | null;
  @ApiDateOrNull()
  liftedOn: string | null;
  liftReason: string | null;
}
