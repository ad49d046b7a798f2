import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import { EnrolmentStateAnswer } from '../enrolment-answers.dto.js';
import { EnrolmentVersionBody } from '../enrolments.dto.js';
import { ReusableAnswerAnswer } from './consortium-answers.dto.js';
import {
  BindPartyBody,
  DeclineCompanionsBody,
  PartyAnswersBody,
  ReplacePartiesBody,
  ReuseAnswersBody,
} from './parties.dto.js';
import { EnrolmentPreparation } from './preparation.service.js';

@Controller('enrolments/:id')
export class EnrolmentPreparationController {
  constructor(private readonly preparation: EnrolmentPreparation) {}

  /** Replaces who enrols: the form and all parties of a draft. */
  @Put('parties')
  @Permits('enrolment.edit')
  replaceParties(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, form, parties }: ReplacePartiesBody,
  ): Promise<EnrolmentStateAnswer> {
    const stated = parties.map(
      ({ delivers = null, soleTrader = false, keepsWork = false, guarantee = null, ...party }) => ({
        ...party,
        delivers,
        soleTrader,
        keepsWork,
        guarantee,
      }),
    );
    return this.preparation.replaceParties(actor, moment, id, version, form, stated);
  }

  /** Asks a member of the consortium to confirm its part; its administrators get a mail. Again, to remind them. */
  @Post('parties/:partyId/invitations')
  @Permits('enrolment.edit')
  invite(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('partyId', ParseUUIDPipe) partyId: string,
    @Body() { version }: EnrolmentVersionBody,
  ): Promise<EnrolmentStateAnswer> {
    return this.preparation.invite(actor, moment, id, version, partyId);
  }

  /** Binds a party without an account by its signed statement, or a parent by its guarantee. */
  @Put('parties/:partyId/document')
  @Permits('enrolment.edit')
  bind(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('partyId', ParseUUIDPipe) partyId: string,
    @Body() { version, evidenceId }: BindPartyBody,
  ): Promise<EnrolmentStateAnswer> {
    return this.preparation.bind(actor, moment, id, version, partyId, evidenceId);
  }

  /** Answers conditions for a party without an account. */
  @Put('parties/:partyId/answers')
  @Permits('enrolment.edit')
  answerFor(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('partyId', ParseUUIDPipe) partyId: string,
    @Body() { version, answers }: PartyAnswersBody,
  ): Promise<EnrolmentStateAnswer> {
    return this.preparation.answerFor(actor, moment, id, version, partyId, answers);
  }

  /** Replaces which recommended companions are declined, each with its reason. */
  @Put('companion-declines')
  @Permits('enrolment.edit')
  decline(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, declines }: DeclineCompanionsBody,
  ): Promise<EnrolmentStateAnswer> {
    return this.preparation.decline(actor, moment, id, version, declines);
  }

  /** What earlier enrolments of the same organisation in the region can give to a draft. */
  @Get('reusable-answers')
  @Permits('enrolment.edit')
  reusable(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ReusableAnswerAnswer[]> {
    return this.preparation.reusable(actor, moment, id);
  }

  /** Takes over answers of earlier enrolments, for the conditions that are named. */
  @Post('reuses')
  @Permits('enrolment.edit')
  reuse(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, conditionCodes }: ReuseAnswersBody,
  ): Promise<EnrolmentStateAnswer> {
    return this.preparation.reuse(actor, moment, id, version, conditionCodes);
  }
}
