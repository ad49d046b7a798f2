import { addDays, amsterdamDate, type CalendarDate } from '@openhuis/calendar';
import { type DueDeadline, recordChange, refuseOn, RuleViolation, settleDeadline } from '@openhuis/platform';
import { changeContract, recordContractChange } from '../contract-record.js';
import { type ContractWork, type LoadedContract, lockContract } from '../contract-work.js';
import { refuseForeignSide } from '../signing/sign-contract.js';
import type { Side } from '../rules/transitions.js';
import { ContractEnding } from './contract-ending.entity.js';
import { endingGroundsOf } from './ending-grounds.js';
import { carryOut, lockEnding, refuseUnlessRunning } from './plan-end.js';
import { outcomeOf, type EndingOutcome, tell } from './request-ending.js';
import { answerDueOn, endingRequestViolations } from './rules/ending-request.js';
import { type EndingState, endingViolations, stateOnceApproved } from './rules/ending.js';
import { writeEndingDeadlines } from './write-ending-deadlines.js';

/** Proof that a notice was received: acknowledged in the portal, or by a registered letter. */
export type NoticeReceipt =
  { kind: 'portal' } | { kind: 'registeredLetter'; receivedOn: CalendarDate; reference: string };

/**
 * A second person approves what another proposed: a notice goes to the provider, a dissolution holds at once.
 *
 * @throws RuleViolation `second-person-needed`, `offer-too-late`, `wrong-state`, `forbidden` or `not-found`, and what the
 *   request itself would be refused for by now
 */
export async function approveEnding(work: ContractWork, endingId: string): Promise<EndingOutcome> {
  const { actor, moment, manager } = work;
  const { ending, loaded } = await lockEnding(work, endingId);
  refuseForeignSide(work, loaded, 'region');
  refuseOn(endingViolations(ending, 'approve', moment.today));
  refuseUnlessRunning(loaded, moment.today);
  const { person } = actor;
  if (person === undefined) throw RuleViolation.of('forbidden');
  if (person.id === ending.requestedBy) throw RuleViolation.of('second-person-needed');
  const grounds = await endingGroundsOf(work, loaded, ending.endsOn);
  const { ground, side, endsOn } = ending;
  const asked = { ground, side, endsOn, lines: ending.lines ?? undefined };
  refuseOn(endingRequestViolations(grounds, asked, moment.today));
  const state = stateOnceApproved(ending.ground);
  const change = {
    state,
    approvedAt: moment.now,
    approvedBy: person.id,
    toldAt: moment.now,
    answerDueOn: answerDueOn(grounds, ending, state, (days) => addDays(moment.today, days)),
    plannedOn: state === 'planned' ? moment.today : null,
  };
  await manager.update(ContractEnding, { id: endingId }, change);
  Object.assign(ending, change);
  if (state === 'planned') await carryOut(work, loaded, ending);
  else await tell(work, loaded, ending);
  return outcomeOf(ending);
}

/**
 * The notice of the region was received: acknowledged by the provider, or proved by the region. From then on it holds.
 *
 * @throws RuleViolation `offer-too-late` when the months before the end are not there any more, `date-in-future`,
 *   `day-outside-term`, `wrong-state`, `forbidden` or `not-found`
 */
export async function receiveNotice(
  work: ContractWork,
  endingId: string,
  receipt: NoticeReceipt,
): Promise<EndingOutcome> {
  const { actor, moment } = work;
  const { ending, loaded } = await lockEnding(work, endingId);
  refuseForeignSide(work, loaded, receipt.kind === 'portal' ? 'provider' : 'region');
  if (actor.person === undefined) throw RuleViolation.of('forbidden');
  const receivedOn = receipt.kind === 'portal' ? moment.today : receipt.receivedOn;
  if (receivedOn > moment.today) throw RuleViolation.of('date-in-future', {}, 'receivedOn');
  const askedOn = ending.approvedAt === null ? receivedOn : amsterdamDate(ending.approvedAt);
  if (receivedOn < askedOn) {
    throw RuleViolation.of('day-outside-term', { earliest: askedOn, latest: moment.today }, 'receivedOn');
  }
  // A letter counts from the day on which it was received, also when that is registered later.
  refuseOn(endingViolations(ending, 'receive', receivedOn));
  refuseUnlessRunning(loaded, moment.today);
  await plan(work, loaded, ending, {
    receivedOn,
    receipt: receipt.kind,
    receiptReference: receipt.kind === 'portal' ? null : receipt.reference.trim(),
  });
  return outcomeOf(ending);
}

/**
 * The other side answers whether it agrees to an end by mutual consent.
 *
 * @throws RuleViolation `wrong-state` also for the side that asked, `authority-missing`, `offer-too-late`, `forbidden`,
 *   `not-found`
 */
