import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, ParseUUIDPipe, Post } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import { EndingReasonBody, SettlementBody } from '../endings/endings.dto.js';
import {
  MeasureAnswer,
  MeasureBody,
  MeasureDecisionBody,
  MeasureOutcomeAnswer,
  MeasureViewBody,
} from './measures.dto.js';
import { MeasuresQueries } from './measures.queries.js';
import { Measures } from './measures.service.js';

@Controller()
export class MeasuresController {
  constructor(
    private readonly measures: Measures,
    private readonly queries: MeasuresQueries,
  ) {}

  /** The measures under a contract: intended, in force and past. */
  @Get('contracts/:id/measures')
  @Permits('contract.read')
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MeasureAnswer[]> {
    return this.queries.ofContract(actor, id);
  }

  /** Proposes a measure: the provider can respond first. */
  @Post('contracts/:id/measures')
  @Permits('measure.propose')
  propose(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MeasureBody,
  ): Promise<MeasureOutcomeAnswer> {
    return this.measures.propose(actor, moment, id, body);
  }

  /** Says what you think of a measure that the region intends. */
  @Post('measures/:id/views')
  @Permits('measure.respond')
  respond(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { view }: MeasureViewBody,
  ): Promise<MeasureOutcomeAnswer> {
    return this.measures.respond(actor, moment, id, view);
  }

  /** Takes a measure that somebody else proposed, or drops it. */
  @Post('measures/:id/decisions')
  @Permits('measure.decide')
  decide(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MeasureDecisionBody,
  ): Promise<MeasureOutcomeAnswer> {
    return this.measures.decide(actor, moment, id, body);
  }

  /** Records that a step of a recovery plan was done. */
  @Post('measures/:id/steps/:number/completions')
  @HttpCode(204)
  @Permits('measure.propose')
  async finishStep(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
    @Body() { note }: SettlementBody,
  ): Promise<void> {
    await this.measures.finishStep(actor, moment, id, number, note);
  }

  /** Closes a measure that was taken. */
  @Post('measures/:id/closings')
  @Permits('measure.propose')
  close(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: EndingReasonBody,
  ): Promise<MeasureOutcomeAnswer> {
    return this.measures.close(actor, moment, id, reason);
  }
}
