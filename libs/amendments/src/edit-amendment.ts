import { type CalendarDate } from '@openhuis/calendar';
import { recordChange, refuseOn, RuleViolation } from '@openhuis/platform';
import { revisionClauseOf } from '@openhuis/procedures';
import { amendedGround } from './amendment-ground.js';
import {
  type AmendmentStateAfter,
  type AmendmentWork,
  changeAmendment,
  lockAmendment,
  personOf,
  stateAfter,
} from './amendment-record.js';
import { Amendment } from './amendment.entity.js';
import type { AmendmentChange } from './rules/amendment-change.js';
import { type AmendmentBasis, effectiveDateFaults } from './rules/amendment-dates.js';
import { changeFaults } from './rules/change-faults.js';

/** What a person writes down of an amendment. */
export interface AmendmentWriting {
  subject: string;
  reason: string;
  basis: AmendmentBasis;
  basisReference: string;
  effectiveOn: CalendarDate;
  changes: AmendmentChange[];
  /** Proposals of the dialogue that it takes over; as they were when left out. */
  proposalIds?: string[];
}

/**
 * Begins an amendment of a procedure. A draft may be unfinished: it is judged when it is proposed.
 *
 * @throws RuleViolation `not-found` for a procedure of another region, or one that was never published
 */
export async function beginAmendment(
  work: AmendmentWork,
  procedureId: string,
  writing: AmendmentWriting,
): Promise<AmendmentStateAfter> {
  const { manager, actor, moment } = work;
  const person = personOf(actor);
  const { regionId } = await work.procedures.published(manager, procedureId);
  if (!actor.scope.regionIds.includes(regionId)) throw RuleViolation.of('not-found');
  const amendment = manager.create(Amendment, {
    proposalIds: [],
    ...writing,
    regionId,
    procedureId,
    state: 'draft',
    createdAt: moment.now,
    createdBy: person.id,
    version: 1,
  });
  await manager.insert(Amendment, amendment);
  await recordChange(manager, actor, {
    action: 'amendment.begun',
    subjectKind: 'amendment',
    subjectId: amendment.id,
    regionId,
    change: { procedureId, subject: writing.subject, effectiveOn: writing.effectiveOn },
  });
  return { ...stateAfter(amendment), number: null };
}

/** Replaces what a draft says. @throws RuleViolation `not-found`, `stale-version`, `wrong-state` */
export async function rewriteAmendment(
  work: AmendmentWork,
  id: string,
  version: number,
  writing: AmendmentWriting,
): Promise<AmendmentStateAfter> {
  const amendment = await lockAmendment(work, id, 'edit', version);
  return await changeAmendment(work, amendment, 'amendment.edited', { ...writing });
}

/**
 * Proposes a draft to a second person.
 *
 * @throws RuleViolation `stale-version`, `wrong-state` (also when the procedure has no contract that it could amend), or
 *   with every fault of the amendment at once
 */
export async function proposeAmendment(work: AmendmentWork, id: string, version: number): Promise<AmendmentStateAfter> {
  const amendment = await lockAmendment(work, id, 'propose', version);
  await refuseFaulty(work, amendment);
  return await changeAmendment(
    work,
    amendment,
    'amendment.proposed',
    { state: 'proposed', proposedAt: work.moment.now, proposedBy: personOf(work.actor).id, returnReason: null },
    { changes: amendment.changes, effectiveOn: amendment.effectiveOn },
  );
}

/** Gives a proposal back to its writer with a reason. @throws RuleViolation `stale-version`, `wrong-state` */
export async function returnAmendment(
  work: AmendmentWork,
  id: string,
  version: number,
  reason: string,
): Promise<AmendmentStateAfter> {
  const amendment = await lockAmendment(work, id, 'return', version);
  return await changeAmendment(
    work,
    amendment,
    'amendment.returned',
    { state: 'draft', proposedAt: null, proposedBy: null, returnReason: reason },
    { reason },
  );
}

/**
 * Refuses an amendment that could not be announced today, with everything that is wrong with it.
 *
 * @throws RuleViolation `invalid-amendment`, `invalid-input`, `wrong-state`, and what the editor of a procedure refuses
 */
export async function refuseFaulty(work: AmendmentWork, amendment: Amendment): Promise<void> {
  const { procedureId, effectiveOn, basis, changes } = amendment;
  const ground = await amendedGround(work, procedureId, effectiveOn);
  const [row] = await work.manager.query<{ id: string }[]>(
    `select id from contract where procedure_id = $1 and signed_on is not null and ended_on is null limit 1`,
    [procedureId],
  );
  // Without a contract the editor of the procedure changes all of it.
  if (row === undefined) throw RuleViolation.of('wrong-state', { contracts: 'none' });
  refuseOn([
    ...effectiveDateFaults(effectiveOn, work.moment.today, revisionClauseOf(ground.content), basis),
    ...(amendment.reason.trim() === ''
      ? [{ code: 'invalid-input' as const, path: 'reason', details: { rule: 'say why' } }]
      : []),
    ...changeFaults(changes, ground),
  ]);
}
