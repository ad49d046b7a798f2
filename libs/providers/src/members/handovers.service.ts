import { Injectable } from '@nestjs/common';
import { AccessChanges } from '@openhuis/people';
import {
  type Actor,
  askForJob,
  brokenConstraint,
  Database,
  type Moment,
  recordChange,
  refuseOn,
  RuleViolation,
} from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import { requirePerson } from '../own-organisation.js';
import { type HandoverFacts, handoverFaults, type HandoverState, type HandoverStep } from '../rules/handover.js';
import { isAdministeredOn } from '../rules/role-ending.js';
import { appointAdministrator } from './appoint-administrator.js';
import { lockMembers, rolesFromToday } from './member-work.js';

interface FoundHandover extends HandoverFacts {
  id: string;
  organisationId: string;
  joinRequestId: string;
}

/**
 * A way back into an organisation that nobody administers any more: who asked to join asks its region, and two people of
 * that region decide. Only a region that the organisation enrolled in sees the question.
 */
@Injectable()
export class Handovers {
  constructor(
    private readonly database: Database,
    private readonly changes: AccessChanges,
  ) {}

  /**
   * Asks the regions of an organisation for its administration, with an open request to join it.
   *
   * @throws RuleViolation `not-found` for a request that is not one's own; `wrong-state` when it was answered;
   *   `already-exists` when this was asked before
   */
  async ask(actor: Actor, moment: Moment, joinRequestId: string, statement: string): Promise<string> {
    return await this.database.command(actor.scope, async (manager) => {
      const personId = requirePerson(actor);
      const [request] = await manager.query<{ organisationId: string; state: string }[]>(
        `select organisation_id as "organisationId", state from join_request where id = $1 and person_id = $2`,
        [joinRequestId, personId],
      );
      if (request === undefined) throw RuleViolation.of('not-found');
      if (request.state !== 'open') throw RuleViolation.of('wrong-state', { state: request.state });
      const { organisationId } = request;
      try {
        const [row] = await manager.query<[{ id: string }]>(
          `insert into handover (organisation_id, join_request_id, person_id, asked_at, statement)
           values ($1, $2, $3, $4, $5) returning id`,
          [organisationId, joinRequestId, personId, moment.now, statement],
        );
        await recordChange(manager, actor, {
          action: 'handover.asked',
          subjectKind: 'handover',
          subjectId: row.id,
          organisationId,
          change: { personId, joinRequestId },
        });
        await askForJob(manager, 'members.mail', {});
        return row.id;
      } catch (error) {
        if (brokenConstraint(error) === 'handover_open') throw RuleViolation.of('already-exists');
        throw error;
      }
    });
  }

  /**
   * A contract manager proposes to hand over, with the reason.
   *
   * @param regionId which of the manager's regions proposes; needed only by who has several that know the organisation
   * @throws RuleViolation `not-found`, `wrong-state`, `administrator-present`, `second-person-needed`
   */
  async propose(
    actor: Actor,
    moment: Moment,
    id: string,
    proposal: { reason: string; regionId?: number },
  ): Promise<void> {
    await this.step(actor, moment, id, 'propose', async (manager, handover, by) => {
      const regionId = await linkedRegion(manager, actor, handover.organisationId, proposal.regionId);
      await manager.query(
        `update handover set state = 'proposed', region_id = $2, proposed_by = $3, proposed_at = $4, reason = $5 where id = $1`,
        [id, regionId, by, moment.now, proposal.reason],
      );
      return regionId;
    });
  }

  /**
   * A second person of the region that proposed agrees: who asked becomes administrator.
   *
   * @throws RuleViolation `not-found`, also for another region; `wrong-state`, `administrator-present`,
   *   `second-person-needed`
   */
  async approve(actor: Actor, moment: Moment, id: string, note: string): Promise<void> {
    await this.step(actor, moment, id, 'approve', async (manager, handover, by) => {
      const { regionId } = handover;
      if (regionId === null || !actor.scope.regionIds.includes(regionId)) throw RuleViolation.of('not-found');
      await manager.query(
        `update handover set state = 'approved', decided_by = $2, decided_at = $3, decision_note = $4 where id = $1`,
        [id, by, moment.now, note],
      );
      await appointAdministrator({ manager, actor, moment }, { ...handover, regionId });
      return regionId;
    });
  }

