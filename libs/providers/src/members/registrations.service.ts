import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AccessChanges } from '@openhuis/people';
import {
  type Actor,
  askForJob,
  brokenConstraint,
  Database,
  isMailAddress,
  type Moment,
  recordChange,
  refuseOn,
  RuleViolation,
  type SessionOfRequest,
} from '@openhuis/platform';
import { organisationFaults } from '../rules/organisation-faults.js';
import { actingWithin, giveRoles, type MemberWork } from './member-work.js';
import { type NewPerson, registerPerson } from './register-person.js';

/** What an organisation that comes for the first time says about itself; its KvK number comes from the sign-in. */
export interface NewOrganisation {
  name: string;
  legalForm: string;
  naturalPerson: boolean;
  email: string;
}

/** Somebody who signed in at the providers' door introduces herself and, when it is new, her organisation. */
export interface RegistrationRequest extends Partial<NewPerson> {
  organisation?: NewOrganisation;
}

export interface Registration {
  personId: string;
  organisationId: string;
  /** Whether the organisation was new, or its administrators were asked. */
  outcome: 'organisationMade' | 'joinRequested';
  joinRequestId: string | null;
}

/** How people and organisations come in by themselves. */
@Injectable()
export class Registrations {
  constructor(
    private readonly database: Database,
    private readonly changes: AccessChanges,
  ) {}

  /**
   * Registers who is signed in, for the organisation with the KvK number of that sign-in. The first one to come makes the
   * organisation and becomes its administrator, and nothing more: to sign takes a mandate. Everybody after that asks the
   * administrators. There is one organisation to a KvK number, however many come at once.
   *
   * @throws RuleViolation `forbidden` at another door; `kvk-number-missing`; what is missing or wrong in what was stated;
   *   `already-exists` for an address in use, for a member, and for who has asked already
   */
  async register(
    actor: Actor,
    session: SessionOfRequest,
    moment: Moment,
    request: RegistrationRequest,
  ): Promise<Registration> {
    if (session.door !== 'provider') throw RuleViolation.of('forbidden');
    const kvkNumber = session.claims['kvkNumber'];
    if (typeof kvkNumber !== 'string') throw RuleViolation.of('kvk-number-missing');
    const personId = session.personId ?? randomUUID();
    const newId = randomUUID();
    const registrant = actingWithin(actor, personId, newId);
    const registration = await this.database.command(registrant.scope, async (manager): Promise<Registration> => {
      const work: MemberWork = { manager, actor: registrant, moment };
      if (session.personId === null) await registerPerson(work, session, request);
      let organisationId = await organisationOf(work, kvkNumber);
      if (organisationId === null) {
        if (await makeOrganisation(work, newId, kvkNumber, request.organisation)) {
          await giveRoles(work, newId, personId, [{ role: 'provider_administrator' }], { because: 'registration' });
          return { personId, organisationId: newId, outcome: 'organisationMade', joinRequestId: null };
        }
        // Somebody else was first, a moment ago.
        organisationId = await organisationOf(work, kvkNumber);
      }
      if (organisationId === null) throw RuleViolation.of('unavailable');
      const joinRequestId = await askToJoin(work, organisationId, personId);
      return { personId, organisationId, outcome: 'joinRequested', joinRequestId };
    });
    this.changes.changed(personId);
    return registration;
  }
}

async function organisationOf({ manager }: MemberWork, kvkNumber: string): Promise<string | null> {
  const [row] = await manager.query<[{ id: string | null }]>(`select organisation_of_kvk_number($1) as id`, [
    kvkNumber,
  ]);
  return row.id;
}

/** @returns false when another transaction made the organisation of this number first */
async function makeOrganisation(
  { manager, actor }: MemberWork,
  id: string,
  kvkNumber: string,
  stated: NewOrganisation | undefined,
): Promise<boolean> {
  if (stated === undefined) throw RuleViolation.of('invalid-input', {}, 'organisation');
  const { name, legalForm, naturalPerson, email } = stated;
  refuseOn(organisationFaults({ kvkNumber, naturalPerson, rsin: null, agbCode: null, iban: null }));
  if (!isMailAddress(email)) throw RuleViolation.of('invalid-input', {}, 'organisation/email');
  const made = await manager.query<unknown[]>(
    `insert into organisation (id, kvk_number, name, legal_form, natural_person, email) values ($1, $2, $3, $4, $5, $6)
     on conflict (kvk_number) do nothing returning id`,
    [id, kvkNumber, name.trim(), legalForm.trim(), naturalPerson, email],
  );
  if (made.length === 0) return false;
  await recordChange(manager, actor, {
    action: 'organisation.registered',
    subjectKind: 'organisation',
    subjectId: id,
    organisationId: id,
    change: { kvkNumber, naturalPerson },
  });
  return true;
}

/** @throws RuleViolation `already-exists` for a member, and for who has asked already */
async function askToJoin(work: MemberWork, organisationId: string, personId: string): Promise<string> {
  const { manager, actor, moment } = work;
  // Of an organisation that one does not belong to, one sees one's own roles and nothing else.
  const [held] = await manager.query<unknown[]>(
    `select id from organisation_role
     where organisation_id = $1 and person_id = $2 and since_on <= $3 and (ended_on is null or ended_on >= $3) limit 1`,
    [organisationId, personId, moment.today],
  );
  if (held !== undefined) throw RuleViolation.of('already-exists', {}, 'organisation');
  let id: string;
  try {
    const [row] = await manager.query<[{ id: string }]>(
      `insert into join_request (organisation_id, person_id, asked_at) values ($1, $2, $3) returning id`,
      [organisationId, personId, moment.now],
    );
    id = row.id;
  } catch (error) {
    if (brokenConstraint(error) === 'join_request_open') throw RuleViolation.of('already-exists', {}, 'organisation');
    throw error;
  }
  await recordChange(manager, actor, {
    action: 'joinRequest.made',
    subjectKind: 'joinRequest',
    subjectId: id,
    organisationId,
    change: { personId },
  });
  await askForJob(manager, 'members.mail', {});
  return id;
}
