import { type Actor, type Moment, recordChange } from '@openhuis/platform';
import type { EntityManager } from 'typeorm';

/** Of which text what was handed to the signing service is not needed any more. */
export interface UnneededSignings {
  contractId: string;
  regionId: number;
  organisationId: string;
  /** Null: the contract itself. */
  addendumId: string | null;
}

/** The text of a contract itself, as what is signed outside names it. */
export function textOfContract({
  id,
  regionId,
  organisationId,
}: {
  id: string;
  regionId: number;
  organisationId: string;
}): UnneededSignings {
  return { contractId: id, regionId, organisationId, addendumId: null };
}

/**
 * Ends what a signing service still has of a text: a side signed it elsewhere, or it is not to be signed any more. Nobody has to do
 * anything about that; what the service tells of it later is of no matter.
 *
 * @param side left out: of both sides
 */
export async function cancelOutsideSignings(
  manager: EntityManager,
  actor: Actor,
  moment: Moment,
  { contractId, regionId, organisationId, addendumId }: UnneededSignings,
  side?: 'provider' | 'region',
): Promise<void> {
  const [cancelled] = await manager.query<[{ id: string; side: string }[], number]>(
    `update outside_signing set state = 'cancelled', closed_at = $3, sign_url = null, version = version + 1
     where contract_id = $1 and addendum_id is not distinct from $2 and state in ('asked', 'sent')
       and ($4::text is null or side = $4)
     returning id, side`,
    [contractId, addendumId, moment.now, side ?? null],
  );
  for (const { id, side: of } of cancelled) {
    await recordChange(manager, actor, {
      action: 'contract.outsideSigningEnded',
      subjectKind: 'contract',
      subjectId: contractId,
      regionId,
      organisationId,
      change: { outsideSigningId: id, addendumId, side: of, outcome: 'cancelled' },
    });
  }
}
