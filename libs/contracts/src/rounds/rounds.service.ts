import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment, recordChange, refuseOn, RuleViolation } from '@openhuis/platform';
import { Procedures } from '@openhuis/procedures';
import { writeCohortDeadlines } from '../contract-record.js';
import { approveRound, cancelRound, retryRound, returnRound } from './decide-round.js';
import type { ExtensionRound } from './extension-round.entity.js';
import { createRound, editRound, type RoundPlan, submitRound } from './prepare-round.js';
import { acknowledgeOffer, type OfferReceipt, recordRegisteredLetter, type RegisteredLetter } from './receipts.js';
import { remindRound } from './remind-round.js';
import type { RoundWork } from './round-work.js';
import type { ExtensionProgramme } from './rules/programme.js';

/** Commands on rounds of extensions, and on the receipt of their offers. */
@Injectable()
export class Rounds {
  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
  ) {}

  /** Begins a round; see {@link createRound}. */
  async create(actor: Actor, moment: Moment, procedureId: string): Promise<ExtensionRound> {
    return await this.command(actor, moment, (work) => createRound(work, procedureId));
  }

  /** Changes what a round will do; see {@link editRound}. */
  async edit(actor: Actor, moment: Moment, id: string, plan: RoundPlan): Promise<ExtensionRound> {
    return await this.command(actor, moment, (work) => editRound(work, id, plan));
  }

  /** Hands it to a second person; see {@link submitRound}. */
  async submit(actor: Actor, moment: Moment, id: string, version: number): Promise<ExtensionRound> {
    return await this.command(actor, moment, (work) => submitRound(work, id, version));
  }

  /** Approves it as the second person; see {@link approveRound}. */
  async approve(actor: Actor, moment: Moment, id: string, version: number): Promise<ExtensionRound> {
    return await this.command(actor, moment, (work) => approveRound(work, id, version));
  }

  /** Gives it back; see {@link returnRound}. */
  async return(actor: Actor, moment: Moment, id: string, version: number, reason: string): Promise<ExtensionRound> {
    return await this.command(actor, moment, (work) => returnRound(work, id, version, reason));
  }

  /** Ends it before anything went out; see {@link cancelRound}. */
  async cancel(actor: Actor, moment: Moment, id: string, version: number, reason: string): Promise<ExtensionRound> {
    return await this.command(actor, moment, (work) => cancelRound(work, id, version, reason));
  }

  /** Tries failed offers again; see {@link retryRound}. */
  async retry(actor: Actor, moment: Moment, id: string, version: number): Promise<ExtensionRound> {
    return await this.command(actor, moment, (work) => retryRound(work, id, version));
  }

  /** Asks for the answers; see {@link remindRound}. */
  async remind(actor: Actor, moment: Moment, id: string, contractIds?: readonly string[]): Promise<number> {
    return await this.command(actor, moment, (work) => remindRound(work, id, contractIds));
  }

  /** Somebody of the provider opened the offer; see {@link acknowledgeOffer}. */
  async acknowledge(actor: Actor, moment: Moment, offerId: string): Promise<OfferReceipt> {
    return await this.command(actor, moment, (work) => acknowledgeOffer(work, offerId));
  }

  /** A registered letter was sent; see {@link recordRegisteredLetter}. */
  async recordLetter(actor: Actor, moment: Moment, offerId: string, letter: RegisteredLetter): Promise<OfferReceipt> {
    return await this.command(actor, moment, (work) => recordRegisteredLetter(work, offerId, letter));
  }

  /**
   * Replaces the offsets by which the extensions of a procedure are prepared; the dates follow at once.
   *
   * @param version of the offsets that the user saw; 0 where those of the house hold
   * @throws RuleViolation `stale-version`, `invalid-input` where the approval would come after the proposal, or `not-found`
   */
  async setProgramme(
    actor: Actor,
    moment: Moment,
    procedureId: string,
    { version, ...programme }: ExtensionProgramme & { version: number },
  ): Promise<ExtensionProgramme & { version: number }> {
    return await this.command(actor, moment, async (work) => {
      const procedure = await work.procedures.published(work.manager, procedureId);
      const { regionId } = procedure;
      if (!actor.scope.regionIds.includes(regionId)) throw RuleViolation.of('not-found');
      refuseOn(
        programme.approveWeeks * 7 > programme.proposeMonths * 28
          ? [{ code: 'invalid-input', path: 'approveWeeks', details: { rule: 'after the proposal' } }]
          : [],
      );
      const values = [procedureId, regionId, programme.proposeMonths, programme.approveWeeks, programme.receiptDays];
      const [stored] = await work.manager.query<{ version: number }[]>(
        version === 0
          ? `insert into extension_programme (procedure_id, region_id, propose_months, approve_weeks, receipt_days)
             values ($1, $2, $3, $4, $5) on conflict do nothing returning version`
          : `with changed as (update extension_programme
               set propose_months = $3, approve_weeks = $4, receipt_days = $5, version = version + 1
               where procedure_id = $1 and region_id = $2 and version = $6 returning version)
             select version from changed`,
        version === 0 ? values : [...values, version],
      );
      if (stored === undefined) throw RuleViolation.of('stale-version', { yours: version });
      await writeCohortDeadlines(work, procedure);
      await recordChange(work.manager, actor, {
        action: 'extensionProgramme.changed',
        subjectKind: 'procedure',
        subjectId: procedureId,
        regionId,
        change: { ...programme },
      });
      return { ...programme, version: stored.version };
    });
  }

  private async command<Result>(
    actor: Actor,
    moment: Moment,
    verb: (work: RoundWork) => Promise<Result>,
  ): Promise<Result> {
    return await this.database.command(actor.scope, (manager) =>
      verb({ manager, procedures: this.procedures, actor, moment }),
    );
  }
}
