import type { MessageValues, SignInPage } from '@openhuis/messages';
import * as client from 'openid-client';

/** Signing in goes no further; the page says why. Nobody is signed in. */
export class SignInStopped extends Error {
  /** Of the placeholders in the page's text. */
  readonly values: MessageValues;

  constructor(
    readonly page: SignInPage,
    { values = {}, cause }: { values?: MessageValues; cause?: unknown } = {},
  ) {
    super(page, { cause });
    this.values = values;
  }
}

/**
 * A failure of the exchange with an identity provider, as the page that says so: the provider is away (no connection, no
 * answer in time, an error of its own), or what it sent is not what it must be.
 */
export function awayOr(page: SignInPage, error: unknown): SignInStopped {
  if (error instanceof SignInStopped) return error;
  const isAway =
    (error instanceof client.ResponseBodyError && error.status >= 500) ||
    (error instanceof client.ClientError && (error.code === 'OAUTH_TIMEOUT' || isUnreachable(error.cause))) ||
    isUnreachable(error);
  return new SignInStopped(isAway ? 'provider-away' : page, { cause: error });
}

/** How fetch says that there is nobody, and how openid-client says that the status is not the expected one. */
function isUnreachable(error: unknown): boolean {
  if (error instanceof TypeError) return error.message === 'fetch failed';
  const response = error instanceof Error ? error.cause : error;
  return response instanceof Response && response.status >= 500;
}
