import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '@openhuis/calendar';
import {
  type Actor,
  asOrganisation,
  asRegion,
  askForJob,
  Database,
  type Moment,
  recordChange,
  refuseOn,
  RuleViolation,
} from '@openhuis/platform';
import { Organisation, organisationFaults } from '@openhuis/providers';
import type { EntityManager } from 'typeorm';
import {
  type PartyChangeContent,
  partyChangeFaults,
  type PartyChangeKind,
  type PartyChangeState,
  stateOnceChecked,
} from './rules/party-change.js';
import { writePartyChangeDeadlines } from './write-party-change-deadlines.js';

/** What a provider reports about itself. */
export interface PartyChangeReport {
  kind: PartyChangeKind;
  /** The day from which it is so. */
  effectiveOn: CalendarDate;
  content: PartyChangeContent;
  explanation: string;
}

/** A change as it stands after a command. */
export interface PartyChangeOutcome {
  id: string;
  state: PartyChangeState;
}

/**
 * What changes about a provider is reported once, checked by every region with a contract of it, and holds in all contracts
 * from one day on: its own, or that on which the last region agreed. A region whose first contract comes later joins in
 * (`joinPartyChanges`).
 */
@Injectable()
export class PartyChanges {
  constructor(private readonly database: Database) {}

  /**
   * Reports a change for all contracts at once.
   *
   * @throws RuleViolation `invalid-input`, `invalid-identifier`, `duplicate-organisation`, `already-exists` while one of this
   *   kind runs, `wrong-state` without a contract, `not-found`
   */
  async report(
    actor: Actor,
    moment: Moment,
    organisationId: string,
    report: PartyChangeReport,
  ): Promise<PartyChangeOutcome> {
    const { person, scope } = actor;
    if (person === undefined || !scope.organisationIds.includes(organisationId)) throw RuleViolation.of('not-found');
    return await this.database.command(scope, async (manager) => {
      const organisation = await manager.findOne(Organisation, {
        where: { id: organisationId },
        lock: { mode: 'pessimistic_write' },
      });
      if (organisation === null) throw RuleViolation.of('not-found');
      const content = trimmed(report.content);
      const { kvkNumber, naturalPerson, rsin, agbCode, iban } = organisation;
      const identifiers = organisationFaults({ kvkNumber, naturalPerson, rsin, agbCode, iban, ...content });
      refuseOn([
        ...partyChangeFaults(report.kind, content),
        ...identifiers
          .filter(({ path }) => path !== undefined && path in content)
          .map((fault) => ({ ...fault, path: `content/${fault.path ?? ''}` })),
      ]);
      await refuseTakenNumber(manager, organisationId, content.kvkNumber);
      const regions = await manager.query<{ id: number }[]>(
        `select distinct region_id as id from contract
         where organisation_id = $1 and signed_on is not null and ended_on is null order by 1`,
        [organisationId],
      );
      if (regions.length === 0) throw RuleViolation.of('wrong-state', { contracts: 0 });
      const running = await manager.query<unknown[]>(
        `select from organisation_change where organisation_id = $1 and kind = $2 and state in ('reported', 'accepted')`,
        [organisationId, report.kind],
      );
      if (running.length > 0) throw RuleViolation.of('already-exists');
      const [row] = await manager.query<[{ id: string }]>(
        `insert into organisation_change (organisation_id, region_ids, kind, content, explanation, effective_on, state,
           reported_at, reported_by)
         values ($1, $2, $3, $4, $5, $6, 'reported', $7, $8) returning id`,
        [
          organisationId,
          regions.map(({ id }) => id),
          report.kind,
          JSON.stringify(content),
          report.explanation.trim(),
          report.effectiveOn,
          moment.now,
          person.id,
        ],
      );
      await manager.query(
        `insert into organisation_change_check (change_id, region_id, organisation_id, asked_at)
         select $1, r, $2, $4 from unnest($3::int[]) as r`,
        [row.id, organisationId, regions.map(({ id }) => id), moment.now],
      );
      await this.record(manager, actor, organisationId, 'organisationChange.reported', {
        changeId: row.id,
        kind: report.kind,
      });
      await this.tell(
        manager,
        actor,
        organisationId,
        regions.map(({ id }) => id),
      );
      return { id: row.id, state: 'reported' };
    });
  }

