import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Res } from '@nestjs/common';
import {
  type Actor,
  CurrentActor,
  CurrentMoment,
  Limited,
  type Moment,
  Permits,
  publicScope,
} from '@openhuis/platform';
import {
  AnswerPointBody,
  AttendanceBody,
  DraftMinutesBody,
  MinutesAnswer,
  MinutesListQuery,
  MinutesPageAnswer,
  PublishedMinutesAnswer,
  PublishMinutesBody,
  WrittenAnswer,
} from './minutes.dto.js';
import { MinutesQueries } from './minutes.queries.js';
import { PublishMinutes } from './publish-minutes.service.js';
import { WriteAtTable } from './write-at-table.service.js';

/** The part of a reply that these answers set. */
interface Reply {
  header(name: string, value: string): unknown;
}

/** What is public may be kept for so long, by whomever. */
const KEEP = 'public, max-age=60';

@Controller()
export class MinutesController {
  constructor(
    private readonly atTable: WriteAtTable,
    private readonly minutes: PublishMinutes,
    private readonly queries: MinutesQueries,
  ) {}

  /** Notes that a contracted provider was there, or was not after all. */
  @Put('dialogue-tables/:id/attendance/:organisationId')
  @HttpCode(204)
  @Permits('dialogue-table.plan')
  noteAttendance(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('organisationId', ParseUUIDPipe) organisationId: string,
    @Body() { present }: AttendanceBody,
  ): Promise<void> {
    return this.atTable.noteAttendance(actor, moment, id, organisationId, present);
  }

  /** Writes down the answer to a point of the agenda, with the reason. Only the region sees it until the minutes are published. */
  @Put('agenda-points/:id/answer')
  @Permits('dialogue-table.plan')
  async answerPoint(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AnswerPointBody,
  ): Promise<WrittenAnswer> {
    return { version: await this.atTable.answerPoint(actor, moment, id, body) };
  }

  /** Keeps the minutes as far as they are written. Only the region sees them. */
  @Put('dialogue-tables/:id/minutes-draft')
  @Permits('dialogue-table.plan')
  async draft(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, text }: DraftMinutesBody,
  ): Promise<WrittenAnswer> {
    return { version: await this.atTable.draftMinutes(actor, moment, id, version, text) };
  }

  /** Publishes the minutes to every contracted provider, and to everyone if the region wants that. The proposals get their answers. */
  @Post('dialogue-tables/:id/minutes')
  @Permits('dialogue-table.plan')
  publish(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PublishMinutesBody,
  ): Promise<PublishedMinutesAnswer> {
    return this.minutes.publish(actor, moment, id, body);
  }

  /** The minutes of a procedure that are public, the last table first. */
  @Get('procedures/:id/dialogue-minutes')
  @Permits('public')
  @Limited('public-search')
  async list(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: MinutesListQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MinutesPageAnswer> {
    const page = await this.queries.list(publicScope, id, query);
    reply.header('cache-control', KEEP);
    return page;
  }

  /** The minutes of one dialogue table, for the contracted providers of its procedure and its region. */
  @Get('dialogue-minutes/:id')
  @Permits('dialogue-table.read')
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MinutesAnswer> {
    return this.queries.detail(actor, id);
  }
}
