import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { LARGEST_PAGE } from './page.js';

/** Which tasks to list. */
export class TaskListQuery {
  /** Kind of task. @example 'notice-undeliverable' */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  kind?: string;

  /** 'open' when left out. @example 'open' */
  @IsOptional()
  @IsIn(['open', 'settled'])
  state?: 'open' | 'settled';

  /** At most so many; 50 when left out. @example 50 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LARGEST_PAGE)
  limit?: number;

  /** `next` of the page before: the id of its last task. */
  @IsOptional()
  @IsUUID()
  cursor?: string;
}

/** What a person did about a task. */
export class TaskSettlementBody {
  /** What was done. @example 'Gebeld en een brief gestuurd.' */
  @IsString()
  @Length(1, 2000)
  note: string;
}

/** Something that needs a person of the region. */
export class TaskAnswer {
  id: string;
  regionId: number;
  organisationId: string | null;
  /** @example 'notice-undeliverable' */
  kind: string;
  /** @example 'notice' */
  subjectKind: string;
  subjectId: string;
  @ApiProperty({ type: Object, additionalProperties: true })
  detail: Record<string, unknown>;
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  doneAt: Date | null;
}

/** A page of tasks, the oldest first. */
export class TaskPageAnswer {
  items: TaskAnswer[];
  /** `cursor` of the next page; null on the last. */
  next: string | null;
}
