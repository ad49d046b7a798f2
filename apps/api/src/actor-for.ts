import type { SignedInPerson } from '@openhuis/people';
import { type Actor, type Permission, permissions, publicScope, RuleViolation } from '@openhuis/platform';

/**
 * The actor with the scope that one permission gives: only the regions and organisations in which the person has one of
 * the permitted roles, and of those only the one for which the person chose to act. A region in which the person is a
 * municipal manager and nothing more is not in the scope; the municipalities are.
 *
 * @throws RuleViolation not-signed-in; forbidden with the roles that would do; token-too-narrow
 */
export function actorFor(person: SignedInPerson | undefined, permission: Permission, requestId: string): Actor {
  const permitted = permissions[permission];
  if (person === undefined) {
    if (permitted !== 'public') throw RuleViolation.of('not-signed-in');
    return { scope: publicScope, requestId };
  }
  if (permitted !== 'public' && person.permissions !== null && !person.permissions.includes(permission)) {
    throw RuleViolation.of('token-too-narrow', { neededPermission: permission });
  }
  const allows = (role: string): boolean =>
    typeof permitted === 'string' || (permitted as readonly string[]).includes(role);
  // One's own account is the person's, for whomever it acts: it is where the choice is made.
  const chosen = permitted === 'signedIn' ? null : person.actingFor;
  const regionRoles = person.regionRoles.filter(
    ({ role, regionId }) => allows(role) && (chosen === null || chosen === `region:${regionId}`),
  );
  const regionIds = regionRoles.filter(({ role }) => role !== 'municipal_manager').map(({ regionId }) => regionId);
  const municipalityCodes = regionRoles.flatMap((held) => held.municipalityCodes);
  const organisationIds = person.organisationRoles
    .filter(
      ({ role, organisationId }) => allows(role) && (chosen === null || chosen === `organisation:${organisationId}`),
    )
    .map(({ organisationId }) => organisationId);
  if (typeof permitted !== 'string' && regionRoles.length + organisationIds.length === 0) {
    throw RuleViolation.of('forbidden', { neededRoles: [...permitted] });
  }
  return {
    scope: {
      kind: 'person',
      personId: person.personId,
      regionIds: [...new Set(regionIds)],
      organisationIds: [...new Set(organisationIds)],
      municipalityCodes: [...new Set(municipalityCodes)],
    },
    person: { id: person.personId, name: person.name, language: person.language },
    ...(person.tokenId !== undefined && { tokenId: person.tokenId }),
    ...(person.sessionId !== undefined && { sessionId: person.sessionId }),
    ...(person.actingFor !== null && { onBehalfOf: person.actingFor }),
    requestId,
  };
}
