import { ApiProperty } from '@nestjs/swagger';
import {
  ApiDate,
  ApiDateOrNull,
  ApiInstant,
  ApiInstantOrNull,
  ApiOptionalDate,
  IsCalendarDate,
} from '@openhuis/platform';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { type WorkKind, workKindNames, type WorkSubject, workSubjects } from './rules/work-kind.js';

const listed = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.split(',') : value);

/** Which work to count. */
export class WorkCountQuery {
  /** One of your regions; all of them when left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2147483647)
  regionId?: number;

  /** Kinds of work, with commas between them; all when left out. @example 'enrolment-assessment,enrolment-decision' */
  @ApiProperty({ type: String, required: false })
  @IsOptional()
  @Transform(listed)
  @IsArray()
  @ArrayMaxSize(20)
  @IsIn(workKindNames, { each: true })
  kinds?: WorkKind[];

  /** Who has it: you, nobody, or somebody else; whoever when left out. */
  @IsOptional()
  @IsIn(['me', 'nobody', 'others'])
  holder?: 'me' | 'nobody' | 'others';

  /** 'all': also what your roles may only know of; otherwise what you may do. */
  @IsOptional()
  @IsIn(['own', 'all'])
  reach?: 'own' | 'all';
}

/** Which work to list. */
export class WorkListQuery extends WorkCountQuery {
  /** 'snoozed': what was put off, and that alone. */
  @IsOptional()
  @IsIn(['open', 'snoozed'])
  state?: 'open' | 'snoozed';

  @ApiOptionalDate()
  @IsOptional()
  @IsCalendarDate()
  dueFrom?: string;

  @ApiOptionalDate()
  @IsOptional()
  @IsCalendarDate()
  dueUntil?: string;

  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;

  /** How many at most; 50 when left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

/** A name in both languages. */
export class WorkTitleAnswer {
  nl: string;
  en: string;
}

/** Who has an item of work. */
export class WorkHolderAnswer {
  personId: string;
  name: string;
  @ApiInstant()
  since: string;
}

/** Work that was put off. */
export class WorkSnoozeAnswer {
  /** The day on which it is back. */
  @ApiDate()
  until: string;
  reason: string;
}

/** Something that needs a person of the region. */
export class WorkItemAnswer {
  /** Of the item in lists. */
  id: string;
  regionId: number;
  @ApiProperty({ enum: workKindNames })
  kind: WorkKind;
  @ApiProperty({ enum: workSubjects })
  subjectKind: WorkSubject;
  /** Take it, or put it off, by this. */
  subjectId: string;
  /** Where to go to do it. @example 'contract' */
  targetKind: string;
  targetId: string;
  /** The name of the organisation, procedure, person or region that it is about. */
  title: WorkTitleAnswer;
  procedureTitle: WorkTitleAnswer | null;
  organisationId: string | null;
  procedureId: string | null;
  /** Such as the number of a contract. */
  reference: string | null;
  /** What it is more closely: the kind of a task, the role of a proposal, the reason of a hold. @example 'notice-undeliverable' */
  about: string | null;
  /** How many contracts or notices, where it is about several; 1000 stands for 1000 and more. */
  @ApiProperty({ type: Number, nullable: true })
  count: number | null;
  @ApiDate()
  dueOn: string;
  /** Days until it is due; negative when it is late. */
  daysLeft: number;
  @ApiInstant()
  waitingSince: string;
  holder: WorkHolderAnswer | null;
  snooze: WorkSnoozeAnswer | null;
  /** Give it when you take it or put it off; 0 while nobody did. */
  version: number;
  /** What it takes to do it. @example 'enrolment.assess' */
  permission: string;
  /** Whether you may do it. */
  canDo: boolean;
  /** Whether you may not because of an interest in the organisation. */
  conflictOfInterest: boolean;
}

/** A page of work, what is due first before the rest. */
export class WorkPageAnswer {
  items: WorkItemAnswer[];
  /** `cursor` of the next page; null on the last. */
  next: string | null;
}

/** How much work of a kind there is. */
export class WorkKindCountAnswer {
  @ApiProperty({ enum: workKindNames })
  kind: WorkKind;
  count: number;
  /** How many of them are late. */
  late: number;
}

/** How much work is due in a week. */
export class WorkWeekCountAnswer {
  /** Its Monday. */
  @ApiDate()
  startsOn: string;
  count: number;
  /** How many of them you have. */
  mine: number;
}

/** How much work there is. */
export class WorkCountAnswer {
  /** Whatever kinds were asked for. */
  kinds: WorkKindCountAnswer[];
  /** Only weeks with work, in their order; the past ones are late. */
  weeks: WorkWeekCountAnswer[];
  late: number;
  /** Due from today until Sunday. */
  thisWeek: number;
  later: number;
  mine: number;
  /** Nobody has it. */
  free: number;
  snoozed: number;
}

/** Somebody of your region. */
export class ColleagueAnswer {
  personId: string;
  name: string;
  /** @example ['assessor'] */
  roles: string[];
}

/** Says who has an item. */
export class AssignWorkBody {
  /** You, a colleague, or null to put it back. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  @ValidateIf((_body, value) => value !== null)
  @IsUUID()
  personId: string | null;

  /** `version` of the item as you saw it. */
  @IsInt()
  @Min(0)
  @Max(2147483647)
  version: number;
}

/** Puts an item off, or takes it back into the list. */
export class SnoozeWorkBody {
  /** The day on which it is back, at the latest the day on which it is due; null: now. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  @ValidateIf((_body, value) => value !== null)
  @IsCalendarDate()
  until: string | null;

  /** Why; needed with a day. @example 'De aanbieder belt woensdag terug.' */
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  reason?: string;

  /** `version` of the item as you saw it. */
  @IsInt()
  @Min(0)
  @Max(2147483647)
  version: number;
}

/** An item after it was taken, put back or put off. */
export class WorkStateAnswer {
  @ApiProperty({ type: String, nullable: true })
  personId: string | null;
  @ApiDateOrNull()
  snoozedUntil: string | null;
  @ApiInstantOrNull()
  assignedAt: string | null;
  version: number;
}

/** One of many items. */
export class ChosenWorkBody {
  @IsUUID()
  subjectId: string;

  @IsInt()
  @Min(0)
  @Max(2147483647)
  version: number;
}

/** Gives many items to one person, or puts them back. */
export class AssignManyBody {
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  @ValidateIf((_body, value) => value !== null)
  @IsUUID()
  personId: string | null;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ChosenWorkBody)
  items: ChosenWorkBody[];
}

/** What became of one of many items. */
export class AssignedItemAnswer {
  subjectId: string;
  @ApiProperty({ enum: ['assigned', 'unchanged', 'refused'] })
  outcome: 'assigned' | 'unchanged' | 'refused';
  /** Why it was refused. @example 'stale-version' */
  @ApiProperty({ type: String, nullable: true })
  code: string | null;
  /** Give it with the next command; of a refused one the version there is now. */
  version: number;
}

/** What became of each, in the order in which they were given. */
export class AssignedManyAnswer {
  results: AssignedItemAnswer[];
}
