import { amsterdamDate } from '@openhuis/calendar';
import { refuseOn, RuleViolation } from '@openhuis/platform';
import type { ProcedureLine } from '@openhuis/procedures';
import {
  changeContract,
  recordContractChange,
  writeCohortDeadlines,
  writeContractDeadlines,
  writeOfferDeadlines,
} from '../contract-record.js';
import { type ContractWork, factsOf, stateOf } from '../contract-work.js';
import { reviewTermEnds } from '../endings/review-term-ends.js';
import { agreedExtension, extendContract, mutualAgreement } from './extend-contract.js';
import { ExtensionOffer } from './extension-offer.entity.js';
import { groundsOf, lockContractOfOffer } from './offer-extension.js';
import { acceptedPart, answerViolations, partialAnswerViolations } from './rules/extension.js';
import { commandViolations, contractStatus } from '../rules/transitions.js';

/** The provider's answer, in writing. */
export interface ExtensionAnswer {
  /** partly: with the `lines` named, of those that were offered. */
  answer: 'accept' | 'partly' | 'decline';
  lines?: readonly ProcedureLine[];
  /** What the signatory declares: 'Ik aanvaard de verlenging en ben daartoe bevoegd'. */
  statement: string;
  /** Why not, or why not everything; asked of who accepts a part. */
  reason?: string;
}

/** The contract after an answer. */
export interface AnsweredExtension {
  contractId: string;
  state: 'accepted' | 'declined';
  endsOn: string;
  extensionsExercised: number;
  optionOpen: boolean;
  /** How many lines go on; zero when the offer was declined. */
  lines: number;
}

/**
 * Answers an offer to extend. Accepting exercises the option, of a part for that part: the rest ends on its last day.
 * Declining closes it, and the contract ends on its last day. The answer must be received by the due date, inclusive. Who
 * answers has received the offer.
 *
 * @throws RuleViolation `offer-too-late`, `wrong-state`, `authority-missing`, `reason-missing`, `line-missing`,
 *   `line-not-held`, `bundle-companion-missing`, `not-found` or `forbidden`
 */
export async function answerExtension(
  work: ContractWork,
  offerId: string,
  request: ExtensionAnswer,
): Promise<AnsweredExtension> {
  const { manager, actor, moment } = work;
  const { answer } = request;
  const reason = request.reason?.trim() ?? '';
  refuseOn([
    ...(request.statement.trim() === '' ? [{ code: 'authority-missing' as const, path: 'statement' }] : []),
    ...(answer === 'partly' && reason === '' ? [{ code: 'reason-missing' as const, path: 'reason' }] : []),
  ]);
  const loaded = await lockContractOfOffer(work, offerId);
  const { contract, procedure } = loaded;
  const { person } = actor;
  if (person === undefined || !actor.scope.organisationIds.includes(contract.organisationId)) {
    throw RuleViolation.of('forbidden');
  }
  // Read after the lock: an answer that came at the same time has closed it.
  const offer = await manager.findOneByOrFail(ExtensionOffer, { id: offerId });
  if (contractStatus(contract, moment.today) !== 'ended') refuseOn(answerViolations(offer, moment.today));
  refuseOn(commandViolations(stateOf(loaded), { name: 'answerExtension' }, moment.today));
  if (answer === 'partly') {
    refuseOn(partialAnswerViolations(groundsOf(loaded), offer.lines, request.lines ?? []));
  }
  const given = {
    state: answer === 'decline' ? 'declined' : 'accepted',
    answeredAt: moment.now,
    answeredBy: person.id,
    answerStatement: request.statement.trim(),
    answerReason: reason === '' ? null : reason,
    acceptedLines: answer === 'partly' ? acceptedPart(offer.lines, request.lines ?? []) : null,
    ...(offer.receivedAt === null && { receivedAt: moment.now, receivedBy: person.id, receivedHow: 'answer' as const }),
  } as const;
  Object.assign(offer, given);
  await manager.save(offer);
  if (offer.state === 'accepted') {
    const source = { kind: 'extensionOffer', id: offerId } as const;
    await extendContract(work, loaded, agreedExtension(offer), mutualAgreement(offer, person.name), source);
  } else {
    await recordContractChange(work, contract, {
      kind: 'extensionDeclined',
      effectiveOn: moment.today,
      source: { kind: 'extensionOffer', id: offerId },
      detail: { number: offer.number, endsOn: contract.endsOn, reason: offer.answerReason },
    });
    await changeContract(work, contract, { optionOpen: false });
    await reviewTermEnds(work, loaded);
  }
  await writeOfferDeadlines(
    work,
    contract,
    offer,
    offer.offeredAt === null ? moment.today : amsterdamDate(offer.offeredAt),
    moment.today,
  );
  await writeContractDeadlines(work, contract, factsOf(loaded, moment.today));
  await writeCohortDeadlines(work, procedure);
  const { endsOn, extensionsExercised, optionOpen } = contract;
  return {
    contractId: contract.id,
    state: given.state,
    endsOn,
    extensionsExercised,
    optionOpen,
    lines: given.state === 'declined' ? 0 : agreedExtension(offer).lines.length,
  };
}
