import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import {
  PartyChangeAnswer,
  PartyChangeBody,
  PartyChangeCheckBody,
  PartyChangeOutcomeAnswer,
} from './party-changes.dto.js';
import { PartyChangesQueries } from './party-changes.queries.js';
import { PartyChanges } from './party-changes.service.js';

@Controller()
export class PartyChangesController {
  constructor(
    private readonly changes: PartyChanges,
    private readonly queries: PartyChangesQueries,
  ) {}

  /** What an organisation reported of itself: mergers, its name, legal form, number or account. */
  @Get('organisations/:id/changes')
  @Permits('organisation-change.read')
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PartyChangeAnswer[]> {
    return this.queries.ofOrganisation(actor, id);
  }

  /** Reports a change of your organisation, once for all its contracts. */
  @Post('organisations/:id/changes')
  @Permits('organisation-change.report')
  report(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PartyChangeBody,
  ): Promise<PartyChangeOutcomeAnswer> {
    return this.changes.report(actor, moment, id, body);
  }

  /** Agrees to a change for your region, or does not. */
  @Post('organisation-changes/:id/checks')
  @Permits('organisation-change.check')
  check(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { regionId, ...outcome }: PartyChangeCheckBody,
  ): Promise<PartyChangeOutcomeAnswer> {
    return this.changes.check(actor, moment, id, regionId, outcome);
  }

  /** Takes back what you reported, before all regions agreed. */
  @Post('organisation-changes/:id/withdrawals')
  @Permits('organisation-change.report')
  withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PartyChangeOutcomeAnswer> {
    return this.changes.withdraw(actor, id);
  }
}
