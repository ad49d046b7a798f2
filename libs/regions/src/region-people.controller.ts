import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import {
  EndRegionRoleBody,
  GivenRoleAnswer,
  GiveRoleBody,
  RegionPeopleAnswer,
  RegionPeopleQuery,
  RoleDecisionAnswer,
  RoleDecisionBody,
  RoleProposalAnswer,
} from './region-people.dto.js';
import { RegionPeopleQueries } from './region-people.queries.js';
import { RegionPeople } from './region-people.service.js';

@Controller('regions/:id')
export class RegionPeopleController {
  constructor(
    private readonly people: RegionPeople,
    private readonly queries: RegionPeopleQueries,
  ) {}

  /** The people and applications of your region by name, with their roles and when they last used them. */
  @Get('people')
  @Permits('people.read')
  list(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseIntPipe) id: number,
    @Query() query: RegionPeopleQuery,
  ): Promise<RegionPeopleAnswer> {
    return this.queries.list(actor, moment, id, query);
  }

  /** Gives a role. That of region administrator and of approver waits for a second person. */
  @Post('roles')
  @Permits('people.edit')
  give(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: GiveRoleBody,
  ): Promise<GivenRoleAnswer> {
    return this.people.give(actor, moment, id, body);
  }

  /** Ends a role, at once or on a day ahead. */
  @Post('roles/:roleId/endings')
  @HttpCode(204)
  @Permits('people.edit')
  end(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseIntPipe) id: number,
    @Param('roleId', ParseUUIDPipe) roleId: string,
    @Body() body: EndRegionRoleBody,
  ): Promise<void> {
    return this.people.end(actor, moment, id, roleId, body);
  }

  /** The roles that wait for a second person. */
  @Get('role-proposals')
  @Permits('role-proposal.read')
  proposals(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<RoleProposalAnswer[]> {
    return this.queries.proposals(actor, id);
  }

  /** Confirms or rejects a proposed role, as the second person. */
  @Post('role-proposals/:proposalId/decisions')
  @Permits('role-proposal.decide')
  async decide(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseIntPipe) id: number,
    @Param('proposalId', ParseUUIDPipe) proposalId: string,
    @Body() { outcome }: RoleDecisionBody,
  ): Promise<RoleDecisionAnswer> {
    return { roleId: await this.people.decide(actor, moment, id, proposalId, outcome) };
  }
}
