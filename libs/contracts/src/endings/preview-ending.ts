import { addDays } from '@openhuis/calendar';
import type { PlannedDeadline, Violation } from '@openhuis/platform';
import type { ProcedureLine } from '@openhuis/procedures';
import { type ContractWork, factsOf, lockContract } from '../contract-work.js';
import { lastDay } from '../rules/consolidate.js';
import { contractDeadlines } from '../rules/deadlines.js';
import type { HeldLine } from '../extensions/rules/extension.js';
import { contractStatus, type Side } from '../rules/transitions.js';
import { endingGroundsOf } from './ending-grounds.js';
import { companionsToEnd, endedLines, shortenedRows } from './rules/ended-lines.js';
import { answerDueOn, endingRequestViolations } from './rules/ending-request.js';
import { stateOfRequest } from './rules/ending.js';

/** What would end. */
export interface EndingPlan {
  ground: 'notice' | 'mutualConsent' | 'dissolution';
  endsOn: string;
  lines?: ProcedureLine[];
}

/** A date of the contract as it would lapse or come. */
export type PlannedDate = Pick<PlannedDeadline, 'kind' | 'dueOn'>;

/** What an end would do. */
export interface EndingPreview {
  faults: Violation[];
  companions: HeldLine[];
  ending: HeldLine[];
  remaining: HeldLine[];
  contractEndsOn: string;
  offerLapses: boolean;
  lapsing: PlannedDate[];
  coming: PlannedDate[];
  answerDueOn: string | null;
}

/**
 * What an end would do to a contract: what ends and what goes on, which dates lapse with their notices and which come, and
 * what forbids it. Judged by the same rules as the command; nothing is written.
 *
 * @throws RuleViolation `not-found`
 */
export async function previewEnding(
  work: ContractWork,
  contractId: string,
  side: Side,
  plan: EndingPlan,
): Promise<EndingPreview> {
  const { today } = work.moment;
  const loaded = await lockContract(work, contractId);
  const { contract, waitingOffer } = loaded;
  const status = contractStatus(contract, today);
  const grounds = await endingGroundsOf(work, loaded, plan.endsOn);
  const faults: Violation[] =
    status === 'signed' || status === 'active'
      ? endingRequestViolations(grounds, { ...plan, side }, today)
      : [{ code: 'wrong-state', details: { status } }];
  const ending = endedLines(grounds.lines, plan.endsOn, plan.lines);
  const gone = new Set(ending);
  const shortened = shortenedRows(loaded.lines, plan.endsOn, plan.lines);
  const rows = [
    ...loaded.lines.filter((row) => !shortened.superseded.includes(row)),
    ...shortened.standing.map((row) => ({ ...row, supersededAt: null })),
  ];
  const end = lastDay(rows) ?? plan.endsOn;
  const isOver = end <= plan.endsOn || end < contract.endsOn;
  const before = contractDeadlines(factsOf(loaded, today));
  const after = contractDeadlines({
    ...factsOf({ ...loaded, lines: rows }, today),
    endsOn: end,
    optionOpen: isOver ? false : contract.optionOpen,
  });
  const dropped = new Set((plan.lines ?? []).map(({ productId, municipality }) => `${productId} ${municipality}`));
  const offered = waitingOffer?.lines ?? [];
  return {
    faults,
    companions:
      plan.lines === undefined ? [] : companionsToEnd(grounds.bundleRules, grounds.lines, plan.endsOn, plan.lines),
    ending,
    remaining: grounds.lines.filter((line) => !gone.has(line) && line.endsOn >= today),
    contractEndsOn: end,
    offerLapses:
      waitingOffer !== null &&
      (isOver || offered.every(({ productId, municipality }) => dropped.has(`${productId} ${municipality}`))),
    lapsing: without(before, after),
    coming: without(after, before),
    answerDueOn: answerDueOn(grounds, plan, stateOfRequest(plan.ground, side), (days) => addDays(today, days)),
  };
}

function without(dates: readonly PlannedDeadline[], others: readonly PlannedDeadline[]): PlannedDate[] {
  const known = new Set(others.map(({ kind, dueOn }) => `${kind} ${dueOn}`));
  return dates
    .filter(({ kind, dueOn }) => !known.has(`${kind} ${dueOn}`))
    .map(({ kind, dueOn }) => ({ kind, dueOn }))
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
}
