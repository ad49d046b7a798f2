import { announceDeadlines, askForJob, changeVersion, refuseOn, RuleViolation } from '@openhuis/platform';
import { requirePerson } from '@openhuis/providers';
import { ExtensionRound } from './extension-round.entity.js';
import { answerGrounds, lockRound, procedureOfRound, recordRound, type RoundWork } from './round-work.js';
import { latestAnswerOn, roundViolations } from './rules/round-choice.js';
import { type RoundCommand, roundCommandViolations } from './rules/round-state.js';

/**
 * Approves a round as the second person: from now on its offers go out, batch after batch. The volume breaker is told how
 * many there will be, and the day of the answers is fixed, the same for all.
 *
 * @throws RuleViolation `second-person-needed`, `wrong-state`, `stale-version`, or as `roundViolations` tells
 */
export async function approveRound(work: RoundWork, id: string, version: number): Promise<ExtensionRound> {
  const { manager, moment } = work;
  const { round, personId } = await lockedFor(work, id, 'approve');
  const procedure = await procedureOfRound(work, round);
  const grounds = answerGrounds(procedure, round);
  refuseOn(roundViolations(grounds, round.answerDueOn, moment.today));
  const change = {
    state: 'sending' as const,
    decidedAt: moment.now,
    decidedBy: personId,
    answerDueOn: round.answerDueOn ?? latestAnswerOn(grounds, moment.today),
  };
  const next = await changeVersion(manager, ExtensionRound, id, version, change);
  const isAtOnce = grounds.scheme.extensionMode === 'purchaserOnly';
  await announceDeadlines(manager, {
    commandId: id,
    regionId: round.regionId,
    kind: isAtOnce ? 'extension-answered' : 'extension-answer',
    subjects: round.offers ?? 0,
  });
  await askForJob(manager, 'rounds.send', { regionId: round.regionId, roundId: id });
  await recordRound(work, round, 'approved', { offers: round.offers, answerDueOn: change.answerDueOn });
  return Object.assign(round, change, { version: next });
}

/** Gives a round back to be prepared anew, with the reason. @throws RuleViolation `wrong-state` or `stale-version` */
export async function returnRound(
  work: RoundWork,
  id: string,
  version: number,
  reason: string,
): Promise<ExtensionRound> {
  const { manager, moment } = work;
  const { round, personId } = await lockedFor(work, id, 'return');
  const change = {
    state: 'draft' as const,
    returnedAt: moment.now,
    returnedBy: personId,
    returnReason: reason.trim(),
  };
  const next = await changeVersion(manager, ExtensionRound, id, version, change);
  await recordRound(work, round, 'returned', { reason: change.returnReason });
  return Object.assign(round, change, { version: next });
}

/** Ends a round of which nothing went out, with the reason. @throws RuleViolation `wrong-state` or `stale-version` */
export async function cancelRound(
  work: RoundWork,
  id: string,
  version: number,
  reason: string,
): Promise<ExtensionRound> {
  const { manager, moment } = work;
  const { round, personId } = await lockedFor(work, id, 'cancel');
  const change = {
    state: 'cancelled' as const,
    cancelledAt: moment.now,
    cancelledBy: personId,
    cancelReason: reason.trim(),
  };
  const next = await changeVersion(manager, ExtensionRound, id, version, change);
  await recordRound(work, round, 'cancelled', { reason: change.cancelReason });
  return Object.assign(round, change, { version: next });
}

/**
 * Tries again the offers that could not be made. What was made stays as it is.
 *
 * @throws RuleViolation `wrong-state` where none failed, or `stale-version`
 */
export async function retryRound(work: RoundWork, id: string, version: number): Promise<ExtensionRound> {
  const { manager } = work;
  const { round } = await lockedFor(work, id, 'retry');
  const failed = await manager.query<unknown[]>(
    `with again as (update extension_round_contract set state = 'chosen', reasons = '[]', handled_at = null
       where round_id = $1 and state = 'failed' returning contract_id) select contract_id from again`,
    [id],
  );
  if (failed.length === 0) throw RuleViolation.of('wrong-state', { status: round.state, command: 'retry' });
  const change = { state: 'sending' as const, sentAt: null };
  const next = await changeVersion(manager, ExtensionRound, id, version, change);
  await askForJob(manager, 'rounds.send', { regionId: round.regionId, roundId: id });
  await recordRound(work, round, 'retried', { contracts: failed.length });
  return Object.assign(round, change, { version: next });
}

async function lockedFor(
  { manager, actor }: RoundWork,
  id: string,
  command: RoundCommand,
): Promise<{ round: ExtensionRound; personId: string }> {
  const personId = requirePerson(actor);
  const round = await lockRound(manager, id);
  refuseOn(roundCommandViolations(round, command, personId));
  return { round, personId };
}
