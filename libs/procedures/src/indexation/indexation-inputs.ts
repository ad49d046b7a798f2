import type { EntityManager } from 'typeorm';
import type { Procedure } from '../procedure.entity.js';
import type { IndexationRound } from './indexation-round.entity.js';
import type { IndexationFormula, IndexFigure } from './rules/percentage.js';

/**
 * The figures a round over a year asks for, as far as the region filled them in before for whichever procedure: the latest
 * round knows best.
 */
export async function knownFigures(
  manager: EntityManager,
  { regionId }: Procedure,
  { weights }: IndexationFormula,
  year: number,
): Promise<IndexFigure[]> {
  return await manager.query<IndexFigure[]>(
    `select distinct on (f.index, f.year) f.index, f.year, f.prognosis, f.definitive
     from indexation_round r, jsonb_to_recordset(r.figures) as f("index" text, "year" int, "prognosis" text, "definitive" text)
     where r.region_id = $1 and r.state <> 'withdrawn' and f.index = any ($2) and f.year = any ($3::int[])
     order by f.index, f.year, f.definitive is null, r.created_at desc`,
    [regionId, weights.map(({ index }) => index), [year - 1, year]],
  );
}

/** The volumes of a round, by the code of the product. */
export async function volumesOf(manager: EntityManager, roundId: string): Promise<Record<string, string>> {
  const rows = await manager.query<{ product: string; volume: string }[]>(
    `select product_code as product, volume::text from indexation_volume where round_id = $1 order by product_code`,
    [roundId],
  );
  return Object.fromEntries(rows.map(({ product, volume }) => [product, volume]));
}

/** Replaces the volumes of a round. */
export async function replaceVolumes(
  manager: EntityManager,
  { id, regionId }: Pick<IndexationRound, 'id' | 'regionId'>,
  volumes: Readonly<Record<string, string>>,
): Promise<void> {
  await manager.query(`delete from indexation_volume where round_id = $1`, [id]);
  await manager.query(
    `insert into indexation_volume (round_id, region_id, product_code, volume)
     select $1, $2, key, value::numeric from jsonb_each_text($3::jsonb)`,
    [id, regionId, JSON.stringify(volumes)],
  );
}
