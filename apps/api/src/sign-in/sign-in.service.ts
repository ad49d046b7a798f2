import { Inject, Injectable } from '@nestjs/common';
import {
  attemptFault,
  ATTEMPT_MINUTES,
  deviceOf,
  hashOfAttemptSecret,
  Identities,
  isAssured,
  type KnownPerson,
  readClaims,
  type ReadClaims,
  Sessions,
  SignInAttempts,
} from '@openhuis/people';
import { CONFIGURATION, type Configuration, type Door, type Moment, publicScope } from '@openhuis/platform';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import { IdentityProviders } from './identity-providers.js';
import { SignInStopped } from './sign-in-stopped.js';

/** A browser that came back from an identity provider. */
export interface Return {
  door: Door;
  /** Of the secret in its cookie; undefined without one. */
  browserSecret: string | undefined;
  pathAndQuery: string;
  userAgent: string | undefined;
  /** The session it had before, which the new one replaces. */
  formerSession: string | undefined;
  requestId: string;
}

/** Signing in with OpenID Connect. The browser carries a code and nothing more: no token of the provider reaches it. */
@Injectable()
export class SignIn {
  constructor(
    private readonly providers: IdentityProviders,
    private readonly attempts: SignInAttempts,
    private readonly identities: Identities,
    private readonly sessions: Sessions,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /**
   * Begins an attempt.
   *
   * @param returnTo a path of our own
   * @returns where to send the browser
   * @throws SignInStopped provider-away
   */
  async begin(door: Door, browserSecret: string, returnTo: string, moment: Moment): Promise<string> {
    const challenge = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier() };
    const url = await this.providers.authorizationUrl(door, challenge);
    await this.attempts.begin(moment, challenge.state, {
      door,
      browserHash: hashOfAttemptSecret(browserSecret),
      nonce: challenge.nonce,
      codeVerifier: challenge.codeVerifier,
      returnTo,
    });
    return url;
  }

  /**
   * Finishes an attempt: who came back is who the provider says, at a sufficient level, and has a session from now on.
   *
   * @returns the token of the session, and where to go
   * @throws SignInStopped for whoever cannot be let in; nobody has been signed in then
   */
  async finish(came: Return, moment: Moment): Promise<{ token: string; returnTo: string }> {
    const states = new URL(came.pathAndQuery, 'https://openhuis.invalid').searchParams.getAll('state');
    const [state] = states;
    if (state === undefined || states.length > 1) throw new SignInStopped('attempt-unknown');
    const attempt = await this.attempts.take(state);
    const browserHash = came.browserSecret === undefined ? undefined : hashOfAttemptSecret(came.browserSecret);
    const fault = attemptFault(attempt, { door: came.door, browserHash, now: moment.now });
    if (attempt === undefined || fault !== undefined) {
      throw new SignInStopped(fault ?? 'attempt-unknown', { values: { minutes: ATTEMPT_MINUTES } });
    }
    const { nonce, codeVerifier, returnTo } = attempt;
    const { claims, idToken } = await this.providers.exchange(came.door, came.pathAndQuery, {
      state,
      nonce,
      codeVerifier,
    });
    const token = await this.letIn(came, moment, claims, idToken);
    return { token, returnTo };
  }

  private async letIn(came: Return, moment: Moment, claims: Record<string, unknown>, idToken: string): Promise<string> {
    const { signIn } = this.configuration;
    const door = signIn[came.door];
    if (door === undefined) throw new SignInStopped('unknown-door');
    const { read } = readClaims(claims, door.claims);
    if (read === undefined) throw new SignInStopped('claims-unfit');
    if (came.door === 'provider') {
      const { lowest, order } = signIn.assurance;
      if (!isAssured(read.assuranceLevel, lowest, order)) {
        // By the name that people know, where a broker writes an address.
        const given = order.find((step) => step.some((name) => name === read.assuranceLevel))?.[0];
        throw new SignInStopped('level-too-low', {
          values: { needed: lowest, given: given ?? read.assuranceLevel ?? 'none' },
        });
      }
    }
    const person = await this.personOf(came, door.issuer, read, moment);
    const { subject, ...vouched } = read;
    const session = await this.sessions.start({
      door: came.door,
      issuer: door.issuer,
      subject,
      personId: person?.id ?? null,
      claims: vouched,
      idToken,
      device: deviceOf(came.userAgent),
      requestId: came.requestId,
    });
    if (person !== undefined && came.door === 'provider') {
      await this.actForVouched(person, read, session.id, came.requestId, moment);
    }
    if (came.formerSession !== undefined) await this.sessions.end(came.formerSession, 'replaced', came.requestId);
    return session.token;
  }

  private async personOf(
    came: Return,
    issuer: string,
    read: ReadClaims,
    moment: Moment,
  ): Promise<KnownPerson | undefined> {
    if (came.door === 'provider') return await this.identities.ofProvider(issuer, read, moment);
    const person = await this.identities.ofStaff(issuer, read, moment, came.requestId);
    if (person === undefined) throw new SignInStopped('no-access');
    return person;
  }

  /** A session acts for the organisation that the broker vouched for, when the person has a role there. */
  private async actForVouched(
    person: KnownPerson,
    { kvkNumber }: ReadClaims,
    sessionId: string,
    requestId: string,
    moment: Moment,
  ): Promise<void> {
    if (kvkNumber === undefined) return;
    const organisationId = await this.identities.organisationOf(person.id, kvkNumber, moment);
    if (organisationId === undefined) return;
    const scope = { ...publicScope, kind: 'person' as const, personId: person.id };
    await this.sessions.actFor({ scope, sessionId, requestId }, `organisation:${organisationId}`, moment);
  }
}
