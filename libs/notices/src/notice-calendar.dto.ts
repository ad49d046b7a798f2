import { ApiProperty } from '@nestjs/swagger';
import { ApiDate, type DeadlineKind, deadlineKinds, IsCalendarDate } from '@openhuis/platform';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { type NoticeDayState, noticeDayStates } from './rules/notice-days.js';

const deadlineKindNames = Object.keys(deadlineKinds) as DeadlineKind[];

/** Which days to count. */
class DaysQuery {
  /** First day. @example '2030-07-01' */
  @IsCalendarDate()
  @ApiDate()
  from: string;

  /** Last day; 400 days after the first at most. @example '2030-07-31' */
  @IsCalendarDate()
  @ApiDate()
  until: string;

  /** Only of this region. @example 1 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2147483647)
  regionId?: number;

  @IsOptional()
  @IsUUID()
  procedureId?: string;
}

/** Of which days to count the notices. */
export class NoticeDaysQuery extends DaysQuery {
  /** Kind of notice. @example 'contract-end' */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  kind?: string;
}

/** Of which days to count the dates. */
export class DeadlineDaysQuery extends DaysQuery {
  /** Kind of date. @example 'contract-end' */
  @IsOptional()
  @IsIn(deadlineKindNames)
  kind?: DeadlineKind;
}

/** Notices of one kind and state on one day. */
export class NoticeDayAnswer {
  @ApiDate()
  onDate: string;
  /** @example 'contract-end' */
  kind: string;
  /** 'forecast': will be due; 'held': kept until a person looks; 'due': on its way; 'sent'; 'failed': somebody was not reached; 'lapsed': not sent. */
  @ApiProperty({ enum: noticeDayStates })
  state: NoticeDayState;
  /** On what a notice of the future depends. */
  branch: 'certain' | 'ifExtended' | 'ifEnded';
  /** @example 12 */
  notices: number;
}

/** The days that have any notices. */
export class NoticeDaysAnswer {
  @ApiDate()
  from: string;
  @ApiDate()
  until: string;
  /** Up to which day it is recorded; after it, it is foretold. */
  @ApiDate()
  today: string;
  lines: NoticeDayAnswer[];
}

/** Dates of one kind on one day. */
export class DeadlineDayAnswer {
  @ApiDate()
  onDate: string;
  /** @example 'contract-end' */
  @ApiProperty({ enum: deadlineKindNames })
  kind: DeadlineKind;
  /** @example 12 */
  deadlines: number;
}

/** The days that have any dates. */
export class DeadlineDaysAnswer {
  @ApiDate()
  from: string;
  @ApiDate()
  until: string;
  @ApiDate()
  today: string;
  lines: DeadlineDayAnswer[];
}
