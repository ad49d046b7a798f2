import { type Actor, asRegion, changeVersion, type Moment, RuleViolation, writeDeadlines } from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import { recordCommonTerms } from './common-terms.js';
import { definitionHash } from './definition-hash.js';
import type { ProcedureDefinition } from './procedure-definition.js';
import { auditProcedure } from './procedure-work.js';
import { Procedure } from './procedure.entity.js';
import { ProcedureVersion } from './procedure-version.entity.js';
import type { ProcedureState } from './procedure-state.js';
import { bindingChanges, withBindingParts } from './rules/binding-change.js';
import { commonContent } from './rules/common-content.js';
import { concernsDrafts } from './rules/condition-changes.js';
import { entryInstant, windowDeadlines } from './rules/entry-window.js';
import { writeCatalogue } from './write-catalogue.js';

/** What a version freezes, and who answers for it. */
export interface Publication {
  definition: ProcedureDefinition;
  definitionHash: string;
  reason: string;
  publishedBy: string;
  /** The amendment that publishes it; absent for what the editor of a procedure publishes. */
  amendmentId?: string;
  /** The indexation that publishes it. */
  indexationId?: string;
}

/**
 * Freezes the draft of a locked procedure as its next version, in the transaction of the command.
 *
 * @param expected the version of the row that the user saw
 * @throws RuleViolation `stale-version`, `forbidden` for an actor without a person, or `wrong-state` when a contract
 *   exists and a part changed that binds it
 */
export async function publishVersion(
  manager: EntityManager,
  actor: Actor,
  moment: Moment,
  procedure: Procedure,
  expected: number,
  reason: string,
): Promise<ProcedureState> {
  const parts = await bindingPartsOf(manager, procedure, procedure.draft);
  if (parts.length > 0) throw RuleViolation.of('wrong-state', { parts });
  return await putInForce(manager, actor, moment, procedure, expected, publicationOf(actor, procedure, reason));
}

/** The draft of a procedure as somebody publishes it. @throws RuleViolation `forbidden`: a person answers for it */
export function publicationOf(actor: Actor, { draft }: Procedure, reason: string): Publication {
  const { personId } = actor.scope;
  if (personId === undefined) throw RuleViolation.of('forbidden');
  return { definition: draft, definitionHash: definitionHash(draft), reason, publishedBy: personId };
}

/**
 * Makes a publication the version that holds from now on: catalogue and tariffs, the deadline of the window, and a word to
 * whoever has a draft.
 *
 * @param expected the version of the row, as it is changed
 */
export async function putInForce(
  manager: EntityManager,
  actor: Actor,
  moment: Moment,
  procedure: Procedure,
  expected: number,
  publication: Publication,
): Promise<ProcedureState> {
  const { id, regionId } = procedure;
  const { definition, definitionHash: hash, reason, publishedBy, amendmentId, indexationId } = publication;
  const current = await currentDefinition(manager, procedure);
  const number = (procedure.currentVersion ?? 0) + 1;
  await manager.insert(ProcedureVersion, {
    procedureId: id,
    number,
    regionId,
    // The parameter type of insert() asks for a deep partial, which the union types of a definition do not fit.
    definition: definition as object,
    definitionHash: hash,
    publishedAt: moment.now,
    publishedBy,
    reason,
  });
  const status = procedure.status === 'draft' ? 'published' : procedure.status;
  const version = await changeVersion(manager, Procedure, id, expected, {
    status,
    currentVersion: number,
    opensAt: entryInstant(definition.entry.opensAt),
    closesAt: definition.entry.closesAt === undefined ? null : entryInstant(definition.entry.closesAt),
  });
  // With contracts there, only an amendment changes what binds them. It wrote the common terms when it was announced; the
  // catalogue may hold prices that are announced already, which the editor of a procedure does not know.
  if (amendmentId !== undefined) {
    await writeCatalogue(manager, procedure, definition.products, moment.today, { kind: 'amendment', id: amendmentId });
  } else if (indexationId !== undefined) {
    await writeCatalogue(manager, procedure, definition.products, moment.today, {
      kind: 'indexation',
      id: indexationId,
    });
  } else if (!(await hasContracts(manager, procedure))) {
    await writeCatalogue(manager, procedure, definition.products, moment.today);
    const source = { kind: 'publication', id } as const;
    await recordCommonTerms(manager, procedure, commonContent(definition), moment.today, source);
  }
  await writeDeadlines(
    manager,
    { kind: 'procedure', id, regionId, procedureId: id },
    ['window-closing'],
    windowDeadlines(definition.entry, moment.today),
  );
  if (current !== null && concernsDrafts(current, definition)) {
    await tellDrafts(manager, actor, procedure, moment.today);
  }
  await auditProcedure(manager, actor, procedure, 'procedure.published', {
    number,
    definitionHash: hash,
    reason,
    ...(amendmentId !== undefined && { amendmentId }),
    ...(indexationId !== undefined && { indexationId }),
    currentVersion: { from: procedure.currentVersion, to: number },
    ...(status !== procedure.status && { status: { from: procedure.status, to: status } }),
  });
  return { id, status, version, currentVersion: number };
}

