import { type Actor, refuseOn, type Violation } from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import { type Reach, wideningFaults } from './token-reach.js';

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

/** @throws RuleViolation token-too-narrow, for each way in which a key reaches further than the token by which it is asked */
export function refuseWidening(asked: Reach, expiresAt: Date, maker: MakerToken | null): void {
  refuseOn([...wideningFaults(asked, maker), ...outlivingFaults(expiresAt, maker)]);
}
