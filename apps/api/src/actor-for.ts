import { scopeOfRoles, type SignedInPerson } from '@openhuis/people';
import {
  type Actor,
  type Permission,
  permissions,
  publicScope,
  RuleViolation,
  type SessionOfRequest,
} from '@openhuis/platform';

/** A browser's session as far as it matters here: nobody may be registered behind it. */
type Session = Pick<SessionOfRequest, 'id'>;

/**
 * The actor with the scope that one permission gives: only the regions and organisations in which the person has one of
 * the permitted roles, and of those only the one for which the person chose to act. A region in which the person is a
 * municipal manager and nothing more is not in the scope; the municipalities are.
 *
 * @param session by which the request came; absent for an API token
 * @throws RuleViolation not-signed-in; not-registered; session-needed; forbidden with the roles that would do; token-too-narrow
 */
export function actorFor(
  person: SignedInPerson | undefined,
  permission: Permission,
  requestId: string,
  session?: Session,
): Actor {
  const permitted = permissions[permission];
  if (person === undefined) {
    if (session !== undefined && (permitted === 'public' || permitted === 'session')) {
      return { scope: publicScope, sessionId: session.id, requestId };
    }
    if (permitted !== 'public') throw RuleViolation.of(session === undefined ? 'not-signed-in' : 'not-registered');
    return { scope: publicScope, requestId };
  }
  if (permitted === 'session' && session === undefined) throw RuleViolation.of('session-needed');
  if (permitted !== 'public' && person.permissions !== null && !person.permissions.includes(permission)) {
    throw RuleViolation.of('token-too-narrow', { neededPermission: permission });
  }
  // One's own account is the person's, for whomever it acts: it is where the choice is made.
  const chosen = permitted === 'signedIn' || permitted === 'session' ? null : person.actingFor;
  const { scope, isHeld } = scopeOfRoles(person, permission, chosen);
  if (typeof permitted !== 'string' && !isHeld) throw RuleViolation.of('forbidden', { neededRoles: [...permitted] });
  return {
    scope,
    person: { id: person.personId, name: person.name, language: person.language },
    ...(person.tokenId !== undefined && { tokenId: person.tokenId }),
    ...(person.sessionId !== undefined && { sessionId: person.sessionId }),
    ...(person.actingFor !== null && { onBehalfOf: person.actingFor }),
    requestId,
  };
}
