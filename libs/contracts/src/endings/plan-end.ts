import { addDays, type CalendarDate, earliest } from '@openhuis/calendar';
import { refuseOn, RuleViolation } from '@openhuis/platform';
import type { ProcedureLine } from '@openhuis/procedures';
import {
  changeContract,
  recordContractChange,
  writeCohortDeadlines,
  writeContractDeadlines,
} from '../contract-record.js';
import { type ContractWork, factsOf, type LoadedContract, lockContract } from '../contract-work.js';
import { endWaitingAddenda } from '../addenda/end-addendum.js';
import { ExtensionOffer } from '../extensions/extension-offer.entity.js';
import { closeOffer } from '../extensions/offer-extension.js';
import { lastDay } from '../rules/consolidate.js';
import { contractStatus, type Side } from '../rules/transitions.js';
import { ContractEnding, type EndingSource } from './contract-ending.entity.js';
import { blank, writeSettlement } from './new-ending.js';
import type { EndingGround } from './rules/ending.js';
import { reviewTermEnds } from './review-term-ends.js';
import { shortenLines } from './shorten-lines.js';
import { writeEndingDeadlines } from './write-ending-deadlines.js';

/** An end that is certain already: an amendment was refused, a measure taken, the term runs out. */
export interface CertainEnd {
  /** The last day, inclusive; a contract that ends before it keeps its own. */
  endsOn: CalendarDate;
  reason: string;
  source: { kind: EndingSource; id: string };
  /** Left out: the provider refused an amendment. */
  ground?: EndingGround;
  side?: Side;
  /** What ends; the whole contract when left out. */
  lines?: readonly ProcedureLine[];
}

/** What became of it. */
export interface PlannedEnd {
  endingId: string;
  /** The last day of what ends. */
  endsOn: CalendarDate;
}

/**
 * Plans an end that nobody has to agree to any more, in the caller's transaction: the lines get their last day, an offer to
 * extend and waiting addenda fall with them, the dates and notices follow.
 *
 * @throws RuleViolation `wrong-state` for a contract that is not signed or is over, `not-found`
 */
export async function planEnd(work: ContractWork, contractId: string, end: CertainEnd): Promise<PlannedEnd> {
  const { manager, actor, moment } = work;
  const loaded = await lockContract(work, contractId);
  const { contract } = loaded;
  refuseUnlessRunning(loaded, moment.today);
  const ending = manager.create(ContractEnding, {
    ...blank(loaded),
    ground: end.ground ?? 'amendmentRefused',
    side: end.side ?? 'provider',
    lines: end.lines === undefined ? null : [...end.lines],
    endsOn: earliest(end.endsOn, contract.endsOn),
    reason: end.reason.trim(),
    state: 'planned',
    sourceKind: end.source.kind,
    sourceId: end.source.id,
    requestedAt: moment.now,
    requestedBy: actor.person?.id ?? null,
    toldAt: moment.now,
    plannedOn: moment.today,
  });
  await manager.insert(ContractEnding, ending);
  await carryOut(work, loaded, ending);
  return { endingId: ending.id, endsOn: ending.endsOn };
}

/** @throws RuleViolation `wrong-state` for a contract that both sides have not signed, or that is over */
export function refuseUnlessRunning({ contract }: LoadedContract, today: CalendarDate): void {
  const status = contractStatus(contract, today);
  refuseOn(status === 'signed' || status === 'active' ? [] : [{ code: 'wrong-state', details: { status } }]);
}

/**
 * Makes a planned ending true for the contract, which is locked: what ends has its last day from now on, and everything that
 * counted on more follows.
 */
export async function carryOut(work: ContractWork, loaded: LoadedContract, ending: ContractEnding): Promise<void> {
  const { manager } = work;
  const { contract, procedure } = loaded;
  const lines = ending.lines ?? undefined;
  const optionWasOpen = contract.optionOpen;
  const { endsOn } = ending;
  if (ending.ground !== 'term') {
    const changeId = await recordContractChange(work, contract, {
      kind: 'endPlanned',
      effectiveOn: addDays(endsOn, 1),
      source: { kind: ending.sourceKind, id: ending.sourceId },
      detail: {
        endingId: ending.id,
        ground: ending.ground,
        side: ending.side,
        lines: ending.lines,
        lastDay: endsOn,
        reason: ending.reason,
        ...(ending.receivedOn !== null && { receivedOn: ending.receivedOn }),
      },
    });
    const restores = await shortenLines(work, loaded, endsOn, lines, changeId);
    await manager.update(ContractEnding, { id: ending.id }, { restores, optionWasOpen });
    Object.assign(ending, { restores, optionWasOpen });
  }
  const end = lastDay(loaded.lines) ?? endsOn;
  // Also when all that ran to the end was dropped part by part: what is left ended before, and returns only by enrolling.
  const isOver = end <= endsOn || end < contract.endsOn;
  if (isOver) await endOffers(work, loaded);
  else await trimOffer(work, loaded, ending);
  if (end <= endsOn) await endWaitingAddenda(work, loaded, work.moment.today);
  await changeContract(work, contract, {
    endsOn: end,
    optionOpen: isOver ? false : contract.optionOpen,
  });
  await writeSettlement(work, ending);
  await reviewTermEnds(work, loaded);
  await writeContractDeadlines(work, contract, factsOf(loaded, work.moment.today));
  await writeEndingDeadlines(work, contract);
  await writeCohortDeadlines(work, procedure);
}

/** Whoever's contract ends is not offered more of it. */
async function endOffers(work: ContractWork, loaded: LoadedContract): Promise<void> {
  if (loaded.waitingOffer === null) return;
  await closeOffer(work, loaded, loaded.waitingOffer, 'lapsed');
  loaded.waitingOffer = null;
}

/** An offer to extend goes on for the lines that do; without any it lapses. */
async function trimOffer(work: ContractWork, loaded: LoadedContract, ending: ContractEnding): Promise<void> {
  const offer = loaded.waitingOffer;
  if (offer === null || ending.lines === null) return;
  const ended = new Set(ending.lines.map(({ productId, municipality }) => `${productId} ${municipality}`));
  const lines = offer.lines.filter(({ productId, municipality }) => !ended.has(`${productId} ${municipality}`));
  if (lines.length === offer.lines.length) return;
  if (lines.length === 0) {
    await endOffers(work, loaded);
    return;
  }
  await work.manager.update(ExtensionOffer, { id: offer.id }, { lines });
  offer.lines = lines;
}

/** @throws RuleViolation `not-found` for an ending that does not exist, or that is hidden from who asks */
export async function lockEnding(
  work: ContractWork,
  endingId: string,
): Promise<{ ending: ContractEnding; loaded: LoadedContract }> {
  const seen = await work.manager.findOneBy(ContractEnding, { id: endingId });
  if (seen === null) throw RuleViolation.of('not-found');
  const loaded = await lockContract(work, seen.contractId);
  // Read after the lock: a command that came at the same time has changed it.
  return { ending: await work.manager.findOneByOrFail(ContractEnding, { id: endingId }), loaded };
}
