import {
  announceDeadlines,
  askForJob,
  type Database,
  type Moment,
  RuleViolation,
  systemActor,
  systemScope,
} from '@openhuis/platform';
import type { Procedures } from '@openhuis/procedures';
import type { EntityManager } from 'typeorm';
import { lockContract, stateOf } from '../contract-work.js';
import { renewWaiting } from './renew-text.js';
import { openUnsignableTask } from './unsignable-task.js';

const WAITING = `from contract c where c.procedure_id = $1 and c.signed_on is null and c.ended_on is null`;
/** A side has signed, or is about to: it is asked to sign anew. */
const UNDERWAY = `${WAITING}
  and (exists (select from signature s where s.contract_id = c.id and s.text_hash = c.text_hash)
    or exists (select from paper_signing p where p.contract_id = c.id and p.addendum_id is null and p.state = 'proposed')
    or exists (select from outside_signing o where o.contract_id = c.id and o.addendum_id is null and o.state in ('asked', 'sent')))`;

/** What is wrong with a line of which the product or the municipality has left. */
const LINE_LEFT = ['unknown-product', 'unknown-municipality'];

/** Which amendment took effect. */
export interface EffectiveAmendment {
  regionId: number;
  procedureId: string;
  amendmentId: string;
}

/**
 * Asks for the job that renews what waits for signatures, in the transaction in which the amendment takes effect, and tells the
 * volume breaker of how many: two people announced it, and saw then that contracts wait for a signature.
 */
export async function askToRenewWaiting(
  manager: EntityManager,
  { regionId, procedureId, amendmentId }: EffectiveAmendment,
): Promise<void> {
  const [{ subjects }] = await manager.query<[{ subjects: number }]>(`select count(*)::int as subjects ${UNDERWAY}`, [
    procedureId,
  ]);
  if (subjects > 0) {
    await announceDeadlines(manager, { commandId: amendmentId, regionId, kind: 'signature-again', subjects });
  }
  await askForJob(manager, 'contracts.renew', { regionId, procedureId, amendmentId });
}

/** What became of the contracts that one side had signed, here, on paper or at a service. */
export interface RenewedContracts {
  /** Their text was renewed; where a side had signed, both are asked to sign it. */
  renewed: number;
  /** A line of theirs left meanwhile: a task of the region, which withdraws them, and their providers enrol anew. */
  unsignable: number;
}

/**
 * The job that an amendment asks for when it takes effect: whoever signed the text that it replaced is asked to sign the new one
 * at once, not only when the other side comes to sign, and who signs first finds the text that holds. One transaction a contract, and done again it changes nothing.
 */
export async function renewWaitingContracts(
  database: Database,
  procedures: Procedures,
  moment: Moment,
  { regionId, procedureId, amendmentId }: EffectiveAmendment,
): Promise<RenewedContracts> {
  const scope = systemScope(regionId);
  const actor = systemActor(scope);
  const waiting = await database.read<{ id: string }>(scope, `select c.id ${WAITING} order by c.id`, [procedureId]);
  const outcome = { renewed: 0, unsignable: 0 };
  for (const { id } of waiting) {
    try {
      const isRenewed = await database.command(scope, async (manager) => {
        const work = { manager, procedures, actor, moment, bulkCommandId: amendmentId };
        const loaded = await lockContract(work, id);
        const { signedOn, endedOn, lastSignableOn } = stateOf(loaded);
        const waits = signedOn === null && endedOn === null && lastSignableOn >= moment.today;
        return waits && (await renewWaiting(work, loaded));
      });
      if (isRenewed) outcome.renewed += 1;
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error;
      const { violations } = error;
      if (violations.some(({ code }) => !LINE_LEFT.includes(code))) throw error;
      await database.command(scope, (manager) => openUnsignableTask(manager, id, violations, moment));
      outcome.unsignable += 1;
    }
  }
  return outcome;
}
