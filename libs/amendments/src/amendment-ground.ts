import { addDays, type CalendarDate } from '@openhuis/calendar';
import { RuleViolation } from '@openhuis/platform';
import { commonContent, commonTermsOn, type ProcedureDefinition, type PublishedProcedure } from '@openhuis/procedures';
import { exercisedRounds, type AmendmentWork, regionMunicipalities } from './amendment-record.js';
import type { AmendedGround } from './rules/change-faults.js';

/** The version of the procedure that holds, with the prices as they stand in the catalogue. */
export async function standingProcedure(
  { manager, procedures }: Pick<AmendmentWork, 'manager' | 'procedures'>,
  procedureId: string,
): Promise<PublishedProcedure> {
  const procedure = await procedures.published(manager, procedureId);
  const rows = await manager.query<
    { code: string; startsOn: CalendarDate; endsOn: CalendarDate | null; amount: string; example: boolean }[]
  >(
    `select p.code, lower(t.validity) as "startsOn", upper(t.validity) - 1 as "endsOn", t.amount::text, t.example
     from tariff t join product p on p.id = t.product_id
     where p.procedure_id = $1 and t.superseded_at is null order by t.validity`,
    [procedureId],
  );
  return { ...procedure, definition: withTariffs(procedure.definition, rows) };
}

/** The prices of the catalogue are the truth; what they are made of stands in the definition. */
function withTariffs(
  definition: ProcedureDefinition,
  rows: readonly {
    code: string;
    startsOn: CalendarDate;
    endsOn: CalendarDate | null;
    amount: string;
    example: boolean;
  }[],
): ProcedureDefinition {
  return {
    ...definition,
    products: definition.products.map((product) => ({
      ...product,
      tariffs: rows
        .filter(({ code }) => code === product.code)
        .map(({ startsOn, endsOn, amount, example }) => {
          const known = product.tariffs.find((tariff) => tariff.startsOn === startsOn && tariff.amount === amount);
          return {
            startsOn,
            ...(endsOn !== null && { endsOn }),
            amount,
            example,
            ...(known?.costs !== undefined && { costs: known.costs }),
          };
        }),
    })),
  };
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