  /**
   * A region agrees to a change, or does not. Once all have agreed it holds from its day on, in every contract.
   *
   * @throws RuleViolation `wrong-state`, `duplicate-organisation`, `not-found`
   */
  async check(
    actor: Actor,
    moment: Moment,
    changeId: string,
    regionId: number,
    outcome: { outcome: 'accept' | 'refuse'; reason: string },
  ): Promise<PartyChangeOutcome> {
    const { person, scope } = actor;
    if (person === undefined || !scope.regionIds.includes(regionId)) throw RuleViolation.of('not-found');
    return await this.database.command(scope, async (manager) => {
      const change = await lockChange(manager, changeId);
      if (!change.regionIds.includes(regionId)) throw RuleViolation.of('not-found');
      const isAccepted = outcome.outcome === 'accept';
      const done = await manager.query<[unknown[], number]>(
        `update organisation_change_check set state = $3, reason = $4, checked_at = $5, checked_by = $6
         where change_id = $1 and region_id = $2 and state = 'open'`,
        [changeId, regionId, isAccepted ? 'accepted' : 'refused', outcome.reason.trim(), moment.now, person.id],
      );
      if (change.state !== 'reported' || done[1] === 0) {
        throw RuleViolation.of('wrong-state', { change: change.state });
      }
      const state = await asOrganisation(manager, scope, change.organisationId, async () => {
        await refuseTakenNumber(manager, change.organisationId, isAccepted ? change.content.kvkNumber : undefined);
        const checks = await manager.query<{ state: 'open' | 'accepted' | 'refused' }[]>(
          `select state from organisation_change_check where change_id = $1`,
          [changeId],
        );
        const next = stateOnceChecked(checks.map((check) => check.state));
        if (next !== 'reported') {
          await manager.query(`update organisation_change set state = $2, accepted_at = $3 where id = $1`, [
            changeId,
            next,
            next === 'accepted' ? moment.now : null,
          ]);
        }
        return next;
      });
      await recordChange(manager, actor, {
        action: 'organisationChange.checked',
        subjectKind: 'organisation',
        subjectId: change.organisationId,
        regionId,
        organisationId: change.organisationId,
        change: { changeId, outcome: outcome.outcome },
      });
      await this.tell(manager, actor, change.organisationId, change.regionIds);
      return { id: changeId, state };
    });
  }

  /**
   * The provider takes back what it reported, before all have agreed.
   *
   * @throws RuleViolation `wrong-state`, `not-found`
   */
  async withdraw(actor: Actor, changeId: string): Promise<PartyChangeOutcome> {
    return await this.database.command(actor.scope, async (manager) => {
      const change = await lockChange(manager, changeId);
      if (!actor.scope.organisationIds.includes(change.organisationId)) throw RuleViolation.of('not-found');
      if (change.state !== 'reported') throw RuleViolation.of('wrong-state', { change: change.state });
      await manager.query(`update organisation_change set state = 'withdrawn' where id = $1`, [changeId]);
      await this.record(manager, actor, change.organisationId, 'organisationChange.withdrawn', { changeId });
      await this.tell(manager, actor, change.organisationId, change.regionIds);
      return { id: changeId, state: 'withdrawn' };
    });
  }

  /** Makes the dates of all contracts of the organisation what they are by now, region by region. */
  private async tell(
    manager: EntityManager,
    actor: Actor,
    organisationId: string,
    regionIds: readonly number[],
  ): Promise<void> {
    for (const regionId of regionIds) {
      await asRegion(manager, actor.scope, regionId, async () => {
        await writePartyChangeDeadlines(manager, organisationId, regionId);
        await askForJob(manager, 'notices.plan', { regionId });
      });
    }
  }

  /** What the provider does stands in its own trail; each region records what it does with it. */
  private async record(
    manager: EntityManager,
    actor: Actor,
    organisationId: string,
    action: 'organisationChange.reported' | 'organisationChange.withdrawn',
    change: Record<string, unknown>,
  ): Promise<void> {
    await recordChange(manager, actor, {
      action,
      subjectKind: 'organisation',
      subjectId: organisationId,
      organisationId,
      change,
    });
  }
}

interface LockedChange {
  organisationId: string;
  regionIds: number[];
  state: PartyChangeState;
  content: PartyChangeContent;
}

async function lockChange(manager: EntityManager, changeId: string): Promise<LockedChange> {
  const [change] = await manager.query<LockedChange[]>(
    `select organisation_id as "organisationId", region_ids as "regionIds", state, content
     from organisation_change where id = $1 for update`,
    [changeId],
  );
  if (change === undefined) throw RuleViolation.of('not-found');
  return change;
}

/** A number in the trade register is of one organisation. Who has it is not told. */
async function refuseTakenNumber(
  manager: EntityManager,
  organisationId: string,
  kvkNumber: string | undefined,
): Promise<void> {
  if (kvkNumber === undefined) return;
  const [row] = await manager.query<[{ id: string | null }]>(`select organisation_of_kvk_number($1) as id`, [
    kvkNumber,
  ]);
  if (row.id !== null && row.id !== organisationId) {
    throw RuleViolation.of('duplicate-organisation', {}, 'content/kvkNumber');
  }
}

function trimmed(content: PartyChangeContent): PartyChangeContent {
  return Object.fromEntries(
    Object.entries(content)
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== '')
      .map(([field, value]) => [field, field === 'iban' ? value.replace(/\s/g, '').toUpperCase() : value.trim()]),
  );
}
