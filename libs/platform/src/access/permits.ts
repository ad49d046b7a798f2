import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Actor } from '../audit/audit.js';
import type { Moment } from '../clock/clock.js';
import type { Permission } from './permission.js';

export const PERMISSION = 'openhuis:permission';

/** Declares what a route requires. The api refuses to start with a route that declares nothing. */
export const Permits = (permission: Permission): MethodDecorator & ClassDecorator =>
  SetMetadata(PERMISSION, permission);

/** What the guard adds to a request. */
export interface AdmittedRequest {
  actor: Actor;
  moment: Moment;
}

/** The actor of this request, with the scope that its permission gives. */
export const CurrentActor = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Actor => context.switchToHttp().getRequest<AdmittedRequest>().actor,
);

/** Today and now, asked once for the whole request. */
export const CurrentMoment = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Moment => context.switchToHttp().getRequest<AdmittedRequest>().moment,
);
