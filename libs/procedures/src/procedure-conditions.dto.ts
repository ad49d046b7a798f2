import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsOptional,
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
import { type DelivererChoice, delivererChoices } from './rules/enrolment-form.js';
import { BilingualTextBody } from './bilingual-text.dto.js';

/** The document that proves a condition. */
export class ConditionEvidenceBody {
  /** Kind of document: the evidence that an organisation keeps under this name proves it. @example 'KVK' */
  @Matches(/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,39}$/, { message: 'must be at most 40 letters and digits, such as KVK' })
  kind: string;

  /** Maximum age at receipt, in calendar months; leave it out when age does not matter. @example 6 */
  @ValidateIf((_, value) => value !== undefined)
  @IsInt()
  @Min(1)
  @Max(120)
  maximumAgeMonths?: number;

  /** For how long it proves the condition after it was issued, in calendar months; then it is asked again. @example 36 */
  @ValidateIf((_, value) => value !== undefined)
  @IsInt()
  @Min(1)
  @Max(120)
  validityMonths?: number;

  /** False: only on request, so a submission without it is complete. @example true */
  @IsBoolean()
  atSubmission: boolean;

  /** The document has an expiry date that must be watched. @example false */
  @IsBoolean()
  expires: boolean;
}

/** How old a document may be that the assessor sees and does not keep. */
export class SeenDocumentBody {
  /** In calendar months. @example 3 */
  @IsInt()
  @Min(1)
  @Max(120)
  maximumAgeMonths: number;

  /** Counted back from the day of receipt, or from the day on which the work starts. @example 'start' */
  @IsIn(['receipt', 'start'])
  before: 'receipt' | 'start';
}

/** What every provider must meet. */
export class ConditionBody {
  /** Unique in the procedure. @example 'UEA' */
  @Matches(/^[A-Z0-9]+(-[A-Z0-9]+)*$/, { message: 'must be capitals, digits and hyphens, such as BG-BASIS' })
  @Length(1, 30)
  code: string;

  /** @example 'exclusionGround' */
  @IsIn(['exclusionGround', 'suitability', 'execution'])
  kind: 'exclusionGround' | 'suitability' | 'execution';

  /** Only of an exclusion ground: whether the region must exclude for it or may. @example 'mandatory' */
  @ValidateIf((_, value) => value !== undefined)
  @IsIn(['mandatory', 'optional'])
  exclusion?: 'mandatory' | 'optional';

  @IsObject()
  @ValidateNested()
  @Type(() => BilingualTextBody)
  title: BilingualTextBody;

  @IsObject()
  @ValidateNested()
  @Type(() => BilingualTextBody)
  text: BilingualTextBody;

  /** How a provider answers; recordedAsSeen: nothing is uploaded, the assessor records what was seen. @example 'evidence' */
  @IsIn(['confirmation', 'text', 'evidence', 'recordedAsSeen'])
  answer: 'confirmation' | 'text' | 'evidence' | 'recordedAsSeen';

  /** Who delivers it, of those who enrol together; the applicant when left out. @example 'everyMember' */
  @ValidateIf((_, value) => value !== undefined)
  @IsIn(delivererChoices)
  deliveredBy?: DelivererChoice;

  /** False: asked anew in each enrolment; an earlier answer is not offered for reuse. @example true */
  @ValidateIf((_, value) => value !== undefined)
  @IsBoolean()
  reusable?: boolean;

  /** Only with the answer 'evidence'. */
  @ValidateIf((_, value) => value !== undefined)
  @IsObject()
  @ValidateNested()
  @Type(() => ConditionEvidenceBody)
  evidence?: ConditionEvidenceBody;

  /** Only with the answer 'recordedAsSeen'; leave it out when age does not matter. */
  @ValidateIf((_, value) => value !== undefined)
  @IsObject()
  @ValidateNested()
  @Type(() => SeenDocumentBody)
  seen?: SeenDocumentBody;

  /** Whether other evidence may be accepted instead, until a day on which it is looked at again. @example false */
  @ValidateIf((_, value) => value !== undefined)
  @IsBoolean()
  alternativeAllowed?: boolean;

  /** Where the condition comes from. @example 'contract standard, annex 1' */
  @IsString()
  @Length(1, 1000)
  source: string;
}

/** An article of the contract. */
export class ClauseBody {
  /** @example '1.3' */
  @Matches(/^[0-9]+(\.[0-9]+)*$/, { message: 'must be the number of an article, such as 1.3' })
  @Length(1, 12)
  number: string;

  /** @example 'Looptijd en verlenging' */
  @IsString()
  @Length(1, 200)
  title: string;

  /** Dutch: the language of the contract. @example 'De raamovereenkomst gaat in op 1 januari 2026.' */
  @IsString()
  @Length(1, 20000)
  text: string;

  /** Part 3 of the contract standard: once published it cannot be changed. @example false */
  @IsOptional()
  @IsBoolean()
  fixed?: boolean;
}
