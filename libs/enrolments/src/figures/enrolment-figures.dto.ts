import { BilingualTextBody } from '@openhuis/procedures';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';

const MONTH = { message: 'must be a month such as 2026-03' };

/** Of which region and which months. */
export class EnrolmentFigureQuery {
  /** @example 1 */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2147483647)
  regionId: number;

  /** Only of this procedure. */
  @IsOptional()
  @IsUUID()
  procedureId?: string;

  /** First month; eleven before the last when left out. @example '2026-01' */
  @IsOptional()
  @Matches(/^20\d{2}-(0[1-9]|1[0-2])$/, MONTH)
  from?: string;

  /** Last month, inclusive; this month when both are left out. @example '2026-12' */
  @IsOptional()
  @Matches(/^20\d{2}-(0[1-9]|1[0-2])$/, MONTH)
  until?: string;
}

/** How it went with enrolments: counts, and days. Nothing in it tells of one provider, or holds one beside another. */
export class EnrolmentFiguresAnswer {
  /** Submitted. */
  received: number;
  /** First told of an outcome: a decision, or a notice of intended refusal. */
  decided: number;
  /**
   * Calendar days from receipt until the first outcome, without the days on which a supplement was waited for: within so
   * many days half of them were told. Null where nobody was.
   */
  leadDaysMedian: number | null;
  /** Within so many days nine of ten were told. */
  leadDaysNinetieth: number | null;
  /** Of those told, how many on or before the promised day (which a supplement moves). */
  withinPromise: number;
  /** Admitted for everything that was asked for. */
  admitted: number;
  /** Admitted for a part. */
  partlyAdmitted: number;
  /** Told of an intended refusal. One that was reconsidered counts here and in what became of it. */
  intendedRefusals: number;
  /** Refused for good. */
  refused: number;
  withdrawn: number;
  /** What was lacking was not received in time. */
  notProcessed: number;
}

/** The figures of one month: each event counts in the month in which it happened (Europe/Amsterdam). */
export class MonthlyEnrolmentFiguresAnswer extends EnrolmentFiguresAnswer {
  /** @example '2026-03' */
  month: string;
}

/** How many refusals named a condition as not met. */
export class RefusalsByConditionAnswer {
  procedureId: string;
  procedureTitle: BilingualTextBody;
  /** @example 'VISIE' */
  condition: string;
  /** As the version had it by which the last of them was judged. */
  title: BilingualTextBody;
  intended: number;
  refused: number;
}

/** The figures of a region, or of the own municipalities. */
export class EnrolmentFigureListAnswer {
  regionId: number;
  /** @example '2025-04' */
  from: string;
  /** Inclusive. @example '2026-03' */
  until: string;
  /** In order; every month is there. */
  months: MonthlyEnrolmentFiguresAnswer[];
  /** Over the whole period: the days are those of all, not a mean of the months. */
  total: EnrolmentFiguresAnswer;
  /** By how often they were named, 500 at most. */
  refusalsByCondition: RefusalsByConditionAnswer[];
}
