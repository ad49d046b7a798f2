import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment } from '@openhuis/platform';
import { Procedures } from '@openhuis/procedures';
import type { AmendmentStateAfter, AmendmentWork } from './amendment-record.js';
import { announceAmendment, type AnnouncedAmendment } from './announce-amendment.js';
import { acknowledgeAmendment, answerAmendment, type AnswerAfter, type AnswerGiven } from './answer-amendment.js';
import {
  type AmendmentWriting,
  beginAmendment,
  proposeAmendment,
  returnAmendment,
  rewriteAmendment,
} from './edit-amendment.js';
import { remindContractors, type ReminderChoice, type ReminderResult } from './remind-contractors.js';
import { withdrawAmendment } from './withdraw-amendment.js';

/** Commands on amendments, each in one transaction with the procedure and the amendment locked. */
@Injectable()
export class Amendments {
  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
  ) {}

  /** Begins a draft; see {@link beginAmendment}. */
  async begin(
    actor: Actor,
    moment: Moment,
    procedureId: string,
    writing: AmendmentWriting,
  ): Promise<AmendmentStateAfter> {
    return await this.command(actor, moment, (work) => beginAmendment(work, procedureId, writing));
  }

  /** Replaces a draft; see {@link rewriteAmendment}. */
  async rewrite(
    actor: Actor,
    moment: Moment,
    id: string,
    version: number,
    writing: AmendmentWriting,
  ): Promise<AmendmentStateAfter> {
    return await this.command(actor, moment, (work) => rewriteAmendment(work, id, version, writing));
  }

  /** Proposes a draft to a second person; see {@link proposeAmendment}. */
  async propose(actor: Actor, moment: Moment, id: string, version: number): Promise<AmendmentStateAfter> {
    return await this.command(actor, moment, (work) => proposeAmendment(work, id, version));
  }

  /** Gives a proposal back; see {@link returnAmendment}. */
  async giveBack(
    actor: Actor,
    moment: Moment,
    id: string,
    version: number,
    reason: string,
  ): Promise<AmendmentStateAfter> {
    return await this.command(actor, moment, (work) => returnAmendment(work, id, version, reason));
  }

  /** Announces a proposal to every contracted provider; see {@link announceAmendment}. */
  async announce(
    actor: Actor,
    moment: Moment,
    id: string,
    version: number,
    conflictReason?: string,
  ): Promise<AnnouncedAmendment> {
    return await this.command(actor, moment, (work) => announceAmendment(work, id, version, conflictReason));
  }

  /** Takes an amendment back before its day; see {@link withdrawAmendment}. */
  async withdraw(
    actor: Actor,
    moment: Moment,
    id: string,
    version: number,
    reason: string,
  ): Promise<AmendmentStateAfter> {
    return await this.command(actor, moment, (work) => withdrawAmendment(work, id, version, reason));
  }

  /** Reminds who did not answer; see {@link remindContractors}. */
  async remind(actor: Actor, moment: Moment, id: string, choice: ReminderChoice): Promise<ReminderResult> {
    return await this.command(actor, moment, (work) => remindContractors(work, id, choice));
  }

  /** Records that an amendment was read; see {@link acknowledgeAmendment}. */
  async acknowledge(actor: Actor, moment: Moment, answerId: string): Promise<AnswerAfter> {
    return await this.command(actor, moment, (work) => acknowledgeAmendment(work, answerId));
  }

  /** Accepts or refuses; see {@link answerAmendment}. */
  async answer(
    actor: Actor,
    moment: Moment,
    answerId: string,
    version: number,
    given: AnswerGiven,
  ): Promise<AnswerAfter> {
    return await this.command(actor, moment, (work) => answerAmendment(work, answerId, version, given));
  }

  private async command<Result>(
    actor: Actor,
    moment: Moment,
    run: (work: AmendmentWork) => Promise<Result>,
  ): Promise<Result> {
    return await this.database.command(actor.scope, (manager) =>
      run({ manager, procedures: this.procedures, actor, moment }),
    );
  }
}
