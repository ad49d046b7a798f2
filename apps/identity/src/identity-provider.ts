import { Provider, interactionPolicy, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { Choice } from './choice.js';
import { choiceRoutes } from './choice-routes.js';
import { assuranceClasses, claimNames, claimsOf, type ClaimShape } from './claims.js';
import type { DemoPerson } from './demo-person.js';
import type { IdentityClient } from './identity-clients.js';
import { type IdentityKeys, newIdentityKeys } from './identity-keys.js';
import { StateInMemory } from './state-in-memory.js';
import { errorPage, signedOutPage, signOutPage } from './plain-pages.js';

export interface IdentityProviderOptions {
  /** Where it is reached, without a path: 'http://localhost:3002'. */
  issuer: string;
  clients: readonly IdentityClient[];
  /** Asked for every page: the demo may be loaded later. */
  people: () => readonly DemoPerson[];
  /** New ones when left out: then no token outlives the program. */
  keys?: IdentityKeys;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** Of so many sign-ins the choice is remembered; tokens of older ones name nobody. */
const REMEMBERED = 1000;

/**
 * An OpenID provider without passwords: everyone chooses on a page who to be, at every sign-in. Only for trying
 * Openhuis out and for tests.
 *
 * @returns a Koa application; `callback()` gives the handler for an HTTP server
 */
export function buildIdentityProvider(options: IdentityProviderOptions): Provider {
  const { issuer, clients, people, keys = newIdentityKeys() } = options;
  const shapes = new Map<string, ClaimShape>(clients.map(({ id, shape }) => [id, shape]));
  const choices = new Map<string, Choice>();
  const remember = (grantId: string, choice: Choice): void => {
    choices.set(grantId, choice);
    const [oldest] = choices.keys();
    if (choices.size > REMEMBERED && oldest !== undefined) choices.delete(oldest);
  };

  const configuration: Configuration = {
    clients: clients.map(({ id, secret, redirectUris, postLogoutRedirectUris }) => ({
      client_id: id,
      client_secret: secret,
      redirect_uris: redirectUris,
      post_logout_redirect_uris: postLogoutRedirectUris,
      grant_types: ['authorization_code'],
      response_types: ['code'],
      token_endpoint_auth_method: 'client_secret_post',
    })),
    adapter: StateInMemory,
    jwks: { keys: [keys.signing] },
    cookies: {
      keys: keys.cookies,
      // Cookies know no ports: the names must be nobody else's on localhost.
      names: { session: 'identity_session', interaction: 'identity_interaction', resume: 'identity_resume' },
      long: { httpOnly: true, sameSite: 'lax', signed: true },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    // As brokers do: everything stands in the ID token, whatever scope was asked for.
    claims: { openid: claimNames, profile: ['name'], email: ['email', 'email_verified'] },
    scopes: ['openid', 'profile', 'email'],
    acrValues: assuranceClasses,
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: signOutPage, postLogoutSuccessSource: signedOutPage },
    },
    ttl: {
      AccessToken: HOUR,
      AuthorizationCode: MINUTE,
      Grant: HOUR,
      IdToken: HOUR,
      Interaction: 30 * MINUTE,
      Session: 8 * HOUR,
    },
    interactions: { policy: chooseEachTime(), url: (_, { uid }) => `/interaction/${uid}` },
    // Nobody is asked what the client may know. A choice belongs to one sign-in, hence to its grant.
    loadExistingGrant: async ({ oidc }) => {
      const choice = choiceOf(oidc);
      const { client, session, provider } = oidc;
      if (choice === undefined || client === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile email');
      remember(await grant.save(), choice);
      return grant;
    },
    findAccount: ({ oidc }, accountId, token) => {
      const grantId = token !== undefined && 'grantId' in token ? token.grantId : undefined;
      const choice = grantId === undefined ? choiceOf(oidc) : choices.get(grantId);
      const shape = shapes.get(oidc.client?.clientId ?? '') ?? 'staff';
      return {
        accountId,
        claims: () => (choice === undefined ? { sub: accountId } : claimsOf(choice, shape)),
      };
    },
    renderError: errorPage,
  };
  const provider = new Provider(issuer, configuration);
  provider.use(choiceRoutes(provider, { people, clients }));
  return provider;
}

/** The choice that this request comes back with, as the page stored it. */
function choiceOf({ result }: KoaContextWithOIDC['oidc']): Choice | undefined {
  return result?.login?.['choice'] as Choice | undefined;
}

/** A session never signs in silently as somebody who was chosen before; and nobody is asked to consent. */
function chooseEachTime(): interactionPolicy.Prompt[] {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  policy
    .get('login')
    ?.checks.add(
      new interactionPolicy.Check(
        'not_chosen',
        'somebody must be chosen',
        'login_required',
        ({ oidc }) => choiceOf(oidc) === undefined,
      ),
    );
  return policy;
}
