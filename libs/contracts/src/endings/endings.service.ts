import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment } from '@openhuis/platform';
import { Procedures } from '@openhuis/procedures';
import type { ContractWork } from '../contract-work.js';
import type { Side } from '../rules/transitions.js';
import {
  answerEnding,
  approveEnding,
  type NoticeReceipt,
  receiveNotice,
  rejectEnding,
  withdrawEnding,
} from './answer-ending.js';
import { type EndingAsk, type EndingOutcome, requestEnding } from './request-ending.js';
import { reportTransfer, settleItem, type TransferReport } from './settle-ending.js';

/** Commands on the end of a contract before its term, each in one transaction with its contract locked. */
@Injectable()
export class Endings {
  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
  ) {}

  /** Asks for an end; see {@link requestEnding}. */
  async request(actor: Actor, moment: Moment, contractId: string, side: Side, ask: EndingAsk): Promise<EndingOutcome> {
    return await this.command(actor, moment, (work) => requestEnding(work, contractId, side, ask));
  }

  /** Approves as the second person; see {@link approveEnding}. */
  async approve(actor: Actor, moment: Moment, endingId: string): Promise<EndingOutcome> {
    return await this.command(actor, moment, (work) => approveEnding(work, endingId));
  }

  /** Does not approve; see {@link rejectEnding}. */
  async reject(actor: Actor, moment: Moment, endingId: string, reason: string): Promise<EndingOutcome> {
    return await this.command(actor, moment, (work) => rejectEnding(work, endingId, reason));
  }

  /** Records that a notice was received; see {@link receiveNotice}. */
  async receive(actor: Actor, moment: Moment, endingId: string, receipt: NoticeReceipt): Promise<EndingOutcome> {
    return await this.command(actor, moment, (work) => receiveNotice(work, endingId, receipt));
  }

  /** Answers a request for consent; see {@link answerEnding}. */
  async answer(
    actor: Actor,
    moment: Moment,
    endingId: string,
    side: Side,
    answer: { answer: 'agree' | 'decline'; statement?: string; reason?: string },
  ): Promise<EndingOutcome> {
    return await this.command(actor, moment, (work) => answerEnding(work, endingId, side, answer));
  }

  /** Takes a request back; see {@link withdrawEnding}. */
  async withdraw(actor: Actor, moment: Moment, endingId: string, side: Side, reason: string): Promise<EndingOutcome> {
    return await this.command(actor, moment, (work) => withdrawEnding(work, endingId, side, reason));
  }

  /** Records how many clients are still in care; see {@link reportTransfer}. */
  async reportTransfer(actor: Actor, moment: Moment, endingId: string, report: TransferReport): Promise<void> {
    await this.command(actor, moment, (work) => reportTransfer(work, endingId, report));
  }

  /** Records that something was settled; see {@link settleItem}. */
  async settle(
    actor: Actor,
    moment: Moment,
    endingId: string,
    side: Side,
    code: string,
    note: string | undefined,
  ): Promise<void> {
    await this.command(actor, moment, (work) => settleItem(work, endingId, side, code, note));
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
