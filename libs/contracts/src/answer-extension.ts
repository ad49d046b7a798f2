import { amsterdamDate } from '@openhuis/calendar';
import { refuseOn, RuleViolation } from '@openhuis/platform';
import {
  changeContract,
  recordContractChange,
  writeCohortDeadlines,
  writeContractDeadlines,
  writeOfferDeadlines,
} from './contract-record.js';
import { type ContractWork, factsOf, stateOf } from './contract-work.js';
import { extendContract } from './extend-contract.js';
import { ExtensionOffer } from './extension-offer.entity.js';
import { lockContractOfOffer } from './offer-extension.js';
import { answerViolations } from './rules/extension.js';
import { commandViolations, contractStatus } from './rules/transitions.js';

/** The provider's answer, in writing. */
export interface ExtensionAnswer {
  answer: 'accept' | 'decline';
  /** What the signatory declares: 'Ik aanvaard de verlenging en ben daartoe bevoegd'. */
  statement: string;
  reason?: string;
}

/** The contract after an answer. */
export interface AnsweredExtension {
  contractId: string;
  state: 'accepted' | 'declined';
  endsOn: string;
  extensionsExercised: number;
  optionOpen: boolean;
}

/**
 * Answers an offer to extend. Accepting exercises the option; declining closes it, and the contract ends on its last
 * day. The answer must be received by the due date, inclusive.
 *
 * @throws RuleViolation `offer-too-late`, `wrong-state`, `authority-missing`, `not-found` or `forbidden`
 */
export async function answerExtension(
  work: ContractWork,
  offerId: string,
  request: ExtensionAnswer,
): Promise<AnsweredExtension> {
  const { manager, actor, moment } = work;
  if (request.statement.trim() === '') throw RuleViolation.of('authority-missing', {}, 'statement');
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
  const state = request.answer === 'accept' ? 'accepted' : 'declined';
  const answer = {
    state,
    answeredAt: moment.now,
    answeredBy: person.id,
    answerStatement: request.statement.trim(),
    answerReason: request.reason?.trim() ?? null,
  } as const;
  await manager.update(ExtensionOffer, { id: offerId }, answer);
  if (request.answer === 'accept') {
    await extendContract(work, loaded, offer, { kind: 'extensionOffer', id: offerId });
  } else {
    await recordContractChange(work, contract, {
      kind: 'extensionDeclined',
      effectiveOn: moment.today,
      source: { kind: 'extensionOffer', id: offerId },
      detail: { number: offer.number, endsOn: contract.endsOn, reason: answer.answerReason },
    });
    await changeContract(work, contract, { optionOpen: false });
  }
  await writeOfferDeadlines(
    work,
    contract,
    { id: offerId, state, answerDueOn: offer.answerDueOn },
    offer.offeredAt === null ? moment.today : amsterdamDate(offer.offeredAt),
    moment.today,
  );
  await writeContractDeadlines(work, contract, factsOf(loaded, moment.today));
  await writeCohortDeadlines(work, procedure);
  const { endsOn, extensionsExercised, optionOpen } = contract;
  return { contractId: contract.id, state, endsOn, extensionsExercised, optionOpen };
}
