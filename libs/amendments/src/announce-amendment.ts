import { proposalsBecame } from '@openhuis/dialogue';
import { announceDeadlines, type DeadlineKind, refuseOn, RuleViolation } from '@openhuis/platform';
import { revisionClauseOf } from '@openhuis/procedures';
import { amendedGround } from './amendment-ground.js';
import {
  type AmendmentStateAfter,
  type AmendmentWork,
  changeAmendment,
  lockAmendment,
  personOf,
  writeAmendmentDeadlines,
} from './amendment-record.js';
import type { Amendment } from './amendment.entity.js';
import { setTariffs } from './announced-tariffs.js';
import { refuseFaulty } from './edit-amendment.js';
import { replayTerms } from './replay-terms.js';
import { conflictsOf } from './running-matters.js';
import { amendedParts } from './rules/amended-parts.js';
import { amendmentDates } from './rules/amendment-dates.js';
import { isBlocking } from './rules/amendment-conflicts.js';
import { tellContractors } from './tell-contractors.js';

/** An announced amendment, and how many contractors it was told to. */
export interface AnnouncedAmendment extends AmendmentStateAfter {
  told: number;
}

/**
 * Announces a proposed amendment to every contracted provider, by another person than the one who proposed it: its number,
 * its days by the published revision clause, what binds from the effective date on, and an answer to be given by each.
 *
 * @param conflictReason why it goes ahead although it meets something that runs
 * @throws RuleViolation `stale-version`, `wrong-state`, `second-person-needed`, every fault of the amendment, or
 *   `amendment-conflict` for what it meets: with another announced amendment always, else without a reason
 */
export async function announceAmendment(
  work: AmendmentWork,
  id: string,
  version: number,
  conflictReason: string | undefined,
): Promise<AnnouncedAmendment> {
  const { manager, actor, moment } = work;
  const person = personOf(actor);
  const amendment = await lockAmendment(work, id, 'announce', version);
  await refuseFaulty(work, amendment);
  await refuseConflicts(work, amendment, conflictReason);
  const { procedureId, regionId, changes, effectiveOn } = amendment;
  const procedure = { id: procedureId, regionId };
  const ground = await amendedGround(work, procedureId, effectiveOn);
  const revision = revisionClauseOf(ground.content);
  const { responseDueOn, lastTermDueOn } = amendmentDates(moment.today, revision, amendment.basis);
  const [row] = await manager.query<[{ number: number }]>(
    `select coalesce(max(number), 0) + 1 as number from amendment where procedure_id = $1`,
    [procedureId],
  );
  const formerTariffs = await setTariffs(manager, procedure, amendment);
  const after = await changeAmendment(
    work,
    amendment,
    'amendment.announced',
    {
      state: 'announced',
      number: row.number,
      announcedAt: moment.now,
      announcedBy: person.id,
      announcedOn: moment.today,
      conflictReason: conflictReason?.trim() ?? null,
      silence: revision.silence,
      responseDueOn,
      lastTermDueOn,
      before: amendedParts(changes, ground.content, ground.definition.products, effectiveOn),
      formerTariffs,
    },
    { responseDueOn, lastTermDueOn, effectiveOn, silence: revision.silence, conflictReason: conflictReason ?? null },
  );
  await replayTerms(work, procedure, effectiveOn);
  await announceToBreaker(work, amendment, ['amendment-answer']);
  const told = await tellContractors(work, amendment, 'everybody');
  await writeAmendmentDeadlines(work, amendment);
  await proposalsBecame(work, { id, procedureId, number: row.number }, amendment.proposalIds);
  return { ...after, told };
}

async function refuseConflicts(
  work: AmendmentWork,
  amendment: Amendment,
  conflictReason: string | undefined,
): Promise<void> {
  const conflicts = await conflictsOf(work, amendment);
  const blocking = conflicts.filter(isBlocking);
  const isExplained = (conflictReason ?? '').trim() !== '';
  const refused = isExplained ? blocking : conflicts;
  refuseOn(
    refused.map((conflict) => ({
      code: 'amendment-conflict',
      path: 'conflictReason',
      details: {
        conflict: conflict.kind,
        blocks: isBlocking(conflict) ? 'yes' : 'no',
        ...(conflict.kind === 'amendment' && { number: conflict.number ?? 0, places: conflict.places }),
        ...('count' in conflict && { count: conflict.count }),
      },
    })),
  );
}

/** The volume breaker hears beforehand of how many contracts deadlines of these kinds will be written. */
export async function announceToBreaker(
  { manager }: Pick<AmendmentWork, 'manager'>,
  { id, procedureId, regionId }: Amendment,
  kinds: readonly DeadlineKind[],
): Promise<void> {
  const [row] = await manager.query<{ subjects: number }[]>(
    `select count(*)::int as subjects from contract where procedure_id = $1 and signed_on is not null and ended_on is null`,
    [procedureId],
  );
  if (row === undefined) throw RuleViolation.of('not-found');
  for (const kind of kinds) {
    await announceDeadlines(manager, { commandId: id, regionId, kind, subjects: row.subjects });
  }
}
