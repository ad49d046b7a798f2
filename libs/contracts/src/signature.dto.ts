import { ApiInstant } from '@openhuis/platform';

/** A signature. */
export class SignatureAnswer {
  side: 'provider' | 'region';
  personName: string;
  /** @example 'bestuurder' */
  role: string;
  authorityStatement: string;
  /** SHA-256 of the text that was signed. */
  textHash: string;
  @ApiInstant()
  signedAt: string;
}
