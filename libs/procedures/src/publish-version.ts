import {
  type Actor,
  changeVersion,
  type Moment,
  recordChange,
  RuleViolation,
  writeDeadlines,
} from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import { definitionHash } from './definition-hash.js';
import { Procedure } from './procedure.entity.js';
import { ProcedureVersion } from './procedure-version.entity.js';
import type { ProcedureState } from './procedure-state.js';
import { bindingChanges } from './rules/binding-change.js';
import { entryInstant, windowDeadlines } from './rules/entry-window.js';
import { writeCatalogue } from './write-catalogue.js';

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
  const { id, regionId, draft } = procedure;
  const { personId } = actor.scope;
  // A person answers for what is published.
  if (personId === undefined) throw RuleViolation.of('forbidden');
  await refuseBindingChange(manager, procedure);
  const number = (procedure.currentVersion ?? 0) + 1;
  const hash = definitionHash(draft);
  await manager.insert(ProcedureVersion, {
    procedureId: id,
    number,
    regionId,
    // The parameter type of insert() asks for a deep partial, which the union types of a definition do not fit.
    definition: draft as object,
    definitionHash: hash,
    publishedAt: moment.now,
    publishedBy: personId,
    reason,
  });
  const status = procedure.status === 'draft' ? 'published' : procedure.status;
  const version = await changeVersion(manager, Procedure, id, expected, {
    status,
    currentVersion: number,
    opensAt: entryInstant(draft.entry.opensAt),
    closesAt: draft.entry.closesAt === undefined ? null : entryInstant(draft.entry.closesAt),
  });
  await writeCatalogue(manager, procedure, draft.products, moment.today);
  await writeDeadlines(
    manager,
    { kind: 'procedure', id, regionId, procedureId: id },
    ['window-closing'],
    windowDeadlines(draft.entry, moment.today),
  );
  await recordChange(manager, actor, {
    action: 'procedure.published',
    subjectKind: 'procedure',
    subjectId: id,
    regionId,
    change: {
      number,
      definitionHash: hash,
      reason,
      currentVersion: { from: procedure.currentVersion, to: number },
      ...(status !== procedure.status && { status: { from: procedure.status, to: status } }),
    },
  });
  return { id, status, version, currentVersion: number };
}

/** What binds existing contracts changes through an amendment only (domain guide, section 7.7). */
async function refuseBindingChange(manager: EntityManager, procedure: Procedure): Promise<void> {
  if (procedure.currentVersion === null) return;
  const current = await manager.findOneByOrFail(ProcedureVersion, {
    procedureId: procedure.id,
    number: procedure.currentVersion,
  });
  const parts = bindingChanges(current.definition, procedure.draft);
  if (parts.length === 0) return;
  // Whether a contract exists is asked by SQL: contracts stand to the right of procedures, so no code of theirs is used.
  const [contract] = await manager.query<unknown[]>(`select 1 from contract where procedure_id = $1 limit 1`, [
    procedure.id,
  ]);
  if (contract !== undefined) throw RuleViolation.of('wrong-state', { parts });
}
