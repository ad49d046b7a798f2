import { Injectable } from '@nestjs/common';
import { announceAccessChange } from '@openhuis/people';
import {
  type Actor,
  brokenConstraint,
  Database,
  isMailAddress,
  type Moment,
  recordChange,
  refuseOn,
  type RegionRole,
  RuleViolation,
} from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import { endRole } from './end-role.js';
import { lockRegionRoles, refuseForeignRegion } from './region-access.js';
import type { EndRegionRoleBody, GiveRoleBody, GivenRoleAnswer } from './region-people.dto.js';
import { isSameMailbox, needsSecondPerson, roleRequestFaults } from './rules/role-request.js';

/** A role as it is about to be given. */
interface NewRole {
  name: string;
  email: string;
  role: RegionRole;
  municipalityCodes: readonly string[];
  since: string;
  until: string | null;
}

interface Proposal {
  name: string;
  email: string;
  role: RegionRole;
  since: string;
  until: string | null;
  proposedBy: string;
  outcome: string | null;
}

/**
 * Who may do what in a region. A region administrator gives and ends roles, never to himself. The roles by which
 * somebody gives roles or takes second decisions (region administrator, approver) hold only after a second person has
 * confirmed them: another region administrator or an approver, who is neither the proposer nor the person it is for. A
 * region therefore begins with two of them, made by whoever operates the installation.
 */
@Injectable()
export class RegionPeople {
  constructor(private readonly database: Database) {}

  /**
   * Gives a role, or proposes it where a second person must confirm. The answer is the same whether the mail address was
   * known before or not, and so are the name and address that the region sees afterwards: those that it gave.
   *
   * @throws RuleViolation 'not-found' for another region; every fault of the request at once; 'already-exists' when the
   *   person has the role on some of these days, or it is proposed already
   */
  async give(actor: Actor, moment: Moment, regionId: number, body: GiveRoleBody): Promise<GivenRoleAnswer> {
    refuseForeignRegion(actor, regionId);
    const asked: NewRole = {
      name: body.name.trim(),
      email: body.email.toLowerCase(),
      role: body.role,
      municipalityCodes: body.municipalityCodes ?? [],
      since: body.since ?? moment.today,
      until: body.until ?? null,
    };
    return await this.orConflict(() =>
      this.database.command(actor.scope, async (manager): Promise<GivenRoleAnswer> => {
        await lockRegionRoles(manager, regionId);
        const municipalities = await municipalitiesOf(manager, regionId, moment.today);
        const ownEmail = await mailboxOf(manager, actor);
        refuseOn([
          ...(isMailAddress(asked.email) ? [] : [{ code: 'invalid-identifier' as const, path: 'email' }]),
          ...roleRequestFaults(asked, { today: moment.today, ownEmail, municipalities }),
        ]);
        if (needsSecondPerson(asked.role)) {
          return { id: await propose(manager, actor, regionId, asked), state: 'awaiting-confirmation' };
        }
        return { id: await hold(manager, actor, regionId, asked), state: 'given' };
      }),
    );
  }

  /**
   * Confirms or rejects a proposed role. Whoever proposed it may take it back, and not confirm it.
   *
   * @returns the id of the role that is given; null when it is rejected
   * @throws RuleViolation 'not-found'; 'wrong-state' when it was decided before or its days are over;
   *   'second-person-needed' for the proposer; 'own-role' for the person it is for
   */
  async decide(
    actor: Actor,
    moment: Moment,
    regionId: number,
    proposalId: string,
    outcome: 'confirmed' | 'rejected',
  ): Promise<string | null> {
    refuseForeignRegion(actor, regionId);
    return await this.orConflict(() =>
      this.database.command(actor.scope, async (manager) => {
        await lockRegionRoles(manager, regionId);
        const [proposal] = await manager.query<Proposal[]>(
          `select name, email, role, since_on as since, ended_on as until, proposed_by as "proposedBy", outcome
           from role_proposal where id = $1 and region_id = $2 for update`,
          [proposalId, regionId],
        );
        if (proposal === undefined) throw RuleViolation.of('not-found');
        if (proposal.outcome !== null) throw RuleViolation.of('wrong-state', { state: proposal.outcome });
        if (outcome === 'confirmed') await refuseFirstPerson(manager, actor, moment, proposal);
        await manager.query(`update role_proposal set outcome = $2, decided_by = $3, decided_at = $4 where id = $1`, [
          proposalId,
          outcome,
          actor.scope.personId,
          moment.now,
        ]);
        await recordChange(manager, actor, {
          action: `role-proposal.${outcome}`,
          subjectKind: 'roleProposal',
          subjectId: proposalId,
          regionId,
          change: { role: proposal.role, proposedBy: proposal.proposedBy, outcome: { from: null, to: outcome } },
        });
        if (outcome === 'rejected') return null;
        const since = proposal.since < moment.today ? moment.today : proposal.since;
        return await hold(manager, actor, regionId, { ...proposal, municipalityCodes: [], since });
      }),
    );
  }

