import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import { NoticeRunListQuery, NoticeRunPageAnswer, ReleaseBody } from './notice-runs.dto.js';
import { NoticeRunsQueries } from './notice-runs.queries.js';
import { NoticePlanner } from './plan-notices.js';

@Controller('notice-runs')
export class NoticeRunsController {
  constructor(
    private readonly queries: NoticeRunsQueries,
    private readonly planner: NoticePlanner,
  ) {}

  /** What the planner did, and what it holds until a person looks. */
  @Get()
  @Permits('forecast.read')
  list(@CurrentActor() actor: Actor, @Query() query: NoticeRunListQuery): Promise<NoticeRunPageAnswer> {
    return this.queries.list(actor, query);
  }

  /** Lets a run that the volume breaker holds go on. */
  @Post(':id/releases')
  @HttpCode(204)
  @Permits('notice.release')
  release(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReleaseBody,
  ): Promise<void> {
    return this.planner.release(actor, moment, id, reason);
  }
}
