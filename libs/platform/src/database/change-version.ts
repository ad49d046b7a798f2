import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { RuleViolation } from '../problem/violation.js';

interface Versioned extends ObjectLiteral {
  id: string;
  version: number;
}

/**
 * Changes a row only when nobody else did since it was read. (TypeORM's own version column does not
 * protect `save()`: a stale save overwrites silently.)
 *
 * @param expected the version the user saw
 * @returns the new version
 * @throws RuleViolation `stale-version` with the version that is there now
 */
export async function changeVersion<Entity extends Versioned>(
  manager: EntityManager,
  target: EntityTarget<Entity>,
  id: string,
  expected: number,
  change: Partial<Omit<Entity, 'id' | 'version'>>,
): Promise<number> {
  const result = await manager
    .createQueryBuilder()
    .update(target)
    .set({ ...change, version: expected + 1 } as never)
    .where({ id, version: expected })
    .execute();
  if (result.affected === 1) return expected + 1;
  const current = await manager.findOne(target, { where: { id } as unknown as FindOptionsWhere<Entity> });
  if (current === null) throw RuleViolation.of('not-found');
  throw RuleViolation.of('stale-version', { yours: expected, current: current.version });
}
