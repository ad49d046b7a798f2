import { Injectable } from '@nestjs/common';
import { AccessChanges } from '@openhuis/people';
import { type Actor, askForJob, Database, type Moment, recordChange, RuleViolation } from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import { requireOwnOrganisation, requirePerson } from '../own-organisation.js';
import type { RoleGrant } from '../rules/role-grants.js';
import { giveRoles, lockMembers } from './member-work.js';

/** How an administrator answers who asked to join. */
export type JoinAnswer = { roles: RoleGrant[] } | { refusedBecause: string };

/** People who want to work for an organisation that is here already: its administrators decide. */
@Injectable()
export class JoinRequests {
  constructor(
    private readonly database: Database,
    private readonly changes: AccessChanges,
  ) {}

  /**
   * Lets somebody in with roles, or refuses with a reason. The person is told by mail.
   *
   * @throws RuleViolation `not-found`, also for another organisation's; `wrong-state` when it was answered before; what is
   *   wrong with the roles
   */
  async answer(actor: Actor, moment: Moment, organisationId: string, id: string, answer: JoinAnswer): Promise<void> {
    requireOwnOrganisation(actor, organisationId);
    const asker = await this.database.command(actor.scope, async (manager) => {
      await lockMembers(manager, organisationId);
      const { personId } = await openRequest(manager, organisationId, id);
      const refused = 'refusedBecause' in answer;
      if (!refused) {
        await giveRoles({ manager, actor, moment }, organisationId, personId, answer.roles, { joinRequestId: id });
      }
      await manager.query(
        `update join_request set state = $2, answered_at = $3, answered_by = $4, reason = $5 where id = $1`,
        [
          id,
          refused ? 'refused' : 'approved',
          moment.now,
          requirePerson(actor),
          refused ? answer.refusedBecause : null,
        ],
      );
      await recordChange(manager, actor, {
        action: refused ? 'joinRequest.refused' : 'joinRequest.approved',
        subjectKind: 'joinRequest',
        subjectId: id,
        organisationId,
        change: { personId, state: { from: 'open', to: refused ? 'refused' : 'approved' } },
      });
      await askForJob(manager, 'members.mail', {});
      return personId;
    });
    this.changes.changed(asker);
  }

  /**
   * Takes one's own request back, and with it what was asked of a region about it. Nobody is mailed.
   *
   * @throws RuleViolation `not-found`, also for somebody else's; `wrong-state` when it was answered before
   */
  async withdraw(actor: Actor, moment: Moment, id: string): Promise<void> {
    await this.database.command(actor.scope, async (manager) => {
      const [request] = await manager.query<{ organisationId: string; state: string }[]>(
        `select organisation_id as "organisationId", state from join_request where id = $1 and person_id = $2`,
        [id, requirePerson(actor)],
      );
      if (request === undefined) throw RuleViolation.of('not-found');
      const { organisationId, state } = request;
      // What was answered can no longer be locked by who asked.
      if (state !== 'open') throw RuleViolation.of('wrong-state', { state });
      await lockMembers(manager, organisationId);
      const { personId } = await openRequest(manager, organisationId, id);
      await manager.query(
        `update join_request set state = 'withdrawn', answered_at = $2, answered_by = $3, told_at = $2,
           announced_at = coalesce(announced_at, $2) where id = $1`,
        [id, moment.now, personId],
      );
      await manager.query(
        `update handover set state = 'withdrawn' where join_request_id = $1 and state in ('asked', 'proposed')`,
        [id],
      );
      await recordChange(manager, actor, {
        action: 'joinRequest.withdrawn',
        subjectKind: 'joinRequest',
        subjectId: id,
        organisationId,
        change: { personId, state: { from: 'open', to: 'withdrawn' } },
      });
    });
  }
}

async function openRequest(manager: EntityManager, organisationId: string, id: string): Promise<{ personId: string }> {
  const [found] = await manager.query<{ personId: string; state: string }[]>(
    `select person_id as "personId", state from join_request where id = $1 and organisation_id = $2 for update`,
    [id, organisationId],
  );
  if (found === undefined) throw RuleViolation.of('not-found');
  if (found.state !== 'open') throw RuleViolation.of('wrong-state', { state: found.state });
  return found;
}
