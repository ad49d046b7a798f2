import type { TestDatabase } from '../database.js';

export interface TestRegion {
  id: number;
  slug: string;
}

let count = 0;

/** A region with Lochem and Zutphen, or the municipalities that are given (codes must be free in this database). */
export async function aRegion(
  database: TestDatabase,
  { municipalities = ['0262', '0301'] }: { municipalities?: string[] } = {},
): Promise<TestRegion> {
  count += 1;
  const slug = `region-${count}`;
  const [row] = await database.asOwner<{ id: number }>(
    `insert into region (slug, name, contact_email) values ($1, $2, $3) returning id`,
    [slug, `Regio ${count}`, `${slug}@region.example`],
  );
  if (row === undefined) throw new Error('no region');
  await database.asOwner(
    `insert into region_municipality (region_id, code, name, validity)
     select $1, code, 'Gemeente ' || code, daterange('2015-01-01', null) from unnest($2::text[]) as code`,
    [row.id, municipalities],
  );
  return { id: row.id, slug };
}
