import { Injectable } from '@nestjs/common';
import { AccessChanges } from '@openhuis/people';
import { type Actor, Database, type Moment, recordChange, refuseOn, RuleViolation } from '@openhuis/platform';
import { requireOwnOrganisation, requirePerson } from '../own-organisation.js';
import { endingFaults, endOf } from '../rules/role-ending.js';
import type { RoleGrant } from '../rules/role-grants.js';
import { giveRoles, lockMembers, rolesFromToday } from './member-work.js';

/** How a role shall end. */
export interface RoleEnding {
  /** The last day on which it counts; left out: it ends at once. */
  on?: string;
  reason: string;
}

/** Who may do what in an organisation, decided by its administrators. */
@Injectable()
export class Members {
  constructor(
    private readonly database: Database,
    private readonly changes: AccessChanges,
  ) {}

  /**
   * Gives roles to somebody who belongs to the organisation, or did. Who does not yet is invited.
   *
   * @returns the ids of the roles, in the order in which they were asked for
   * @throws RuleViolation `not-found` for a stranger; what is wrong with the roles
   */
  async give(
    actor: Actor,
    moment: Moment,
    organisationId: string,
    personId: string,
    roles: readonly RoleGrant[],
  ): Promise<string[]> {
    requireOwnOrganisation(actor, organisationId);
    const ids = await this.database.command(actor.scope, async (manager) => {
      await lockMembers(manager, organisationId);
      const [member] = await manager.query<unknown[]>(
        `select id from organisation_role where organisation_id = $1 and person_id = $2 limit 1`,
        [organisationId, personId],
      );
      if (member === undefined) throw RuleViolation.of('not-found');
      return await giveRoles({ manager, actor, moment }, organisationId, personId, roles);
    });
    this.changes.changed(personId);
    return ids;
  }

  /**
   * Ends a role, at once or after a day: also a mandate to sign, and also one's own.
   *
   * @returns the last day on which the role counts
   * @throws RuleViolation `not-found`; `wrong-state` for a role that is over, or ends earlier; `invalid-date`;
   *   `last-administrator`
   */
  async end(
    actor: Actor,
    moment: Moment,
    organisationId: string,
    roleId: string,
    { on, reason }: RoleEnding,
  ): Promise<string> {
    requireOwnOrganisation(actor, organisationId);
    const ended = await this.database.command(actor.scope, async (manager) => {
      await lockMembers(manager, organisationId);
      const [role] = await manager.query<{ personId: string; role: string; sinceOn: string; endedOn: string | null }[]>(
        `select person_id as "personId", role, since_on as "sinceOn", ended_on as "endedOn" from organisation_role
         where id = $1 and organisation_id = $2 for update`,
        [roleId, organisationId],
      );
      if (role === undefined) throw RuleViolation.of('not-found');
      const roles = await rolesFromToday(manager, organisationId, moment.today);
      refuseOn(endingFaults(roles, roleId, on, moment.today));
      const endedOn = endOf(on, role.sinceOn, moment.today);
      await manager.query(
        `update organisation_role set ended_on = $2::date, ended_by = $3, end_reason = $4 where id = $1`,
        [roleId, endedOn, requirePerson(actor), reason],
      );
      await recordChange(manager, actor, {
        action: 'organisationRole.ended',
        subjectKind: 'organisationRole',
        subjectId: roleId,
        organisationId,
        change: { personId: role.personId, role: role.role, endedOn: { from: role.endedOn, to: endedOn } },
      });
      return { endedOn, personId: role.personId };
    });
    this.changes.changed(ended.personId);
    return ended.endedOn;
  }
}
