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
  /** here: in Openhuis; paper: of a scan that two people registered; outside: at a signing service. */
  method: 'here' | 'paper' | 'outside';
  /** Of the sign-in, where it said so. */
  assuranceLevel: string | null;
  /** Names of the methods of the sign-in (RFC 8176), where it said so. */
  authenticationMethods: string[];
}
