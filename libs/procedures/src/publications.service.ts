import { Injectable } from '@nestjs/common';
import {
  type Actor,
  changeVersion,
  Database,
  type Moment,
  RuleViolation,
  sqlState,
  writeDeadlines,
} from '@openhuis/platform';
import type { BilingualText } from './procedure-definition.js';
import { auditProcedure, lockProcedure, procedureCommand, refuseFaults } from './procedure-work.js';
import { Procedure } from './procedure.entity.js';
import { type ProcedureState, refuseState, stateOf } from './procedure-state.js';
import { endPublication, waitingPublication } from './planned-publication.js';
import { previewImpact } from './impact-preview.js';
import type { ImpactPreviewAnswer } from './publications.dto.js';

const FOREIGN_KEY_VIOLATION = '23503';

/** What a region does around the publication of a procedure: look ahead, take back, begin from a copy, throw a draft away. */
@Injectable()
export class Publications {
  constructor(private readonly database: Database) {}

  /**
   * What publishing the draft would change, and for whom; stores nothing.
   *
   * @throws RuleViolation `not-found`, `stale-version`
   */
  async preview(
    actor: Actor,
    moment: Moment,
    id: string,
    version: number,
    effectiveOn: string | undefined,
  ): Promise<ImpactPreviewAnswer> {
    return await previewImpact(this.database, actor, moment, id, version, effectiveOn ?? moment.today);
  }

  /**
   * Takes back the publication that waits for its day; the version that holds goes on to hold.
   *
   * @throws RuleViolation `stale-version`, or `wrong-state` when none waits
   */
  async withdraw(actor: Actor, moment: Moment, id: string, version: number, reason: string): Promise<ProcedureState> {
    return await procedureCommand(this.database, actor, async (manager) => {
      const procedure = await lockProcedure(manager, actor, id);
      const waiting = await waitingPublication(manager, id);
      if (waiting === null) throw RuleViolation.of('wrong-state', { status: procedure.status });
      // On its day it is the sweep's: what people were promised for today is not taken back while it comes in force.
      if (waiting.effectiveOn <= moment.today) {
        throw RuleViolation.of('wrong-state', { effectiveOn: waiting.effectiveOn });
      }
      const next = await changeVersion(manager, Procedure, id, version, {});
      await endPublication(manager, actor, id, 'withdrawn', reason);
      await writeDeadlines(
        manager,
        { kind: 'procedure', id, regionId: procedure.regionId, procedureId: id },
        ['publication-effective'],
        [],
      );
      await auditProcedure(manager, actor, procedure, 'procedure.publicationWithdrawn', {
        effectiveOn: waiting.effectiveOn,
        definitionHash: waiting.definitionHash,
        reason,
      });
      return { ...stateOf(procedure), version: next };
    });
  }

  /**
   * Starts a draft from what another procedure of the region has in its draft, with its notices; not its documents.
   *
   * @throws RuleViolation `not-found`, `already-exists` for the slug, or with every fault (a municipality that left the region)
   */
  async copy(
    actor: Actor,
    moment: Moment,
    id: string,
    { slug, title }: { slug: string; title: BilingualText },
  ): Promise<ProcedureState> {
    return await procedureCommand(
      this.database,
      actor,
      async (manager) => {
        const source = await lockProcedure(manager, actor, id);
        const definition = { ...source.draft, slug, title };
        await refuseFaults(manager, source.regionId, definition, moment);
        const [row] = await manager.query<[{ id: string }]>(
          `insert into procedure (region_id, slug, draft, notice_policy) values ($1, $2, $3, $4) returning id`,
          [source.regionId, slug, JSON.stringify(definition), JSON.stringify(source.noticePolicy)],
        );
        const copy = { id: row.id, regionId: source.regionId };
        await auditProcedure(manager, actor, copy, 'procedure.created', { slug, copiedFrom: id });
        return { id: row.id, status: 'draft', version: 1, currentVersion: null };
      },
      'slug',
    );
  }

  /**
   * Throws away a draft that was never published, with its documents that nobody else has seen.
   *
   * @throws RuleViolation `not-found`; `wrong-state` once it was published, or when something refers to it already
   */
  async remove(actor: Actor, id: string): Promise<void> {
    try {
      await this.database.command(actor.scope, async (manager) => {
        const procedure = await lockProcedure(manager, actor, id);
        refuseState(procedure, ['draft']);
        await manager.query(`delete from procedure_document where procedure_id = $1 and published_at is null`, [id]);
        await manager.query(`delete from procedure where id = $1`, [id]);
        await auditProcedure(manager, actor, procedure, 'procedure.removed', {
          slug: procedure.slug,
          draft: procedure.draft,
        });
      });
    } catch (error) {
      if (sqlState(error) !== FOREIGN_KEY_VIOLATION) throw error;
      throw RuleViolation.of('wrong-state', { status: 'draft' });
    }
  }
}
