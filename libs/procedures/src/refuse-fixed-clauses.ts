import { refuseOn } from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import type { ProcedureDefinition } from './procedure-definition.js';
import type { Procedure } from './procedure.entity.js';
import { ProcedureVersion } from './procedure-version.entity.js';
import { fixedClauseViolations } from './rules/fixed-clauses.js';

/**
 * Refuses a draft that changes an article which the published version has fixed, with every such article at once.
 *
 * @throws RuleViolation `invalid-definition`, `details.fault` being `fixed-clause`
 */
export async function refuseFixedClauses(
  manager: EntityManager,
  { id, currentVersion }: Pick<Procedure, 'id' | 'currentVersion'>,
  definition: ProcedureDefinition,
): Promise<void> {
  if (currentVersion === null) return;
  const { definition: current } = await manager.findOneByOrFail(ProcedureVersion, {
    procedureId: id,
    number: currentVersion,
  });
  const violations = fixedClauseViolations(current.clauses, definition.clauses);
  refuseOn(violations.map((violation) => ({ ...violation, path: `definition/${violation.path ?? ''}` })));
}
