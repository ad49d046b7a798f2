/** An access token (RFC 6749, 5.1). It is shown this once. */
export class AccessTokenAnswer {
  access_token: string;
  /** @example 'Bearer' */
  token_type: string;
  /** Seconds. @example 3600 */
  expires_in: number;
  /** What the token is limited to. @example 'contract.read enrolment.read' */
  scope: string;
}

/** Why there is no access token (RFC 6749, 5.2). */
export class TokenErrorAnswer {
  /** @example 'invalid_client' */
  error: string;
  error_description: string;
}