/**
 * Publishes what an amendment makes of a procedure on its effective date, in the transaction of the sweep: whoever enrols from
 * now on signs today's text. The draft gets the same binding parts, so that its editor starts from what holds.
 *
 * @returns the number of the version
 */
export async function publishAmended(
  manager: EntityManager,
  actor: Actor,
  moment: Moment,
  procedure: Procedure,
  publication: Omit<Publication, 'definitionHash'> & { amendmentId: string },
): Promise<number> {
  const { definition } = publication;
  const hash = definitionHash(definition);
  const draft = withBindingParts(procedure.draft, definition);
  const version = await changeVersion(manager, Procedure, procedure.id, procedure.version, { draft });
  Object.assign(procedure, { draft, version });
  const { currentVersion } = await putInForce(manager, actor, moment, procedure, version, {
    ...publication,
    definitionHash: hash,
  });
  if (currentVersion === null) throw new Error('a procedure that was published has a version');
  return currentVersion;
}

/**
 * The parts of a definition that bind contracts which exist, and differ from the version that holds: they change through an
 * amendment only (domain guide, section 7.7).
 */
export async function bindingPartsOf(
  manager: EntityManager,
  procedure: Procedure,
  definition: ProcedureDefinition,
): Promise<string[]> {
  const current = await currentDefinition(manager, procedure);
  const parts = current === null ? [] : bindingChanges(current, definition);
  return parts.length > 0 && (await hasContracts(manager, procedure)) ? parts : [];
}

/** Asked by SQL: contracts stand to the right of procedures, so no code of theirs is used. */
async function hasContracts(manager: EntityManager, { id }: Procedure): Promise<boolean> {
  const [contract] = await manager.query<unknown[]>(`select 1 from contract where procedure_id = $1 limit 1`, [id]);
  return contract !== undefined;
}

async function currentDefinition(manager: EntityManager, procedure: Procedure): Promise<ProcedureDefinition | null> {
  if (procedure.currentVersion === null) return null;
  const { definition } = await manager.findOneByOrFail(ProcedureVersion, {
    procedureId: procedure.id,
    number: procedure.currentVersion,
  });
  return definition;
}

/**
 * Everybody with a draft is told that what is asked has changed, once a day at most. A draft is its provider's own, so this
 * runs in the eyes of the region's background work; enrolments stand to the right, so it is SQL and no code of theirs.
 */
async function tellDrafts(manager: EntityManager, actor: Actor, procedure: Procedure, today: string): Promise<void> {
  await asRegion(manager, actor.scope, procedure.regionId, () =>
    manager.query(
      `insert into deadline (region_id, organisation_id, procedure_id, subject_kind, subject_id, kind, due_on, in_force_on, announced, next_notice_on)
       select e.region_id, e.organisation_id, e.procedure_id, 'enrolment', e.id, 'conditions-changed', $2::date, $2::date, true, $2::date
       from enrolment e where e.region_id = $3 and e.procedure_id = $1 and e.status = 'draft'
       on conflict (region_id, subject_kind, subject_id, kind, due_on) where superseded_at is null do nothing`,
      [procedure.id, today, procedure.regionId],
    ),
  );
}
