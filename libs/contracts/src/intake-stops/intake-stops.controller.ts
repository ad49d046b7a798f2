import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import { EndingReasonBody } from '../endings/endings.dto.js';
import {
  IntakeStopAnswer,
  IntakeStopBody,
  IntakeStopDecisionBody,
  IntakeStopOutcomeAnswer,
  IntakeStopRequestBody,
} from './intake-stops.dto.js';
import { IntakeStopsQueries } from './intake-stops.queries.js';
import { IntakeStops } from './intake-stops.service.js';

@Controller()
export class IntakeStopsController {
  constructor(
    private readonly stops: IntakeStops,
    private readonly queries: IntakeStopsQueries,
  ) {}

  /** The intake stops of a contract: asked, in force and past. */
  @Get('contracts/:id/intake-stops')
  @Permits('contract.read')
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<IntakeStopAnswer[]> {
    return this.queries.ofContract(actor, id);
  }

  /** Asks the region to consent to an intake stop. */
  @Post('contracts/:id/intake-stop-requests')
  @Permits('intake-stop.ask')
  ask(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: IntakeStopRequestBody,
  ): Promise<IntakeStopOutcomeAnswer> {
    return this.stops.stop(actor, moment, id, 'provider', body);
  }

  /** Imposes an intake stop because of signals about safety, quality or fraud. */
  @Post('contracts/:id/intake-stops')
  @Permits('intake-stop.decide')
  impose(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: IntakeStopBody,
  ): Promise<IntakeStopOutcomeAnswer> {
    return this.stops.stop(actor, moment, id, 'region', body);
  }

  /** Consents to what a provider asked, or does not. */
  @Post('intake-stops/:id/decisions')
  @Permits('intake-stop.decide')
  decide(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: IntakeStopDecisionBody,
  ): Promise<IntakeStopOutcomeAnswer> {
    return this.stops.decide(actor, moment, id, body);
  }

  /** Takes back what you asked, before the region decided. */
  @Post('intake-stops/:id/withdrawals')
  @Permits('intake-stop.ask')
  withdraw(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: EndingReasonBody,
  ): Promise<IntakeStopOutcomeAnswer> {
    return this.stops.withdraw(actor, moment, id, reason);
  }

  /** Ends the stop that you asked for yourself: you take new clients again. */
  @Post('intake-stops/:id/provider-liftings')
  @Permits('intake-stop.ask')
  liftForProvider(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: EndingReasonBody,
  ): Promise<IntakeStopOutcomeAnswer> {
    return this.stops.lift(actor, moment, id, 'provider', reason);
  }

  /** Lifts a stop. */
  @Post('intake-stops/:id/region-liftings')
  @Permits('intake-stop.decide')
  liftForRegion(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: EndingReasonBody,
  ): Promise<IntakeStopOutcomeAnswer> {
    return this.stops.lift(actor, moment, id, 'region', reason);
  }
}
