import { addDays, type CalendarDate } from '@openhuis/calendar';
import { askForJob, recordChange, refuseOn, RuleViolation, type Violation } from '@openhuis/platform';
import {
  changeContract,
  recordContractChange,
  writeCohortDeadlines,
  writeContractDeadlines,
  writeOfferDeadlines,
} from '../contract-record.js';
import type { Contract } from '../contract.entity.js';
import { type ContractWork, factsOf, type LoadedContract, lockContract, stateOf } from '../contract-work.js';
import { agreedExtension, extendContract } from './extend-contract.js';
import { ExtensionOffer } from './extension-offer.entity.js';
import { readProgramme } from '../rounds/read-programme.js';
import { joinedLines } from '../rules/consolidate.js';
import { type OfferGrounds, type OfferRequest, offerViolations, plannedOffer } from './rules/extension.js';
import { runOffOf } from '../rules/run-off.js';
import { commandViolations } from '../rules/transitions.js';

/** What the region asks for, and why. */
export interface ExtensionRequest extends OfferRequest {
  reason: string;
  /** The version of the contract that the user saw; left out, it is not compared. */
  version?: number;
}

/** An offer as it went out, or as it waits for its approval. */
export interface OfferedExtension {
  id: string;
  number: number;
  startsOn: string;
  endsOn: string;
  answerDueOn: string;
  state: ExtensionOffer['state'];
  /** True when it went out later than the procedure promises; it is valid all the same. */
  afterLeadTime: boolean;
}

/**
 * Offers the next extension of a contract, whole or in part. Where the procedure leaves it to the purchaser alone
 * (contract standard 1.3), the offer extends at once.
 *
 * @throws RuleViolation as `offerViolations` tells, `offer-exists`, `wrong-state`, `stale-version`, `not-found` or
 *   `forbidden`
 */
export async function offerExtension(
  work: ContractWork,
  contractId: string,
  request: ExtensionRequest,
): Promise<OfferedExtension> {
  const { actor, moment } = work;
  const loaded = await lockContract(work, contractId);
  const { contract } = loaded;
  const { person } = actor;
  if (person === undefined || !actor.scope.regionIds.includes(contract.regionId)) throw RuleViolation.of('forbidden');
  refuseStaleVersion(contract, request);
  refuseOn(offerFaults(loaded, request, moment.today));
  const { receiptDays } = await readProgramme(work.manager, contract.procedureId);
  const by = { offeredBy: person.id, approved: null, roundId: null, reason: request.reason.trim(), receiptDays };
  return await makeOffer(work, loaded, request, by);
}

/** Who makes an offer, and why. */
export interface Offering {
  /** Who made it, or prepared the round that did. */
  offeredBy: string;
  /** Who approved it, and when; null where one person is enough. */
  approved: { by: string; at: Date } | null;
  roundId: string | null;
  reason: string;
  /** Calendar days after which its receipt should be known. */
  receiptDays: number;
}

/** Makes an offer that nothing forbids on a locked contract, and extends at once where the purchaser decides alone. */
export async function makeOffer(
  work: ContractWork,
  loaded: LoadedContract,
  request: OfferRequest,
  by: Offering,
): Promise<OfferedExtension> {
  const { manager, moment } = work;
  const { contract, procedure } = loaded;
  const { afterLeadTime, ...planned } = plannedOffer(groundsOf(loaded), request, moment.today);
  const alone = extendsAtOnce(loaded);
  const offer = manager.create(ExtensionOffer, {
    ...planned,
    ...freshOffer,
    contractId: contract.id,
    regionId: contract.regionId,
    organisationId: contract.organisationId,
    reason: by.reason,
    proposedAt: null,
    approvedAt: by.approved?.at ?? null,
    approvedBy: by.approved?.by ?? null,
    offeredAt: moment.now,
    offeredBy: by.offeredBy,
    roundId: by.roundId,
    receiptDueOn: addDays(moment.today, by.receiptDays),
    state: alone ? 'accepted' : 'open',
    answeredAt: alone ? moment.now : null,
    answeredBy: alone ? by.offeredBy : null,
  });
  await manager.insert(ExtensionOffer, offer);
  await askForJob(manager, 'letters.extension', { regionId: contract.regionId, offerId: offer.id });
  await recordContractChange(work, contract, {
    kind: 'extensionOffered',
    effectiveOn: moment.today,
    source: { kind: 'extensionOffer', id: offer.id },
    detail: {
      ...planned,
      reason: offer.reason,
      afterLeadTime,
      ...(by.roundId !== null && { roundId: by.roundId }),
    },
  });
  const source = { kind: 'extensionOffer', id: offer.id } as const;
  const told = { mode: 'purchaserOnly', toldOn: moment.today } as const;
  if (alone) await extendContract(work, loaded, agreedExtension(offer), told, source);
  else await changeContract(work, contract, {});
  await writeOfferDeadlines(work, contract, offer, moment.today, alone ? moment.today : null);
  await writeContractDeadlines(work, contract, factsOf(loaded, moment.today));
  if (alone) await writeCohortDeadlines(work, procedure);
  return offeredExtension(offer, afterLeadTime);
}

