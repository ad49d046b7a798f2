import { addDays } from '@openhuis/calendar';
import { type DueDeadline, settleDeadline } from '@openhuis/platform';
import {
  changeContract,
  recordContractChange,
  writeCohortDeadlines,
  writeContractDeadlines,
  writeOfferDeadlines,
} from './contract-record.js';
import { type ContractWork, factsOf, type LoadedContract, lockContract, stateOf } from './contract-work.js';
import { endWaitingAddenda } from './addenda/end-addendum.js';
import { endReasonOf } from './endings/end-reason.js';
import { planTermEnd } from './endings/plan-term-end.js';
import { reviewTermEnds } from './endings/review-term-ends.js';
import { writeEndingDeadlines } from './endings/write-ending-deadlines.js';
import { agreedExtension, extendContract } from './extensions/extend-contract.js';
import { closeOffer, groundsOf, lockContractOfOffer } from './extensions/offer-extension.js';
import { ExtensionOffer } from './extensions/extension-offer.entity.js';
import type { AgreedExtension } from './extensions/form-extension-addendum.js';
import { offerViolations, plannedOffer } from './extensions/rules/extension.js';
import { optionDates } from './rules/term.js';
import { commandViolations, type ContractCommand } from './rules/transitions.js';

/**
 * What the calendar does to contracts. Each acts on the facts as they are now: a deadline that is no longer true, or was
 * acted upon before, changes nothing and is settled; one whose day has not come is left alone. All run in the
 * transaction of the sweep.
 */

/** The contract comes into force: recorded, for the status follows from the date itself. */
export async function startContract(work: ContractWork, deadline: DueDeadline): Promise<void> {
  if (deadline.dueOn > work.moment.today) return;
  const loaded = await lockContract(work, deadline.subjectId);
  await settleDeadline(work.manager, deadline.id);
  const { contract } = loaded;
  if (contract.startsOn !== deadline.dueOn || !isAllowed(work, loaded, { name: 'activate' })) return;
  await recordContractChange(work, contract, {
    kind: 'activated',
    effectiveOn: contract.startsOn,
    source: { kind: 'deadline', id: deadline.id },
    detail: {},
  });
  await changeContract(work, contract, { activatedAt: work.moment.now });
  await writeContractDeadlines(work, contract, factsOf(loaded, work.moment.today));
}

/**
 * The latest notice date has passed: the option lapses with an offer that waits for its answer, and the end may be
 * announced. Where the procedure renews tacitly, silence extends the contract instead.
 */
export async function lapseOption(work: ContractWork, deadline: DueDeadline): Promise<void> {
  if (deadline.dueOn >= work.moment.today) return;
  const loaded = await lockContract(work, deadline.subjectId);
  await settleDeadline(work.manager, deadline.id);
  const { contract, procedure, waitingOffer } = loaded;
  const { today } = work.moment;
  const { term } = procedure.definition;
  const { latestNoticeOn } = optionDates(term, contract.extensionsExercised);
  if (latestNoticeOn !== deadline.dueOn || !isAllowed(work, loaded, { name: 'lapseOption' })) return;
  const renewed = term.extensionMode === 'tacit' ? await renewedTacitly(work, loaded, latestNoticeOn) : null;
  if (renewed !== null) {
    const agreement = { mode: 'tacit', latestNoticeOn } as const;
    await extendContract(work, loaded, renewed, agreement, { kind: 'deadline', id: deadline.id });
  } else {
    if (waitingOffer !== null) await closeOffer(work, loaded, waitingOffer, 'lapsed');
    await recordContractChange(work, contract, {
      kind: 'optionLapsed',
      effectiveOn: addDays(latestNoticeOn, 1),
      source: { kind: 'deadline', id: deadline.id },
      detail: { number: contract.extensionsExercised + 1, endsOn: contract.endsOn },
    });
    await changeContract(work, contract, { optionOpen: false });
    // Where the notice is shorter than the time to prepare an end.
    await reviewTermEnds(work, loaded);
  }
  await writeContractDeadlines(work, contract, factsOf(loaded, today));
  await writeCohortDeadlines(work, procedure);
}

/**
 * What silence renews: the offer that nobody spoke against, or without one everything that runs to the end. Null where the
 * rules forbid it.
 */
async function renewedTacitly(
  work: ContractWork,
  loaded: LoadedContract,
  latestNoticeOn: string,
): Promise<AgreedExtension | null> {
  const { manager, moment } = work;
  const { waitingOffer: offer } = loaded;
  if (offer?.state === 'open') {
    Object.assign(offer, { state: 'accepted', answeredAt: moment.now });
    await manager.save(offer);
    await writeOfferDeadlines(work, loaded.contract, offer, moment.today, null);
    return agreedExtension(offer);
  }
  const grounds = groundsOf(loaded);
  if (offerViolations(grounds, {}, latestNoticeOn).length > 0) return null;
  return { ...plannedOffer(grounds, {}, latestNoticeOn), offerId: null, reason: 'Stilzwijgende verlenging' };
}

/** The last day has passed: the contract is over, and its provider may enter a new one. */
export async function endContract(work: ContractWork, deadline: DueDeadline): Promise<void> {
  if (deadline.dueOn >= work.moment.today) return;
  const loaded = await lockContract(work, deadline.subjectId);
  await settleDeadline(work.manager, deadline.id);
  const { contract, procedure, waitingOffer } = loaded;
  if (!isAllowed(work, loaded, { name: 'end' })) return;
  if (waitingOffer !== null) await closeOffer(work, loaded, waitingOffer, 'lapsed');
  await endWaitingAddenda(work, loaded, contract.endsOn);
  // What was not prepared before: the term was certain too late for that, or lines came later.
  await planTermEnd(work, loaded, contract.endsOn, { kind: 'deadline', id: deadline.id });
  const endReason = await endReasonOf(work, contract);
  await recordContractChange(work, contract, {
    kind: 'ended',
    effectiveOn: addDays(contract.endsOn, 1),
    source: { kind: 'deadline', id: deadline.id },
    detail: { lastDay: contract.endsOn, reason: endReason },
  });
  await changeContract(work, contract, { endedOn: contract.endsOn, endReason, optionOpen: false });
  await writeContractDeadlines(work, contract, factsOf(loaded, work.moment.today));
  await writeEndingDeadlines(work, contract);
  await writeCohortDeadlines(work, procedure);
}

/**
 * No answer was received in time, or nobody approved the proposal: it lapses. The option itself stays until its own
 * latest date.
 */
export async function lapseOffer(work: ContractWork, deadline: DueDeadline): Promise<void> {
  if (deadline.dueOn >= work.moment.today) return;
  const loaded = await lockContractOfOffer(work, deadline.subjectId);
  await settleDeadline(work.manager, deadline.id);
  const offer = await work.manager.findOneByOrFail(ExtensionOffer, { id: deadline.subjectId });
  if (!['proposed', 'open'].includes(offer.state) || offer.answerDueOn !== deadline.dueOn) return;
  // Silence renews where the procedure says so: that comes with the lapse of the option, on the same day.
  const { term } = loaded.procedure.definition;
  if (term.extensionMode === 'tacit' && offer.state === 'open' && loaded.contract.optionOpen) return;
  await closeOffer(work, loaded, offer, 'lapsed');
  await writeContractDeadlines(work, loaded.contract, factsOf(loaded, work.moment.today));
}

function isAllowed(work: ContractWork, loaded: LoadedContract, command: ContractCommand): boolean {
  return commandViolations(stateOf(loaded), command, work.moment.today).length === 0;
}
