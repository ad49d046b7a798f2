import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { ApiDateOrNull } from '@openhuis/platform';
import { BilingualTextBody } from './bilingual-text.dto.js';

/** Which procedures of one's own regions to list. */
export class DeskProcedureListQuery {
  /** @example 'published' */
  @IsOptional()
  @IsIn(['draft', 'published', 'paused', 'closed'])
  status?: 'draft' | 'published' | 'paused' | 'closed';

  /** At most so many; 50 when left out. @example 50 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  /** `next` of the page before. */
  @IsOptional()
  @IsUUID()
  cursor?: string;
}

/** A procedure as its region works with it. */
export class DeskProcedureAnswer {
  id: string;
  regionId: number;
  /** @example 'wmo-2026' */
  slug: string;
  title: BilingualTextBody;
  law: 'wmo' | 'jeugd';
  status: 'draft' | 'published' | 'paused' | 'closed';
  entryMode: 'continuous' | 'windowed' | 'single';
  opensAt: Date | null;
  closesAt: Date | null;
  /** Number of the version that holds; null for a draft. */
  currentVersion: number | null;
  /** Counts edits: give it with the next command. */
  version: number;
  /** Whether the draft of the next version differs from what holds. */
  draftDiffers: boolean;
  /** From this day another version holds. */
  @ApiDateOrNull()
  waitingFor: string | null;
  /** Submitted and not yet decided. */
  openEnrolments: number;
  /** Contracts that have not ended. */
  contracts: number;
}

/** A page of procedures, the newest first. */
export class DeskProcedurePageAnswer {
  items: DeskProcedureAnswer[];
  /** Give it as `cursor` for the next page; null on the last. */
  next: string | null;
}
