import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import type { ExtensionRound } from './extension-round.entity.js';
import {
  RoundContractsAnswer,
  RoundContractsQuery,
  RoundPreviewAnswer,
  RoundPreviewQuery,
} from './round-contracts.dto.js';
import {
  RoundAnswer,
  RoundBody,
  RoundListQuery,
  RoundPageAnswer,
  RoundPlanBody,
  RoundReasonBody,
  RoundReminderAnswer,
  RoundReminderBody,
  RoundVersionBody,
} from './rounds.dto.js';
import { RoundsQueries } from './rounds.queries.js';
import { Rounds } from './rounds.service.js';

@Controller('extension-rounds')
export class RoundsController {
  constructor(
    private readonly rounds: Rounds,
    private readonly queries: RoundsQueries,
  ) {}

  /** The rounds of extensions of your region, the newest first. */
  @Get()
  @Permits('extension-round.read')
  list(@CurrentActor() actor: Actor, @Query() query: RoundListQuery): Promise<RoundPageAnswer> {
    return this.queries.list(actor, query);
  }

  /** A round with its steps, its dates, and how many of its contracts stand where. */
  @Get(':id')
  @Permits('extension-round.read')
  detail(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<RoundAnswer> {
    return this.queries.detail(actor, moment, id);
  }

  /** What the round would do today, contract by contract. Stores nothing. */
  @Get(':id/preview')
  @Permits('extension-round.read')
  preview(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { cursor }: RoundPreviewQuery,
  ): Promise<RoundPreviewAnswer> {
    return this.queries.preview(actor, moment, id, cursor);
  }

  /** What became of the contracts of a round: who was offered what, who answered, who was passed by and why. */
  @Get(':id/contracts')
  @Permits('extension-round.read')
  contracts(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: RoundContractsQuery,
  ): Promise<RoundContractsAnswer> {
    return this.queries.contracts(actor, id, query);
  }

  /** Begins a round for the next extension of a procedure. */
  @Post()
  @Permits('extension.offer')
  async create(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Body() { procedureId }: RoundBody,
  ): Promise<RoundAnswer> {
    return await this.answered(actor, moment, this.rounds.create(actor, moment, procedureId));
  }

  /** Says what the round will offer to whom, and why. */
  @Put(':id')
  @Permits('extension.offer')
  async edit(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { choice, reason, answerDueOn, version }: RoundPlanBody,
  ): Promise<RoundAnswer> {
    const plan = { choice, reason: reason?.trim() ?? null, answerDueOn: answerDueOn ?? null, version };
    return await this.answered(actor, moment, this.rounds.edit(actor, moment, id, plan));
  }

  /** Hands the round to a second person. */
  @Post(':id/submissions')
  @HttpCode(200)
  @Permits('extension.offer')
  async submit(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: RoundVersionBody,
  ): Promise<RoundAnswer> {
    return await this.answered(actor, moment, this.rounds.submit(actor, moment, id, version));
  }

  /** Approves the round as the second person: its offers go out. */
  @Post(':id/approvals')
  @HttpCode(200)
  @Permits('extension.approve')
  async approve(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: RoundVersionBody,
  ): Promise<RoundAnswer> {
    return await this.answered(actor, moment, this.rounds.approve(actor, moment, id, version));
  }

  /** Gives the round back to be prepared anew. */
  @Post(':id/returns')
  @HttpCode(200)
  @Permits('extension.approve')
  async return(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, reason }: RoundReasonBody,
  ): Promise<RoundAnswer> {
    return await this.answered(actor, moment, this.rounds.return(actor, moment, id, version, reason));
  }

  /** Ends the round before anything went out. */
  @Post(':id/cancellations')
  @HttpCode(200)
  @Permits('extension.offer')
  async cancel(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, reason }: RoundReasonBody,
  ): Promise<RoundAnswer> {
    return await this.answered(actor, moment, this.rounds.cancel(actor, moment, id, version, reason));
  }

  /** Tries the offers again that could not be made. */
  @Post(':id/retries')
  @HttpCode(200)
  @Permits('extension.offer')
  async retry(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: RoundVersionBody,
  ): Promise<RoundAnswer> {
    return await this.answered(actor, moment, this.rounds.retry(actor, moment, id, version));
  }

  /** Asks those who have not answered once more. */
  @Post(':id/reminders')
  @HttpCode(200)
  @Permits('extension.offer')
  async remind(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { contractIds }: RoundReminderBody,
  ): Promise<RoundReminderAnswer> {
    return { reminded: await this.rounds.remind(actor, moment, id, contractIds) };
  }

  private async answered(actor: Actor, moment: Moment, done: Promise<ExtensionRound>): Promise<RoundAnswer> {
    const { id } = await done;
    return await this.queries.detail(actor, moment, id);
  }
}
