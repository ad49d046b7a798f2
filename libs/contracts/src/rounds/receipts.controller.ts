import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import { ExtensionProgrammeBody } from './programme.dto.js';
import { OfferReceiptAnswer, RegisteredLetterBody } from './receipts.dto.js';
import { Rounds } from './rounds.service.js';
import { RoundsQueries } from './rounds.queries.js';

@Controller()
export class OfferReceiptsController {
  constructor(
    private readonly rounds: Rounds,
    private readonly queries: RoundsQueries,
  ) {}

  /** Says that your organisation has opened an offer to extend: with that it was received. */
  @Post('extension-offers/:id/receipts')
  @HttpCode(200)
  @Permits('extension.receive')
  acknowledge(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<OfferReceiptAnswer> {
    return this.rounds.acknowledge(actor, moment, id);
  }

  /** Records the registered letter for an offer that nobody opened. */
  @Post('extension-offers/:id/registered-letters')
  @HttpCode(200)
  @Permits('extension.offer')
  recordLetter(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { sentOn, reference }: RegisteredLetterBody,
  ): Promise<OfferReceiptAnswer> {
    return this.rounds.recordLetter(actor, moment, id, { sentOn, reference });
  }

  /** By which offsets the extensions of a procedure are prepared. */
  @Get('procedures/:id/extension-programme')
  @Permits('extension-round.read')
  programme(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ExtensionProgrammeBody> {
    return this.queries.programme(actor, id);
  }

  /** Replaces them; the dates follow at once. */
  @Put('procedures/:id/extension-programme')
  @Permits('extension.offer')
  setProgramme(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { proposeMonths, approveWeeks, receiptDays, version }: ExtensionProgrammeBody,
  ): Promise<ExtensionProgrammeBody> {
    return this.rounds.setProgramme(actor, moment, id, { proposeMonths, approveWeeks, receiptDays, version });
  }
}
