import { amsterdamDate } from '@openhuis/calendar';
import { permissions, RuleViolation } from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import type { PutSignature } from '../signing/sign-contract.js';
import type { StoredOutsideSigning } from './stored-outside-signing.js';

/** What somebody put under a text at the service: with the declaration that was made here, and the instant of there. */
export function outsideSignature(signing: StoredOutsideSigning, signedAt: Date): PutSignature {
  const { id, side, personId, signerName, role, authorityStatement, mandateId, mandateBasis } = signing;
  return {
    side,
    personId,
    personName: signerName,
    role,
    authorityStatement,
    signedAt,
    mandate: mandateId === null ? null : { id: mandateId, basis: mandateBasis },
    method: 'outside',
    // Of the sign-in there nothing is known here.
    assuranceLevel: null,
    authenticationMethods: [],
    outsideSigningId: id,
  };
}

/**
 * Whoever signed must have been allowed to on the day of it, not only when the text was sent: the provider's signatory by the
 * mandate that was recorded, the region's by a role that signs.
 *
 * @throws RuleViolation `forbidden`
 */
export async function refuseWithoutMandate(
  manager: EntityManager,
  { side, mandateId, personId, regionId }: StoredOutsideSigning,
  signedAt: Date,
): Promise<void> {
  const day = amsterdamDate(signedAt);
  const held =
    side === 'provider'
      ? await manager.query<unknown[]>(
          `select 1 from organisation_role where id = $1 and since_on <= $2 and (ended_on is null or ended_on >= $2)`,
          [mandateId, day],
        )
      : await manager.query<unknown[]>(
          `select 1 from region_role where person_id = $1 and region_id = $2 and role = any ($4)
             and since_on <= $3 and (ended_on is null or ended_on >= $3) limit 1`,
          [personId, regionId, day, permissions['contract.sign.region']],
        );
  if (held.length === 0) throw RuleViolation.of('forbidden');
}
