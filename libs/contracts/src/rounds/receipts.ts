import { amsterdamDate, type CalendarDate } from '@openhuis/calendar';
import { recordChange, refuseOn, RuleViolation, type Violation } from '@openhuis/platform';
import { requirePerson } from '@openhuis/providers';
import { writeOfferDeadlines } from '../contract-record.js';
import type { ContractWork, LoadedContract } from '../contract-work.js';
import { ExtensionOffer } from '../extensions/extension-offer.entity.js';
import { lockContractOfOffer } from '../extensions/offer-extension.js';

/** What is known of the receipt of an offer. */
export interface OfferReceipt {
  receivedAt: Date | null;
  receivedHow: ExtensionOffer['receivedHow'];
  letterSentOn: CalendarDate | null;
  letterReference: string | null;
}

/** A registered letter, for an offer that nobody opened. */
export interface RegisteredLetter {
  /** The day on which it was handed in at the post. */
  sentOn: CalendarDate;
  /** The number by which the post follows it. */
  reference: string;
}

/**
 * Somebody of the provider opened an offer: with that it was received. Said again it changes nothing.
 *
 * @throws RuleViolation `not-found`, or `wrong-state` for an offer that lapsed or was withdrawn
 */
export async function acknowledgeOffer(work: ContractWork, offerId: string): Promise<OfferReceipt> {
  const { actor, manager, moment } = work;
  const personId = requirePerson(actor);
  const { loaded, offer } = await lockedOffer(work, offerId);
  if (!actor.scope.organisationIds.includes(offer.organisationId)) throw RuleViolation.of('not-found');
  if (offer.receivedAt === null) {
    refuseOn(stillCounts(offer));
    Object.assign(offer, { receivedAt: moment.now, receivedBy: personId, receivedHow: 'portal' });
    await manager.save(offer);
    await recordReceipt(work, offer, 'received', { how: 'portal' });
    await writeDates(work, loaded, offer);
  }
  return receiptOf(offer);
}

/**
 * A registered letter was sent because nobody had opened the offer.
 *
 * @throws RuleViolation `receipt-known`, `invalid-date` for a day before the offer, `date-in-future`, `wrong-state`,
 *   `not-found` or `forbidden`
 */
export async function recordRegisteredLetter(
  work: ContractWork,
  offerId: string,
  { sentOn, reference }: RegisteredLetter,
): Promise<OfferReceipt> {
  const { actor, manager, moment } = work;
  const personId = requirePerson(actor);
  const { loaded, offer } = await lockedOffer(work, offerId);
  if (!actor.scope.regionIds.includes(offer.regionId)) throw RuleViolation.of('forbidden');
  refuseOn([
    ...stillCounts(offer),
    ...(offer.receivedAt !== null || offer.letterSentOn !== null ? [{ code: 'receipt-known' as const }] : []),
    ...dayViolations(offer, sentOn, moment.today),
  ]);
  Object.assign(offer, { letterSentOn: sentOn, letterReference: reference.trim(), letterRecordedBy: personId });
  await manager.save(offer);
  await recordReceipt(work, offer, 'letterSent', { sentOn, reference: offer.letterReference });
  await writeDates(work, loaded, offer);
  return receiptOf(offer);
}

function dayViolations({ offeredAt }: ExtensionOffer, sentOn: CalendarDate, today: CalendarDate): Violation[] {
  if (sentOn > today) return [{ code: 'date-in-future', path: 'sentOn' }];
  const earliest = offeredAt === null ? today : amsterdamDate(offeredAt);
  return sentOn < earliest ? [{ code: 'invalid-date', path: 'sentOn', details: { earliest, latest: today } }] : [];
}

/** Of what was withdrawn, declined or lapsed nobody asks any more whether it was received. */
function stillCounts({ state }: ExtensionOffer): Violation[] {
  return state === 'open' || state === 'accepted' ? [] : [{ code: 'wrong-state', details: { offer: state } }];
}

async function lockedOffer(
  work: ContractWork,
  offerId: string,
): Promise<{ loaded: LoadedContract; offer: ExtensionOffer }> {
  const loaded = await lockContractOfOffer(work, offerId);
  return { loaded, offer: await work.manager.findOneByOrFail(ExtensionOffer, { id: offerId }) };
}

async function writeDates(work: ContractWork, { contract }: LoadedContract, offer: ExtensionOffer): Promise<void> {
  const { offeredAt, answeredAt } = offer;
  await writeOfferDeadlines(
    work,
    contract,
    offer,
    offeredAt === null ? work.moment.today : amsterdamDate(offeredAt),
    answeredAt === null ? null : amsterdamDate(answeredAt),
  );
}

async function recordReceipt(
  { manager, actor }: ContractWork,
  { id, regionId, organisationId, contractId, number }: ExtensionOffer,
  step: 'received' | 'letterSent',
  change: Record<string, unknown>,
): Promise<void> {
  await recordChange(manager, actor, {
    action: `extensionOffer.${step}`,
    subjectKind: 'extensionOffer',
    subjectId: id,
    regionId,
    organisationId,
    change: { contractId, number, ...change },
  });
}

function receiptOf({ receivedAt, receivedHow, letterSentOn, letterReference }: ExtensionOffer): OfferReceipt {
  return { receivedAt, receivedHow, letterSentOn, letterReference };
}
