import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { People, Sessions, sessionTokenIn, type ShownSession, type SignedInPerson } from '@openhuis/people';
import {
  type AdmittedRequest,
  Clock,
  CONFIGURATION,
  type Configuration,
  OWN_CREDENTIALS,
  PERMISSION,
  type Permission,
  refuseOn,
  RuleViolation,
} from '@openhuis/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorFor } from './actor-for.js';
import { crossSiteFault } from './cross-site.js';
import { RateLimits } from './limits/rate-limits.js';
import { shapeFaults } from './input-shape.js';
import { isUnattended } from './unattended.js';

/**
 * Lets a request in when its route's permission allows the person, and gives it the scope that goes
 * with it: only the regions and organisations in which the person has one of the permitted roles.
 * Row-level security decides again beneath. A route that declares nothing lets nobody in.
 */
@Injectable()
export class AdmissionGuard implements CanActivate {
  private readonly ownOrigin: string;

  constructor(
    private readonly reflector: Reflector,
    private readonly people: People,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
    @Inject(CONFIGURATION) configuration: Configuration,
  ) {
    this.ownOrigin = new URL(configuration.publicUrl).origin;
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest & AdmittedRequest>();
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(PERMISSION, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (permission === undefined) throw RuleViolation.of('forbidden');
    request.moment = await this.clock.moment();
    const { session, person } = this.reflector.get<boolean | undefined>(OWN_CREDENTIALS, context.getHandler())
      ? {}
      : await this.whoAsks(request, context.switchToHttp().getResponse<FastifyReply>());
    request.actor = actorFor(person, permission, request.id, session);
    if (session !== undefined) request.session = session;
    // Only who may ask makes us look, and before anything walks through what was sent.
    refuseOn([...shapeFaults(request.query), ...shapeFaults(request.body)]);
    return true;
  }

  /**
   * By an API token or by a browser's session, never by both. A token that does not work is refused; a session that is over
   * is as good as none, for its owner must still be able to read what is public and to sign in again.
   */
  private async whoAsks(
    request: FastifyRequest & AdmittedRequest,
    reply: FastifyReply,
  ): Promise<Partial<ShownSession>> {
    const { authorization, cookie } = request.headers;
    const sessionToken = sessionTokenIn(cookie);
    if (authorization !== undefined) {
      if (sessionToken !== undefined) {
        throw RuleViolation.of('invalid-input', { rule: 'a token or a session, not both' }, 'Authorization');
      }
      return { person: await this.byToken(authorization, request, reply) };
    }
    if (sessionToken === undefined) return {};
    const fault = crossSiteFault(request.method, request.headers, this.ownOrigin);
    if (fault !== undefined) throw RuleViolation.of('cross-site', { header: fault });
    const byItself = isUnattended(request.method, request.headers);
    return (await this.sessions.byToken(sessionToken, request.moment, { isUnattended: byItself })) ?? {};
  }

  /** What is no token of ours is counted: an address that sends too much of it makes us look nothing up any more. */
  private async byToken(
    authorization: string,
    request: FastifyRequest & AdmittedRequest,
    reply: FastifyReply,
  ): Promise<SignedInPerson> {
    const token = /^Bearer (\S+)$/.exec(authorization)?.[1] ?? '';
    const person = await this.people.byToken(token, request.moment, () => {
      this.limits.refuseKnown('bearer', request.ip, reply);
    });
    if (person !== undefined) return person;
    await this.limits.count('bearer', { ip: request.ip }, reply);
    throw RuleViolation.of('not-signed-in');
  }
}
