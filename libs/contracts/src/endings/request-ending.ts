import { addDays, type CalendarDate } from '@openhuis/calendar';
import { recordChange, refuseOn, RuleViolation } from '@openhuis/platform';
import type { ProcedureLine } from '@openhuis/procedures';
import { changeContract, recordContractChange } from '../contract-record.js';
import { type ContractWork, type LoadedContract, lockContract } from '../contract-work.js';
import { refuseStaleVersion } from '../extensions/offer-extension.js';
import { refuseForeignSide } from '../signing/sign-contract.js';
import type { Side } from '../rules/transitions.js';
import { ContractEnding } from './contract-ending.entity.js';
import { endingGroundsOf } from './ending-grounds.js';
import { blank } from './new-ending.js';
import { carryOut, refuseUnlessRunning } from './plan-end.js';
import { answerDueOn, endingRequestViolations } from './rules/ending-request.js';
import { type EndingState, stateOfRequest } from './rules/ending.js';
import { writeEndingDeadlines } from './write-ending-deadlines.js';

/** What one side asks for, and why. */
export interface EndingAsk {
  ground: 'notice' | 'mutualConsent' | 'dissolution';
  /** The last day, inclusive. */
  endsOn: CalendarDate;
  reason: string;
  /** What ends; the whole contract when left out. */
  lines?: ProcedureLine[];
  /** What the signatory of the provider declares: 'Ik ben bevoegd om op te zeggen'. */
  statement?: string;
  /** The version of the contract that the user saw; left out, it is not compared. */
  version?: number;
}

/** An ending as it stands after a command. */
export interface EndingOutcome {
  id: string;
  state: EndingState;
  endsOn: CalendarDate;
  answerDueOn: CalendarDate | null;
}

/**
 * One side gives notice, asks for consent, or dissolves. A notice of the provider holds at once: the portal receives it. One
 * of the region, and a dissolution, wait for a second person; nobody but the region knows of them until then.
 *
 * @throws RuleViolation as `endingRequestViolations` tells, `end-planned`, `authority-missing`, `wrong-state`,
 *   `stale-version`, `not-found` or `forbidden`
 */
export async function requestEnding(
  work: ContractWork,
  contractId: string,
  side: Side,
  ask: EndingAsk,
): Promise<EndingOutcome> {
  const { manager, actor, moment } = work;
  const loaded = await lockContract(work, contractId);
  const { contract } = loaded;
  const { person } = actor;
  if (person === undefined) throw RuleViolation.of('forbidden');
  refuseForeignSide(work, loaded, side);
  if (side === 'provider' && (ask.statement ?? '').trim() === '') {
    throw RuleViolation.of('authority-missing', {}, 'statement');
  }
  refuseStaleVersion(contract, ask);
  refuseUnlessRunning(loaded, moment.today);
  await refuseWaiting(work, contractId);
  const grounds = await endingGroundsOf(work, loaded, ask.endsOn);
  refuseOn(endingRequestViolations(grounds, { ...ask, side }, moment.today));
  const state = stateOfRequest(ask.ground, side);
  const isNotice = ask.ground === 'notice' && state === 'planned';
  const ending = manager.create(ContractEnding, {
    ...blank(loaded),
    ground: ask.ground,
    side,
    lines: ask.lines ?? null,
    endsOn: ask.endsOn,
    reason: ask.reason.trim(),
    statement: ask.statement?.trim() ?? null,
    state,
    sourceKind: 'ending',
    sourceId: contractId,
    requestedAt: moment.now,
    requestedBy: person.id,
    toldAt: state === 'proposed' ? null : moment.now,
    answerDueOn: answerDueOn(grounds, ask, state, (days) => addDays(moment.today, days)),
    receivedOn: isNotice ? moment.today : null,
    receipt: isNotice ? 'portal' : null,
    plannedOn: state === 'planned' ? moment.today : null,
  });
  await manager.insert(ContractEnding, ending);
  if (state === 'planned') await carryOut(work, loaded, ending);
  else if (state === 'asked') await tell(work, loaded, ending);
  else await propose(work, loaded, ending);
  return outcomeOf(ending);
}

/** The other side is asked: from now on it is in the history of the contract. */
export async function tell(work: ContractWork, loaded: LoadedContract, ending: ContractEnding): Promise<void> {
  await recordContractChange(work, loaded.contract, {
    kind: 'endAsked',
    effectiveOn: work.moment.today,
    source: { kind: 'ending', id: ending.id },
    detail: {
      endingId: ending.id,
      ground: ending.ground,
      side: ending.side,
      lines: ending.lines,
      lastDay: ending.endsOn,
      reason: ending.reason,
    },
  });
  await changeContract(work, loaded.contract, {});
  await writeEndingDeadlines(work, loaded.contract);
}

/** What an ending became, for whoever did something to it. */
export function outcomeOf({ id, state, endsOn, answerDueOn: due }: ContractEnding): EndingOutcome {
  return { id, state, endsOn, answerDueOn: due };
}

/** Only the region knows: it stands in its trail, and in no history that the provider reads. */
async function propose(work: ContractWork, { contract }: LoadedContract, ending: ContractEnding): Promise<void> {
  await recordChange(work.manager, work.actor, {
    action: 'contractEnding.proposed',
    subjectKind: 'contract',
    subjectId: contract.id,
    regionId: contract.regionId,
    change: { endingId: ending.id, ground: ending.ground, lines: ending.lines, lastDay: ending.endsOn },
  });
  await writeEndingDeadlines(work, contract);
}

/** One request at a time: two that wait could not both be answered as the contract stands. */
async function refuseWaiting({ manager, actor }: ContractWork, contractId: string): Promise<void> {
  const [waiting] = await manager.query<{ state: string }[]>(
    `select state from contract_ending where contract_id = $1 and state in ('proposed', 'asked') limit 1`,
    [contractId],
  );
  if (waiting === undefined) return;
  throw RuleViolation.of('end-planned', actor.scope.organisationIds.length > 0 ? {} : { state: waiting.state });
}
