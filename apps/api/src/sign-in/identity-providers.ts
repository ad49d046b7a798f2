import { Inject, Injectable } from '@nestjs/common';
import { readClaims } from '@openhuis/people';
import { CONFIGURATION, type Configuration, type Door, type DoorConfiguration, doors } from '@openhuis/platform';
import * as client from 'openid-client';
import { awayOr, SignInStopped } from './sign-in-stopped.js';

/** What went along to the provider and must come back with it. */
export interface Challenge {
  state: string;
  nonce: string;
  codeVerifier: string;
}

/** What a provider answered, its signature and nonce checked. */
export interface Vouched {
  claims: Record<string, unknown>;
  idToken: string;
}

const SILENCE_SECONDS = 5;
/** A provider changes its addresses and keys rarely; after this time we ask again. */
const KNOWN_FOR_MILLISECONDS = 3_600_000;

/** The identity providers behind the doors, as their client: code flow with PKCE, state and nonce. */
@Injectable()
export class IdentityProviders {
  private readonly known = new Map<Door, { provider: client.Configuration; until: number }>();

  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  /** The doors that are configured. */
  get open(): Door[] {
    return doors.filter((door) => this.configuration.signIn[door] !== undefined);
  }

  /**
   * Where to send the browser.
   *
   * @throws SignInStopped provider-away
   */
  async authorizationUrl(door: Door, { state, nonce, codeVerifier }: Challenge): Promise<string> {
    const { scope } = this.doorOf(door);
    const url = client.buildAuthorizationUrl(await this.providerOf(door), {
      redirect_uri: this.ownUrl(`/v1/sign-in/${door}/callback`).href,
      scope,
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
    });
    return url.href;
  }

  /**
   * Exchanges the code that the browser brought for what the provider vouches for.
   *
   * @param pathAndQuery with which the browser came back
   * @throws SignInStopped provider-away, refused-there, not-genuine
   */
  async exchange(door: Door, pathAndQuery: string, { state, nonce, codeVerifier }: Challenge): Promise<Vouched> {
    const provider = await this.providerOf(door);
    try {
      const tokens = await client.authorizationCodeGrant(provider, this.ownUrl(pathAndQuery), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      });
      const idToken = tokens.id_token;
      const inIdToken = tokens.claims();
      if (idToken === undefined || inIdToken === undefined) throw new SignInStopped('not-genuine');
      const told = this.lacks(door, inIdToken)
        ? await client.fetchUserInfo(provider, tokens.access_token, inIdToken.sub)
        : {};
      // What is signed goes first.
      return { claims: { ...told, ...inIdToken }, idToken };
    } catch (error) {
      if (error instanceof client.AuthorizationResponseError)
        throw new SignInStopped('refused-there', { cause: error });
      throw awayOr('not-genuine', error);
    }
  }

  /** Where to sign out at the provider; undefined when it has no such place, or is away. */
  async endSessionUrl(door: Door, issuer: string, idToken: string | null): Promise<string | undefined> {
    // A session may be older than the configuration: its token is nobody else's business.
    if (this.configuration.signIn[door]?.issuer !== issuer || idToken === null) return undefined;
    try {
      const provider = await this.providerOf(door);
      if (provider.serverMetadata().end_session_endpoint === undefined) return undefined;
      return client.buildEndSessionUrl(provider, {
        id_token_hint: idToken,
        post_logout_redirect_uri: this.ownUrl('/v1/sign-in/signed-out').href,
      }).href;
    } catch (error) {
      if (error instanceof SignInStopped) return undefined;
      throw error;
    }
  }

  private async providerOf(door: Door): Promise<client.Configuration> {
    const known = this.known.get(door);
    if (known !== undefined && known.until > performance.now()) return known.provider;
    const { issuer, clientId, clientSecret, clientAuthentication } = this.doorOf(door);
    const url = new URL(issuer);
    try {
      const provider = await client.discovery(
        url,
        clientId,
        {},
        clientAuthentication === 'basic'
          ? client.ClientSecretBasic(clientSecret)
          : client.ClientSecretPost(clientSecret),
        {
          timeout: SILENCE_SECONDS,
          execute: [
            // The library trusts the line for what comes from the token endpoint; we check the signature as well.
            client.enableNonRepudiationChecks,
            // eslint-disable-next-line @typescript-eslint/no-deprecated -- the configuration allows it on this machine only, never in production
            ...(url.protocol === 'http:' ? [client.allowInsecureRequests] : []),
          ],
        },
      );
      this.known.set(door, { provider, until: performance.now() + KNOWN_FOR_MILLISECONDS });
      return provider;
    } catch (error) {
      // One that we knew an hour ago has most likely not changed since.
      if (known !== undefined) return known.provider;
      throw new SignInStopped('provider-away', { cause: error });
    }
  }

  /** Some providers keep the ID token small and tell the rest apart. */
  private lacks(door: Door, claims: Record<string, unknown>): boolean {
    const { read } = readClaims(claims, this.doorOf(door).claims);
    return read === undefined || (door === 'staff' && read.email === undefined);
  }

  private doorOf(door: Door): DoorConfiguration {
    const configured = this.configuration.signIn[door];
    if (configured === undefined) throw new SignInStopped('unknown-door');
    return configured;
  }

  private ownUrl(path: string): URL {
    return new URL(path, this.configuration.publicUrl);
  }
}
