import {
  BundleRuleBody,
  ClauseBody,
  ClientDecisionDurationBody,
  ConditionBody,
  ContractingPartyBody,
  BilingualTextBody,
  TariffCostBody,
} from '@openhuis/procedures';
import { ApiProperty } from '@nestjs/swagger';
import { ApiOptionalDate, IsCalendarDate } from '@openhuis/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { type AmendmentChangeKind, amendmentChangeKinds } from './rules/amendment-change.js';

const given = (_: object, value: unknown): boolean => value !== undefined;
const PRODUCT = /^[A-Z0-9]+(-[A-Z0-9]+)*$/;

/** The description of a product, without its price. */
export class ProductDescriptionBody {
  /** The region's own code. @example 'BG-BASIS' */
  @Matches(PRODUCT, { message: 'must be capitals, digits and hyphens, such as BG-BASIS' })
  @Length(1, 30)
  code: string;

  @IsObject()
  @ValidateNested()
  @Type(() => BilingualTextBody)
  name: BilingualTextBody;

  /** Category of the iStandaarden. @example '02' */
  @Matches(/^[0-9]{2}$/, { message: 'must be a code of two digits' })
  category: string;

  /** @example '45A04' */
  @ValidateIf(given)
  @Matches(/^[0-9]{2}[A-Z][0-9]{2}$/, { message: 'must be a national product code such as 45A04' })
  nationalCode?: string;

  /** Unit of WJ756. @example '04' */
  @Matches(/^[0-9]{2}$/, { message: 'must be a code of two digits' })
  unit: string;

  /** Between task and the others it cannot change. @example 'effort' */
  @IsIn(['effort', 'output', 'task'])
  executionVariant: 'effort' | 'output' | 'task';

  /** @example 'basic' */
  @ValidateIf(given)
  @IsIn(['basic', 'complex'])
  careIntensity?: 'basic' | 'complex';

  @IsObject()
  @ValidateNested()
  @Type(() => ClientDecisionDurationBody)
  clientDecisionDuration: ClientDecisionDurationBody;

  /** For clients below this age, in years. @example 18 */
  @ValidateIf(given)
  @IsInt()
  @Min(1)
  @Max(120)
  ageBelow?: number;
}

/** What of the term changes; what is left out stays. */
export class AmendedTermBody {
  /** @example 3 */
  @ValidateIf(given)
  @IsInt()
  @Min(0)
  @Max(10)
  extensionCount?: number;

  /** @example 24 */
  @ValidateIf(given)
  @IsInt()
  @Min(1)
  @Max(120)
  extensionMonths?: number;

  /** @example 6 */
  @ValidateIf(given)
  @IsInt()
  @Min(0)
  @Max(60)
  noticeMonths?: number;

  /** @example 'mutual' */
  @ValidateIf(given)
  @IsIn(['mutual', 'purchaserOnly', 'tacit'])
  extensionMode?: 'mutual' | 'purchaserOnly' | 'tacit';

  /** @example 8 */
  @ValidateIf(given)
  @IsInt()
  @Min(0)
  @Max(104)
  offerLeadWeeks?: number;
}

/**
 * One change of what binds every contract. Which fields it has follows from its kind: clauseWritten has clause; clauseRemoved
 * number; productWritten description; productRetired product and existingUntil; ageLimitMoved product, ageBelow and
 * existingUntil; tariffSet product, amount, example and costs; bundleRuleWritten rule; bundleRuleRemoved product and requires;
 * conditionWritten condition; conditionRemoved code; municipalityJoins municipality; municipalityLeaves municipality and
 * existingUntil; contractingPartyNamed party; termChanged term.
 */
export class AmendmentChangeBody {
  @ApiProperty({ enum: amendmentChangeKinds })
  @IsIn(amendmentChangeKinds)
  kind: AmendmentChangeKind;

  @ValidateIf(given)
  @IsObject()
  @ValidateNested()
  @Type(() => ClauseBody)
  clause?: ClauseBody;

  /** Of an article. @example '1.4' */
  @ValidateIf(given)
  @IsString()
  @Length(1, 20)
  number?: string;

  @ValidateIf(given)
  @IsObject()
  @ValidateNested()
  @Type(() => ProductDescriptionBody)
  description?: ProductDescriptionBody;

  /** Code of a product. @example 'BG-BASIS' */
  @ValidateIf(given)
  @Matches(PRODUCT, { message: 'must be capitals, digits and hyphens, such as BG-BASIS' })
  @Length(1, 30)
  product?: string;

  /** Until this day, inclusive, assignments that exist go on; without it they end when the amendment takes effect. @example '2027-12-31' */
  @ValidateIf(given)
  @IsCalendarDate()
  @ApiOptionalDate()
  existingUntil?: string;

  /** @example 21 */
  @ValidateIf(given)
  @IsInt()
  @Min(1)
  @Max(120)
  ageBelow?: number;

  /** Euros per unit, with two decimals. @example '87.15' */
  @ValidateIf(given)
  @Matches(/^[0-9]{1,8}\.[0-9]{2}$/, { message: 'must be euros with two decimals, such as 87.15' })
  amount?: string;

  /** True: not the region's real price. @example false */
  @ValidateIf(given)
  @IsBoolean()
  example?: boolean;

  @ValidateIf(given)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(7)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => TariffCostBody)
  costs?: TariffCostBody[];

  @ValidateIf(given)
  @IsObject()
  @ValidateNested()
  @Type(() => BundleRuleBody)
  rule?: BundleRuleBody;

  /** The product that is required. @example 'BG-BASIS' */
  @ValidateIf(given)
  @Matches(PRODUCT, { message: 'must be capitals, digits and hyphens, such as BG-BASIS' })
  @Length(1, 30)
  requires?: string;

  @ValidateIf(given)
  @IsObject()
  @ValidateNested()
  @Type(() => ConditionBody)
  condition?: ConditionBody;

  /** Of an execution condition. @example 'VISIE' */
  @ValidateIf(given)
  @IsString()
  @Length(1, 30)
  code?: string;

  /** CBS code. @example '0262' */
  @ValidateIf(given)
  @Matches(/^[0-9]{4}$/, { message: 'must be a CBS code of four digits' })
  municipality?: string;

  @ValidateIf(given)
  @IsObject()
  @ValidateNested()
  @Type(() => ContractingPartyBody)
  party?: ContractingPartyBody;

  @ValidateIf(given)
  @IsObject()
  @ValidateNested()
  @Type(() => AmendedTermBody)
  term?: AmendedTermBody;
}
