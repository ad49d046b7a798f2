import { ApiInstantOrNull } from '@openhuis/platform';

/** A document of a contract. */
export class ContractDocumentAnswer {
  /** The contract itself, an annex, or an addition. @example 'annexTariffs' */
  kind: 'contract' | 'annexProducts' | 'annexTariffs' | 'annexConditions' | 'addendum';
  /** Of an addition. */
  addendumId: string | null;
  addendumNumber: number | null;
  /** concept: not signed by both, made anew with each download; agreed: an extension, which nobody signs. */
  state: 'concept' | 'signed' | 'agreed';
  /** The name under which it is saved. @example 'overeenkomst-2026-000042.pdf' */
  fileName: string;
  /** Null until it is sealed. */
  sizeBytes: number | null;
  /** SHA-256 of the sealed file; null until then. */
  fileHash: string | null;
  @ApiInstantOrNull()
  sealedAt: string | null;
}
