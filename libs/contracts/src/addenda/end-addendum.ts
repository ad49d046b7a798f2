import { addDays, type CalendarDate } from '@openhuis/calendar';
import { type DueDeadline, refuseOn, RuleViolation, settleDeadline, type Violation } from '@openhuis/platform';
import { Addendum } from './addendum.entity.js';
import {
  lockAddendum,
  stateOfAddendum,
  textOfAddendum,
  waitingAddenda,
  writeAddendumDeadlines,
} from './addendum-work.js';
import { changeContract, type NewChange, recordContractChange, writeContractDeadlines } from '../contract-record.js';
import { type ContractWork, factsOf, type LoadedContract, lockContract } from '../contract-work.js';
import { cancelOutsideSignings } from '../outside-signing/cancel-outside-signings.js';
import { leftLines } from '../signing/renew-text.js';
import { isKeptBySignature } from '../rules/transitions.js';
import { type AddendumEnd, addendumViolations } from './rules/addendum.js';

/** An addendum that ended before both had signed. */
export interface EndedAddendum {
  addendumId: string;
  contractId: string;
  endedOn: string;
  endReason: AddendumEnd;
}

/**
 * The region withdraws an addendum that is not signed by both. The contract goes on as it is, and the provider may enrol
 * for the same again. A region that has signed has given its word: it waits until the offer ends, unless nobody can sign any
 * more what it signed.
 *
 * @throws RuleViolation `wrong-state`, `signature-exists`, `not-found` or `forbidden`
 */
export async function withdrawAddendum(work: ContractWork, addendumId: string, reason: string): Promise<EndedAddendum> {
  return await endByPerson(work, addendumId, 'withdrawn', reason);
}

/**
 * The provider declines to sign an addendum; its contract goes on as it is.
 *
 * @throws RuleViolation `wrong-state`, `signature-exists`, `not-found` or `forbidden`
 */
export async function declineAddendum(work: ContractWork, addendumId: string, reason: string): Promise<EndedAddendum> {
  return await endByPerson(work, addendumId, 'declined', reason);
}

/** The offer of one or more addenda of a contract has ended: what was not signed by both never holds. */
export async function lapseAddenda(work: ContractWork, deadline: DueDeadline): Promise<void> {
  const { today } = work.moment;
  if (deadline.dueOn >= today) return;
  const loaded = await lockContract(work, deadline.subjectId);
  await settleDeadline(work.manager, deadline.id);
  for (const addendum of await waitingAddenda(work.manager, loaded.contract.id)) {
    const state = await stateOfAddendum(work, addendum);
    if (addendumViolations(state, { name: 'lapse' }, today).length > 0) continue;
    await endUnsigned(work, loaded, addendum, state.lastSignableOn, 'notSigned', {
      kind: 'addendumLapsed',
      effectiveOn: addDays(state.lastSignableOn, 1),
      source: { kind: 'deadline', id: deadline.id },
      detail: { signedBy: state.signatures },
    });
  }
  await finish(work, loaded);
}

/** A contract that ends takes along what still waits to be added to it. The contract is locked and saved by the caller. */
export async function endWaitingAddenda(
  work: ContractWork,
  loaded: LoadedContract,
  endedOn: CalendarDate,
): Promise<void> {
  const waiting = await waitingAddenda(work.manager, loaded.contract.id);
  for (const addendum of waiting) {
    await endUnsigned(work, loaded, addendum, endedOn, 'contractEnded', {
      kind: 'addendumLapsed',
      effectiveOn: addDays(endedOn, 1),
      source: { kind: 'contract', id: loaded.contract.id },
      detail: { reason: 'contractEnded' },
    });
  }
  if (waiting.length > 0) await writeAddendumDeadlines(work, loaded);
}

async function endByPerson(
  work: ContractWork,
  addendumId: string,
  endReason: 'withdrawn' | 'declined',
  reason: string,
): Promise<EndedAddendum> {
  const { addendum, loaded, state } = await lockAddendum(work, addendumId);
  const { contract } = loaded;
  const { scope, person } = work.actor;
  const own =
    endReason === 'withdrawn'
      ? scope.regionIds.includes(contract.regionId)
      : scope.organisationIds.includes(contract.organisationId);
  if (person === undefined || !own) throw RuleViolation.of('forbidden');
  const { today } = work.moment;
  const violations = addendumViolations(state, { name: endReason === 'withdrawn' ? 'withdraw' : 'decline' }, today);
  if (endReason === 'declined' || !(await isBeyondSigning(work, loaded, addendum, violations))) refuseOn(violations);
  await endUnsigned(work, loaded, addendum, today, endReason, {
    kind: endReason === 'withdrawn' ? 'addendumWithdrawn' : 'addendumDeclined',
    effectiveOn: today,
    source: { kind: 'addendum', id: addendum.id },
    detail: { reason: reason.trim(), signedBy: state.signatures },
  });
  await finish(work, loaded);
  return { addendumId, contractId: contract.id, endedOn: today, endReason };
}

/** Whether only its own signature keeps the region from withdrawing, under a text of which lines have left meanwhile. */
async function isBeyondSigning(
  work: ContractWork,
  loaded: LoadedContract,
  { lines }: Addendum,
  violations: readonly Violation[],
): Promise<boolean> {
  return isKeptBySignature(violations) && (await leftLines(work, loaded, lines)).length > 0;
}

async function endUnsigned(
  work: ContractWork,
  { contract }: LoadedContract,
  addendum: Addendum,
  endedOn: CalendarDate,
  endReason: AddendumEnd,
  change: NewChange,
): Promise<void> {
  await cancelOutsideSignings(work.manager, work.actor, work.moment, textOfAddendum(addendum));
  await recordContractChange(work, contract, {
    ...change,
    detail: { addendumId: addendum.id, addendum: addendum.number, ...change.detail },
  });
  Object.assign(addendum, { endedOn, endReason });
  await work.manager.update(Addendum, { id: addendum.id }, { endedOn, endReason });
}

async function finish(work: ContractWork, loaded: LoadedContract): Promise<void> {
  await changeContract(work, loaded.contract, {});
  await writeAddendumDeadlines(work, loaded);
  await writeContractDeadlines(work, loaded.contract, factsOf(loaded, work.moment.today));
}
