import type { Answer } from '../../api/client.js';
import { type Addendum, type Contract, signedTextQuery } from './contract-queries.js';

/** What both sides sign: a contract, or an addition to it. */
export interface Signable {
  what: 'contract' | 'addendum';
  /** Of the contract. */
  number: string;
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
  const { number, organisationName, textHash, status, signableUntil, signatures } = contract;
  return {
    what: 'contract',
    number,
    organisationName,
    textHash,
    waits: status === 'pending',
    signableUntil,
    signatures,
    textQuery: signedTextQuery(contract.id),
  };
}

export function signableAddendum({ number, organisationName, id }: Contract, addendum: Addendum): Signable {
  return {
    what: 'addendum',
    number,
    organisationName,
    textHash: addendum.textHash,
    waits: addendum.status === 'waiting',
    signableUntil: addendum.signableUntil,
    signatures: addendum.signatures,
    textQuery: signedTextQuery(id, addendum.id),
  };
}

/** Whether a side has signed. */
export function hasSigned({ signatures }: Pick<Signable, 'signatures'>, side: 'provider' | 'region'): boolean {
  return signatures.some((signature) => signature.side === side);
}
