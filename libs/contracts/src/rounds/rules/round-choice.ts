import {
  addDays,
  type CalendarDate,
  earliest,
  latestNoticeOn,
  endAfterExtensions,
  type TermScheme,
} from '@openhuis/calendar';
import type { Violation } from '@openhuis/platform';
import type { ProcedureLine } from '@openhuis/procedures';
import { extendable, type HeldLine } from '../../extensions/rules/extension.js';

/** A contract that is not offered an extension, and why: everybody is treated alike, so a reason is never left out. */
export interface LeftOut {
  contractId: string;
  reason: string;
}

/** What of which contracts goes on. Everything that is left out of it means all. */
export interface RoundChoice {
  /** Codes of the products that go on. */
  products?: string[];
  /** Codes of the municipalities in which they go on. */
  municipalities?: string[];
  /** The contracts that are offered an extension. */
  contractIds?: string[];
  /** Of those, the contracts that are not. */
  leftOut?: LeftOut[];
}

/**
 * The lines of a contract that a round offers: those that can go on after its end, of the products and municipalities chosen.
 *
 * @param endsOn the last day of the contract
 */
export function chosenLines(lines: readonly HeldLine[], endsOn: CalendarDate, choice: RoundChoice): ProcedureLine[] {
  const { products, municipalities } = choice;
  return extendable({ lines, endsOn })
    .filter(
      (line) =>
        (products === undefined || products.includes(line.product)) &&
        (municipalities === undefined || municipalities.includes(line.municipality)),
    )
    .map(({ productId, municipality }) => ({ productId, municipality }));
}

/** Why the round passes a contract by, whatever its option says; null when it does not. */
export function passedBy(contractId: string, lines: readonly ProcedureLine[], choice: RoundChoice): Violation | null {
  const left = choice.leftOut?.find((one) => one.contractId === contractId);
  if (left !== undefined) return { code: 'left-out-of-round', details: { reason: left.reason } };
  return lines.length === 0 ? { code: 'nothing-chosen-held' } : null;
}

/** What the answers of a round are bound by. */
export interface AnswerGrounds {
  scheme: TermScheme & { extensionMode: 'mutual' | 'purchaserOnly' | 'tacit' };
  /** 1 is the first extension. */
  number: number;
  /** Calendar days for which an offer stands. */
  offerValidityDays: number;
}

/**
 * The last day for the answers of offers that go out on a day: the latest notice date, or sooner where the offer itself
 * lapses before (contract standard: 90 calendar days). A tacit renewal runs until the latest notice date: before that nobody
 * has kept silent.
 */
export function latestAnswerOn(
  { scheme, number, offerValidityDays }: AnswerGrounds,
  offeredOn: CalendarDate,
): CalendarDate {
  const latest = latestNoticeOn(endAfterExtensions(scheme, number - 1), scheme.noticeMonths);
  return scheme.extensionMode === 'mutual' ? earliest(latest, addDays(offeredOn, offerValidityDays)) : latest;
}

/**
 * Everything that is wrong with what a round offers to all: `no-option-left`, `offer-too-late`, and `invalid-date` for an
 * answer date that is past, too late, or moved where silence counts.
 *
 * @param answerDueOn the last day for the answers; the latest possible when null
 * @param today the day on which the offers go out
 */
export function roundViolations(
  grounds: AnswerGrounds,
  answerDueOn: CalendarDate | null,
  today: CalendarDate,
): Violation[] {
  const { scheme, number } = grounds;
  if (number > scheme.extensionCount) return [{ code: 'no-option-left' }];
  const noticeOn = latestNoticeOn(endAfterExtensions(scheme, number - 1), scheme.noticeMonths);
  if (today > noticeOn) return [{ code: 'offer-too-late', details: { latestNoticeOn: noticeOn } }];
  if (answerDueOn === null) return [];
  const latest = latestAnswerOn(grounds, today);
  const earliestOn = scheme.extensionMode === 'mutual' ? today : latest;
  if (answerDueOn >= earliestOn && answerDueOn <= latest) return [];
  return [{ code: 'invalid-date', path: 'answerDueOn', details: { earliest: earliestOn, latest } }];
}
