import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { clearedSessionCookie, Sessions } from '@openhuis/people';
import { CurrentSession, Permits, type SessionOfRequest } from '@openhuis/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdentityProviders } from './identity-providers.js';
import { SignOutAnswer } from './sign-out.dto.js';

@Controller('session')
export class SignOutController {
  constructor(
    private readonly sessions: Sessions,
    private readonly providers: IdentityProviders,
  ) {}

  /** Ends the session of this browser. Go to the address in the answer to sign out at the identity provider as well. */
  @Post('sign-out')
  @HttpCode(200)
  @Permits('registration')
  async signOut(
    @CurrentSession() session: SessionOfRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignOutAnswer> {
    const ended = await this.sessions.end(session.id, 'signedOut', request.id);
    void reply.header('set-cookie', clearedSessionCookie);
    const there =
      ended === undefined ? undefined : await this.providers.endSessionUrl(ended.door, ended.issuer, ended.idToken);
    return { redirectTo: there ?? '/v1/sign-in/signed-out' };
  }
}
