import { addDays, type CalendarDate } from '@openhuis/calendar';
import { RuleViolation } from '@openhuis/platform';
import { commonContent, commonTermsOn, type PublishedProcedure, withStandingTariffs } from '@openhuis/procedures';
import { exercisedRounds, type AmendmentWork, regionMunicipalities } from './amendment-record.js';
import type { AmendedGround } from './rules/change-faults.js';

/** The version of the procedure that holds, with the prices as they stand in the catalogue. */
export async function standingProcedure(
  { manager, procedures }: Pick<AmendmentWork, 'manager' | 'procedures'>,
  procedureId: string,
): Promise<PublishedProcedure> {
  const procedure = await procedures.published(manager, procedureId);
  const { definition } = procedure;
  const products = await withStandingTariffs(manager, procedureId, definition.products);
  return { ...procedure, definition: { ...definition, products } };
}

/**
 * What the changes of an amendment are judged by: what holds on the day before it takes effect.
 *
 * @throws RuleViolation `not-found`, also for a procedure of another region or one that was never published
 */
export async function amendedGround(
  work: Pick<AmendmentWork, 'manager' | 'procedures' | 'actor'>,
  procedureId: string,
  effectiveOn: CalendarDate,
): Promise<AmendedGround & { regionId: number }> {
  const procedure = await standingProcedure(work, procedureId);
  const { regionId, definition } = procedure;
  if (!work.actor.scope.regionIds.includes(regionId)) throw RuleViolation.of('not-found');
  const terms = await commonTermsOn(work.manager, procedureId, addDays(effectiveOn, -1));
  return {
    regionId,
    definition,
    content: terms?.content ?? commonContent(definition),
    regionMunicipalities: await regionMunicipalities(work, regionId, effectiveOn),
    extensionsExercised: await exercisedRounds(work, { procedureId, regionId }),
    effectiveOn,
  };
}
