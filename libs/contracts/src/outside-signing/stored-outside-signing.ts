import type { EntityManager } from 'typeorm';
import type { Side } from '../rules/transitions.js';
import type { Signature } from '../signing/signature.entity.js';

/**
 * asked: to be sent; sent: the service has it; cancelled: the side signed elsewhere meanwhile; failed: what came back, or
 * sending it, was not right.
 */
export const outsideSigningStates = ['asked', 'sent', 'signed', 'refused', 'expired', 'failed', 'cancelled'] as const;
export type OutsideSigningState = (typeof outsideSigningStates)[number];

/** What a side signs outside, as it is stored. */
export interface StoredOutsideSigning {
  id: string;
  contractId: string;
  addendumId: string | null;
  contractNumber: string;
  addendumNumber: number | null;
  regionId: number;
  organisationId: string;
  textHash: string;
  side: Side;
  state: OutsideSigningState;
  /** Its id at the service; null as long as it is not sent. */
  reference: string | null;
  personId: string;
  signerName: string;
  signerEmail: string;
  role: string;
  authorityStatement: string;
  mandateId: string | null;
  mandateBasis: Signature['mandateBasis'];
  askedAt: Date;
  expiresAt: Date;
  sentFileHash: string | null;
  sentSizeBytes: number | null;
  /** When the worker takes it further. */
  lookAt: Date;
  /** How many looks in a row brought nothing new. */
  looks: number;
}

const SELECT = `select id, contract_id as "contractId", addendum_id as "addendumId",
    (select c.number from contract c where c.id = contract_id) as "contractNumber",
    (select a.number from addendum a where a.id = addendum_id) as "addendumNumber", region_id as "regionId",
    organisation_id as "organisationId", text_hash as "textHash", side, state, reference, asked_by as "personId",
    signer_name as "signerName", signer_email as "signerEmail", role, authority_statement as "authorityStatement",
    mandate_id as "mandateId", mandate_basis as "mandateBasis", asked_at as "askedAt", expires_at as "expiresAt",
    sent_file_hash as "sentFileHash", sent_size_bytes as "sentSizeBytes", look_at as "lookAt", looks
  from outside_signing where id = $1`;

/** One signing outside, locked until the transaction ends; undefined for one that row-level security hides. */
export async function lockOutsideSigning(
  manager: EntityManager,
  id: string,
): Promise<StoredOutsideSigning | undefined> {
  const [signing] = await manager.query<StoredOutsideSigning[]>(`${SELECT} for update`, [id]);
  return signing;
}
