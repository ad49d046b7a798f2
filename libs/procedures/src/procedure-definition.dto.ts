import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
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
import { ApiDate, ApiOptionalDate, IsCalendarDate } from '@openhuis/platform';
import type { ProcedureDefinition } from './procedure-definition.js';
import { type EnrolmentForm, enrolmentForms } from './rules/enrolment-form.js';
import { ClauseBody, ConditionBody } from './procedure-conditions.dto.js';
import { BundleRuleBody, ProductBody } from './procedure-catalogue.dto.js';
import { BilingualTextBody } from './bilingual-text.dto.js';
import { ContractingPartyBody, RevisionClauseBody, ContractAgreementsBody } from './contract-agreements.dto.js';

/** When one can enrol. */
export class EntryBody {
  /** continuous: always; windowed: in windows; single: once. @example 'continuous' */
  @IsIn(['continuous', 'windowed', 'single'])
  mode: 'continuous' | 'windowed' | 'single';

  /** Local time in Europe/Amsterdam. @example '2025-09-01T09:00' */
  @Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, { message: 'must be a local time such as 2026-06-30T17:00' })
  opensAt: string;

  /** Local time in Europe/Amsterdam; this minute's start still counts. Not for continuous entry. @example '2026-06-30T17:00' */
  @ValidateIf((_, value) => value !== undefined)
  @Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, { message: 'must be a local time such as 2026-06-30T17:00' })
  closesAt?: string;

  /** Last day on which a question can be asked, inclusive; for as long as the procedure runs when left out. @example '2026-05-31' */
  @ValidateIf((_, value) => value !== undefined)
  @IsCalendarDate()
  @ApiOptionalDate()
  questionsUntil?: string;
}

/** Who may give notice of termination, and how long before. */
export class NoticeBody {
  /** Only the region, or either side (options 2 and 3 of contract standard 1.3.4). @example 'both' */
  @IsIn(['region', 'both'])
  by: 'region' | 'both';

  /** Calendar months between the receipt of the notice and the end. @example 6 */
  @IsInt()
  @Min(1)
  @Max(24)
  months: number;
}

/** The term of the contracts and how it can be extended. */
export class TermBody {
  /** First day. @example '2026-01-01' */
  @IsCalendarDate()
  @ApiDate()
  startsOn: string;

  /** Last day, inclusive. @example '2030-12-31' */
  @IsCalendarDate()
  @ApiDate()
  endsOn: string;

  /** How many times it can be extended. @example 3 */
  @IsInt()
  @Min(0)
  extensionCount: number;

  /** Calendar months of one extension. @example 24 */
  @IsInt()
  @Min(1)
  extensionMonths: number;

  /** Calendar months before the end by which notice must have been received. @example 6 */
  @IsInt()
  @Min(0)
  noticeMonths: number;

  /** mutual: the region offers, the provider answers in writing. @example 'mutual' */
  @IsIn(['mutual', 'purchaserOnly', 'tacit'])
  extensionMode: 'mutual' | 'purchaserOnly' | 'tacit';

  /** The region's offer goes out at least so many weeks before the latest notice date. @example 8 */
  @IsInt()
  @Min(0)
  @Max(104)
  offerLeadWeeks: number;

  /** Who may give notice of termination; left out: nobody. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => NoticeBody)
  notice?: NoticeBody;
}

/** A whole procedure, as its region writes it down. */
export class ProcedureDefinitionBody implements ProcedureDefinition {
  /** Part of addresses; unique in the region. @example 'wmo-2026' */
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { message: 'must be small letters, digits and hyphens, such as wmo-2026' })
  @Length(1, 60)
  slug: string;

  @IsObject()
  @ValidateNested()
  @Type(() => BilingualTextBody)
  title: BilingualTextBody;

  @IsObject()
  @ValidateNested()
  @Type(() => BilingualTextBody)
  description: BilingualTextBody;

  /** @example 'wmo' */
  @IsIn(['wmo', 'jeugd'])
  law: 'wmo' | 'jeugd';

  /** Where values come from, and what is only planned or an example. @example ['term: letter of Lochem'] */
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @Length(1, 1000, { each: true })
  sources: string[];

  @IsObject()
  @ValidateNested()
  @Type(() => EntryBody)
  entry: EntryBody;

  /** CBS codes of the municipalities that take part. @example ['0262', '0301'] */
  @IsArray()
  @ArrayMaxSize(400)
  @Matches(/^[0-9]{4}$/, { each: true, message: 'must be CBS codes of four digits' })
  municipalities: string[];

  /** The forms in which one may enrol; all of them when left out. @example ['alone', 'consortium'] */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(4)
  @IsIn(enrolmentForms, { each: true })
  forms?: EnrolmentForm[];

  @IsArray()
  @ArrayMaxSize(200)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ConditionBody)
  conditions: ConditionBody[];

  @IsArray()
  @ArrayMaxSize(500)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ProductBody)
  products: ProductBody[];

  @IsArray()
  @ArrayMaxSize(500)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => BundleRuleBody)
  bundleRules: BundleRuleBody[];

  @IsObject()
  @ValidateNested()
  @Type(() => TermBody)
  term: TermBody;

  /** The decision the region promises, in weeks after submission. @example 6 */
  @IsInt()
  @Min(1)
  @Max(52)
  decisionPromiseWeeks: number;

  /** Calendar days in which a provider delivers what was lacking; 14 when left out. @example 14 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(90)
  supplementDays?: number;

  /** Calendar days between the notice of an intended refusal and its becoming final; 20 when left out. @example 20 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(90)
  remedyDays?: number;

  /** Calendar days in which the region answers a question; 10 when left out. @example 10 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(90)
  questionAnswerDays?: number;

  /** Weeks in which both sides sign. @example 3 */
  @IsInt()
  @Min(1)
  @Max(26)
  signatureWeeks: number;

  /** Calendar days for which the offer to contract stands. @example 90 */
  @IsInt()
  @Min(1)
  @Max(730)
  offerValidityDays: number;

  @IsArray()
  @ArrayMaxSize(300)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ClauseBody)
  clauses: ClauseBody[];

  /** Who contracts, where that is not the region under its own name. */
  @ValidateIf((_, value) => value !== undefined)
  @IsObject()
  @ValidateNested()
  @Type(() => ContractingPartyBody)
  contractingParty?: ContractingPartyBody;

  /** How what binds contracts may be amended; six weeks to answer, two weeks more, six months, and silence refuses when left out. */
  @ValidateIf((_, value) => value !== undefined)
  @IsObject()
  @ValidateNested()
  @Type(() => RevisionClauseBody)
  revision?: RevisionClauseBody;

  /** What the contracts agree besides; a part that is left out is not agreed. */
  @ValidateIf((_, value) => value !== undefined)
  @IsObject()
  @ValidateNested()
  @Type(() => ContractAgreementsBody)
  agreements?: ContractAgreementsBody;
}
