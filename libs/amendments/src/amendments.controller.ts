import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, Limited, type Moment, Permits } from '@openhuis/platform';
import { AmendmentDetailAnswer, AnnouncedAmendmentsAnswer } from './amendment-detail.dto.js';
import { AmendmentImpactAnswer } from './amendment-impact.dto.js';
import {
  AmendmentListQuery,
  AmendmentPageAnswer,
  AmendmentReasonBody,
  AmendmentReminderAnswer,
  AmendmentReminderBody,
  AmendmentStateAnswer,
  AmendmentStepBody,
  AnnounceAmendmentBody,
  AnnouncedAmendmentAnswer,
  BeginAmendmentBody,
  RewriteAmendmentBody,
} from './amendments.dto.js';
import { AmendmentsQueries } from './amendments.queries.js';
import { Amendments } from './amendments.service.js';
import { writingOf } from './written-amendment.js';

@Controller()
export class AmendmentsController {
  constructor(
    private readonly amendments: Amendments,
    private readonly queries: AmendmentsQueries,
  ) {}

  /** The announced amendments of a procedure, for everyone. */
  @Get('procedures/:id/amendments')
  @Permits('procedure.read')
  @Limited('public-search')
  announced(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AnnouncedAmendmentsAnswer> {
    return this.queries.announced(actor, id);
  }

  /** The amendments of your regions, the newest first. */
  @Get('amendments')
  @Permits('amendment.read')
  list(@CurrentActor() actor: Actor, @Query() query: AmendmentListQuery): Promise<AmendmentPageAnswer> {
    return this.queries.list(actor, query);
  }

  /** Begins an amendment of what binds every contract of a procedure. */
  @Post('amendments')
  @Permits('amendment.edit')
  begin(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Body() body: BeginAmendmentBody,
  ): Promise<AmendmentStateAnswer> {
    return this.amendments.begin(actor, moment, body.procedureId, writingOf(body));
  }

  /** One amendment, with what each change replaces. */
  @Get('amendments/:id')
  @Permits('amendment.read')
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AmendmentDetailAnswer> {
    return this.queries.detail(actor, id);
  }

  /** Replaces what a draft says. */
  @Put('amendments/:id')
  @Permits('amendment.edit')
  rewrite(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RewriteAmendmentBody,
  ): Promise<AmendmentStateAnswer> {
    return this.amendments.rewrite(actor, moment, id, body.version, writingOf(body));
  }

  /** What announcing it today would mean: days, reach, conflicts and faults. Stores nothing. */
  @Get('amendments/:id/impact')
  @Permits('amendment-impact.read')
  impact(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AmendmentImpactAnswer> {
    return this.queries.impact(actor, moment, id);
  }

  /** Proposes a draft to a second person; every fault is told at once. */
  @Post('amendments/:id/proposals')
  @Permits('amendment.edit')
  propose(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: AmendmentStepBody,
  ): Promise<AmendmentStateAnswer> {
    return this.amendments.propose(actor, moment, id, version);
  }

  /** Gives a proposal back to its writer. */
  @Post('amendments/:id/returns')
  @Permits('amendment.announce')
  giveBack(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, reason }: AmendmentReasonBody,
  ): Promise<AmendmentStateAnswer> {
    return this.amendments.giveBack(actor, moment, id, version, reason);
  }

  /** Announces a proposal to every contracted provider; another person than who proposed it. */
  @Post('amendments/:id/announcements')
  @Permits('amendment.announce')
  announce(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, conflictReason }: AnnounceAmendmentBody,
  ): Promise<AnnouncedAmendmentAnswer> {
    return this.amendments.announce(actor, moment, id, version, conflictReason);
  }

  /** Takes an amendment back before its day. */
  @Post('amendments/:id/withdrawals')
  @Permits('amendment.edit')
  withdraw(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, reason }: AmendmentReasonBody,
  ): Promise<AmendmentStateAnswer> {
    return this.amendments.withdraw(actor, moment, id, version, reason);
  }

  /** Reminds who did not answer, once a day at most. */
  @Post('amendments/:id/reminders')
  @Permits('amendment.edit')
  remind(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { answerIds }: AmendmentReminderBody,
  ): Promise<AmendmentReminderAnswer> {
    return this.amendments.remind(actor, moment, id, answerIds === undefined ? {} : { answerIds });
  }
}
