import { Controller, Get, Query } from '@nestjs/common';
import { addMonths } from '@openhuis/calendar';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits, RuleViolation } from '@openhuis/platform';
import { NoticeForecast } from './forecast-notices.js';
import {
  DeadlineListQuery,
  DeadlinePageAnswer,
  ForecastAnswer,
  ForecastQuery,
  NoticeListQuery,
  NoticePageAnswer,
} from './notices.dto.js';
import { NoticesQueries } from './notices.queries.js';

const MONTHS_WITHOUT_UNTIL = 12;

@Controller()
export class NoticesController {
  constructor(
    private readonly queries: NoticesQueries,
    private readonly forecasts: NoticeForecast,
  ) {}

  /** What was or will be sent, and what was recorded without being sent. */
  @Get('notices')
  @Permits('notice.read')
  notices(@CurrentActor() actor: Actor, @Query() query: NoticeListQuery): Promise<NoticePageAnswer> {
    return this.queries.notices(actor, query);
  }

  /** What will be sent when, computed by the rules that will send it; both branches of an option that is open. */
  @Get('notice-forecasts')
  @Permits('forecast.read')
  async forecast(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Query() query: ForecastQuery,
  ): Promise<ForecastAnswer> {
    const from = query.from ?? moment.today;
    const until = query.until ?? addMonths(from, MONTHS_WITHOUT_UNTIL);
    if (until < from) throw RuleViolation.of('invalid-input', { from }, 'until');
    return { from, until, lines: await this.forecasts.forecast(actor.scope, from, until, query.procedureId) };
  }

  /** The dates that matter, in their order. */
  @Get('deadlines')
  @Permits('deadline.read')
  deadlines(@CurrentActor() actor: Actor, @Query() query: DeadlineListQuery): Promise<DeadlinePageAnswer> {
    return this.queries.deadlines(actor, query);
  }
}
