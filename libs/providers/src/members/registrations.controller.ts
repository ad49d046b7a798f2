import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { sessionCookie, Sessions } from '@openhuis/people';
import {
  type Actor,
  CurrentActor,
  CurrentMoment,
  CurrentSession,
  Limited,
  type Moment,
  Permits,
  RuleViolation,
  type SessionOfRequest,
} from '@openhuis/platform';
import type { FastifyReply } from 'fastify';
import { AddressConfirmations } from './address-confirmations.service.js';
import { Invitations } from './invitations.service.js';
import {
  AcceptanceAnswer,
  AcceptInvitationBody,
  ConfirmAddressBody,
  RegisterBody,
  RegistrationAnswer,
} from './registrations.dto.js';
import { Registrations } from './registrations.service.js';

/** For who signed in and may not be registered yet. Whoever becomes somebody here goes on in a session with a new secret. */
@Controller()
@Permits('registration')
export class RegistrationsController {
  constructor(
    private readonly registrations: Registrations,
    private readonly invitations: Invitations,
    private readonly sessions: Sessions,
    private readonly addresses: AddressConfirmations,
  ) {}

  /** Registers you for the organisation for which you signed in, and the organisation when it is new. */
  @Post('registrations')
  @Limited('sign-in')
  async register(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: SessionOfRequest | undefined,
    @CurrentMoment() moment: Moment,
    @Body() body: RegisterBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegistrationAnswer> {
    const own = required(session);
    const registration = await this.registrations.register(actor, own, moment, body);
    await this.nowKnown(own, registration.personId, actor, reply);
    return registration;
  }

  /** Takes up an invitation that you got by mail; registers you first when you are new. */
  @Post('invitations/acceptances')
  @Limited('sign-in')
  async accept(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: SessionOfRequest | undefined,
    @CurrentMoment() moment: Moment,
    @Body() { token, ...person }: AcceptInvitationBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AcceptanceAnswer> {
    const own = required(session);
    const acceptance = await this.invitations.accept(actor, own, moment, token, person);
    await this.nowKnown(own, acceptance.personId, actor, reply);
    return acceptance;
  }

  /** Shows that the mail address with which you registered is yours. */
  @Post('account/address-confirmations')
  @HttpCode(204)
  @Permits('own-account')
  confirm(@CurrentActor() actor: Actor, @Body() { token }: ConfirmAddressBody): Promise<void> {
    return this.addresses.confirm(actor, token);
  }

  /** Sends the mail with which you confirm your address again. */
  @Post('account/address-confirmations/sendings')
  @HttpCode(204)
  @Limited('mail')
  @Permits('own-account')
  resend(@CurrentActor() actor: Actor): Promise<void> {
    return this.addresses.resend(actor);
  }

  private async nowKnown(
    session: SessionOfRequest,
    personId: string,
    actor: Actor,
    reply: FastifyReply,
  ): Promise<void> {
    if (session.personId !== null) return;
    const { token } = await this.sessions.attachPerson(session.id, personId, actor.requestId);
    void reply.header('set-cookie', sessionCookie(token));
  }
}

/** The guard lets nobody in here without one. */
function required(session: SessionOfRequest | undefined): SessionOfRequest {
  if (session === undefined) throw RuleViolation.of('session-needed');
  return session;
}
