import type { Door, Violation } from '@openhuis/platform';
import type { HeldRoles, Reach } from '../token-reach.js';

/**
 * The roles that a door opens. A municipality's identity provider vouches for nobody at a provider, and a broker for
 * nobody in a region: else whoever runs the one could become a signatory of the other.
 */
export function rolesBehindDoor(held: HeldRoles, door: Door): HeldRoles {
  return door === 'staff' ? { ...held, organisationRoles: [] } : { ...held, regionRoles: [] };
}

/**
 * What is wrong with a token that is asked in a session: one for everybody would reach the roles behind the other door as
 * well, where there are any.
 */
export function otherDoorFaults({ actingFor }: Reach, held: HeldRoles, door: Door): Violation[] {
  const reachesOther = (door === 'staff' ? held.organisationRoles : held.regionRoles).length > 0;
  if (actingFor !== null || !reachesOther) return [];
  return [
    {
      code: 'permission-not-held',
      path: 'actingFor',
      details: { rule: 'roles at both doors: name for whom it acts', door },
    },
  ];
}
