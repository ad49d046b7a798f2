import { Type } from 'class-transformer';
import { IsInt, IsNumberString, IsOptional, IsString, Length, Max, Min } from 'class-validator';

/** Which part of the audit trail to read. */
export class AuditTrailQuery {
  /** Only what concerns this subject, such as the id of a contract. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  subjectId?: string;

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
  /** The token that was used. */
  tokenId: string | null;
  /** The session that was used. */
  sessionId: string | null;
  /** For whom the person chose to act. @example 'region:1' */
  onBehalfOf: string | null;
  requestId: string | null;
  /** @example 'contract.signed' */
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
