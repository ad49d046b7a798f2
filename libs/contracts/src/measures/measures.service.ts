import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment } from '@openhuis/platform';
import { Procedures } from '@openhuis/procedures';
import type { ContractWork } from '../contract-work.js';
import {
  closeMeasure,
  decideMeasure,
  finishRecoveryStep,
  type MeasureAsk,
  type MeasureOutcome,
  proposeMeasure,
  respondToMeasure,
} from './take-measure.js';

/** Commands on measures, each in one transaction with its contract locked. */
@Injectable()
export class Measures {
  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
  ) {}

  /** Proposes a measure; see {@link proposeMeasure}. */
  async propose(actor: Actor, moment: Moment, contractId: string, ask: MeasureAsk): Promise<MeasureOutcome> {
    return await this.command(actor, moment, (work) => proposeMeasure(work, contractId, ask));
  }

  /** Records what the provider thinks; see {@link respondToMeasure}. */
  async respond(actor: Actor, moment: Moment, measureId: string, view: string): Promise<MeasureOutcome> {
    return await this.command(actor, moment, (work) => respondToMeasure(work, measureId, view));
  }

  /** Takes or drops a measure as the second person; see {@link decideMeasure}. */
  async decide(
    actor: Actor,
    moment: Moment,
    measureId: string,
    decision: { decision: 'take' | 'drop'; reason: string },
  ): Promise<MeasureOutcome> {
    return await this.command(actor, moment, (work) => decideMeasure(work, measureId, decision));
  }

  /** Records that a step was done; see {@link finishRecoveryStep}. */
  async finishStep(
    actor: Actor,
    moment: Moment,
    measureId: string,
    number: number,
    note: string | undefined,
  ): Promise<void> {
    await this.command(actor, moment, (work) => finishRecoveryStep(work, measureId, number, note));
  }

  /** Closes a measure; see {@link closeMeasure}. */
  async close(actor: Actor, moment: Moment, measureId: string, reason: string): Promise<MeasureOutcome> {
    return await this.command(actor, moment, (work) => closeMeasure(work, measureId, reason));
  }

  private async command<Result>(
    actor: Actor,
    moment: Moment,
    verb: (work: ContractWork) => Promise<Result>,
  ): Promise<Result> {
    return await this.database.command(actor.scope, (manager) =>
      verb({ manager, procedures: this.procedures, actor, moment }),
    );
  }
}
