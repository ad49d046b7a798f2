import { type DueDeadline, type Moment, settleDeadline, systemActor, systemScope } from '@openhuis/platform';
import { RuleViolation } from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import { endPublication, waitingPublication } from './planned-publication.js';
import { auditProcedure, refuseFaults } from './procedure-work.js';
import { Procedure } from './procedure.entity.js';
import { bindingPartsOf, putInForce } from './publish-version.js';

/**
 * The day of a publication that waited has come, in the transaction of the sweep: it becomes the version that holds. What
 * could not be published any more on this day lapses, and the trail and the page of the procedure say why: a contract was
 * formed meanwhile that it would change, or a municipality left the region. Settles the deadline.
 */
export async function takeEffect(manager: EntityManager, deadline: DueDeadline, moment: Moment): Promise<void> {
  const procedure = await manager.findOne(Procedure, {
    where: { id: deadline.subjectId },
    lock: { mode: 'pessimistic_write' },
  });
  await settleDeadline(manager, deadline.id);
  if (procedure === null) return;
  const waiting = await waitingPublication(manager, procedure.id);
  if (waiting === null || waiting.effectiveOn > moment.today) return;
  const actor = systemActor(systemScope(procedure.regionId));
  const hindrance = await hindranceOf(manager, procedure, waiting, moment);
  if (hindrance === null) {
    await endPublication(manager, actor, procedure.id, 'tookEffect', '');
    await putInForce(manager, actor, moment, procedure, procedure.version, waiting);
    return;
  }
  await endPublication(manager, actor, procedure.id, 'lapsed', hindrance);
  await auditProcedure(manager, actor, procedure, 'procedure.publicationLapsed', {
    effectiveOn: waiting.effectiveOn,
    definitionHash: waiting.definitionHash,
    hindrance,
  });
}

/** Why a publication cannot take effect: 'binding: <parts>' or 'faults: <paths>'; null when it can. */
async function hindranceOf(
  manager: EntityManager,
  procedure: Procedure,
  { definition }: { definition: Procedure['draft'] },
  moment: Moment,
): Promise<string | null> {
  const parts = await bindingPartsOf(manager, procedure, definition);
  if (parts.length > 0) return `binding: ${parts.join(', ')}`;
  try {
    await refuseFaults(manager, procedure.regionId, definition, moment);
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    return `faults: ${error.violations.map(({ path }) => path ?? '').join(', ')}`;
  }
  return null;
}
