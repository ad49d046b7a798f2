import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment } from '@openhuis/platform';
import { Procedures } from '@openhuis/procedures';
import type { ContractWork } from '../contract-work.js';
import type { Side } from '../rules/transitions.js';
import {
  decideIntakeStop,
  type IntakeStopAsk,
  type IntakeStopOutcome,
  liftIntakeStop,
  stopIntake,
  withdrawIntakeStop,
} from './stop-intake.js';

/** Commands on intake stops, each in one transaction with its contract locked. */
@Injectable()
export class IntakeStops {
  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
  ) {}

  /** Asks for a stop or imposes one; see {@link stopIntake}. */
  async stop(
    actor: Actor,
    moment: Moment,
    contractId: string,
    side: Side,
    ask: IntakeStopAsk,
  ): Promise<IntakeStopOutcome> {
    return await this.command(actor, moment, (work) => stopIntake(work, contractId, side, ask));
  }

  /** Grants or refuses; see {@link decideIntakeStop}. */
  async decide(
    actor: Actor,
    moment: Moment,
    stopId: string,
    decision: { decision: 'grant' | 'refuse'; reason: string },
  ): Promise<IntakeStopOutcome> {
    return await this.command(actor, moment, (work) => decideIntakeStop(work, stopId, decision));
  }

  /** Takes a request back; see {@link withdrawIntakeStop}. */
  async withdraw(actor: Actor, moment: Moment, stopId: string, reason: string): Promise<IntakeStopOutcome> {
    return await this.command(actor, moment, (work) => withdrawIntakeStop(work, stopId, reason));
  }

  /** Lifts a stop; see {@link liftIntakeStop}. */
  async lift(actor: Actor, moment: Moment, stopId: string, side: Side, reason: string): Promise<IntakeStopOutcome> {
    return await this.command(actor, moment, (work) => liftIntakeStop(work, stopId, side, reason));
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
