import {
  type Actor,
  type AuditActionOf,
  type Database,
  type Moment,
  recordChange,
  refuseOn,
  RuleViolation,
  sqlState,
} from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import type { ProcedureDefinition } from './procedure-definition.js';
import { Procedure } from './procedure.entity.js';
import { definitionViolations } from './rules/definition-violations.js';

const UNIQUE_VIOLATION = '23505';

/**
 * One command on a procedure; a slug that the region uses already becomes a violation.
 *
 * @throws RuleViolation `already-exists` at `slugPath`
 */
export async function procedureCommand<Result>(
  database: Database,
  actor: Actor,
  work: (manager: EntityManager) => Promise<Result>,
  slugPath = 'definition/slug',
): Promise<Result> {
  try {
    return await database.command(actor.scope, work);
  } catch (error) {
    if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
    throw RuleViolation.of('already-exists', {}, slugPath);
  }
}

/**
 * Loads and locks: a contract that is being formed waits for a publication, and the other way round.
 *
 * @throws RuleViolation `not-found`, also for a procedure of another region
 */
export async function lockProcedure(manager: EntityManager, actor: Actor, id: string): Promise<Procedure> {
  const procedure = await manager.findOne(Procedure, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (procedure === null || !actor.scope.regionIds.includes(procedure.regionId)) throw RuleViolation.of('not-found');
  return procedure;
}

/** Writes into the trail what was done with a procedure. */
export async function auditProcedure(
  manager: EntityManager,
  actor: Actor,
  procedure: { id: string; regionId: number },
  action: AuditActionOf<'procedure' | 'indexation'>,
  change: Record<string, unknown>,
): Promise<void> {
  await recordChange(manager, actor, {
    action,
    subjectKind: 'procedure',
    subjectId: procedure.id,
    regionId: procedure.regionId,
    change,
  });
}

/** Refuses a definition with every fault at once, each with its place in the request. */
export async function refuseFaults(
  manager: EntityManager,
  regionId: number,
  definition: ProcedureDefinition,
  moment: Moment,
): Promise<void> {
  const municipalities = await manager.query<{ code: string }[]>(
    `select code from region_municipality where region_id = $1 and validity @> $2::date`,
    [regionId, moment.today],
  );
  const violations = definitionViolations(
    definition,
    municipalities.map(({ code }) => code),
  );
  refuseOn(violations.map((violation) => ({ ...violation, path: `definition/${violation.path ?? ''}` })));
}
