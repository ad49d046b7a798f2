import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import { ConsortiumPartAnswer, PartPageAnswer, PartStateAnswer } from './consortium-answers.dto.js';
import { ConsortiumPartsQueries } from './consortium-parts.queries.js';
import { ConsortiumParts } from './consortium-parts.service.js';
import { ConfirmPartBody, DeclinePartBody, PartListQuery, PartyAnswersBody } from './parties.dto.js';

const PAGE = 50;

@Controller('consortium-parts')
export class ConsortiumPartsController {
  constructor(
    private readonly parts: ConsortiumParts,
    private readonly queries: ConsortiumPartsQueries,
  ) {}

  /** Lists the parts that your organisations have in enrolments of others, the newest invitation first. */
  @Get()
  @Permits('consortium-part.read')
  list(@CurrentActor() actor: Actor, @Query() { cursor, limit = PAGE }: PartListQuery): Promise<PartPageAnswer> {
    return this.queries.list(actor, { cursor, limit });
  }

  /** One part: what concerns your organisation in the enrolment of the lead member. */
  @Get(':id')
  @Permits('consortium-part.read')
  detail(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ConsortiumPartAnswer> {
    return this.queries.detail(actor, moment, id);
  }

  /** Answers conditions that every member delivers. */
  @Put(':id/answers')
  @Permits('enrolment.edit')
  answer(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, answers }: PartyAnswersBody,
  ): Promise<PartStateAnswer> {
    return this.parts.answer(actor, moment, id, version, answers);
  }

  /** Confirms your part, and that your organisation is jointly and severally liable with the other members. */
  @Post(':id/confirmations')
  @Permits('enrolment.submit')
  confirm(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: ConfirmPartBody,
  ): Promise<PartStateAnswer> {
    return this.parts.confirm(actor, moment, id, version);
  }

  /** Declines to take part, with a reason for the lead member. */
  @Post(':id/declines')
  @Permits('enrolment.submit')
  decline(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, reason }: DeclinePartBody,
  ): Promise<PartStateAnswer> {
    return this.parts.decline(actor, moment, id, version, reason);
  }
}
