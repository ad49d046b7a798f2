import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import { Handovers } from './handovers.service.js';
import { JoinRequests } from './join-requests.service.js';
import { HandoverAnswer, MadeAnswer, OwnJoinRequestAnswer, ProposeHandoverBody, ReasonBody } from './members.dto.js';
import { MemberQueries } from './members.queries.js';

/** Requests to join as who asks sees them, and the way back into an organisation without administrator. */
@Controller()
export class HandoversController {
  constructor(
    private readonly queries: MemberQueries,
    private readonly handovers: Handovers,
    private readonly joinRequests: JoinRequests,
  ) {}

  /** What you asked of organisations, newest first. */
  @Get('join-requests')
  @Permits('own-account')
  ownJoinRequests(@CurrentActor() actor: Actor): Promise<OwnJoinRequestAnswer[]> {
    return this.queries.ownJoinRequests(actor);
  }

  /** Takes your own request to join back, while it is open. */
  @Delete('join-requests/:id')
  @HttpCode(204)
  @Permits('own-account')
  withdrawRequest(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    return this.joinRequests.withdraw(actor, moment, id);
  }

  /** Asks the region to hand the organisation over to you: nobody is left there who could answer your request. */
  @Post('join-requests/:id/handovers')
  @Permits('own-account')
  async ask(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonBody,
  ): Promise<MadeAnswer> {
    return { id: await this.handovers.ask(actor, moment, id, reason) };
  }

  /** The handovers that concern your region or organisation; the open ones first. */
  @Get('handovers')
  @Permits('handover.read')
  list(@CurrentActor() actor: Actor): Promise<HandoverAnswer[]> {
    return this.queries.handovers(actor);
  }

  /** Proposes to hand over; another person of the region decides. */
  @Post('handovers/:id/proposals')
  @HttpCode(204)
  @Permits('handover.propose')
  propose(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() proposal: ProposeHandoverBody,
  ): Promise<void> {
    return this.handovers.propose(actor, moment, id, proposal);
  }

  /** Agrees with a proposal of somebody else: who asked becomes administrator. */
  @Post('handovers/:id/approvals')
  @HttpCode(204)
  @Permits('handover.decide')
  approve(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonBody,
  ): Promise<void> {
    return this.handovers.approve(actor, moment, id, reason);
  }

  /** Refuses to hand over. */
  @Post('handovers/:id/refusals')
  @HttpCode(204)
  @Permits('handover.decide')
  refuse(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonBody,
  ): Promise<void> {
    return this.handovers.refuse(actor, moment, id, reason);
  }
}
