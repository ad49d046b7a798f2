import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import {
  type Actor,
  csvSheet,
  CurrentActor,
  CurrentMoment,
  Limited,
  type Moment,
  Permits,
  sheetFormats,
} from '@openhuis/platform';
import {
  EditIndexationBody,
  IndexationReasonBody,
  IndexationRoundAnswer,
  IndexationRoundRowAnswer,
  IndexationStateAnswer,
  PublishedIndexationAnswer,
  PublishIndexationBody,
  StartIndexationBody,
} from './indexation.dto.js';
import { IndexationQueries } from './indexation.queries.js';
import { Indexations } from './indexation.service.js';
import { IndexationReceipts } from './indexation-receipts.js';

@Controller()
export class IndexationController {
  constructor(
    private readonly indexations: Indexations,
    private readonly queries: IndexationQueries,
    private readonly receipts: IndexationReceipts,
  ) {}

  /** The published indexations of a procedure, the latest first: the figures, the percentage, and each tariff before and after. */
  @Get('procedures/:id/indexations')
  @Permits('procedure.read')
  @Limited('public-search')
  published(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PublishedIndexationAnswer[]> {
    return this.queries.published(actor, id);
  }

  /** The indexation rounds of a procedure of your region, the latest first. */
  @Get('procedures/:id/indexation-rounds')
  @Permits('work-item.read')
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<IndexationRoundRowAnswer[]> {
    return this.queries.list(actor, id);
  }

  /** One round, with what it makes of each tariff and what that costs in a year. */
  @Get('indexation-rounds/:id')
  @Permits('work-item.read')
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<IndexationRoundAnswer> {
    return this.queries.detail(actor, id);
  }

  /** The simulation of a round as CSV for a Dutch spreadsheet. */
  @Get('indexation-rounds/:id/file')
  @Permits('work-item.read')
  @ApiProduces('text/csv')
  async file(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { year, columns, rows } = await this.queries.sheet(actor, id);
    return new StreamableFile(Readable.from(csvSheet(columns, Readable.from([rows])), { objectMode: false }), {
      type: sheetFormats.csv,
      disposition: `attachment; filename="indexatie-${year}.csv"`,
    });
  }

  /** Starts a round for a year, with the figures that your region filled in before. */
  @Post('procedures/:id/indexation-rounds')
  @Permits('indexation.edit')
  start(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { year }: StartIndexationBody,
  ): Promise<IndexationStateAnswer> {
    return this.indexations.start(actor, moment, id, year);
  }

  /** Replaces what is filled in of a round that was not proposed. */
  @Put('indexation-rounds/:id')
  @Permits('indexation.edit')
  edit(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: EditIndexationBody,
  ): Promise<IndexationStateAnswer> {
    return this.indexations.edit(actor, moment, id, body);
  }

  /** Proposes a round to a second person; what it makes of each tariff is frozen. */
  @Post('indexation-rounds/:id/proposals')
  @HttpCode(200)
  @Permits('indexation.edit')
  propose(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, reason }: IndexationReasonBody,
  ): Promise<IndexationStateAnswer> {
    return this.indexations.propose(actor, moment, id, version, reason);
  }

  /** Gives a proposal back to be changed. */
  @Post('indexation-rounds/:id/returns')
  @HttpCode(200)
  @Permits('indexation.publish')
  giveBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, reason }: IndexationReasonBody,
  ): Promise<IndexationStateAnswer> {
    return this.indexations.giveBack(actor, id, version, reason);
  }

  /** Publishes what another person proposed: the tariffs hold from their day on, and every contracted provider is told. */
  @Post('indexation-rounds/:id/publications')
  @HttpCode(200)
  @Permits('indexation.publish')
  publish(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: PublishIndexationBody,
  ): Promise<IndexationStateAnswer> {
    return this.indexations.publish(actor, moment, id, version);
  }

  /** Withdraws a round that was not published. What was published is corrected by a next round. */
  @Post('indexation-rounds/:id/withdrawals')
  @HttpCode(200)
  @Permits('indexation.edit')
  withdraw(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, reason }: IndexationReasonBody,
  ): Promise<IndexationStateAnswer> {
    return this.indexations.withdraw(actor, moment, id, version, reason);
  }

  /** Records that your organisation has seen a published indexation. Again: nothing changes. */
  @Post('indexation-rounds/:id/receipts')
  @HttpCode(204)
  @Permits('indexation.receive')
  receive(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    return this.receipts.receive(actor, moment, id);
  }
}
