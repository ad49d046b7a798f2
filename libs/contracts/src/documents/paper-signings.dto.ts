import { ApiDate, ApiInstant, ApiInstantOrNull } from '@openhuis/platform';
import { IsString, Length } from 'class-validator';

/** Who signed on paper. */
export class PaperSignerAnswer {
  side: 'provider' | 'region';
  name: string;
  /** @example 'bestuurder' */
  role: string;
  authorityStatement: string;
  @ApiDate()
  signedOn: string;
}

/** A scan of what was signed on paper. */
export class PaperSigningAnswer {
  id: string;
  /** Of an addition to the contract; null: the contract itself. */
  addendumId: string | null;
  /** proposed: it waits for a second person. */
  state: 'proposed' | 'approved' | 'rejected';
  signers: PaperSignerAnswer[];
  /** Of the text that stands on the paper. */
  textHash: string;
  fileName: string;
  sizeBytes: number;
  fileHash: string;
  proposedByName: string;
  /** You registered it: another looks at it. */
  proposedByYou: boolean;
  @ApiInstant()
  proposedAt: string;
  decidedByName: string | null;
  @ApiInstantOrNull()
  decidedAt: string | null;
  /** Why it was rejected. */
  reason: string | null;
}

/** A registered scan, after a step. */
export class PaperSigningStateAnswer {
  id: string;
  contractId: string;
  state: 'proposed' | 'approved' | 'rejected';
}

/** Rejects a scan. */
export class PaperRejectionBody {
  /** @example 'De handtekening van de regio ontbreekt op bladzijde 9' */
  @IsString()
  @Length(3, 2000)
  reason: string;
}
