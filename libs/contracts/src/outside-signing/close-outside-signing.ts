import { type Actor, asRegion, type Moment, recordChange } from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import type { UnneededSignings } from './cancel-outside-signings.js';
import { lockOutsideSigning, type StoredOutsideSigning } from './stored-outside-signing.js';

/** How a signing outside ends without a signature. */
export type Closing =
  | { state: 'refused'; reason: string | null }
  | { state: 'expired' }
  | { state: 'cancelled' }
  | { state: 'failed'; fault: string };

/**
 * Ends a signing outside without a signature, once, and tells a manager by a task; not what was cancelled because the side signed
 * elsewhere. The reason of who refused stands in the row alone, for the trail holds no personal data.
 */
export async function closeOutsideSigning(
  manager: EntityManager,
  actor: Actor,
  moment: Moment,
  { id, contractId, regionId, organisationId, side, addendumId, state: seen }: StoredOutsideSigning,
  closing: Closing,
): Promise<void> {
  const standing = await lockOutsideSigning(manager, id);
  // What another attempt has taken further meanwhile is not this one's to end.
  if (standing?.state !== seen || (seen !== 'asked' && seen !== 'sent')) return;
  const fault = closing.state === 'failed' ? closing.fault : null;
  const reason = closing.state === 'refused' ? closing.reason : null;
  await manager.query(
    `update outside_signing set state = $2, fault = $3, reason = $4, closed_at = $5, sign_url = null, version = version + 1
     where id = $1`,
    [id, closing.state, fault, reason, moment.now],
  );
  const what = { outsideSigningId: id, addendumId, side, outcome: closing.state, ...(fault !== null && { fault }) };
  await recordChange(manager, actor, {
    action: 'contract.outsideSigningEnded',
    subjectKind: 'contract',
    subjectId: contractId,
    regionId,
    organisationId,
    change: what,
  });
  if (closing.state === 'cancelled') return;
  // Also where a provider's step ended it: the task is the region's.
  await asRegion(manager, actor.scope, regionId, () =>
    manager.query(
      `insert into task (region_id, organisation_id, kind, subject_kind, subject_id, detail, created_at)
       values ($1, $2, 'outside-signing-ended', 'contract', $3, $4, $5)
       on conflict (region_id, kind, subject_id) where done_at is null do update set detail = excluded.detail`,
      [regionId, organisationId, contractId, JSON.stringify(what), moment.now],
    ),
  );
}

/**
 * Ends what a signing service has of a text that was renewed: what is signed there of the old one counts for nothing, so its
 * signer has to be told, and sends the text that holds now or signs it elsewhere.
 */
export async function endRenewedSignings(
  manager: EntityManager,
  actor: Actor,
  moment: Moment,
  { contractId, addendumId }: UnneededSignings,
): Promise<void> {
  const waiting = await manager.query<{ id: string }[]>(
    `select id from outside_signing where contract_id = $1 and addendum_id is not distinct from $2
       and state in ('asked', 'sent') order by id`,
    [contractId, addendumId],
  );
  for (const { id } of waiting) {
    const signing = await lockOutsideSigning(manager, id);
    if (signing === undefined) continue;
    await closeOutsideSigning(manager, actor, moment, signing, { state: 'failed', fault: 'text-changed' });
  }
}
