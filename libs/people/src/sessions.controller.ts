import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits, type Tenant } from '@openhuis/platform';
import { ActForBody, OwnSessionAnswer, SessionAnswer } from './sessions.dto.js';
import { SessionsQueries } from './sessions.queries.js';
import { Sessions } from './sessions.service.js';

@Controller()
export class SessionsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly queries: SessionsQueries,
  ) {}

  /** The session of this browser: who you are, for whom you act, and for whom you can. */
  @Get('session')
  @Permits('registration')
  currentSession(@CurrentActor() actor: Actor, @CurrentMoment() moment: Moment): Promise<SessionAnswer> {
    return this.queries.current(actor, moment);
  }

  /** Chooses for whom you act from now on, in this browser. */
  @Put('session/acting-for')
  @Permits('registration')
  async actFor(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Body() body: ActForBody,
  ): Promise<SessionAnswer> {
    await this.sessions.actFor(actor, body.tenant as Tenant | null, moment);
    return await this.queries.current(actor, moment);
  }

  /** Where you are signed in. */
  @Get('sessions')
  @Permits('own-account')
  ownSessions(@CurrentActor() actor: Actor, @CurrentMoment() moment: Moment): Promise<OwnSessionAnswer[]> {
    return this.queries.own(actor, moment);
  }

  /** Ends one of your own sessions, at once, on whatever device it is. */
  @Delete('sessions/:id')
  @HttpCode(204)
  @Permits('own-account')
  endSession(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.sessions.endOwn(actor, id);
  }
}
