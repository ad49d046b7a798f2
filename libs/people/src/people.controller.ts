import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, Limited, type Moment, Permits, ShownOnce } from '@openhuis/platform';
import { ApiTokens } from './api-tokens.service.js';
import { MakeTokenBody, NewTokenAnswer, OwnAccountAnswer, TokenAnswer } from './people.dto.js';
import { PeopleQueries } from './people.queries.js';

@Controller()
@Permits('own-account')
export class PeopleController {
  constructor(
    private readonly tokens: ApiTokens,
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

  /** Makes an API token for yourself, limited as you ask. Asked by a token, it reaches no further than that one. */
  @Post('api-tokens')
  @Limited('token')
  @ShownOnce('token')
  makeToken(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Body() { label, days, permissions = null, actingFor = null }: MakeTokenBody,
  ): Promise<NewTokenAnswer> {
    return this.tokens.make(actor, moment, { label, days, permissions, actingFor });
  }

  /** Revokes one of your own tokens. */
  @Delete('api-tokens/:id')
  @HttpCode(204)
  revokeToken(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.tokens.revoke(actor, id);
  }
}
