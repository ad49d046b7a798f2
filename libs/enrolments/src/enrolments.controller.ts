import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import {
  DecidedEnrolmentAnswer,
  EnrolmentDetailAnswer,
  EnrolmentPageAnswer,
  EnrolmentStateAnswer,
  MissingPartsAnswer,
  StandingReasonAnswer,
} from './enrolment-answers.dto.js';
import {
  AnswerConditionsBody,
  AssessEnrolmentBody,
  ProposeDecisionBody,
  ReturnProposalBody,
  EnrolmentListQuery,
  EnrolmentVersionBody,
  ReplaceLinesBody,
  StartEnrolmentBody,
} from './enrolments.dto.js';
import { EnrolmentsQueries } from './enrolments.queries.js';
import { Enrolments } from './enrolments.service.js';

const PAGE = 50;

@Controller('enrolments')
export class EnrolmentsController {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly queries: EnrolmentsQueries,
  ) {}

  /** Starts an enrolment as a draft. */
  @Post()
  @Permits('enrolment.edit')
  start(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Body() body: StartEnrolmentBody,
  ): Promise<EnrolmentStateAnswer> {
    return this.enrolments.start(actor, moment, body.procedureId, body.organisationId);
  }

  /** Lists enrolments, oldest submission first; drafts, which only their provider sees, come last. */
  @Get()
  @Permits('enrolment.read')
  list(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Query() query: EnrolmentListQuery,
  ): Promise<EnrolmentPageAnswer> {
    const { limit = PAGE, ...filter } = query;
    return this.queries.list(actor, moment, { ...filter, limit });
  }

  /** One enrolment with everything in it. */
  @Get(':id')
  @Permits('enrolment.read')
  detail(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<EnrolmentDetailAnswer> {
    return this.queries.detail(actor, moment, id);
  }

  /** The reasons that your region gave most often for a finding on each condition of the same procedure. */
  @Get(':id/standing-reasons')
  @Permits('standing-reason.read')
  standingReasons(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StandingReasonAnswer[]> {
    return this.queries.standingReasons(actor, id);
  }

  /** What keeps a draft from being submitted. */
  @Get(':id/missing-parts')
  @Permits('enrolment.read')
  async missingParts(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<MissingPartsAnswer> {
    const { progress, missingParts } = await this.queries.detail(actor, moment, id);
    return { progress, missingParts };
  }

  /** Replaces all lines of a draft. */
  @Put(':id/lines')
  @Permits('enrolment.edit')
  replaceLines(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReplaceLinesBody,
  ): Promise<EnrolmentStateAnswer> {
    return this.enrolments.replaceLines(actor, moment, id, body.version, body.lines);
  }

  /** Answers conditions of a draft; conditions that are not named keep their answer. */
  @Put(':id/answers')
  @Permits('enrolment.edit')
  answer(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AnswerConditionsBody,
  ): Promise<EnrolmentStateAnswer> {
    return this.enrolments.answer(actor, moment, id, body.version, body.answers);
  }

  /** Submits a draft. What is missing is named all at once. */
  @Post(':id/submissions')
  @Permits('enrolment.submit')
  submit(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: EnrolmentVersionBody,
  ): Promise<EnrolmentStateAnswer> {
    return this.enrolments.submit(actor, moment, id, body.version);
  }

  /** Withdraws an enrolment that is not decided yet. */
  @Post(':id/withdrawals')
  @Permits('enrolment.submit')
  withdraw(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: EnrolmentVersionBody,
  ): Promise<EnrolmentStateAnswer> {
    return this.enrolments.withdraw(actor, moment, id, body.version);
  }

  /** Records findings on some or all conditions. */
  @Post(':id/assessments')
  @Permits('enrolment.assess')
  assess(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AssessEnrolmentBody,
  ): Promise<EnrolmentStateAnswer> {
    return this.enrolments.assess(actor, moment, id, body.version, body.assessments);
  }

  /** Proposes to admit or to refuse; a refusal names each condition that is not met. Another person takes the decision. */
  @Post(':id/decision-proposals')
  @Permits('enrolment.propose')
  propose(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, ...decision }: ProposeDecisionBody,
  ): Promise<EnrolmentStateAnswer> {
    return this.enrolments.proposeDecision(actor, moment, id, version, decision);
  }

  /** Gives a proposed decision back, to be weighed anew. */
  @Post(':id/decision-returns')
  @Permits('enrolment.decide')
  returnProposal(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, reason }: ReturnProposalBody,
  ): Promise<EnrolmentStateAnswer> {
    return this.enrolments.returnProposal(actor, moment, id, version, reason);
  }

  /**
   * Takes the decision that another person proposed. An admission forms the contract at once; a refusal is announced, and
   * final when the remedy term has passed.
   */
  @Post(':id/decisions')
  @Permits('enrolment.decide')
  decide(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: EnrolmentVersionBody,
  ): Promise<DecidedEnrolmentAnswer> {
    return this.enrolments.takeDecision(actor, moment, id, version);
  }
}
