import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import {
  ConflictAnswer,
  ConflictListQuery,
  ConflictPageAnswer,
  DeclareConflictBody,
  EndConflictBody,
} from './conflicts.dto.js';
import { ConflictsOfInterest } from './conflicts.service.js';

@Controller('regions/:id/conflicts-of-interest')
export class ConflictsController {
  constructor(private readonly conflicts: ConflictsOfInterest) {}

  /** Who of your region has an interest in which organisation. */
  @Get()
  @Permits('conflict-of-interest.read')
  list(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Query() query: ConflictListQuery,
  ): Promise<ConflictPageAnswer> {
    return this.conflicts.list(actor, id, query);
  }

  /** Declares that you, or a colleague, have an interest in an organisation: that person judges nothing of it. */
  @Post()
  @Permits('conflict-of-interest.declare')
  declare(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: DeclareConflictBody,
  ): Promise<ConflictAnswer> {
    return this.conflicts.declare(actor, moment, id, body);
  }

  /** Says with a reason that it has ended; nobody ends one's own. */
  @Post(':conflictId/endings')
  @HttpCode(200)
  @Permits('conflict-of-interest.declare')
  end(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseIntPipe) id: number,
    @Param('conflictId', ParseUUIDPipe) conflictId: string,
    @Body() { reason }: EndConflictBody,
  ): Promise<ConflictAnswer> {
    return this.conflicts.end(actor, moment, id, conflictId, reason);
  }
}
