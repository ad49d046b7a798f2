import {
  askForJob,
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
 * @param confirmedEmail an address that is shown to be the person's: the mail with the invitation went there
 * @throws RuleViolation what is missing; `already-exists` with the path `email` when the address is somebody else's
 *   (nothing more is told), or with the path `session` when this identity was registered in the meantime
 */
export async function registerPerson(
  { manager, actor }: MemberWork,
  session: SessionOfRequest,
  stated: Partial<NewPerson>,
  confirmedEmail?: string,
): Promise<void> {
  refuseOn(newPersonFaults(stated));
  const { name = '', email = '', language } = stated;
  const { personId } = actor.scope;
  const address = email.toLowerCase();
  const unconfirmed = address !== confirmedEmail?.toLowerCase() && address !== vouchedAddress(session);
  try {
    await manager.query(
      `insert into person (id, name, email, language, email_unconfirmed) values ($1, $2, $3, $4, $5)`,
      [personId, name.trim(), address, language, unconfirmed],
    );
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
    change: { door: session.door, issuer: session.issuer, addressConfirmed: !unconfirmed },
  });
  if (unconfirmed) {
    await manager.query(`insert into member_mail (kind, subject_id, person_id) values ('address', $1, $1)`, [personId]);
    await askForJob(manager, 'members.mail', {});
  }
}

/** The address for which the identity provider answers, in small letters. */
function vouchedAddress({ claims }: SessionOfRequest): string | undefined {
  const { email, emailVerified } = claims;
  return typeof email === 'string' && emailVerified === true ? email.toLowerCase() : undefined;
}
