import type { EntityManager } from 'typeorm';
import type { ExtensionRound } from './extension-round.entity.js';

/** So many contracts are looked at together: never a whole cohort. */
export const COHORT_BATCH = 200;

/**
 * The next contracts that a round is about, in the order of their numbers: those of its procedure that stand before this
 * extension, or of them the ones that were chosen by hand.
 *
 * @param after the number of the last contract seen; null for the first ones
 */
export async function nextOfCohort(
  manager: EntityManager,
  { regionId, procedureId, number, choice }: Pick<ExtensionRound, 'regionId' | 'procedureId' | 'number' | 'choice'>,
  after: string | null,
  limit = COHORT_BATCH,
): Promise<{ id: string; number: string }[]> {
  return await manager.query<{ id: string; number: string }[]>(
    `select id, number from contract
     where region_id = $1 and procedure_id = $2 and signed_on is not null and ended_on is null
       and extensions_exercised = $3 and ($4::text is null or number > $4) and ($5::uuid[] is null or id = any($5))
     order by number limit $6`,
    [regionId, procedureId, number - 1, after, choice.contractIds ?? null, limit],
  );
}

/**
 * The extension that comes next for most of a procedure's contracts: of those whose option is open the first; null where
 * none is.
 */
export async function nextExtension(
  manager: EntityManager,
  regionId: number,
  procedureId: string,
): Promise<number | null> {
  const [row] = await manager.query<[{ number: number | null }]>(
    `select min(extensions_exercised) + 1 as number from contract
     where region_id = $1 and procedure_id = $2 and signed_on is not null and ended_on is null and option_open`,
    [regionId, procedureId],
  );
  return row.number;
}
