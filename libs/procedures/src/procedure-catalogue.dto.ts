import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ApiDate, ApiOptionalDate, IsCalendarDate } from '@openhuis/platform';
import { BilingualTextBody } from './bilingual-text.dto.js';
import { type CostElement, costElements } from './procedure-definition.js';

/** For how long a municipality decides for a client. Waiting time never counts. */
export class ClientDecisionDurationBody {
  /** @example 9 */
  @IsInt()
  @Min(1)
  @Max(240)
  months: number;

  /** @example 'developmental' */
  @IsIn(['developmental', 'maintenance'])
  purpose: 'developmental' | 'maintenance';
}

/** A part of a tariff: what it pays for. */
export class TariffCostBody {
  /** Element of the real price (Uitvoeringsbesluit Wmo 2015, 5.4; Besluit Jeugdwet, 2.3). @example 'staff' */
  @IsIn(costElements)
  element: CostElement;

  /** Euros per unit, with two decimals. @example '61.20' */
  @Matches(/^[0-9]{1,8}\.[0-9]{2}$/, { message: 'must be euros with two decimals, such as 87.15' })
  amount: string;
}

/** The price of a product in a period. */
export class TariffBody {
  /** @example '2026-01-01' */
  @IsCalendarDate()
  @ApiDate()
  startsOn: string;

  /** Last day, inclusive; leave it out for 'until further notice'. @example '2026-12-31' */
  @ValidateIf((_, value) => value !== undefined)
  @IsCalendarDate()
  @ApiOptionalDate()
  endsOn?: string;

  /** Euros per unit, with two decimals. @example '87.15' */
  @Matches(/^[0-9]{1,8}\.[0-9]{2}$/, { message: 'must be euros with two decimals, such as 87.15' })
  amount: string;

  /** True: an example, not the region's real price. @example true */
  @IsBoolean()
  example: boolean;

  /** What the amount is made of; together they are the amount. Leave it out when it is not published. */
  @ValidateIf((_, value) => value !== undefined)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(7)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => TariffCostBody)
  costs?: TariffCostBody[];
}

/** What holds for clients in care when something leaves or moves. */
export class TransitionSchemeBody {
  /** From this day nobody new is assigned. @example '2027-01-01' */
  @IsCalendarDate()
  @ApiDate()
  noNewAssignmentsFrom: string;

  /** Until this day, inclusive, assignments that exist go on. @example '2027-12-31' */
  @IsCalendarDate()
  @ApiDate()
  existingUntil: string;

  /** True: only an age limit runs off, and the product itself goes on. Left out: the product leaves. */
  @ValidateIf((_, value) => value !== undefined)
  @IsBoolean()
  ageLimitOnly?: boolean;
}

/** A product of the catalogue. */
export class ProductBody {
  /** The region's own code, unique in the procedure. @example 'BG-BASIS' */
  @Matches(/^[A-Z0-9]+(-[A-Z0-9]+)*$/, { message: 'must be capitals, digits and hyphens, such as BG-BASIS' })
  @Length(1, 30)
  code: string;

  @IsObject()
  @ValidateNested()
  @Type(() => BilingualTextBody)
  name: BilingualTextBody;

  /** Category of the iStandaarden. @example '02' */
  @Matches(/^[0-9]{2}$/, { message: 'must be a code of two digits' })
  category: string;

  /** National product code, where there is one. @example '45A04' */
  @ValidateIf((_, value) => value !== undefined)
  @Matches(/^[0-9]{2}[A-Z][0-9]{2}$/, { message: 'must be a national product code such as 45A04' })
  nationalCode?: string;

  /** Unit of WJ756: 01 minute, 04 hour, 14 day and night, 16 day part, 82 and 84 pieces, 83 euros. @example '04' */
  @Matches(/^[0-9]{2}$/, { message: 'must be a code of two digits' })
  unit: string;

  /** @example 'effort' */
  @IsIn(['effort', 'output', 'task'])
  executionVariant: 'effort' | 'output' | 'task';

  /** @example 'basic' */
  @ValidateIf((_, value) => value !== undefined)
  @IsIn(['basic', 'complex'])
  careIntensity?: 'basic' | 'complex';

  @IsObject()
  @ValidateNested()
  @Type(() => ClientDecisionDurationBody)
  clientDecisionDuration: ClientDecisionDurationBody;

  /** First day on which it is offered, when it was added to a procedure that ran. @example '2027-01-01' */
  @ValidateIf((_, value) => value !== undefined)
  @IsCalendarDate()
  @ApiOptionalDate()
  offeredFrom?: string;

  /** For clients below this age, in years; of any age when left out. @example 18 */
  @ValidateIf((_, value) => value !== undefined)
  @IsInt()
  @Min(1)
  @Max(120)
  ageBelow?: number;

  /** What holds for whoever is in care already, while it runs off or its age limit does. */
  @ValidateIf((_, value) => value !== undefined)
  @IsObject()
  @ValidateNested()
  @Type(() => TransitionSchemeBody)
  transition?: TransitionSchemeBody;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => TariffBody)
  tariffs: TariffBody[];
}

/** Holding one product asks for holding another. */
export class BundleRuleBody {
  /** @example 'BG-COMPLEX' */
  @Matches(/^[A-Z0-9]+(-[A-Z0-9]+)*$/, { message: 'must be capitals, digits and hyphens, such as BG-BASIS' })
  @Length(1, 30)
  product: string;

  /** @example 'BG-BASIS' */
  @Matches(/^[A-Z0-9]+(-[A-Z0-9]+)*$/, { message: 'must be capitals, digits and hyphens, such as BG-BASIS' })
  @Length(1, 30)
  requires: string;

  /** encouraged: may be declined with a reason. @example 'required' */
  @IsIn(['off', 'encouraged', 'required'])
  mode: 'off' | 'encouraged' | 'required';

  /** @example '2026-01-01' */
  @IsCalendarDate()
  @ApiDate()
  startsOn: string;

  /** Whether lines that contracts hold already are judged by it too. @example true */
  @IsBoolean()
  bindsExistingContracts: boolean;
}
