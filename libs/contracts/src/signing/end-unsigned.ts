import { addDays, type CalendarDate } from '@openhuis/calendar';
import { type DueDeadline, refuseOn, RuleViolation, settleDeadline, type Violation } from '@openhuis/platform';
import {
  changeContract,
  type NewChange,
  recordContractChange,
  listEnds,
  writeContractDeadlines,
} from '../contract-record.js';
import { type ContractWork, factsOf, type LoadedContract, lockContract, stateOf } from '../contract-work.js';
import { formedLines } from '../form-contract.js';
import { cancelOutsideSignings, textOfContract } from '../outside-signing/cancel-outside-signings.js';
import { rowsUntilRunOff, runOffOf } from '../rules/run-off.js';
import { contractStart, linePeriods } from '../rules/term.js';
import { commandViolations, isKeptBySignature, type UnsignedEnd } from '../rules/transitions.js';
import { leftLines } from './renew-text.js';
import { closeUnsignableTask } from './unsignable-task.js';

/** A contract that ended before both had signed. */
export interface EndedUnsigned {
  contractId: string;
  endedOn: string;
  endReason: UnsignedEnd;
}

/**
 * The region withdraws a contract that is not signed by both. The provider may enrol again at once. A region that has
 * signed has given its word: it waits until the offer ends, unless nobody can sign any more what it signed.
 *
 * @throws RuleViolation `wrong-state`, `signature-exists`, `not-found` or `forbidden`
 */
export async function withdrawContract(work: ContractWork, contractId: string, reason: string): Promise<EndedUnsigned> {
  const loaded = await lockContract(work, contractId);
  const { scope, person } = work.actor;
  if (person === undefined || !scope.regionIds.includes(loaded.contract.regionId)) throw RuleViolation.of('forbidden');
  const violations = commandViolations(stateOf(loaded), { name: 'withdraw' }, work.moment.today);
  if (!(await isBeyondSigning(work, loaded, violations))) refuseOn(violations);
  return await endByPerson(work, loaded, 'withdrawn', reason);
}

/**
 * The provider declines to sign a contract; it may enrol again at once. A provider that has signed has given its word.
 *
 * @throws RuleViolation `wrong-state`, `signature-exists`, `not-found` or `forbidden`
 */
export async function declineContract(work: ContractWork, contractId: string, reason: string): Promise<EndedUnsigned> {
  const loaded = await lockContract(work, contractId);
  const { scope, person } = work.actor;
  if (person === undefined || !scope.organisationIds.includes(loaded.contract.organisationId)) {
    throw RuleViolation.of('forbidden');
  }
  refuseOn(commandViolations(stateOf(loaded), { name: 'decline' }, work.moment.today));
  return await endByPerson(work, loaded, 'declined', reason);
}

/**
 * Whether only its own signature keeps the region from withdrawing, under a text of which lines have left meanwhile, or all have
 * before it could begin.
 */
async function isBeyondSigning(
  work: ContractWork,
  loaded: LoadedContract,
  violations: readonly Violation[],
): Promise<boolean> {
  if (!isKeptBySignature(violations)) return false;
  const lines = await formedLines(work, loaded.contract.id);
  if ((await leftLines(work, loaded, lines)).length > 0) return true;
  const { term } = loaded.procedure.definition;
  const startsOn = contractStart(term, work.moment.today);
  const periods = linePeriods(term, startsOn, loaded.contract.extensionsExercised);
  return rowsUntilRunOff(lines, periods, runOffOf(loaded.procedure)).length === 0;
}

/** The offer to contract has ended: whoever did not sign is free, and the provider may enrol again. */
export async function lapseContract(work: ContractWork, deadline: DueDeadline): Promise<void> {
  const { today } = work.moment;
  if (deadline.dueOn >= today) return;
  const loaded = await lockContract(work, deadline.subjectId);
  await settleDeadline(work.manager, deadline.id);
  if (commandViolations(stateOf(loaded), { name: 'lapse' }, today).length > 0) return;
  await endUnsigned(work, loaded, deadline.dueOn, 'notSigned', {
    kind: 'lapsed',
    effectiveOn: addDays(deadline.dueOn, 1),
    source: { kind: 'deadline', id: deadline.id },
    detail: { signedBy: loaded.signatures },
  });
}

async function endByPerson(
  work: ContractWork,
  loaded: LoadedContract,
  endReason: 'withdrawn' | 'declined',
  reason: string,
): Promise<EndedUnsigned> {
  const { contract, signatures } = loaded;
  const { today } = work.moment;
  await endUnsigned(work, loaded, today, endReason, {
    kind: endReason,
    effectiveOn: today,
    source: { kind: 'contract', id: contract.id },
    detail: { reason: reason.trim(), signedBy: signatures },
  });
  return { contractId: contract.id, endedOn: today, endReason };
}

/**
 * It never held anything: no line was ever in force. Its last day becomes the day on which it ended, also where the list
 * looks for it.
 */
async function endUnsigned(
  work: ContractWork,
  loaded: LoadedContract,
  endedOn: CalendarDate,
  endReason: UnsignedEnd,
  change: NewChange,
): Promise<void> {
  const { contract } = loaded;
  await cancelOutsideSignings(work.manager, work.actor, work.moment, textOfContract(contract));
  await recordContractChange(work, contract, change);
  await changeContract(work, contract, { endedOn, endReason, endsOn: endedOn, optionOpen: false });
  await listEnds(work, contract, await formedLines(work, contract.id), endedOn);
  await writeContractDeadlines(work, contract, factsOf(loaded, work.moment.today));
  await closeUnsignableTask(work, contract);
}
