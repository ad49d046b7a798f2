import { type Actor, type Moment, recordChange, refuseOn, type Violation } from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import type { MemberRole } from '../rules/role-ending.js';
import { grantFaults, type HeldRole, type RoleGrant } from '../rules/role-grants.js';

/** One command on an organisation's people: in one transaction, by one actor, at one moment. */
export interface MemberWork {
  manager: EntityManager;
  actor: Actor;
  moment: Moment;
}

/**
 * Lets one command at a time decide on the people of an organisation, so that two administrators cannot both leave because
 * each still saw the other. Not by the organisation's row: a region that hands over may not lock it.
 */
export async function lockMembers(manager: EntityManager, organisationId: string): Promise<void> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('openhuis members ' || $1, 0))`, [organisationId]);
}

/** Whether who sent the invitation `i` administers its organisation on a day, as SQL. @param day a placeholder: '$2' */
export const vouchedForOn = (day: '$2' | '$3'): string => `exists (select from organisation_role r
  where r.organisation_id = i.organisation_id and r.person_id = i.invited_by and r.role = 'provider_administrator'
    and r.since_on <= ${day}::date and (r.ended_on is null or r.ended_on >= ${day}::date))`;

/** The roles of an organisation that run today or will run later. */
export async function rolesFromToday(
  manager: EntityManager,
  organisationId: string,
  today: string,
): Promise<(MemberRole & { personId: string })[]> {
  return await manager.query<(MemberRole & { personId: string })[]>(
    `select id, person_id as "personId", role, since_on as "sinceOn", ended_on as "endedOn"
     from organisation_role where organisation_id = $1 and (ended_on is null or ended_on >= $2)`,
    [organisationId, today],
  );
}

/** Everything that a person ever was in an organisation. */
export async function rolesOfPerson(
  manager: EntityManager,
  organisationId: string,
  personId: string,
): Promise<HeldRole[]> {
  return await manager.query<HeldRole[]>(
    `select role, since_on as "sinceOn", ended_on as "endedOn"
     from organisation_role where organisation_id = $1 and person_id = $2`,
    [organisationId, personId],
  );
}

/**
 * Gives a person roles in an organisation. The members must be locked and the right to give them established before.
 *
 * @param because what led to it, for the trail: 'invitation', 'joinRequest' …
 * @throws RuleViolation everything that is wrong with the roles, at once
 */
export async function giveRoles(
  work: MemberWork,
  organisationId: string,
  personId: string,
  grants: readonly RoleGrant[],
  because: Record<string, string> = {},
): Promise<string[]> {
  const { manager, actor, moment } = work;
  const [person] = await manager.query<{ kind: 'natural' | 'application' }[]>(`select kind from person where id = $1`, [
    personId,
  ]);
  const held = await rolesOfPerson(manager, organisationId, personId);
  refuseOn(grantFaults(grants, moment.today, person?.kind, held));
  refuseOn(await authorisationFaults(manager, organisationId, grants));
  const ids: string[] = [];
  for (const { role, since = moment.today, until, basis, evidenceId } of grants) {
    const [row] = await manager.query<[{ id: string }]>(
      `insert into organisation_role (organisation_id, person_id, role, since_on, ended_on, basis, evidence_id, given_by, given_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
      [
        organisationId,
        personId,
        role,
        since,
        until ?? null,
        basis ?? null,
        evidenceId ?? null,
        actor.scope.personId ?? null,
        moment.now,
      ],
    );
    ids.push(row.id);
    await recordChange(manager, actor, {
      action: 'organisationRole.given',
      subjectKind: 'organisationRole',
      subjectId: row.id,
      organisationId,
      change: {
        ...because,
        personId,
        role,
        from: null,
        to: { sinceOn: since, endedOn: until ?? null, basis: basis ?? null, evidenceId: evidenceId ?? null },
      },
    });
  }
  return ids;
}

/** A written authorisation is a document of this organisation that was not withdrawn. */
export async function authorisationFaults(
  manager: EntityManager,
  organisationId: string,
  grants: readonly RoleGrant[],
): Promise<Violation[]> {
  const named = grants.flatMap(({ evidenceId }) => evidenceId ?? []);
  if (named.length === 0) return [];
  const found = await manager.query<{ id: string }[]>(
    `select id from evidence where organisation_id = $1 and id = any ($2) and withdrawn_at is null for share`,
    [organisationId, named],
  );
  const known = new Set(found.map(({ id }) => id));
  return grants.flatMap(({ evidenceId }, index): Violation[] =>
    evidenceId === undefined || known.has(evidenceId)
      ? []
      : [{ code: 'evidence-missing', path: `roles/${index}/evidenceId` }],
  );
}

/**
 * The actor with one more organisation in its scope: for what somebody comes to do in an organisation before having a role
 * there (it registers it, or shows an invitation to it).
 */
export function actingWithin(actor: Actor, personId: string, organisationId: string): Actor {
  return {
    ...actor,
    scope: { kind: 'person', personId, regionIds: [], organisationIds: [organisationId], municipalityCodes: [] },
  };
}
