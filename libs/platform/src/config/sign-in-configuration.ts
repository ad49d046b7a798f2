import type { Door } from '../access/permits.js';
import { type ClaimPaths, claimPathPresets, readClaimPaths } from './claim-paths.js';

/** Where somebody signs in: people of a region at their municipality's, people of a provider at a broker of eHerkenning. */
export const doors = ['staff', 'provider'] as const satisfies Door[];

/** One identity provider, and what it calls things. */
export interface DoorConfiguration {
  /** As it stands in the provider's metadata, letter by letter. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** How the secret is shown at the token endpoint: in the body, or as HTTP Basic. */
  clientAuthentication: 'post' | 'basic';
  /** Separated by spaces. */
  scope: string;
  claims: ClaimPaths;
}

/** How certain an identity provider must be. Steps run from low to high; the names in one step mean the same. */
export interface AssuranceConfiguration {
  lowest: string;
  order: readonly (readonly string[])[];
}

export interface SignInConfiguration {
  /** A door without configuration is not there. */
  staff: DoorConfiguration | undefined;
  provider: DoorConfiguration | undefined;
  /** Holds at the provider door. */
  assurance: AssuranceConfiguration;
}

/** The levels of eHerkenning beside those of eIDAS (implementing regulation 2015/1502), as brokers write them. */
export const standardAssuranceOrder: AssuranceConfiguration['order'] = [
  ['EH2', 'loa2', 'low', 'http://eidas.europa.eu/LoA/low', 'urn:etoegang:core:assurance-class:loa2'],
  ['EH2+', 'loa2plus', 'urn:etoegang:core:assurance-class:loa2plus'],
  ['EH3', 'loa3', 'substantial', 'http://eidas.europa.eu/LoA/substantial', 'urn:etoegang:core:assurance-class:loa3'],
  ['EH4', 'loa4', 'high', 'http://eidas.europa.eu/LoA/high', 'urn:etoegang:core:assurance-class:loa4'],
];

type Read = (name: string) => string | undefined;

/**
 * Reads the two doors from the environment.
 *
 * @param read a variable, or undefined when it is empty
 * @param production in which an issuer without https is refused everywhere
 * @param faults to which every fault is added
 */
export function readSignIn(read: Read, production: boolean, faults: string[]): SignInConfiguration {
  const order = readOrder(read('PROVIDER_ASSURANCE_LEVELS'), faults);
  const lowest = read('PROVIDER_ASSURANCE_LEVEL') ?? 'EH3';
  if (!order.some((step) => step.includes(lowest))) {
    faults.push(`PROVIDER_ASSURANCE_LEVEL must be one of ${order.flat().join(', ')}`);
  }
  return {
    staff: readDoor('STAFF', { claims: 'standard', scope: 'openid email profile' }, read, production, faults),
    provider: readDoor('PROVIDER', { claims: 'represents', scope: 'openid' }, read, production, faults),
    assurance: { lowest, order },
  };
}

function readDoor(
  prefix: 'STAFF' | 'PROVIDER',
  standard: { claims: keyof typeof claimPathPresets; scope: string },
  read: Read,
  production: boolean,
  faults: string[],
): DoorConfiguration | undefined {
  const needed = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET'].map((name) => `${prefix}_${name}`);
  const [issuer, clientId, clientSecret] = needed.map((name) => read(name));
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return undefined;
  for (const name of needed) {
    if (read(name) === undefined) faults.push(`${name} is missing: a door needs ${needed.join(', ')}`);
  }
  if (issuer !== undefined && !isSafeIssuer(issuer, production)) {
    faults.push(`${prefix}_ISSUER must be an https address (http only on this machine, and not in production)`);
  }
  const scope = read(`${prefix}_SCOPE`) ?? standard.scope;
  if (!scope.split(' ').includes('openid')) faults.push(`${prefix}_SCOPE must hold openid`);
  const clientAuthentication = read(`${prefix}_CLIENT_AUTHENTICATION`) ?? 'post';
  if (clientAuthentication !== 'post' && clientAuthentication !== 'basic') {
    faults.push(`${prefix}_CLIENT_AUTHENTICATION must be post or basic`);
    return undefined;
  }
  const claims = readClaimPaths(read(`${prefix}_CLAIMS`) ?? standard.claims);
  if (typeof claims === 'string') faults.push(`${prefix}_CLAIMS ${claims}`);
  else if (prefix === 'PROVIDER' && (claims.kvkNumber === undefined || claims.assuranceLevel === undefined)) {
    faults.push('PROVIDER_CLAIMS must name kvkNumber and assuranceLevel');
  } else if (prefix === 'STAFF' && (claims.email === undefined || claims.emailVerified === undefined)) {
    faults.push('STAFF_CLAIMS must name email and emailVerified');
  }
  if (issuer === undefined || clientId === undefined || clientSecret === undefined || typeof claims === 'string') {
    return undefined;
  }
  return { issuer, clientId, clientSecret, clientAuthentication, scope, claims };
}

/** Whether secrets may travel to an issuer: over https, or within this machine while nothing is at stake. */
export function isSafeIssuer(issuer: string, production: boolean): boolean {
  if (!URL.canParse(issuer)) return false;
  const { protocol, hostname, search, hash, username } = new URL(issuer);
  if (search !== '' || hash !== '' || username !== '') return false;
  return (
    protocol === 'https:' || (!production && protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname))
  );
}

function readOrder(text: string | undefined, faults: string[]): AssuranceConfiguration['order'] {
  if (text === undefined) return standardAssuranceOrder;
  try {
    const order: unknown = JSON.parse(text);
    const isStep = (step: unknown): step is string[] =>
      Array.isArray(step) && step.length > 0 && step.every((name) => typeof name === 'string' && name !== '');
    if (Array.isArray(order) && order.length > 0 && order.every(isStep)) return order;
  } catch {
    // The same fault as a text of another shape.
  }
  faults.push('PROVIDER_ASSURANCE_LEVELS must be JSON: a list, low to high, of lists of names that mean the same');
  return standardAssuranceOrder;
}
