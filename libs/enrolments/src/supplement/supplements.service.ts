import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment } from '@openhuis/platform';
import { Procedures } from '@openhuis/procedures';
import { type SettledCheck, settleEvidenceCheck } from '../evidence-check.js';
import type { EnrolmentState, EnrolmentWork } from '../enrolment-work.js';
import type { LackingItem } from '../rules/supplement.js';
import { askSupplement } from './ask-supplement.js';
import { type EnrolmentEdition, readEditions } from './editions.js';
import { handInSupplement } from './hand-in-supplement.js';

/**
 * What is asked for besides what was submitted. Each command takes the version of the enrolment that the user saw, throws
 * `not-found`, `stale-version` (with both versions) and `wrong-state`, and answers the new version.
 */
@Injectable()
export class Supplements {
  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
  ) {}

  /** Asks for what is lacking. @throws RuleViolation every fault at once; `conflict-of-interest` */
  async ask(
    actor: Actor,
    moment: Moment,
    id: string,
    version: number,
    items: readonly LackingItem[],
  ): Promise<EnrolmentState> {
    return await this.command(actor, moment, (work) => askSupplement(work, id, version, items));
  }

  /** Hands in what was prepared. @throws RuleViolation everything missing at once; `supplement-too-late` */
  async handIn(actor: Actor, moment: Moment, id: string, version: number): Promise<EnrolmentState> {
    return await this.command(actor, moment, (work) => handInSupplement(work, id, version));
  }

  /** Records that accepted evidence was looked at again. @throws RuleViolation `wrong-state` when there is nothing to check */
  async settleCheck(
    actor: Actor,
    moment: Moment,
    id: string,
    version: number,
    settled: SettledCheck,
  ): Promise<EnrolmentState> {
    return await this.command(actor, moment, (work) => settleEvidenceCheck(work, id, version, settled));
  }

  /** What an enrolment held before it was supplemented. @throws RuleViolation `not-found` */
  async editions(actor: Actor, id: string): Promise<EnrolmentEdition[]> {
    return await this.database.command(actor.scope, (manager) => readEditions(manager, id));
  }

  private async command(
    actor: Actor,
    moment: Moment,
    run: (work: EnrolmentWork) => Promise<EnrolmentState>,
  ): Promise<EnrolmentState> {
    return await this.database.command(actor.scope, (manager) =>
      run({ manager, procedures: this.procedures, actor, moment }),
    );
  }
}