/** What is not known of an offer yet. */
export const freshOffer = {
  answeredAt: null,
  answeredBy: null,
  answerStatement: null,
  answerReason: null,
  acceptedLines: null,
  receivedAt: null,
  receivedBy: null,
  receivedHow: null,
  letterSentOn: null,
  letterReference: null,
  letterRecordedBy: null,
  remindedOn: null,
} as const;

/** Everything that forbids an offer as things stand; empty when it may go out. For the command and for its preview. */
export function offerFaults(loaded: LoadedContract, request: OfferRequest, today: CalendarDate): Violation[] {
  const { contract } = loaded;
  const faults = offerViolations(groundsOf(loaded), request, today);
  // The dates first: they say more than "no option is open".
  const tooLate = faults.filter(({ code }) => code === 'offer-too-late');
  if (contract.signedOn !== null && contract.endedOn === null && tooLate.length > 0) return tooLate;
  const forbidden = commandViolations(stateOf(loaded), { name: 'offerExtension' }, today);
  return forbidden.length > 0 ? forbidden : faults;
}

/** Whether the offer extends by itself: the procedure leaves the extension to the purchaser alone. */
export function extendsAtOnce({ procedure }: LoadedContract): boolean {
  return procedure.definition.term.extensionMode === 'purchaserOnly';
}

/** @throws RuleViolation `stale-version` when the user saw another version of the contract */
export function refuseStaleVersion(contract: Contract, { version }: Pick<ExtensionRequest, 'version'>): void {
  if (version === undefined || version === contract.version) return;
  throw RuleViolation.of('stale-version', { yours: version, current: contract.version });
}

/** What a command tells of the offer it made. */
export function offeredExtension(offer: ExtensionOffer, afterLeadTime: boolean): OfferedExtension {
  const { id, number, startsOn, endsOn, answerDueOn, state } = offer;
  return { id, number, startsOn, endsOn, answerDueOn, state, afterLeadTime };
}

/** What an offer on this contract is judged by. */
export function groundsOf({ contract, procedure, lines }: LoadedContract): OfferGrounds {
  const codes = new Map([...procedure.productIds].map(([code, id]) => [id, code]));
  const { term, bundleRules } = procedure.definition;
  const runOff = runOffOf(procedure);
  return {
    scheme: term,
    offerLeadWeeks: term.offerLeadWeeks,
    bundleRules,
    extensionsExercised: contract.extensionsExercised,
    endsOn: contract.endsOn,
    lines: joinedLines(lines).map(({ productId, municipality, endsOn }) => {
      const leavesOn = runOff({ productId, municipality });
      return {
        productId,
        municipality,
        endsOn,
        product: codes.get(productId) ?? productId,
        ...(leavesOn !== undefined && { leavesOn }),
      };
    }),
  };
}

/**
 * Withdraws an offer that waits for its answer, or a proposal that waits for its approval. The option stays as it is: a
 * new offer can follow in time.
 *
 * @throws RuleViolation `wrong-state`, `not-found` or `forbidden`
 */
export async function withdrawOffer(work: ContractWork, offerId: string, reason: string): Promise<void> {
  const { actor, moment } = work;
  const loaded = await lockContractOfOffer(work, offerId);
  const { contract, waitingOffer } = loaded;
  if (actor.person === undefined || !actor.scope.regionIds.includes(contract.regionId)) {
    throw RuleViolation.of('forbidden');
  }
  refuseOn(commandViolations(stateOf(loaded), { name: 'withdrawOffer' }, moment.today));
  if (waitingOffer?.id !== offerId) throw RuleViolation.of('wrong-state');
  await closeOffer(work, loaded, waitingOffer, 'withdrawn', reason.trim());
}

/** Closes an offer without an answer, or a proposal without an approval: withdrawn by the region, or lapsed. */
export async function closeOffer(
  work: ContractWork,
  { contract }: LoadedContract,
  offer: ExtensionOffer,
  state: 'withdrawn' | 'lapsed',
  reason?: string,
): Promise<void> {
  const change = { state: { from: offer.state, to: state } };
  await work.manager.update(ExtensionOffer, { id: offer.id }, { state });
  offer.state = state;
  const detail = { number: offer.number, ...(reason !== undefined && { reason }) };
  if (offer.offeredAt === null) {
    await recordChange(work.manager, work.actor, {
      action: `extensionOffer.${state}`,
      subjectKind: 'extensionOffer',
      subjectId: offer.id,
      regionId: contract.regionId,
      change: { contractId: contract.id, ...change, ...detail },
    });
  } else {
    await recordContractChange(work, contract, {
      kind: state === 'withdrawn' ? 'offerWithdrawn' : 'offerLapsed',
      effectiveOn: work.moment.today,
      source: { kind: 'extensionOffer', id: offer.id },
      detail,
    });
    await changeContract(work, contract, {});
  }
  await writeOfferDeadlines(work, contract, offer, work.moment.today, null);
}

/** Locks the contract of an offer; the offer itself is read after that. */
export async function lockContractOfOffer(work: ContractWork, offerId: string): Promise<LoadedContract> {
  const offer = await work.manager.findOneBy(ExtensionOffer, { id: offerId });
  if (offer === null) throw RuleViolation.of('not-found');
  return await lockContract(work, offer.contractId);
}
