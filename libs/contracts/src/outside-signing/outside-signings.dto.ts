import { ApiInstant, ApiInstantOrNull } from '@openhuis/platform';
import { IsOptional, IsUUID } from 'class-validator';
import { SignatureBody } from '../contract-commands.dto.js';

/** Hands a text to the signing service, for you to sign there: with the same declaration as a signature here. */
export class OutsideSigningBody extends SignatureBody {
  /** When it is an addition to the contract. */
  @IsOptional()
  @IsUUID()
  addendumId?: string;
}

/** A signing outside, after a step. */
export class OutsideSigningStateAnswer {
  id: string;
  contractId: string;
  state: 'asked';
}

/** What a side signs at the signing service. */
export class OutsideSigningAnswer {
  id: string;
  /** Of an addition to the contract; null: the contract itself. */
  addendumId: string | null;
  side: 'provider' | 'region';
  signerName: string;
  /** The service, as it was called when the text was sent. @example 'Ondertekendienst Midden' */
  service: string;
  /** asked: to be sent; sent: it can be signed there; cancelled: signed elsewhere meanwhile; failed: see `fault`. */
  state: 'asked' | 'sent' | 'signed' | 'refused' | 'expired' | 'failed' | 'cancelled';
  /** Of the text that was sent. */
  textHash: string;
  @ApiInstant()
  askedAt: string;
  /** Until when it can be signed there: for the time to sign of the procedure, and no longer than the offer stands. */
  @ApiInstant()
  expiresAt: string;
  @ApiInstantOrNull()
  sentAt: string | null;
  /** When it was signed there. */
  @ApiInstantOrNull()
  signedAt: string | null;
  @ApiInstantOrNull()
  closedAt: string | null;
  /** Where you sign; null for everybody but the signer. */
  signUrl: string | null;
  /** Why the signer refused. */
  reason: string | null;
  /** What was wrong. @example 'document-differs' */
  fault: string | null;
  /** Of the signed document. */
  fileHash: string | null;
  sizeBytes: number | null;
}

/** Signing outside: the service, and what was sent to it. */
export class OutsideSigningsAnswer {
  /** The name of the service; null where there is none. @example 'Ondertekendienst Midden' */
  service: string | null;
  /** The newest first. */
  signings: OutsideSigningAnswer[];
}
