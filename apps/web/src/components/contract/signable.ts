import type { Answer } from '../../api/client.js';
import { type Addendum, type Contract, signedTextQuery } from './contract-queries.js';

/** What both sides sign: a contract, or an addition to it. */
export interface Signable {
  what: 'contract' | 'addendum';
  /** Of the contract. */
  number: string;
  procedureId: string;
  organisationName: string;
  textHash: string;
  /** It waits for a signature. */
  waits: boolean;
  /** The last day on which it can be signed. */
  signableUntil: string | null;
  signatures: Contract['signatures'];
  textQuery: ReturnType<typeof signedTextQuery>;
}

/** What a signatory declares. */
export type SignatureInput = { authorityStatement: string; role: string; textHash: string; typedName: string };

/** What is told after a signature on either. */
export type Signed = Pick<Answer<'SigningAnswer'>, 'signedOn' | 'startsOn'>;

export function signableContract(contract: Contract): Signable {
  const { number, procedureId, organisationName, textHash, status, signableUntil, signatures } = contract;
  return {
    what: 'contract',
    number,
    procedureId,
    organisationName,
    textHash,
    waits: status === 'pending',
    signableUntil,
    signatures,
    textQuery: signedTextQuery(contract.id),
  };
}

export function signableAddendum(
  { number, procedureId, organisationName, id }: Contract,
  addendum: Addendum,
): Signable {
  return {
    what: 'addendum',
    number,
    procedureId,
    organisationName,
    textHash: addendum.textHash,
    waits: addendum.status === 'waiting',
    signableUntil: addendum.signableUntil,
    signatures: addendum.signatures,
    textQuery: signedTextQuery(id, addendum.id),
  };
}

/** An addition to a contract, or the contract itself; undefined for an addition that it does not have. */
export function signableOf(contract: Contract, addendumId: string | undefined): Signable | undefined {
  if (addendumId === undefined) return signableContract(contract);
  const addendum = contract.addenda.find(({ id }) => id === addendumId);
  return addendum === undefined ? undefined : signableAddendum(contract, addendum);
}

/** Whether a side has signed. */
export function hasSigned({ signatures }: Pick<Signable, 'signatures'>, side: 'provider' | 'region'): boolean {
  return signatures.some((signature) => signature.side === side);
}
