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
    (error instanceof client.ClientError && error.code === 'OAUTH_TIMEOUT') ||
    causesOf(error).some(isUnreachable);
  return new SignInStopped(isAway ? 'provider-away' : page, { cause: error });
}

/** The error and what it came from, told by their shape: fetch's own errors are not of the classes that we see. */
function causesOf(error: unknown): object[] {
  const causes: object[] = [];
  for (let one = error; typeof one === 'object' && one !== null && causes.length < 5;) {
    causes.push(one);
    one = 'cause' in one ? one.cause : undefined;
  }
  return causes;
}

/** How fetch says that there is nobody, and how openid-client hands over an answer with a status of trouble. */
function isUnreachable(error: object): boolean {
  if (error instanceof Response) return error.status >= 500;
  return 'message' in error && error.message === 'fetch failed';
}
