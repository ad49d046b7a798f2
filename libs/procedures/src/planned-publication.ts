import { type Actor, changeVersion, type Moment, RuleViolation, writeDeadlines } from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import type { ProcedureDefinition } from './procedure-definition.js';
import { auditProcedure } from './procedure-work.js';
import { Procedure } from './procedure.entity.js';
import type { ProcedureState } from './procedure-state.js';
import { bindingPartsOf, publicationOf } from './publish-version.js';
import { publicationDeadlines } from './rules/publication-deadlines.js';

/** How a publication that waited for its day ended: lapsed when it could no longer take effect on that day. */
export type PublicationEnd = 'tookEffect' | 'withdrawn' | 'lapsed';

/** A publication that waits for its day. */
export interface WaitingPublication {
  id: string;
  definition: ProcedureDefinition;
  definitionHash: string;
  effectiveOn: string;
  reason: string;
  publishedBy: string;
}

/**
 * Publishes the draft of a locked procedure from a later day on. Until then the version before holds; what waits is frozen,
 * whatever becomes of the draft.
 *
 * @throws RuleViolation `stale-version`, `forbidden` for an actor without a person, `invalid-input` for a day that has
 *   passed or for a first version (its entry window says when it opens), or `wrong-state` when it binds existing contracts
 */
export async function planPublication(
  manager: EntityManager,
  actor: Actor,
  moment: Moment,
  procedure: Procedure,
  expected: number,
  { reason, effectiveOn }: { reason: string; effectiveOn: string },
): Promise<ProcedureState> {
  const { id, regionId, status, currentVersion } = procedure;
  if (effectiveOn < moment.today) {
    throw RuleViolation.of('invalid-input', { rule: 'not before today', earliest: moment.today }, 'effectiveOn');
  }
  if (currentVersion === null) {
    throw RuleViolation.of('invalid-input', { rule: 'a first version holds at once' }, 'effectiveOn');
  }
  const parts = await bindingPartsOf(manager, procedure, procedure.draft);
  if (parts.length > 0) throw RuleViolation.of('wrong-state', { parts });
  const { definition, definitionHash, publishedBy } = publicationOf(actor, procedure, reason);
  const version = await changeVersion(manager, Procedure, id, expected, {});
  await manager.query(
    `insert into planned_publication (region_id, procedure_id, definition, definition_hash, effective_on, reason, published_by, published_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [regionId, id, JSON.stringify(definition), definitionHash, effectiveOn, reason, publishedBy, moment.now],
  );
  await writeDeadlines(
    manager,
    { kind: 'procedure', id, regionId, procedureId: id },
    ['publication-effective'],
    publicationDeadlines(effectiveOn, moment.today),
  );
  await auditProcedure(manager, actor, procedure, 'procedure.publicationPlanned', {
    effectiveOn,
    definitionHash,
    reason,
  });
  return { id, status, version, currentVersion };
}

/** Throws `wrong-state` with its day while another publication waits: one at a time, so that it is clear what will hold. */
export async function refuseWaiting(manager: EntityManager, procedureId: string): Promise<void> {
  const waiting = await waitingPublication(manager, procedureId);
  if (waiting !== null) throw RuleViolation.of('wrong-state', { effectiveOn: waiting.effectiveOn });
}

/** The publication of a procedure that waits for its day, or null. */
export async function waitingPublication(
  manager: EntityManager,
  procedureId: string,
): Promise<WaitingPublication | null> {
  const [row] = await manager.query<WaitingPublication[]>(
    `select id, definition, definition_hash as "definitionHash", effective_on as "effectiveOn", reason,
       published_by as "publishedBy"
     from planned_publication where procedure_id = $1 and ended_as is null`,
    [procedureId],
  );
  return row ?? null;
}

/**
 * Ends the publication that waits, if there is one.
 *
 * @param reason of who withdrew it, or why it lapsed; empty when it took effect
 */
export async function endPublication(
  manager: EntityManager,
  actor: Actor,
  procedureId: string,
  endedAs: PublicationEnd,
  reason: string,
): Promise<void> {
  await manager.query(
    `update planned_publication set ended_as = $2, ended_at = now(), ended_by = $3, end_reason = nullif($4, '')
     where procedure_id = $1 and ended_as is null`,
    [procedureId, endedAs, actor.scope.personId ?? null, reason],
  );
}
