import { ApiDate, ApiDateOrNull } from '@openhuis/platform';
import { BilingualTextBody } from '@openhuis/procedures';
import { SignatureAnswer } from '../signing/signature.dto.js';

/** A line that an addendum adds. */
export class AddedLineAnswer {
  productId: string;
  /** Code in the catalogue. @example 'BG-COMPLEX' */
  product: string;
  productName: BilingualTextBody;
  /** @example '0262' */
  municipality: string;
  /** @example 'Lochem' */
  municipalityName: string;
}

/** A further agreement under a contract that runs: an addition, or an extension. */
export class AddendumAnswer {
  id: string;
  /** lines: an addition that both sign; extension: an option that was exercised by offer and answer. */
  kind: 'lines' | 'extension';
  /** 1 is the first addendum of its contract. */
  number: number;
  /** waiting: not signed by both; concluded: its lines are the contract's; ended: it never held. */
  status: 'waiting' | 'concluded' | 'ended';
  @ApiDate()
  formedOn: string;
  /** By when both should sign; null once they have, or when it ended before that. */
  @ApiDateOrNull()
  signatureDueOn: string | null;
  /** The last day on which it can be signed, inclusive; null once it no longer waits. */
  @ApiDateOrNull()
  signableUntil: string | null;
  @ApiDateOrNull()
  signedOn: string | null;
  /** The first day of its lines; null until both have signed. */
  @ApiDateOrNull()
  startsOn: string | null;
  /** Of an extension: the new last day, inclusive. */
  @ApiDateOrNull()
  endsOn: string | null;
  @ApiDateOrNull()
  endedOn: string | null;
  endReason: 'notSigned' | 'withdrawn' | 'declined' | 'contractEnded' | null;
  /** Give it back when signing. */
  textHash: string;
  lines: AddedLineAnswer[];
  signatures: SignatureAnswer[];
}

/** The text of an addendum, in Dutch. */
export class AddendumTextAnswer {
  id: string;
  contractId: string;
  /** Of the contract. @example '2026-000042' */
  contractNumber: string;
  number: number;
  text: string;
  /** SHA-256 (hexadecimal) of the text. */
  textHash: string;
}

/** An addendum after a signature. */
export class AddendumSigningAnswer {
  addendumId: string;
  contractId: string;
  /** Null until both have signed. */
  @ApiDateOrNull()
  signedOn: string | null;
  @ApiDateOrNull()
  startsOn: string | null;
}

/** An addendum that ended before both had signed. */
export class EndedAddendumAnswer {
  addendumId: string;
  contractId: string;
  @ApiDate()
  endedOn: string;
  endReason: 'notSigned' | 'withdrawn' | 'declined' | 'contractEnded';
}
