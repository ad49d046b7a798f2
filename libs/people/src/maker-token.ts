import { type Actor, type Moment, refuseOn, type Violation } from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import { type HeldRoles, type Reach, tokenReachFaults } from './token-reach.js';

/** The token by which somebody asks for another key: nothing made with it reaches further or lives longer. */
export interface MakerToken extends Reach {
  expiresAt: Date | null;
}

/** The token of this request, or null for a person who signed in. */
export async function makerTokenOf(manager: EntityManager, actor: Actor): Promise<MakerToken | null> {
  if (actor.tokenId === undefined) return null;
  const [maker] = await manager.query<MakerToken[]>(
    `select permissions, acting_for as "actingFor", expires_at as "expiresAt" from api_token where id = $1`,
    [actor.tokenId],
  );
  // Gone in the meantime: what it made would outlive it.
  return maker ?? { permissions: [], actingFor: null, expiresAt: new Date(0) };
}

/** The database's instant that is so many days from now: by it keys expire. */
export async function expiryIn(manager: EntityManager, days: number): Promise<Date> {
  const [row] = await manager.query<[{ at: Date }]>(`select now() + make_interval(days => $1) as at`, [days]);
  return row.at;
}

/** What is wrong with a key that would outlive the token by which it is asked. */
export function outlivingFaults(expiresAt: Date, maker: MakerToken | null): Violation[] {
  if (maker === null || maker.expiresAt === null || expiresAt <= maker.expiresAt) return [];
  return [{ code: 'token-too-narrow', path: 'days', details: { until: maker.expiresAt.toISOString() } }];
}

/**
 * Whoever holds a key has its reach: nobody gets one that reaches further than the own roles, or than the token by which
 * it is asked. (A region administrator may not read evidence, and so makes nothing that may.)
 *
 * @throws RuleViolation permission-not-held, token-too-narrow: each way in which the key would reach further
 */
export async function refuseWidening(
  manager: EntityManager,
  actor: Actor,
  moment: Moment,
  asked: Reach,
  expiresAt: Date,
): Promise<void> {
  const [held] = await manager.query<[HeldRoles]>(
    `select region_roles_of($1, $2) as "regionRoles", organisation_roles_of($1, $2) as "organisationRoles"`,
    [actor.scope.personId, moment.today],
  );
  const maker = await makerTokenOf(manager, actor);
  refuseOn([...tokenReachFaults(asked, held, maker), ...outlivingFaults(expiresAt, maker)]);
}
