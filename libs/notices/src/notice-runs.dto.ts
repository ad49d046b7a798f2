import { ApiDate, ApiInstant, ApiInstantOrNull } from '@openhuis/platform';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { LARGEST_PAGE } from './page.js';

/** Which runs to list. */
export class NoticeRunListQuery {
  /** 'held': only those that wait for a person. @example 'held' */
  @IsOptional()
  @IsIn(['held'])
  state?: 'held';

  /** Only of this region. @example 1 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2147483647)
  regionId?: number;

  /** At most so many; 50 when left out. @example 50 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LARGEST_PAGE)
  limit?: number;

  /** `next` of the page before: the id of its last run. */
  @IsOptional()
  @IsUUID()
  cursor?: string;
}

/** One run of the planner that had something to plan. */
export class NoticeRunAnswer {
  id: string;
  regionId: number;
  @ApiDate()
  onDate: string;
  @ApiInstant()
  startedAt: Date;
  @ApiInstantOrNull()
  finishedAt: Date | null;
  /** How many notices it would make due, counted beforehand. */
  due: number;
  /** How many were foretold for these days. */
  expected: number;
  planned: number;
  lapsed: number;
  held: boolean;
  /** Why it is held: far more than foretold, the date jumped, or two clocks differ. */
  holdReason: 'volume' | 'dateJumped' | 'clocksDiffer' | null;
  @ApiInstantOrNull()
  releasedAt: Date | null;
  releasedByName: string | null;
  releaseReason: string | null;
}

/** A page of runs, the latest first. */
export class NoticeRunPageAnswer {
  items: NoticeRunAnswer[];
  /** `cursor` of the next page; null on the last. */
  next: string | null;
}

/** Why a held run may go on. */
export class ReleaseBody {
  /** What you looked at and found. @example 'De verlenging van 155 contracten was verwacht.' */
  @IsString()
  @Length(1, 2000)
  reason: string;
}
