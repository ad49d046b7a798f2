import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment } from '@openhuis/platform';
import { Procedures } from '@openhuis/procedures';
import { answerComplaint, type ComplaintReply, fileComplaint } from './complaints.js';
import type { EnrolmentState, EnrolmentWork } from './enrolment-work.js';
import { makeFinalAfterAll, reconsiderRefusal, type RegisteredSuspension, suspendRefusal } from './refusal-remedies.js';

/**
 * What is done about a refusal of which the provider was told. Each command takes the version of the enrolment that the user
 * saw, throws `not-found`, `stale-version` (with both versions) and `wrong-state`, and answers the new version.
 */
@Injectable()
export class Refusals {
  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
  ) {}

  /** Files a complaint of the provider. @throws RuleViolation `already-exists` for a second one about the same refusal */
  async complain(actor: Actor, moment: Moment, id: string, version: number, text: string): Promise<EnrolmentState> {
    return await this.command(actor, moment, (work) => fileComplaint(work, id, version, text));
  }

  /** Answers a complaint. @throws RuleViolation `already-exists` for one that was answered */
  async answerComplaint(
    actor: Actor,
    moment: Moment,
    id: string,
    version: number,
    reply: ComplaintReply,
  ): Promise<EnrolmentState> {
    return await this.command(actor, moment, (work) => answerComplaint(work, id, version, reply));
  }

  /**
   * Registers a writ, or that both went to the Geschillencommissie; also of a refusal that is final by the calendar.
   *
   * @throws RuleViolation `outside-remedy-term`, `date-in-future`, `invalid-input` for a writ without court, and for a
   *   final refusal without the reason why it is registered late
   */
  async suspend(
    actor: Actor,
    moment: Moment,
    id: string,
    version: number,
    suspension: RegisteredSuspension,
  ): Promise<EnrolmentState> {
    return await this.command(actor, moment, (work) => suspendRefusal(work, id, version, suspension));
  }

  /** Makes a suspended refusal final after all. */
  async makeFinal(actor: Actor, moment: Moment, id: string, version: number, reason: string): Promise<EnrolmentState> {
    return await this.command(actor, moment, (work) => makeFinalAfterAll(work, id, version, reason));
  }

  /** Takes a refusal back, to be decided anew. @throws RuleViolation `enrolment-exists` */
  async reconsider(actor: Actor, moment: Moment, id: string, version: number, reason: string): Promise<EnrolmentState> {
    return await this.command(actor, moment, (work) => reconsiderRefusal(work, id, version, reason));
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
