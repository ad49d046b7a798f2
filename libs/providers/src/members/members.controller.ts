import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, Limited, type Moment, Permits } from '@openhuis/platform';
import { Invitations } from './invitations.service.js';
import { JoinRequests } from './join-requests.service.js';
import {
  EndedRoleAnswer,
  EndRoleBody,
  GivenRolesAnswer,
  GiveRolesBody,
  InvitationAnswer,
  InviteBody,
  JoinRequestAnswer,
  MadeAnswer,
  MemberAnswer,
  ReasonBody,
} from './members.dto.js';
import { MemberQueries } from './members.queries.js';
import { Members } from './members.service.js';

/** The people of an organisation: who is there, who is asked, and who asks. */
@Controller('organisations/:id')
export class MembersController {
  constructor(
    private readonly queries: MemberQueries,
    private readonly memberships: Members,
    private readonly invitations: Invitations,
    private readonly joinRequests: JoinRequests,
  ) {}

  /** Who works for your organisation, with their roles and mandates, also those that ended or have yet to begin. */
  @Get('members')
  @Permits('member.read')
  members(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<MemberAnswer[]> {
    return this.queries.members(actor, moment, id);
  }

  /** Gives a member more roles, such as a mandate to sign. */
  @Post('members/:personId/roles')
  @Permits('member.edit')
  async give(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('personId', ParseUUIDPipe) personId: string,
    @Body() { roles }: GiveRolesBody,
  ): Promise<GivenRolesAnswer> {
    return { roleIds: await this.memberships.give(actor, moment, id, personId, roles) };
  }

  /** Ends a role or mandate, also your own. The last administrator cannot leave. */
  @Post('roles/:roleId/endings')
  @Permits('member.edit')
  async end(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('roleId', ParseUUIDPipe) roleId: string,
    @Body() ending: EndRoleBody,
  ): Promise<EndedRoleAnswer> {
    return { until: await this.memberships.end(actor, moment, id, roleId, ending) };
  }

  /** The invitations of your organisation, newest first. */
  @Get('invitations')
  @Permits('member.edit')
  listInvitations(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<InvitationAnswer[]> {
    return this.queries.invitations(actor, moment, id);
  }

  /** Invites somebody by mail. The link in it works once, for fourteen days. */
  @Post('invitations')
  @Limited('mail')
  @Permits('member.edit')
  async invite(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { email, roles }: InviteBody,
  ): Promise<MadeAnswer> {
    return { id: await this.invitations.invite(actor, moment, id, email, roles) };
  }

  /** Sends an invitation again, with a new link; the earlier one no longer works. */
  @Post('invitations/:invitationId/sendings')
  @HttpCode(204)
  @Limited('mail')
  @Permits('member.edit')
  resend(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('invitationId', ParseUUIDPipe) invitationId: string,
  ): Promise<void> {
    return this.invitations.resend(actor, moment, id, invitationId);
  }

  /** Takes an invitation back. */
  @Delete('invitations/:invitationId')
  @HttpCode(204)
  @Permits('member.edit')
  withdraw(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('invitationId', ParseUUIDPipe) invitationId: string,
  ): Promise<void> {
    return this.invitations.withdraw(actor, moment, id, invitationId);
  }

  /** Who asked to join your organisation, newest first. */
  @Get('join-requests')
  @Permits('member.edit')
  listJoinRequests(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<JoinRequestAnswer[]> {
    return this.queries.joinRequests(actor, id);
  }

  /** Lets somebody in who asked, with roles. */
  @Post('join-requests/:requestId/approvals')
  @HttpCode(204)
  @Permits('member.edit')
  approve(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('requestId', ParseUUIDPipe) requestId: string,
    @Body() { roles }: GiveRolesBody,
  ): Promise<void> {
    return this.joinRequests.answer(actor, moment, id, requestId, { roles });
  }

  /** Refuses somebody who asked, with the reason. */
  @Post('join-requests/:requestId/refusals')
  @HttpCode(204)
  @Permits('member.edit')
  refuse(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('requestId', ParseUUIDPipe) requestId: string,
    @Body() { reason }: ReasonBody,
  ): Promise<void> {
    return this.joinRequests.answer(actor, moment, id, requestId, { refusedBecause: reason });
  }
}
