import type { Moment } from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import { nextLookAt } from './rules/patience.js';
import { lockOutsideSigning, type StoredOutsideSigning } from './stored-outside-signing.js';

/**
 * Takes a signing whose time has come for one worker alone: the next look is put off before this one begins, so that one is
 * underway at a time and a worker that dies costs no more than that pause.
 *
 * @param id of one signing; left out: of the one that waits longest
 * @returns with `lookAt` as it was put off; undefined when none is due
 */
export async function claimLook(
  manager: EntityManager,
  regionId: number,
  { now }: Moment,
  id?: string,
): Promise<StoredOutsideSigning | undefined> {
  // Who asked for the look may have a clock that is a little ahead.
  const [due] = await manager.query<{ id: string }[]>(
    `select id from outside_signing where region_id = $1 and state in ('asked', 'sent')
       and look_at <= $2::timestamptz + interval '5 seconds' and ($3::uuid is null or id = $3)
     order by look_at, id limit 1 for update skip locked`,
    [regionId, now, id ?? null],
  );
  const signing = due === undefined ? undefined : await lockOutsideSigning(manager, due.id);
  if (signing === undefined) return undefined;
  const claimed = { ...signing, lookAt: nextLookAt('away', signing, now), looks: signing.looks + 1 };
  await manager.query(`update outside_signing set look_at = $2, looks = $3, looked_at = $4 where id = $1`, [
    signing.id,
    claimed.lookAt,
    claimed.looks,
    now,
  ]);
  return claimed;
}

/** Waits on for who has to sign; a message of the service that came in meanwhile is looked after at once all the same. */
export async function waitOn(manager: EntityManager, claimed: StoredOutsideSigning, { now }: Moment): Promise<void> {
  await manager.query(`update outside_signing set look_at = $3 where id = $1 and look_at = $2`, [
    claimed.id,
    claimed.lookAt,
    nextLookAt('waiting', claimed, now),
  ]);
}
