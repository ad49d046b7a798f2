import {
  askForJob,
  type Database,
  type Moment,
  RuleViolation,
  systemActor,
  systemScope,
  type Violation,
} from '@openhuis/platform';
import type { Procedures } from '@openhuis/procedures';
import type { EntityManager } from 'typeorm';
import { type ContractWork, lockContract } from '../contract-work.js';
import { makeOffer } from '../extensions/offer-extension.js';
import { ExtensionRound } from './extension-round.entity.js';
import { judgeContract } from './judge-contract.js';
import { readProgramme } from './read-programme.js';
import { recordRound } from './round-work.js';

/** So many offers in one job: a few seconds of work, after which others have their turn. */
const BATCH = 50;

/** What one job of a round did. */
export interface SentBatch {
  offered: number;
  failed: number;
  /** False while offers of the round are left for the next job. */
  finished: boolean;
}

/**
 * Makes the next offers of a round, each in a transaction of its own together with its row of the round: cut short at any
 * moment and started again, or run twice at once, no contract gets two. What stands in the way of one is told of that one.
 */
export class RoundSender {
  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
    private readonly batch = BATCH,
  ) {}

  /** @param moment asked once for the batch */
  async send(regionId: number, roundId: string, moment: Moment): Promise<SentBatch> {
    const done: SentBatch = { offered: 0, failed: 0, finished: false };
    while (done.offered + done.failed < this.batch) {
      const result = await this.sendNext(regionId, roundId, moment);
      if (result === null) return { ...done, finished: await this.close(regionId, roundId, moment) };
      done[result] += 1;
    }
    await this.database.command(systemScope(regionId), async (manager) => {
      await askForJob(manager, 'rounds.send', { regionId, roundId });
      await askForJob(manager, 'notices.plan', { regionId });
    });
    return done;
  }

  private async sendNext(regionId: number, roundId: string, moment: Moment): Promise<'offered' | 'failed' | null> {
    const scope = systemScope(regionId);
    let contractId: string | undefined;
    try {
      return await this.database.command(scope, async (manager) => {
        const next = await takeNext(manager, roundId);
        if (next === undefined) return null;
        ({ contractId } = next);
        return await this.offer(manager, regionId, next, moment);
      });
    } catch (error) {
      // A fault of one contract must not keep the others waiting; it shows in the follow-up and in the log of the job.
      if (contractId === undefined) throw error;
      const failed = contractId;
      const reasons: Violation[] = error instanceof RuleViolation ? error.violations : [{ code: 'unexpected' }];
      await this.database.command(scope, (manager) => markFailed(manager, roundId, failed, reasons, moment));
      return 'failed';
    }
  }

  private async offer(
    manager: EntityManager,
    regionId: number,
    { contractId, round }: TakenContract,
    moment: Moment,
  ): Promise<'offered' | 'failed'> {
    const work: ContractWork = {
      manager,
      procedures: this.procedures,
      actor: systemActor(systemScope(regionId)),
      moment,
      bulkCommandId: round.id,
    };
    const loaded = await lockContract(work, contractId);
    const { lines, planned, reasons } = judgeContract(loaded, round.choice, round.answerDueOn, moment.today);
    if (planned === null || round.submittedBy === null || round.decidedBy === null || round.decidedAt === null) {
      await markFailed(manager, round.id, contractId, reasons, moment);
      return 'failed';
    }
    const { receiptDays } = await readProgramme(manager, round.procedureId);
    const request = { lines, answerDueOn: planned.answerDueOn };
    const offer = await makeOffer(work, loaded, request, {
      offeredBy: round.submittedBy,
      approved: { by: round.decidedBy, at: round.decidedAt },
      roundId: round.id,
      reason: round.reason ?? '',
      receiptDays,
    });
    await manager.query(
      `update extension_round_contract set state = 'offered', offer_id = $3, lines = $4, handled_at = $5
       where round_id = $1 and contract_id = $2`,
      [round.id, contractId, offer.id, JSON.stringify(lines), moment.now],
    );
    return 'offered';
  }

  /** @returns whether the round is complete: what another job holds at this moment is not */
  private async close(regionId: number, roundId: string, moment: Moment): Promise<boolean> {
    const actor = systemActor(systemScope(regionId));
    return await this.database.command(actor.scope, async (manager) => {
      await askForJob(manager, 'notices.plan', { regionId });
      const [closed] = await manager.query<{ offered: number; failed: number }[]>(
        `with closed as (
           update extension_round r set state = 'sent', sent_at = $2, version = version + 1
           where id = $1 and state = 'sending' and not exists (
             select from extension_round_contract c where c.round_id = r.id and c.state = 'chosen')
           returning id)
         select (select count(*)::int from extension_round_contract where round_id = $1 and state = 'offered') as offered,
           (select count(*)::int from extension_round_contract where round_id = $1 and state = 'failed') as failed
         from closed`,
        [roundId, moment.now],
      );
      if (closed === undefined) return false;
      const round = await manager.findOneByOrFail(ExtensionRound, { id: roundId });
      await recordRound({ manager, actor }, round, 'sent', closed);
      return true;
    });
  }
}

interface TakenContract {
  contractId: string;
  round: ExtensionRound;
}

/** The next contract of a round, locked: another job takes others. Nothing once the round is not being sent. */
async function takeNext(manager: EntityManager, roundId: string): Promise<TakenContract | undefined> {
  const round = await manager.findOneBy(ExtensionRound, { id: roundId, state: 'sending' });
  if (round === null) return undefined;
  const [row] = await manager.query<{ contractId: string }[]>(
    `select contract_id as "contractId" from extension_round_contract where round_id = $1 and state = 'chosen'
     order by contract_id limit 1 for update skip locked`,
    [roundId],
  );
  return row === undefined ? undefined : { contractId: row.contractId, round };
}

async function markFailed(
  manager: EntityManager,
  roundId: string,
  contractId: string,
  reasons: readonly Violation[],
  { now }: Moment,
): Promise<void> {
  await manager.query(
    `update extension_round_contract set state = 'failed', reasons = $3, handled_at = $4
     where round_id = $1 and contract_id = $2 and state = 'chosen'`,
    [roundId, contractId, JSON.stringify(reasons), now],
  );
}
