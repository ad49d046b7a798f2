import { type Actor, RuleViolation } from '@openhuis/platform';

/**
 * Lets through only who acts for the organisation. Row-level security would let a region see some of
 * these rows as well; to act on them takes the organisation itself.
 *
 * @throws RuleViolation `not-found`: whoever has nothing to do with it does not learn that it exists
 */
export function requireOwnOrganisation(actor: Actor, organisationId: string): void {
  if (!actor.scope.organisationIds.includes(organisationId)) throw RuleViolation.of('not-found');
}

/**
 * The person who acts, whose name stands under what is done.
 *
 * @throws RuleViolation `not-signed-in` for the public and for background work
 */
export function requirePerson(actor: Actor): string {
  if (actor.scope.personId === undefined) throw RuleViolation.of('not-signed-in');
  return actor.scope.personId;
}
