import { type CanActivate, type ExecutionContext, Injectable, type Type, UseGuards } from '@nestjs/common';
import { MetadataScanner, Reflector } from '@nestjs/core';
import { type AdmittedRequest, LIMITED, type LimitGroup } from '@openhuis/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimits } from './rate-limits.js';

/** Counts a request of a limited route, after the admission has said who asks. */
@Injectable()
export class LimitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: RateLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const group = this.reflector.getAllAndOverride<LimitGroup | undefined>(LIMITED, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (group === undefined) return true;
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest & AdmittedRequest>();
    const { personId } = request.actor.scope;
    if (group === 'public-search' && personId !== undefined) return true;
    await this.limits.count(group, { personId, ip: request.ip }, http.getResponse<FastifyReply>());
    return true;
  }
}

/** Puts the limited routes of these controllers behind the guard. The others are not slower for it. */
export function limitRoutes(controllers: Type[]): void {
  const scanner = new MetadataScanner();
  for (const controller of controllers) {
    const prototype = controller.prototype as object;
    const isLimited = Reflect.hasMetadata(LIMITED, controller);
    for (const name of scanner.getAllMethodNames(prototype)) {
      const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
      const method: unknown = descriptor?.value;
      if (descriptor === undefined || typeof method !== 'function') continue;
      if (isLimited || Reflect.hasMetadata(LIMITED, method)) UseGuards(LimitGuard)(prototype, name, descriptor);
    }
  }
}