  /** Refuses what was asked or proposed, with the reason. @throws RuleViolation `not-found`, `wrong-state` */
  async refuse(actor: Actor, moment: Moment, id: string, note: string): Promise<void> {
    await this.step(actor, moment, id, 'refuse', async (manager, handover, by) => {
      const regionId = await linkedRegion(manager, actor, handover.organisationId, handover.regionId ?? undefined);
      await manager.query(
        `update handover set state = 'refused', region_id = $5, decided_by = $2, decided_at = $3, decision_note = $4 where id = $1`,
        [id, by, moment.now, note, regionId],
      );
      return regionId;
    });
  }

  private async step(
    actor: Actor,
    moment: Moment,
    id: string,
    name: HandoverStep['name'],
    save: (manager: EntityManager, handover: FoundHandover, by: string) => Promise<number>,
  ): Promise<void> {
    const by = requirePerson(actor);
    const appointed = await this.database.command(actor.scope, async (manager) => {
      const handover = await lockHandover(manager, id, moment.today);
      refuseOn(handoverFaults(handover, { name, by }));
      const regionId = await save(manager, handover, by);
      const to: HandoverState = name === 'propose' ? 'proposed' : name === 'approve' ? 'approved' : 'refused';
      await recordChange(manager, actor, {
        action: `handover.${to}`,
        subjectKind: 'handover',
        subjectId: id,
        regionId,
        organisationId: handover.organisationId,
        change: { personId: handover.personId, state: { from: handover.state, to } },
      });
      // The question is answered, or on its way: nobody needs to look for it any more.
      if (to !== 'proposed') {
        await manager.query(
          `update task set done_at = $2, done_by = $3 where kind = 'handover-asked' and subject_id = $1 and done_at is null`,
          [id, moment.now, by],
        );
      }
      return handover.personId;
    });
    this.changes.changed(appointed);
  }
}

/** The handover as it stands, with the members of its organisation locked. A region's own row-level security finds it. */
async function lockHandover(manager: EntityManager, id: string, today: string): Promise<FoundHandover> {
  const select = `select id, organisation_id as "organisationId", join_request_id as "joinRequestId", state,
    person_id as "personId", region_id as "regionId", proposed_by as "proposedBy" from handover where id = $1`;
  const [seen] = await manager.query<FoundHandover[]>(select, [id]);
  if (seen === undefined) throw RuleViolation.of('not-found');
  await lockMembers(manager, seen.organisationId);
  const [handover] = await manager.query<FoundHandover[]>(`${select} for update`, [id]);
  if (handover === undefined) throw RuleViolation.of('not-found');
  const roles = await rolesFromToday(manager, handover.organisationId, today);
  return { ...handover, administered: isAdministeredOn(roles, today) };
}

/** The region of the actor that knows the organisation: by name, or the only one. */
async function linkedRegion(
  manager: EntityManager,
  actor: Actor,
  organisationId: string,
  named: number | undefined,
): Promise<number> {
  const linked = await manager.query<{ regionId: number }[]>(
    `select region_id as "regionId" from organisation_region where organisation_id = $1 and region_id = any ($2) order by 1`,
    [organisationId, actor.scope.regionIds],
  );
  const [first] = linked;
  if (first === undefined) throw RuleViolation.of('not-found');
  if (named === undefined) {
    if (linked.length > 1) throw RuleViolation.of('invalid-input', {}, 'regionId');
    return first.regionId;
  }
  if (!linked.some(({ regionId }) => regionId === named)) throw RuleViolation.of('not-found');
  return named;
}