  /**
   * Ends a role, at once or on a day ahead.
   *
   * @throws RuleViolation 'not-found'; 'wrong-state' when it is over; 'last-administrator'; 'invalid-input' for a day
   *   that has passed or lies after its end
   */
  async end(actor: Actor, moment: Moment, regionId: number, roleId: string, body: EndRegionRoleBody): Promise<void> {
    refuseForeignRegion(actor, regionId);
    await this.database.command(actor.scope, async (manager) => {
      await lockRegionRoles(manager, regionId);
      await endRole(manager, actor, moment, regionId, roleId, body);
    });
  }

  private async orConflict<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (['region_role_period', 'role_proposal_open'].includes(brokenConstraint(error))) {
        throw RuleViolation.of('already-exists', { what: 'role' });
      }
      // Who registered with an address that is not shown to be theirs waits in vain for the role of its owner.
      if (brokenConstraint(error) === 'region_role_by_confirmed_address') {
        throw RuleViolation.of('address-unconfirmed', {}, 'email');
      }
      throw error;
    }
  }
}

async function municipalitiesOf(manager: EntityManager, regionId: number, today: string): Promise<string[]> {
  const rows = await manager.query<{ code: string }[]>(
    `select code from region_municipality where region_id = $1 and validity @> $2::date`,
    [regionId, today],
  );
  return rows.map(({ code }) => code);
}

async function mailboxOf(manager: EntityManager, actor: Actor): Promise<string | null> {
  const [own] = await manager.query<{ email: string | null }[]>(`select email from person where id = $1`, [
    actor.scope.personId,
  ]);
  return own?.email ?? null;
}

/** Another than the proposer, and than the person it is for; and the days are not over. */
async function refuseFirstPerson(
  manager: EntityManager,
  actor: Actor,
  moment: Moment,
  proposal: Proposal,
): Promise<void> {
  if (proposal.proposedBy === actor.scope.personId) throw RuleViolation.of('second-person-needed');
  if (isSameMailbox(proposal.email, await mailboxOf(manager, actor))) throw RuleViolation.of('own-role');
  if (proposal.until !== null && proposal.until < moment.today) {
    throw RuleViolation.of('wrong-state', { until: proposal.until });
  }
}

async function propose(manager: EntityManager, actor: Actor, regionId: number, asked: NewRole): Promise<string> {
  const [row] = await manager.query<[{ id: string }]>(
    `insert into role_proposal (region_id, name, email, role, since_on, ended_on, proposed_by)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [regionId, asked.name, asked.email, asked.role, asked.since, asked.until, actor.scope.personId],
  );
  await recordChange(manager, actor, {
    action: 'role-proposal.made',
    subjectKind: 'roleProposal',
    subjectId: row.id,
    regionId,
    change: { role: asked.role, since: asked.since, until: asked.until },
  });
  return row.id;
}

/** Stores a role; the person is made when nobody has the mail address yet. */
async function hold(manager: EntityManager, actor: Actor, regionId: number, asked: NewRole): Promise<string> {
  const { name, email, role, municipalityCodes, since, until } = asked;
  const [{ id: personId }] = await manager.query<[{ id: string }]>(`select person_for_role($1, $2, $3) as id`, [
    regionId,
    email,
    name,
  ]);
  const [row] = await manager.query<[{ id: string }]>(
    `insert into region_role (person_id, region_id, role, municipality_codes, since_on, ended_on, known_as)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [personId, regionId, role, municipalityCodes, since, until, name],
  );
  await recordChange(manager, actor, {
    action: 'role.given',
    subjectKind: 'regionRole',
    subjectId: row.id,
    regionId,
    change: { personId, from: null, to: { role, municipalityCodes, since, until } },
  });
  await announceAccessChange(manager, personId);
  return row.id;
}
