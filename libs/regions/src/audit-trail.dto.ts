import { ApiProperty } from '@nestjs/swagger';
import { ApiOptionalDate, IsCalendarDate } from '@openhuis/platform';
import { Type } from 'class-transformer';
import { IsInt, IsNumberString, IsOptional, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';

/** Which part of the audit trail to read. */
export class AuditTrailQuery {
  /** Only what concerns this subject, such as the id of a contract. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  subjectId?: string;

  /** Only what concerns subjects of this kind. @example 'contract' */
  @IsOptional()
  @Matches(/^[A-Za-z][A-Za-z-]{0,49}$/)
  subjectKind?: string;

  /** Only what was done of this kind: the whole name of an action, or its beginning up to a point. @example 'contract.signedByProvider' */
  @IsOptional()
  @Matches(/^[A-Za-z][A-Za-z.-]{0,99}$/)
  action?: string;

  /** Only what this person did. */
  @IsOptional()
  @IsUUID()
  personId?: string;

  /** From this day on, in Amsterdam. */
  @IsOptional()
  @IsCalendarDate()
  @ApiOptionalDate()
  from?: string;

  /** Up to and including this day, in Amsterdam. */
  @IsOptional()
  @IsCalendarDate()
  @ApiOptionalDate()
  until?: string;

  /** `next` of the page before. */
  @IsOptional()
  @IsNumberString({ no_symbols: true })
  @Length(1, 18)
  cursor?: string;

  /** How many at most; 50 when left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

/** One change, as it was recorded with it. */
export class AuditEntryAnswer {
  id: string;
  regionId: number;
  at: Date;
  /** @example 'person' */
  actorKind: string;
  personId: string | null;
  /** Who that is, when it is somebody of your region; null for people of providers, whose names are theirs. */
  @ApiProperty({ type: String, nullable: true })
  personName: string | null;
  /** The token that was used. */
  tokenId: string | null;
  /** The session that was used. */
  sessionId: string | null;
  /** For whom the person chose to act. @example 'region:1' */
  onBehalfOf: string | null;
  requestId: string | null;
  /** The name under which it was recorded; an earlier version may have had others. @example 'contract.signedByProvider' */
  action: string;
  subjectKind: string;
  subjectId: string;
  /** What changed, from what to what. */
  change: Record<string, unknown>;
}

/** A page of the trail, the newest first. */
export class AuditTrailAnswer {
  items: AuditEntryAnswer[];
  next: string | null;
}
