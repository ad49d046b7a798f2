import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import { EnrolmentStateAnswer } from './enrolment-answers.dto.js';
import { AnswerComplaintBody, EndRefusalBody, FileComplaintBody, SuspendRefusalBody } from './refusals.dto.js';
import { Refusals } from './refusals.service.js';

@Controller('enrolments')
export class RefusalsController {
  constructor(private readonly refusals: Refusals) {}

  /** Files a complaint about a refusal. It stops no term; the region answers within six weeks. */
  @Post(':id/complaints')
  @Permits('enrolment.submit')
  complain(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, text }: FileComplaintBody,
  ): Promise<EnrolmentStateAnswer> {
    return this.refusals.complain(actor, moment, id, version, text);
  }

  /** Answers a complaint. A refusal that was wrong is reconsidered by a command of its own. */
  @Post(':id/complaint-answers')
  @Permits('enrolment.decide')
  answerComplaint(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, ...reply }: AnswerComplaintBody,
  ): Promise<EnrolmentStateAnswer> {
    return this.refusals.answerComplaint(actor, moment, id, version, reply);
  }

  /**
   * Registers a writ, or a procedure at the Geschillencommissie, of within the remedy term: it suspends this refusal only,
   * also one that became final before it was registered.
   */
  @Post(':id/refusal-suspensions')
  @Permits('enrolment.decide')
  suspend(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, ...suspension }: SuspendRefusalBody,
  ): Promise<EnrolmentStateAnswer> {
    return this.refusals.suspend(actor, moment, id, version, suspension);
  }

  /** Makes a suspended refusal final after all. */
  @Post(':id/final-refusals')
  @Permits('enrolment.decide')
  makeFinal(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, reason }: EndRefusalBody,
  ): Promise<EnrolmentStateAnswer> {
    return this.refusals.makeFinal(actor, moment, id, version, reason);
  }

  /** Takes an intended refusal back. Two people decide anew. */
  @Post(':id/reconsiderations')
  @Permits('enrolment.decide')
  reconsider(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, reason }: EndRefusalBody,
  ): Promise<EnrolmentStateAnswer> {
    return this.refusals.reconsider(actor, moment, id, version, reason);
  }
}
