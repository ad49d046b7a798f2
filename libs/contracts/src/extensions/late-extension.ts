import { addDays } from '@openhuis/calendar';
import { askForJob, recordChange, refuseOn, RuleViolation } from '@openhuis/platform';
import {
  changeContract,
  recordContractChange,
  writeContractDeadlines,
  writeOfferDeadlines,
} from '../contract-record.js';
import { type ContractWork, factsOf, lockContract, stateOf } from '../contract-work.js';
import { ExtensionOffer } from './extension-offer.entity.js';
import {
  type ExtensionRequest,
  freshOffer,
  groundsOf,
  lockContractOfOffer,
  type OfferedExtension,
  offeredExtension,
  refuseStaleVersion,
} from './offer-extension.js';
import { readProgramme } from '../rounds/read-programme.js';
import { answerViolations, lateOfferViolations, plannedLateOffer } from './rules/extension.js';
import { commandViolations } from '../rules/transitions.js';

/**
 * Proposes to extend a contract after the latest notice date, before its end (domain guide, section 7, point 3). It goes
 * to the provider once a second person has approved it; until then only the region sees it. Nobody extends late alone:
 * the provider answers also where in time the purchaser extends by itself.
 *
 * @throws RuleViolation as `lateOfferViolations` tells, `offer-exists`, `wrong-state`, `stale-version`, `not-found` or
 *   `forbidden`
 */
export async function proposeLateExtension(
  work: ContractWork,
  contractId: string,
  request: ExtensionRequest,
): Promise<OfferedExtension> {
  const { manager, actor, moment } = work;
  const loaded = await lockContract(work, contractId);
  const { contract } = loaded;
  const { person } = actor;
  if (person === undefined || !actor.scope.regionIds.includes(contract.regionId)) throw RuleViolation.of('forbidden');
  refuseStaleVersion(contract, request);
  refuseOn(commandViolations(stateOf(loaded), { name: 'proposeLateExtension' }, moment.today));
  const grounds = groundsOf(loaded);
  refuseOn(lateOfferViolations(grounds, request, moment.today));
  const { afterLeadTime, ...planned } = plannedLateOffer(grounds, request, moment.today);
  const offer = manager.create(ExtensionOffer, {
    ...planned,
    ...freshOffer,
    contractId,
    regionId: contract.regionId,
    organisationId: contract.organisationId,
    reason: request.reason.trim(),
    proposedAt: moment.now,
    approvedAt: null,
    approvedBy: null,
    offeredAt: null,
    offeredBy: person.id,
    roundId: null,
    receiptDueOn: null,
    state: 'proposed',
  });
  await manager.insert(ExtensionOffer, offer);
  // No step in the life of the contract yet, which both parties read: the trail of the region knows it.
  await recordChange(manager, actor, {
    action: 'extensionOffer.proposed',
    subjectKind: 'extensionOffer',
    subjectId: offer.id,
    regionId: contract.regionId,
    change: { contractId, ...planned, reason: offer.reason },
  });
  await writeOfferDeadlines(work, contract, offer, moment.today, null);
  await writeContractDeadlines(work, contract, factsOf(loaded, moment.today));
  return offeredExtension(offer, afterLeadTime);
}

/**
 * Approves a late extension: it goes to the provider, who answers it as any other offer.
 *
 * @throws RuleViolation `second-person-needed` for the person who proposed it, `offer-too-late`, `wrong-state`,
 *   `not-found` or `forbidden`
 */
export async function approveExtension(work: ContractWork, offerId: string): Promise<OfferedExtension> {
  const { manager, actor, moment } = work;
  const loaded = await lockContractOfOffer(work, offerId);
  const { contract, waitingOffer: offer } = loaded;
  const { person } = actor;
  if (person === undefined || !actor.scope.regionIds.includes(contract.regionId)) throw RuleViolation.of('forbidden');
  refuseOn(commandViolations(stateOf(loaded), { name: 'approveExtension' }, moment.today));
  if (offer?.id !== offerId) throw RuleViolation.of('wrong-state');
  if (offer.offeredBy === person.id) throw RuleViolation.of('second-person-needed');
  const { receiptDays } = await readProgramme(manager, contract.procedureId);
  const approval = {
    state: 'open',
    approvedAt: moment.now,
    approvedBy: person.id,
    offeredAt: moment.now,
    receiptDueOn: addDays(moment.today, receiptDays),
  } as const;
  refuseOn(answerViolations({ state: approval.state, answerDueOn: offer.answerDueOn }, moment.today));
  await manager.update(ExtensionOffer, { id: offerId }, approval);
  Object.assign(offer, approval);
  await askForJob(manager, 'letters.extension', { regionId: contract.regionId, offerId });
  const { number, lines, startsOn, endsOn, answerDueOn, reason } = offer;
  await recordContractChange(work, contract, {
    kind: 'extensionOffered',
    effectiveOn: moment.today,
    source: { kind: 'extensionOffer', id: offerId },
    detail: { number, lines, startsOn, endsOn, answerDueOn, reason, afterLeadTime: true, late: true },
  });
  await changeContract(work, contract, {});
  await writeOfferDeadlines(work, contract, offer, moment.today, null);
  await writeContractDeadlines(work, contract, factsOf(loaded, moment.today));
  return offeredExtension(offer, true);
}
