import {
  brokenConstraint,
  isMailAddress,
  recordChange,
  refuseOn,
  RuleViolation,
  type SessionOfRequest,
  type Violation,
} from '@openhuis/platform';
import type { MemberWork } from './member-work.js';

/** What somebody who comes for the first time says about herself. */
export interface NewPerson {
  name: string;
  email: string;
  language: 'nl' | 'en';
}

/** What is missing or wrong in how a new person introduces herself; nothing is asked of somebody who is known. */
export function newPersonFaults(person: Partial<NewPerson>): Violation[] {
  const faults: Violation[] = [];
  if (person.name === undefined || person.name.trim() === '') faults.push({ code: 'invalid-input', path: 'name' });
  if (person.email === undefined || !isMailAddress(person.email)) faults.push({ code: 'invalid-input', path: 'email' });
  if (person.language === undefined) faults.push({ code: 'invalid-input', path: 'language' });
  return faults;
}

/**
 * Registers who signed in for the first time, under the id that the actor's scope already has, and ties the identity that
 * the provider vouched for to it.
 *
 * @throws RuleViolation what is missing; `already-exists` with the path `email` when the address is somebody else's
 *   (nothing more is told), or with the path `session` when this identity was registered in the meantime
 */
export async function registerPerson(
  { manager, actor }: MemberWork,
  session: SessionOfRequest,
  stated: Partial<NewPerson>,
): Promise<void> {
  refuseOn(newPersonFaults(stated));
  const { name = '', email = '', language } = stated;
  const { personId } = actor.scope;
  try {
    await manager.query(`insert into person (id, name, email, language) values ($1, $2, $3, $4)`, [
      personId,
      name.trim(),
      email.toLowerCase(),
      language,
    ]);
    await manager.query(`select register_identity($1, $2, $3)`, [session.issuer, session.subject, session.door]);
  } catch (error) {
    const constraint = brokenConstraint(error);
    if (constraint.startsWith('person_email')) throw RuleViolation.of('already-exists', {}, 'email');
    if (constraint.startsWith('identity_')) throw RuleViolation.of('already-exists', {}, 'session');
    throw error;
  }
  await recordChange(manager, actor, {
    action: 'person.registered',
    subjectKind: 'person',
    subjectId: personId ?? '',
    change: { door: session.door, issuer: session.issuer },
  });
}
