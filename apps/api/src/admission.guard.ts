import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { People } from '@openhuis/people';
import { type AdmittedRequest, Clock, PERMISSION, type Permission, refuseOn, RuleViolation } from '@openhuis/platform';
import type { FastifyRequest } from 'fastify';
import { actorFor } from './actor-for.js';
import { shapeFaults } from './input-shape.js';

/**
 * Lets a request in when its route's permission allows the person, and gives it the scope that goes
 * with it: only the regions and organisations in which the person has one of the permitted roles.
 * Row-level security decides again beneath. A route that declares nothing lets nobody in.
 */
@Injectable()
export class AdmissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest & AdmittedRequest>();
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(PERMISSION, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (permission === undefined) throw RuleViolation.of('forbidden');
    request.moment = await this.clock.moment();
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    const person = token === undefined ? undefined : await this.people.byToken(token, request.moment);
    if (request.headers.authorization !== undefined && person === undefined) throw RuleViolation.of('not-signed-in');
    request.actor = actorFor(person, permission, request.id);
    // Only who may ask makes us look, and before anything walks through what was sent.
    refuseOn([...shapeFaults(request.query), ...shapeFaults(request.body)]);
    return true;
  }
}
