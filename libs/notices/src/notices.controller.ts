import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { addMonths } from '@openhuis/calendar';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits, RuleViolation } from '@openhuis/platform';
import { NoticeForecast } from './forecast-notices.js';
import {
  DeadlineListQuery,
  DeadlinePageAnswer,
  ForecastAnswer,
  ForecastQuery,
  NoticeDetailAnswer,
  NoticeListQuery,
  NoticePageAnswer,
} from './notices.dto.js';
import { NoticesQueries } from './notices.queries.js';
import { NoticePlanner } from './plan-notices.js';

const MONTHS_WITHOUT_UNTIL = 12;

@Controller()
export class NoticesController {
  constructor(
    private readonly queries: NoticesQueries,
    private readonly forecasts: NoticeForecast,
    private readonly planner: NoticePlanner,
  ) {}

  /** What was or will be sent, and what was recorded without being sent. */
  @Get('notices')
  @Permits('notice.read')
  notices(@CurrentActor() actor: Actor, @Query() query: NoticeListQuery): Promise<NoticePageAnswer> {
    return this.queries.notices(actor, query);
  }

  /** A notice with the proof of every delivery. */
  @Get('notices/:id')
  @Permits('notice.read')
  notice(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<NoticeDetailAnswer> {
    return this.queries.notice(actor, id);
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

  /** Lets a run that the volume breaker holds go on. */
  @Post('notice-runs/:id/releases')
  @HttpCode(204)
  @Permits('notice.release')
  release(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    return this.planner.release(actor, moment, id);
  }

  /** The dates that matter, in their order. */
  @Get('deadlines')
  @Permits('deadline.read')
  deadlines(@CurrentActor() actor: Actor, @Query() query: DeadlineListQuery): Promise<DeadlinePageAnswer> {
    return this.queries.deadlines(actor, query);
  }
}
