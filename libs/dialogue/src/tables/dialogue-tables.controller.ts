import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import {
  CancelTableBody,
  ChangeTableBody,
  DialogueTableDetailAnswer,
  PlanTableBody,
  ReplyBody,
  SetAgendaBody,
  TableListQuery,
  TablePageAnswer,
  TableStateAnswer,
  TableVersionBody,
  ToldTableAnswer,
} from './dialogue-tables.dto.js';
import { DialogueTablesQueries } from './dialogue-tables.queries.js';
import { DialogueTables } from './dialogue-tables.service.js';

@Controller()
export class DialogueTablesController {
  constructor(
    private readonly tables: DialogueTables,
    private readonly queries: DialogueTablesQueries,
  ) {}

  /** Plans a dialogue table with the contracted providers of a procedure. Only the region sees it until it invites. */
  @Post('procedures/:id/dialogue-tables')
  @Permits('dialogue-table.plan')
  plan(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PlanTableBody,
  ): Promise<TableStateAnswer> {
    return this.tables.plan(actor, moment, id, body);
  }

  /** The dialogue tables of your region, or to which you are invited. */
  @Get('dialogue-tables')
  @Permits('dialogue-table.read')
  list(@CurrentActor() actor: Actor, @Query() query: TableListQuery): Promise<TablePageAnswer> {
    return this.queries.list(actor, query);
  }

  /** One dialogue table with its agenda; for the region with what is written down at it. */
  @Get('dialogue-tables/:id')
  @Permits('dialogue-table.read')
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DialogueTableDetailAnswer> {
    return this.queries.detail(actor, id);
  }

  /** Changes when, where or what. Who was invited is told by mail, with a new calendar entry. */
  @Put('dialogue-tables/:id')
  @Permits('dialogue-table.plan')
  change(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, ...body }: ChangeTableBody,
  ): Promise<ToldTableAnswer> {
    return this.tables.change(actor, moment, id, version, body);
  }

  /** Makes the agenda these points, in this order. */
  @Put('dialogue-tables/:id/agenda')
  @Permits('dialogue-table.plan')
  setAgenda(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SetAgendaBody,
  ): Promise<TableStateAnswer> {
    return this.tables.setAgenda(actor, moment, id, body);
  }

  /** Invites every contracted provider by mail with a calendar entry; done again, those that got a contract since. */
  @Post('dialogue-tables/:id/invitations')
  @Permits('dialogue-table.plan')
  invite(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: TableVersionBody,
  ): Promise<ToldTableAnswer> {
    return this.tables.invite(actor, moment, id, version);
  }

  /** Calls a dialogue table off. Who was invited is told by mail. */
  @Post('dialogue-tables/:id/cancellations')
  @Permits('dialogue-table.plan')
  cancel(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, reason }: CancelTableBody,
  ): Promise<ToldTableAnswer> {
    return this.tables.cancel(actor, moment, id, version, reason);
  }

  /** Says whether your organisation comes. It replaces what it said before. */
  @Put('dialogue-tables/:id/reply')
  @Permits('dialogue-table.reply')
  reply(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReplyBody,
  ): Promise<TableStateAnswer> {
    return this.tables.reply(actor, moment, id, body);
  }
}
