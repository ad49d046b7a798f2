import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type AuditActionOf,
  changeVersion,
  Database,
  type DueDeadline,
  type Moment,
  permissions,
  RuleViolation,
  settleDeadline,
  systemActor,
  systemScope,
  writeDeadlines,
} from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import { Procedure, type ProcedureStatus } from './procedure.entity.js';
import { refuseFixedClauses } from './refuse-fixed-clauses.js';
import { auditProcedure, lockProcedure, procedureCommand, refuseFaults } from './procedure-work.js';
import { type ProcedureState, refuseState, stateOf } from './procedure-state.js';
import type { ProcedureDefinition } from './procedure-definition.js';
import { endPublication, planPublication, refuseWaiting } from './planned-publication.js';
import { publishVersion } from './publish-version.js';
import type { PublishedProcedure } from './published-procedure.js';
import { readPublished } from './read-published.js';

/** Commands on open-house procedures. All are the region's own: a procedure of another region is not found. */
@Injectable()
export class Procedures {
  constructor(private readonly database: Database) {}

  /**
   * Starts a procedure as a draft.
   *
   * @throws RuleViolation with every fault of the definition, `forbidden`, or `already-exists` for the slug
   */
  async create(
    actor: Actor,
    moment: Moment,
    regionId: number,
    definition: ProcedureDefinition,
  ): Promise<ProcedureState> {
    if (!actor.scope.regionIds.includes(regionId)) {
      throw RuleViolation.of('forbidden', { neededRoles: [...permissions['procedure.edit']] }, 'regionId');
    }
    return await procedureCommand(this.database, actor, async (manager) => {
      await refuseFaults(manager, regionId, definition, moment);
      const [row] = await manager.query<[{ id: string }]>(
        `insert into procedure (region_id, slug, draft, notice_policy) values ($1, $2, $3, '[]') returning id`,
        [regionId, definition.slug, JSON.stringify(definition)],
      );
      await auditProcedure(manager, actor, { id: row.id, regionId }, 'procedure.created', { slug: definition.slug });
      return { id: row.id, status: 'draft', version: 1, currentVersion: null };
    });
  }

  /**
   * Replaces the draft of the next version.
   *
   * @param version the version the user saw
   * @throws RuleViolation with every fault, `stale-version`, or `wrong-state` when the procedure is closed
   */
  async replaceDraft(
    actor: Actor,
    moment: Moment,
    id: string,
    version: number,
    definition: ProcedureDefinition,
  ): Promise<ProcedureState> {
    return await procedureCommand(this.database, actor, async (manager) => {
      const procedure = await lockProcedure(manager, actor, id);
      refuseState(procedure, ['draft', 'published', 'paused']);
      if (procedure.currentVersion !== null && definition.slug !== procedure.slug) {
        throw RuleViolation.of('wrong-state', { slug: procedure.slug }, 'definition/slug');
      }
      await refuseFaults(manager, procedure.regionId, definition, moment);
      await refuseFixedClauses(manager, procedure, definition);
      const next = await changeVersion(manager, Procedure, id, version, { draft: definition, slug: definition.slug });
      await auditProcedure(manager, actor, procedure, 'procedure.edited', { from: procedure.draft, to: definition });
      return { ...stateOf(procedure), version: next };
    });
  }

  /**
   * Publishes the draft as the next version: freezes the definition, writes catalogue and tariffs, sets the deadline of the
   * window, and tells whoever has a draft when it concerns them. A paused procedure stays paused.
   *
   * @param effectiveOn a later day from which it holds; until then the version before does
   * @throws RuleViolation with every fault, `stale-version`, `invalid-input` for a day that has passed or for a first
   *   version that is to wait, or `wrong-state` when the procedure is closed, when another publication waits for its day
   *   (`details.effectiveOn`), or when a part changed that binds existing contracts (`details.parts`)
   */
  async publish(
    actor: Actor,
    moment: Moment,
    id: string,
    version: number,
    reason: string,
    effectiveOn?: string,
  ): Promise<ProcedureState> {
    return await procedureCommand(this.database, actor, async (manager) => {
      const procedure = await lockProcedure(manager, actor, id);
      refuseState(procedure, ['draft', 'published', 'paused']);
      await refuseFaults(manager, procedure.regionId, procedure.draft, moment);
      await refuseFixedClauses(manager, procedure, procedure.draft);
      await refuseWaiting(manager, id);
      return effectiveOn === undefined || effectiveOn === moment.today
        ? await publishVersion(manager, actor, moment, procedure, version, reason)
        : await planPublication(manager, actor, moment, procedure, version, { reason, effectiveOn });
    });
  }

