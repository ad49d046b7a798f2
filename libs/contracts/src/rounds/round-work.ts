import { type Actor, type Moment, recordChange, RuleViolation } from '@openhuis/platform';
import type { Procedures, PublishedProcedure } from '@openhuis/procedures';
import type { EntityManager } from 'typeorm';
import { ExtensionRound } from './extension-round.entity.js';
import type { AnswerGrounds } from './rules/round-choice.js';

/** What every command on a round works with: one transaction, one actor, one moment. */
export interface RoundWork {
  manager: EntityManager;
  procedures: Procedures;
  actor: Actor;
  moment: Moment;
}

/** Locks a round until the transaction ends. @throws RuleViolation `not-found`, also for one of another region */
export async function lockRound(manager: EntityManager, id: string): Promise<ExtensionRound> {
  const round = await manager.findOne(ExtensionRound, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (round === null) throw RuleViolation.of('not-found');
  return round;
}

/** The version of the procedure by which its contracts are extended. */
export async function procedureOfRound(
  { manager, procedures }: Pick<RoundWork, 'manager' | 'procedures'>,
  { procedureId }: Pick<ExtensionRound, 'procedureId'>,
): Promise<PublishedProcedure> {
  return await procedures.published(manager, procedureId);
}

/** What the answers of a round are bound by. */
export function answerGrounds(
  { definition }: PublishedProcedure,
  { number }: Pick<ExtensionRound, 'number'>,
): AnswerGrounds {
  return { scheme: definition.term, number, offerValidityDays: definition.offerValidityDays };
}

/** One entry in the trail of the region for a step of a round. */
export async function recordRound(
  { manager, actor }: Pick<RoundWork, 'manager' | 'actor'>,
  round: Pick<ExtensionRound, 'id' | 'regionId' | 'procedureId' | 'number'>,
  step:
    | 'proposed'
    | 'created'
    | 'edited'
    | 'submitted'
    | 'returned'
    | 'approved'
    | 'cancelled'
    | 'retried'
    | 'reminded'
    | 'sent',
  change: Record<string, unknown>,
): Promise<void> {
  await recordChange(manager, actor, {
    action: `extensionRound.${step}`,
    subjectKind: 'extensionRound',
    subjectId: round.id,
    regionId: round.regionId,
    change: { procedureId: round.procedureId, number: round.number, ...change },
  });
}
