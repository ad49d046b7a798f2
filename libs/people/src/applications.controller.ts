import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, Limited, type Moment, Permits, ShownOnce } from '@openhuis/platform';
import {
  ApplicationAnswer,
  ClientCredentialsAnswer,
  MakeApplicationBody,
  RotateSecretBody,
} from './applications.dto.js';
import { ApplicationsQueries } from './applications.queries.js';
import { Applications } from './applications.service.js';

@Controller('applications')
export class ApplicationsController {
  constructor(
    private readonly applications: Applications,
    private readonly queries: ApplicationsQueries,
  ) {}

  /** The applications of your region or organisation, the newest first. */
  @Get()
  @Permits('application.read')
  listApplications(@CurrentActor() actor: Actor): Promise<ApplicationAnswer[]> {
    return this.queries.list(actor);
  }

  /** Makes an application; its id is the client id with which it fetches access tokens at `/v1/oauth/token`. */
  @Post()
  @Permits('application.edit')
  @Limited('token')
  @ShownOnce('clientSecret')
  makeApplication(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Body() body: MakeApplicationBody,
  ): Promise<ClientCredentialsAnswer> {
    return this.applications.make(actor, moment, body);
  }

  /** Gives an application another secret. */
  @Post(':id/secrets')
  @Permits('application.edit')
  @Limited('token')
  @ShownOnce('clientSecret')
  rotateSecret(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RotateSecretBody,
  ): Promise<ClientCredentialsAnswer> {
    return this.applications.rotateSecret(actor, moment, id, body.hoursOfEarlier ?? 24);
  }

  /** Revokes an application, with its secrets and access tokens, at once. */
  @Delete(':id')
  @HttpCode(204)
  @Permits('application.edit')
  revokeApplication(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    return this.applications.revoke(actor, moment, id);
  }
}
