/** The errors of RFC 6749, 5.2, that we answer. */
export type TokenRequestError = 'invalid_request' | 'invalid_client' | 'unsupported_grant_type' | 'invalid_scope';

/** A request for an access token by client credentials (RFC 6749, 4.4.2). */
export interface TokenRequest {
  client: string;
  secret: string;
  /** What the token shall be limited to; undefined: all that the application may do. */
  scope: string[] | undefined;
}

/**
 * Reads a request for an access token. The client shows who it is by HTTP Basic (RFC 6749, 2.3.1) or in the form, not by
 * both. Parameters that we do not know are ignored, one that comes twice is refused (3.2).
 *
 * @param authorization the header
 * @param form the body, parsed: a text, or a list for a name that came more than once
 */
export function readTokenRequest(
  authorization: string | undefined,
  form: unknown,
): TokenRequest | { error: TokenRequestError } {
  if (typeof form !== 'object' || form === null) return { error: 'invalid_request' };
  const fields = new Map(Object.entries(form));
  for (const value of fields.values()) if (typeof value !== 'string') return { error: 'invalid_request' };
  // A parameter without a value counts as left out (RFC 6749, 3.2).
  const field = (name: string): string | undefined => {
    const value: unknown = fields.get(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const grant = field('grant_type');
  if (grant === undefined) return { error: 'invalid_request' };
  if (grant !== 'client_credentials') return { error: 'unsupported_grant_type' };
  const scope = field('scope')?.split(' ');
  const inForm = { client: field('client_id'), secret: field('client_secret') };
  if (authorization === undefined) {
    const { client, secret } = inForm;
    return client === undefined || secret === undefined ? { error: 'invalid_client' } : { client, secret, scope };
  }
  const shown = readBasic(authorization);
  if (shown === undefined) return { error: 'invalid_client' };
  if (inForm.secret !== undefined || (inForm.client !== undefined && inForm.client !== shown.client)) {
    return { error: 'invalid_request' };
  }
  return { ...shown, scope };
}

/** Name and secret are form-encoded before they are put into base64 (RFC 6749, 2.3.1). */
function readBasic(authorization: string): { client: string; secret: string } | undefined {
  const encoded = /^basic +([A-Za-z0-9+/]+={0,2})$/i.exec(authorization)?.[1];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 1) return undefined;
  try {
    const decode = (part: string): string => decodeURIComponent(part.replaceAll('+', ' '));
    return { client: decode(text.slice(0, colon)), secret: decode(text.slice(colon + 1)) };
  } catch {
    return undefined;
  }
}
