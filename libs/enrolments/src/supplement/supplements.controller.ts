import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import { EnrolmentStateAnswer } from '../enrolment-answers.dto.js';
import { EnrolmentVersionBody } from '../enrolments.dto.js';
import { EnrolmentEditionAnswer } from './supplement-answers.dto.js';
import { AskSupplementBody, SettleEvidenceCheckBody } from './supplements.dto.js';
import { Supplements } from './supplements.service.js';

@Controller('enrolments')
export class SupplementsController {
  constructor(private readonly supplements: Supplements) {}

  /** Asks the provider for what is lacking; the promised decision stands still until it is received. */
  @Post(':id/supplement-requests')
  @Permits('enrolment.assess')
  ask(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, items }: AskSupplementBody,
  ): Promise<EnrolmentStateAnswer> {
    const lacking = items.map(({ conditionCode, partyId, lacking: words }) => ({
      conditionCode,
      partyId: partyId ?? null,
      lacking: words,
    }));
    return this.supplements.ask(actor, moment, id, version, lacking);
  }

  /** Hands in what was asked, at the latest on the last day of the term. What is missing is named all at once. */
  @Post(':id/supplements')
  @Permits('enrolment.submit')
  handIn(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: EnrolmentVersionBody,
  ): Promise<EnrolmentStateAnswer> {
    return this.supplements.handIn(actor, moment, id, version);
  }

  /** What was there before a supplement replaced it; the first is what was submitted. */
  @Get(':id/editions')
  @Permits('enrolment.read')
  editions(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<EnrolmentEditionAnswer[]> {
    return this.supplements.editions(actor, id);
  }

  /** Records that you looked again at evidence that was accepted instead of another, also after the admission. */
  @Post(':id/evidence-checks')
  @Permits('enrolment.assess')
  settleCheck(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, ...settled }: SettleEvidenceCheckBody,
  ): Promise<EnrolmentStateAnswer> {
    return this.supplements.settleCheck(actor, moment, id, version, settled);
  }
}
