import { askForJob, brokenConstraint, recordChange, refuseOn, RuleViolation } from '@openhuis/platform';
import type { ContractWork } from '../contract-work.js';
import { authorityViolations, refuseForeignSide, signatureOf, type SigningRequest } from '../signing/sign-contract.js';
import { openUntil } from './rules/patience.js';
import {
  lastSignableDay,
  lockSignedText,
  renewBeforeSigning,
  signingViolations,
  textOf,
} from '../signing/signed-text.js';

/** A signing outside that was asked for. */
export interface AskedOutsideSigning {
  id: string;
  contractId: string;
  state: 'asked';
}

/**
 * Hands a contract, or an addition to it, to the signing service, for the one who asks to sign it there: judged as signing here
 * is, with the same declaration. Nothing is signed yet; the worker sends it. A text that has to be renewed first is
 * ('renewed'), and read again.
 *
 * @param service the name of the service, as it is called now
 * @throws RuleViolation what signing here meets, `outside-signing-exists`, and in the last hours `outside-signing-too-late`:
 *   here it can be signed until midnight
 */
export async function askOutsideSigning(
  work: ContractWork,
  contractId: string,
  addendumId: string | null,
  request: SigningRequest,
  service: string,
): Promise<AskedOutsideSigning | 'renewed'> {
  const { manager, actor, moment } = work;
  refuseOn(authorityViolations(request));
  const signed = await lockSignedText(work, contractId, addendumId);
  const { loaded } = signed;
  const { contract } = loaded;
  refuseForeignSide(work, loaded, request.side);
  refuseOn(signingViolations(signed, request.side, moment));
  if (await renewBeforeSigning(work, signed)) return 'renewed';
  const { signatureWeeks } = loaded.procedure.definition;
  const expiresAt = openUntil(moment.today, signatureWeeks, lastSignableDay(signed));
  if (expiresAt <= moment.now) throw RuleViolation.of('outside-signing-too-late');
  const { textHash } = textOf(signed);
  if (request.textHash !== textHash) throw RuleViolation.of('text-changed', { textHash });
  const put = await signatureOf(work, contract, request);
  const [signing] = await manager
    .query<{ id: string }[]>(
      `insert into outside_signing (contract_id, addendum_id, region_id, organisation_id, text_hash, side, signer_name,
         signer_email, role, authority_statement, mandate_id, mandate_basis, asked_by, asked_at, look_at, expires_at,
         service)
       select $1, $2, $3, $4, $5, $6, $7, p.email, $8, $9, $10, $11, p.id, $12, $12, $13, $15 from person p where p.id = $14
       returning id`,
      [
        contract.id,
        addendumId,
        contract.regionId,
        contract.organisationId,
        textHash,
        request.side,
        put.personName,
        put.role,
        put.authorityStatement,
        put.mandate?.id ?? null,
        put.mandate?.basis ?? null,
        moment.now,
        expiresAt,
        put.personId,
        service,
      ],
    )
    .catch((error: unknown) => {
      if (brokenConstraint(error) === 'outside_signing_waiting') throw RuleViolation.of('outside-signing-exists');
      throw error;
    });
  if (signing === undefined) throw RuleViolation.of('forbidden');
  await recordChange(manager, actor, {
    action: 'contract.outsideSigningAsked',
    subjectKind: 'contract',
    subjectId: contract.id,
    regionId: contract.regionId,
    organisationId: contract.organisationId,
    change: { outsideSigningId: signing.id, addendumId, side: request.side, textHash },
  });
  await askForJob(manager, 'outside-signings.advance', { regionId: contract.regionId, signingId: signing.id });
  return { id: signing.id, contractId: contract.id, state: 'asked' };
}