export async function answerEnding(
  work: ContractWork,
  endingId: string,
  side: Side,
  answer: { answer: 'agree' | 'decline'; statement?: string; reason?: string },
): Promise<EndingOutcome> {
  const { ending, loaded } = await lockEnding(work, endingId);
  refuseForeignSide(work, loaded, side);
  if (ending.side === side) throw RuleViolation.of('wrong-state', { side });
  if (side === 'provider' && (answer.statement ?? '').trim() === '') {
    throw RuleViolation.of('authority-missing', {}, 'statement');
  }
  const { moment, actor } = work;
  refuseOn(endingViolations(ending, 'answer', moment.today));
  refuseUnlessRunning(loaded, moment.today);
  const given = {
    answeredAt: moment.now,
    answeredBy: actor.person?.id ?? null,
    answerReason: answer.reason?.trim() ?? null,
    ...(side === 'provider' && { statement: answer.statement?.trim() ?? null }),
  };
  if (answer.answer === 'agree') await plan(work, loaded, ending, given);
  else await close(work, loaded, ending, 'refused', given);
  return outcomeOf(ending);
}

/**
 * The second person does not approve a proposal of the region.
 *
 * @throws RuleViolation `second-person-needed`, `wrong-state`, `forbidden` or `not-found`
 */
export async function rejectEnding(work: ContractWork, endingId: string, reason: string): Promise<EndingOutcome> {
  const { ending, loaded } = await lockEnding(work, endingId);
  refuseForeignSide(work, loaded, 'region');
  refuseOn(endingViolations(ending, 'reject', work.moment.today));
  if (work.actor.person?.id === ending.requestedBy) throw RuleViolation.of('second-person-needed');
  await close(work, loaded, ending, 'refused', { answerReason: reason.trim() });
  return outcomeOf(ending);
}

/**
 * The side that asked takes it back, as long as it does not hold.
 *
 * @throws RuleViolation `wrong-state` also for the side that did not ask, `forbidden` or `not-found`
 */
export async function withdrawEnding(
  work: ContractWork,
  endingId: string,
  side: Side,
  reason: string,
): Promise<EndingOutcome> {
  const { ending, loaded } = await lockEnding(work, endingId);
  refuseForeignSide(work, loaded, side);
  if (ending.side !== side) throw RuleViolation.of('wrong-state', { side: ending.side });
  refuseOn(endingViolations(ending, 'withdraw', work.moment.today));
  await close(work, loaded, ending, 'withdrawn', { answerReason: reason.trim() });
  return outcomeOf(ending);
}

/** Nobody approved, received or consented in time: what was asked of a contract lapses. */
export async function lapseEndings(work: ContractWork, deadline: DueDeadline): Promise<void> {
  const { today } = work.moment;
  if (deadline.dueOn >= today) return;
  const loaded = await lockContract(work, deadline.subjectId);
  await settleDeadline(work.manager, deadline.id);
  const waiting = await work.manager.find(ContractEnding, { where: { contractId: loaded.contract.id } });
  for (const ending of waiting) {
    if (endingViolations(ending, 'lapse', today).length > 0) continue;
    await close(work, loaded, ending, 'lapsed', {});
  }
}

async function plan(
  work: ContractWork,
  loaded: LoadedContract,
  ending: ContractEnding,
  given: Partial<ContractEnding>,
): Promise<void> {
  const change = { ...given, state: 'planned', answerDueOn: null, plannedOn: work.moment.today } as const;
  await work.manager.update(ContractEnding, { id: ending.id }, change);
  Object.assign(ending, change);
  await carryOut(work, loaded, ending);
}

async function close(
  work: ContractWork,
  loaded: LoadedContract,
  ending: ContractEnding,
  state: Extract<EndingState, 'withdrawn' | 'refused' | 'lapsed'>,
  given: Partial<ContractEnding>,
): Promise<void> {
  const { manager, moment, actor } = work;
  const { contract } = loaded;
  const change = { ...given, state, closedOn: moment.today };
  await manager.update(ContractEnding, { id: ending.id }, change);
  Object.assign(ending, change);
  const detail = { endingId: ending.id, ground: ending.ground, side: ending.side, outcome: state };
  if (ending.toldAt === null) {
    await recordChange(manager, actor, {
      action: `contractEnding.${state}`,
      subjectKind: 'contract',
      subjectId: contract.id,
      regionId: contract.regionId,
      change: { ...detail, reason: ending.answerReason },
    });
  } else {
    await recordContractChange(work, contract, {
      kind: 'endDropped',
      effectiveOn: moment.today,
      source: { kind: 'ending', id: ending.id },
      detail: { ...detail, reason: ending.answerReason },
    });
    await changeContract(work, contract, {});
  }
  await writeEndingDeadlines(work, contract);
}
