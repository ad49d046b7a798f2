import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import { WorkAssignments } from './work-assignments.service.js';
import {
  AssignedManyAnswer,
  AssignManyBody,
  AssignWorkBody,
  ColleagueAnswer,
  SnoozeWorkBody,
  WorkCountAnswer,
  WorkCountQuery,
  WorkListQuery,
  WorkPageAnswer,
  WorkStateAnswer,
} from './work-items.dto.js';
import { WorkItemQueries } from './work-items.queries.js';

@Controller()
export class WorkItemsController {
  constructor(
    private readonly queries: WorkItemQueries,
    private readonly assignments: WorkAssignments,
  ) {}

  /** What needs a person of your region, by the day on which it is due. */
  @Get('work-items')
  @Permits('work-item.read')
  list(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Query() query: WorkListQuery,
  ): Promise<WorkPageAnswer> {
    return this.queries.list(actor, moment, query);
  }

  /** How much there is to do, by kind and by week. */
  @Get('work-item-counts')
  @Permits('work-item.read')
  count(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Query() query: WorkCountQuery,
  ): Promise<WorkCountAnswer> {
    return this.queries.count(actor, moment, query);
  }

  /** Who does the work of your region, and in which roles. */
  @Get('regions/:id/colleagues')
  @Permits('work-item.read')
  colleagues(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<ColleagueAnswer[]> {
    return this.queries.colleagues(actor, moment, id);
  }

  /** Takes an item, hands it over or puts it back. */
  @Put('regions/:id/work-items/:subjectId/assignment')
  @Permits('work-item.assign')
  assign(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseIntPipe) id: number,
    @Param('subjectId', ParseUUIDPipe) subjectId: string,
    @Body() { personId, version }: AssignWorkBody,
  ): Promise<WorkStateAnswer> {
    return this.assignments.assign(actor, moment, id, { subjectId, version }, personId);
  }

  /** Puts an item off until a day, or takes it back into the list. */
  @Put('regions/:id/work-items/:subjectId/snooze')
  @Permits('work-item.assign')
  snooze(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseIntPipe) id: number,
    @Param('subjectId', ParseUUIDPipe) subjectId: string,
    @Body() { version, until, reason }: SnoozeWorkBody,
  ): Promise<WorkStateAnswer> {
    return this.assignments.snooze(actor, moment, id, { subjectId, version }, { until, reason });
  }

  /** Gives up to 200 items to one person, or puts them back: each succeeds or is refused by itself. */
  @Post('regions/:id/work-item-assignments')
  @HttpCode(200)
  @Permits('work-item.assign')
  async assignMany(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseIntPipe) id: number,
    @Body() { personId, items }: AssignManyBody,
  ): Promise<AssignedManyAnswer> {
    return { results: await this.assignments.assignMany(actor, moment, id, items, personId) };
  }
}
