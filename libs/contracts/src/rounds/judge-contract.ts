import type { CalendarDate } from '@openhuis/calendar';
import type { Violation } from '@openhuis/platform';
import type { ProcedureLine } from '@openhuis/procedures';
import type { LoadedContract } from '../contract-work.js';
import { groundsOf, offerFaults } from '../extensions/offer-extension.js';
import { type OfferRequest, type PlannedOffer, plannedOffer } from '../extensions/rules/extension.js';
import { chosenLines, passedBy, type RoundChoice } from './rules/round-choice.js';

/** What a round would do with one contract. */
export type RoundVerdict =
  | { outcome: 'offer'; lines: ProcedureLine[]; planned: PlannedOffer; reasons: [] }
  | { outcome: 'skip'; lines: []; planned: null; reasons: Violation[] };

/**
 * Judges a contract by the very rules of the offer, on the lines that the round chose.
 *
 * @param answerDueOn the last day for the answers, or null for the latest notice date
 * @param today the day on which the offer goes out
 */
export function judgeContract(
  loaded: LoadedContract,
  choice: RoundChoice,
  answerDueOn: CalendarDate | null,
  today: CalendarDate,
): RoundVerdict {
  const { contract } = loaded;
  const grounds = groundsOf(loaded);
  const lines = chosenLines(grounds.lines, contract.endsOn, choice);
  const passed = passedBy(contract.id, lines, choice);
  const request: OfferRequest = { lines, ...(answerDueOn !== null && { answerDueOn }) };
  const reasons = passed === null ? offerFaults(loaded, request, today) : [passed];
  if (reasons.length > 0) return { outcome: 'skip', lines: [], planned: null, reasons };
  return { outcome: 'offer', lines, planned: plannedOffer(grounds, request, today), reasons: [] };
}
