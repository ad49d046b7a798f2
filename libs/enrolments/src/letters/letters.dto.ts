import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, Length, ValidateNested } from 'class-validator';
import { DecidedLineBody } from '../enrolments.dto.js';
import { type ComplaintOutcome, complaintOutcomes } from '../rules/complaint.js';
import { type LetterKind, letterKinds } from '../rules/letter-matter.js';

/** A letter about an enrolment. */
export class LetterAnswer {
  id: string;
  @ApiProperty({ enum: letterKinds })
  kind: LetterKind;
  /** As it stands on the letter. @example 'WMO-2026-3F9A21BC' */
  reference: string;
  writtenAt: Date;
  /** Of its PDF, in bytes; null for the moment in which that is being made. */
  @ApiProperty({ type: Number, nullable: true })
  sizeBytes: number | null;
  /** SHA-256 of its PDF. */
  @ApiProperty({ type: String, nullable: true })
  fileHash: string | null;
}

/** The letters that can be seen before they are written. */
export const previewKinds = ['supplementRequest', 'admission', 'intendedRefusal', 'complaintAnswer'] as const;
export type PreviewKind = (typeof previewKinds)[number];

/** What is lacking of one condition. */
export class PreviewedItemBody {
  /** @example 'UEA' */
  @IsString()
  @Length(1, 40)
  conditionCode: string;

  /** Of which party it is lacking; left out: of the applicant itself. */
  @IsOptional()
  @IsUUID()
  partyId?: string | null;

  @IsString()
  @Length(1, 4000)
  lacking: string;
}

/** What a letter would say. What belongs to another kind of letter is left out. */
export class LetterPreviewBody {
  @ApiProperty({ enum: previewKinds })
  @IsIn(previewKinds)
  kind: PreviewKind;

  /** Why: of a decision, or the answer to a complaint. Left out for a decision: as it was proposed. */
  @IsOptional()
  @IsString()
  @Length(1, 4000)
  reason?: string;

  /** What is decided of single lines, as in a proposal. */
  @ApiPropertyOptional({ type: () => [DecidedLineBody] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5000)
  @ValidateNested({ each: true })
  @Type(() => DecidedLineBody)
  lines?: DecidedLineBody[];

  /** Of a request for a supplement. */
  @ApiPropertyOptional({ type: () => [PreviewedItemBody] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => PreviewedItemBody)
  items?: PreviewedItemBody[];

  /** The complaint that is answered. */
  @IsOptional()
  @IsUUID()
  complaintId?: string;

  /** The answer to a complaint. */
  @ApiPropertyOptional({ enum: complaintOutcomes })
  @IsOptional()
  @IsIn(complaintOutcomes)
  outcome?: ComplaintOutcome;
}
