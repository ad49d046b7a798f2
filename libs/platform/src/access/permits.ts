import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Actor } from '../audit/audit.js';
import type { Moment } from '../clock/clock.js';
import type { Permission } from './permission.js';

export const PERMISSION = 'openhuis:permission';

/** Declares what a route requires. The api refuses to start with a route that declares nothing. */
export const Permits = (permission: Permission): MethodDecorator & ClassDecorator =>
  SetMetadata(PERMISSION, permission);

/** By which door somebody signed in: the municipalities' identity provider, or the eHerkenning broker of providers. */
export type Door = 'staff' | 'provider';

/** The browser's session by which a request came, and what the identity provider vouched for. */
export interface SessionOfRequest {
  id: string;
  /** Null: who this is is known, but nobody of that identity is registered here. */
  personId: string | null;
  door: Door;
  issuer: string;
  /** The identity provider's own name for who signed in. */
  subject: string;
  /** Such as kvkNumber, branch and assuranceLevel. */
  claims: Record<string, unknown>;
}

/** What the guard adds to a request. */
export interface AdmittedRequest {
  actor: Actor;
  moment: Moment;
  /** Absent for the public and for who showed an API token. */
  session?: SessionOfRequest;
}

/** The actor of this request, with the scope that its permission gives. */
export const CurrentActor = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Actor => context.switchToHttp().getRequest<AdmittedRequest>().actor,
);

/** Today and now, asked once for the whole request. */
export const CurrentMoment = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Moment => context.switchToHttp().getRequest<AdmittedRequest>().moment,
);

/**
 * The browser's session of this request. There always is one on a route with the permission `registration`; elsewhere it is
 * undefined for who showed an API token.
 */
export const CurrentSession = createParamDecorator(
  (_data: unknown, context: ExecutionContext): SessionOfRequest | undefined =>
    context.switchToHttp().getRequest<AdmittedRequest>().session,
);
