import { randomBytes } from 'node:crypto';
import type { Actor } from '@openhuis/platform';
import type { TestDatabase } from '../database.js';
import { aPerson } from './person.js';

/** A purchasing region with its contract manager, and a second person who takes the decisions that the first proposes. */
export interface Region {
  id: number;
  slug: string;
  name: string;
  manager: Actor;
  approver: Actor;
}

/**
 * A region.
 *
 * @param municipalities code and name; a code belongs to one region at a time
 */
export async function aRegion(
  database: TestDatabase,
  municipalities: Record<string, string> = { '0262': 'Lochem', '0301': 'Zutphen' },
): Promise<Region> {
  const slug = `regio-${randomBytes(3).toString('hex')}`;
  const name = `Regio ${slug.slice(-6)}`;
  const [row] = await database.asOwner<{ id: number }>(
    `insert into region (slug, name, contact_email) values ($1, $2, $3) returning id`,
    [slug, name, `info@${slug}.example`],
  );
  if (row === undefined) throw new Error('no region was made');
  await database.asOwner(
    `insert into region_municipality (region_id, code, name, validity)
     select $1, key, value, '[2015-01-01,)' from jsonb_each_text($2::jsonb)`,
    [row.id, JSON.stringify(municipalities)],
  );
  const manager = await aPerson(database, {
    regionRoles: [
      { regionId: row.id, role: 'contract_manager' },
      { regionId: row.id, role: 'approver' },
    ],
  });
  const approver = await aPerson(database, { regionRoles: [{ regionId: row.id, role: 'approver' }] });
  return { id: row.id, slug, name, manager, approver };
}
