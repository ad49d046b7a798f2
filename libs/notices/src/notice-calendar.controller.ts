import { Controller, Get, Query } from '@nestjs/common';
import { addDays } from '@openhuis/calendar';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits, RuleViolation } from '@openhuis/platform';
import { DeadlineDaysQueries } from './deadline-days.queries.js';
import { DeadlineDaysAnswer, DeadlineDaysQuery, NoticeDaysAnswer, NoticeDaysQuery } from './notice-calendar.dto.js';
import { NoticeDays } from './notice-days.js';

const LONGEST_RANGE_DAYS = 400;

@Controller()
export class NoticeCalendarController {
  constructor(
    private readonly notices: NoticeDays,
    private readonly deadlines: DeadlineDaysQueries,
  ) {}

  /** How many notices were or will be sent on which day: recorded up to today, foretold after it. */
  @Get('notice-days')
  @Permits('forecast.read')
  async noticeDays(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Query() query: NoticeDaysQuery,
  ): Promise<NoticeDaysAnswer> {
    const { from, until } = refuseTooLong(query);
    return { from, until, today: moment.today, lines: await this.notices.days(actor, moment, query) };
  }

  /** How many dates that matter fall on which day. */
  @Get('deadline-days')
  @Permits('deadline.read')
  async deadlineDays(
    @CurrentActor() actor: Actor,
    @CurrentMoment() { today }: Moment,
    @Query() query: DeadlineDaysQuery,
  ): Promise<DeadlineDaysAnswer> {
    const { from, until } = refuseTooLong(query);
    return { from, until, today, lines: await this.deadlines.days(actor, query) };
  }
}

function refuseTooLong<Range extends { from: string; until: string }>(range: Range): Range {
  const { from, until } = range;
  if (until < from || until > addDays(from, LONGEST_RANGE_DAYS))
    throw RuleViolation.of('invalid-input', { from, longestDays: LONGEST_RANGE_DAYS }, 'until');
  return range;
}
