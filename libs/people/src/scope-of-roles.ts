import { type Permission, permissions, type Scope, type Tenant } from '@openhuis/platform';
import type { SignedInPerson } from './people.service.js';

/** What decides on a scope: who it is, and the roles of today. */
export type RolesOfPerson = Pick<SignedInPerson, 'personId' | 'regionRoles' | 'organisationRoles'>;

/**
 * The regions, organisations and municipalities in which a person has one of the roles that a permission names. A region in
 * which the person is a municipal manager and nothing more is not in the scope; the municipalities are.
 *
 * @param chosen the one tenant for which the person acts; null for all
 * @returns the scope, and whether there is any such role
 */
export function scopeOfRoles(
  { personId, regionRoles, organisationRoles }: RolesOfPerson,
  permission: Permission,
  chosen: Tenant | null = null,
): { scope: Scope; isHeld: boolean } {
  const permitted = permissions[permission];
  const allows = (role: string): boolean =>
    typeof permitted === 'string' || (permitted as readonly string[]).includes(role);
  const inRegions = regionRoles.filter(
    ({ role, regionId }) => allows(role) && (chosen === null || chosen === `region:${regionId}`),
  );
  const organisationIds = organisationRoles
    .filter(
      ({ role, organisationId }) => allows(role) && (chosen === null || chosen === `organisation:${organisationId}`),
    )
    .map(({ organisationId }) => organisationId);
  const regionIds = inRegions.filter(({ role }) => role !== 'municipal_manager').map(({ regionId }) => regionId);
  return {
    scope: {
      kind: 'person',
      personId,
      regionIds: [...new Set(regionIds)],
      organisationIds: [...new Set(organisationIds)],
      municipalityCodes: [...new Set(inRegions.flatMap(({ municipalityCodes }) => municipalityCodes))],
    },
    isHeld: inRegions.length + organisationIds.length > 0,
  };
}