  /** Stops enrolling for the time being: nothing can be submitted. */
  async pause(actor: Actor, _moment: Moment, id: string, version: number, reason: string): Promise<ProcedureState> {
    return await this.move(actor, id, version, reason, 'procedure.paused', ['published'], 'paused');
  }

  /** Goes on after a pause. */
  async resume(actor: Actor, _moment: Moment, id: string, version: number, reason: string): Promise<ProcedureState> {
    return await this.move(actor, id, version, reason, 'procedure.resumed', ['paused'], 'published');
  }

  /** Ends entry for good. Contracts go on until their own end. */
  async close(actor: Actor, _moment: Moment, id: string, version: number, reason: string): Promise<ProcedureState> {
    return await this.move(actor, id, version, reason, 'procedure.closed', ['published', 'paused'], 'closed');
  }

  /**
   * Replaces who is told what and when, in the transaction in which libs/notices looks at the dates again. Also of a
   * procedure that is closed: its contracts go on.
   *
   * @param policy as libs/notices validated it; empty for its built-in policy
   * @throws RuleViolation `not-found`, or `stale-version`
   */
  async replaceNoticePolicy(
    manager: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    policy: unknown[],
  ): Promise<ProcedureState> {
    const procedure = await lockProcedure(manager, actor, id);
    const next = await changeVersion(manager, Procedure, id, version, { noticePolicy: policy });
    await auditProcedure(manager, actor, procedure, 'procedure.noticePolicyReplaced', {
      from: procedure.noticePolicy,
      to: policy,
    });
    return { ...stateOf(procedure), version: next };
  }

  /**
   * What happens on the day after a window closed, in the transaction of the sweep; settles the deadline. A procedure with a single window
   * is closed for good; one with windows waits for the publication of the next. That nobody can enrol meanwhile follows from the times themselves.
   */
  async closeWindow(manager: EntityManager, deadline: DueDeadline): Promise<void> {
    const procedure = await manager.findOne(Procedure, {
      where: { id: deadline.subjectId },
      lock: { mode: 'pessimistic_write' },
    });
    await settleDeadline(manager, deadline.id);
    if (procedure === null || procedure.currentVersion === null || procedure.status === 'closed') return;
    const { definition } = await this.published(manager, procedure.id, procedure.currentVersion);
    const forGood = definition.entry.mode === 'single';
    if (forGood) await changeVersion(manager, Procedure, procedure.id, procedure.version, { status: 'closed' });
    await auditProcedure(manager, systemActor(systemScope(procedure.regionId)), procedure, 'procedure.windowClosed', {
      closedOn: deadline.dueOn,
      forGood,
    });
  }

  /**
   * A published version as enrolments and contracts use it; its definition is frozen.
   *
   * @param versionNumber absent: the version that holds now
   * @throws RuleViolation `not-found`, also for a draft
   */
  async published(manager: EntityManager, procedureId: string, versionNumber?: number): Promise<PublishedProcedure> {
    return await readPublished(manager, procedureId, versionNumber);
  }

  private async move(
    actor: Actor,
    id: string,
    version: number,
    reason: string,
    action: AuditActionOf<'procedure'>,
    from: ProcedureStatus[],
    to: ProcedureStatus,
  ): Promise<ProcedureState> {
    return await procedureCommand(this.database, actor, async (manager) => {
      const procedure = await lockProcedure(manager, actor, id);
      refuseState(procedure, from);
      const next = await changeVersion(manager, Procedure, id, version, { status: to });
      if (to === 'closed') {
        await writeDeadlines(
          manager,
          { kind: 'procedure', id, regionId: procedure.regionId, procedureId: id },
          ['window-closing', 'publication-effective'],
          [],
        );
        await endPublication(manager, actor, id, 'withdrawn', reason);
      }
      await auditProcedure(manager, actor, procedure, action, { from: procedure.status, to, reason });
      return { ...stateOf(procedure), status: to, version: next };
    });
  }
}
