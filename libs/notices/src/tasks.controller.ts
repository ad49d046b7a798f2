import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import { TaskListQuery, TaskPageAnswer, TaskSettlementBody } from './tasks.dto.js';
import { Tasks } from './tasks.service.js';

@Controller('tasks')
export class TasksController {
  constructor(private readonly tasks: Tasks) {}

  /** What needs a person of your region. */
  @Get()
  @Permits('task.read')
  list(@CurrentActor() actor: Actor, @Query() query: TaskListQuery): Promise<TaskPageAnswer> {
    return this.tasks.list(actor, query);
  }

  /** Records that you have dealt with a task. */
  @Post(':id/settlements')
  @HttpCode(204)
  @Permits('task.settle')
  settle(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { note }: TaskSettlementBody,
  ): Promise<void> {
    return this.tasks.settle(actor, moment, id, note);
  }
}
