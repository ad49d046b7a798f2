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
  Matches,
  ValidateNested,
} from 'class-validator';
import { EndingLineAnswer } from '../endings/ending-answers.dto.js';
import { ContractLineBody } from '../endings/endings.dto.js';

/** A step of a recovery plan. */
export class RecoveryStepBody {
  /** @example 'Alle dossiers zijn bijgewerkt' */
  @IsString()
  @Length(3, 1000)
  text: string;

  /** @example '2027-06-01' */
  @IsCalendarDate()
  @ApiDate()
  dueOn: string;
}

/** Proposes a measure. */
export class MeasureBody {
  @IsIn(['warning', 'recoveryPlan', 'discount', 'partTermination'])
  kind: 'warning' | 'recoveryPlan' | 'discount' | 'partTermination';

  /** @example 'Bij drie bezoeken waren dossiers niet op orde' */
  @IsString()
  @Length(3, 4000)
  reason: string;

  /** The last day on which the provider can respond, at least seven days ahead. @example '2027-03-15' */
  @IsCalendarDate()
  @ApiDate()
  hearingUntil: string;

  /** Of a discount: its first day. @example '2027-04-01' */
  @IsOptional()
  @IsCalendarDate()
  @ApiOptionalDate()
  startsOn?: string;

  /** Of a discount, or of a part that ends: the last day, inclusive. @example '2027-06-30' */
  @IsOptional()
  @IsCalendarDate()
  @ApiOptionalDate()
  endsOn?: string;

  /** Of a discount: per cent, five at most. @example '2.50' */
  @IsOptional()
  @Matches(/^[0-9]{1,2}(\.[0-9]{1,2})?$/)
  discount?: string;

  /** Of a recovery plan. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => RecoveryStepBody)
  steps?: RecoveryStepBody[];

  /** Of a part that ends. */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(5000)
  @ValidateNested({ each: true })
  @Type(() => ContractLineBody)
  lines?: ContractLineBody[];
}

/** What a provider thinks of a measure. */
export class MeasureViewBody {
  /** @example 'Wij hebben inmiddels twee medewerkers aangenomen' */
  @IsString()
  @Length(3, 4000)
  view: string;
}

/** Takes a measure or drops it. */
export class MeasureDecisionBody {
  @IsIn(['take', 'drop'])
  decision: 'take' | 'drop';

  /** @example 'De reactie neemt de zorgen niet weg' */
  @IsString()
  @Length(3, 2000)
  reason: string;
}

/** A measure as it stands after a command. */
export class MeasureOutcomeAnswer {
  id: string;
  /** proposed: the provider may respond; taken: it holds. */
  state: 'proposed' | 'taken' | 'dropped' | 'closed';
}

/** A step of a recovery plan. */
export class RecoveryStepAnswer {
  number: number;
  text: string;
  @ApiDate()
  dueOn: string;
  doneAt: string | null;
  note: string | null;
}

/** A measure of a region under a contract. */
export class MeasureAnswer extends MeasureOutcomeAnswer {
  kind: 'warning' | 'recoveryPlan' | 'discount' | 'partTermination';
  reason: string;
  @ApiDate()
  hearingUntil: string;
  lines: EndingLineAnswer[] | null;
  @ApiDateOrNull()
  startsOn: string | null;
  @ApiDateOrNull()
  endsOn: string | null;
  /** Per cent. @example '2.50' */
  discount: string | null;
  proposedAt: string;
  /** Whether you are the one who proposed it: another person decides. */
  isMine: boolean;
  view: string | null;
  viewedAt: string | null;
  decidedAt: string | null;
  decisionReason: string | null;
  closedAt: string | null;
  closeReason: string | null;
  steps: RecoveryStepAnswer[];
}
