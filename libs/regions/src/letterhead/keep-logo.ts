import type { EntityManager } from 'typeorm';

/** Keeps the logo that the region shows now: it may show another tomorrow, and what was written keeps this one. */
export async function keepLogo(manager: EntityManager, regionId: number, hash: string): Promise<void> {
  await manager.query(
    `insert into letter_logo (region_id, hash, media_type, bytes)
     select region_id, logo_hash, logo_media_type, logo from region_appearance where region_id = $1 and logo_hash = $2
     on conflict do nothing`,
    [regionId, hash],
  );
}
