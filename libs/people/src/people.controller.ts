import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits, ShownOnce } from '@openhuis/platform';
import { MakeTokenBody, NewTokenAnswer, OwnAccountAnswer, TokenAnswer } from './people.dto.js';
import { PeopleQueries } from './people.queries.js';
import { People } from './people.service.js';

@Controller()
@Permits('own-account')
export class PeopleController {
  constructor(
    private readonly people: People,
    private readonly queries: PeopleQueries,
  ) {}

  /** Your own account and roles. */
  @Get('account')
  ownAccount(@CurrentActor() actor: Actor, @CurrentMoment() moment: Moment): Promise<OwnAccountAnswer> {
    return this.queries.ownAccount(actor, moment);
  }

  /** Your own API tokens; the tokens themselves are not kept. */
  @Get('api-tokens')
  ownTokens(@CurrentActor() actor: Actor): Promise<TokenAnswer[]> {
    return this.queries.ownTokens(actor);
  }

  /** Makes an API token for yourself. */
  @Post('api-tokens')
  @ShownOnce('token')
  makeToken(@CurrentActor() actor: Actor, @Body() body: MakeTokenBody): Promise<NewTokenAnswer> {
    return this.people.makeToken(actor, body.label, body.days);
  }

  /** Revokes one of your own tokens. */
  @Delete('api-tokens/:id')
  @HttpCode(204)
  revokeToken(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.people.revokeToken(actor, id);
  }
}
