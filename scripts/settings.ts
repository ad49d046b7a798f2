import { join, resolve } from 'node:path';
import { Trouble } from './trouble.ts';

export interface Settings {
  /** The project's folder. */
  root: string;
  /** Where everything lives that must survive: database, files, secrets, logs. Absolute. */
  dataFolder: string;
  host: string;
  port: number;
  mailbox: { smtpPort: number; webPort: number };
  /** The local identity provider; undefined when people sign in at another one, and in production. */
  identity: { port: number } | undefined;
  /** Where the demo people's API tokens are written. Absolute. */
  tokensFile: string;
  /** Where the demo people are written whom the local identity provider shows. Absolute. */
  peopleFile: string;
  databaseUrl: string | undefined;
  smtpUrl: string | undefined;
  redisUrl: string | undefined;
}

/** Reads the environment, once. Throws a Trouble that names a setting it cannot use. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const settings = settingsIn(environment);
  refuseSharedPorts(settings);
  return settings;
}

/** Two parts of our own on one port would find out halfway the start. */
function refuseSharedPorts({ port, mailbox, smtpUrl, identity }: Settings): void {
  const ports = {
    PORT: port,
    ...(identity !== undefined && { IDENTITY_PORT: identity.port }),
    ...(smtpUrl === undefined && { MAILBOX_SMTP_PORT: mailbox.smtpPort, MAILBOX_PORT: mailbox.webPort }),
  };
  const names = Object.entries(ports).map(([name, value]) => ({ name, value }));
  const shared = names.find(({ value }, index) => names.findIndex((other) => other.value === value) < index);
  if (shared === undefined) return;
  const first = names.find(({ value }) => value === shared.value);
  throw new Trouble(`${first?.name ?? ''} and ${shared.name} are both ${shared.value}: give each a port of its own.`);
}

function settingsIn(environment: NodeJS.ProcessEnv): Settings {
  const root = resolve(import.meta.dirname, '..');
  const dataFolder = resolve(root, given(environment.OPENHUIS_DATA) ?? '.openhuis');
  return {
    root,
    dataFolder,
    host: given(environment.HOST) ?? '127.0.0.1',
    port: portOf('PORT', environment.PORT, 3000),
    mailbox: {
      smtpPort: portOf('MAILBOX_SMTP_PORT', environment.MAILBOX_SMTP_PORT, 1025),
      webPort: portOf('MAILBOX_PORT', environment.MAILBOX_PORT, 1080),
    },
    identity: usesLocalIdentity(environment)
      ? { port: portOf('IDENTITY_PORT', environment.IDENTITY_PORT, 3002) }
      : undefined,
    peopleFile: resolve(root, given(environment.DEMO_PEOPLE_FILE) ?? join(dataFolder, 'demo-people.json')),
    tokensFile: resolve(root, given(environment.DEMO_TOKENS_FILE) ?? join(dataFolder, 'demo-tokens.txt')),
    databaseUrl: addressOf('DATABASE_URL', environment.DATABASE_URL, ['postgres:', 'postgresql:']),
    smtpUrl: addressOf('SMTP_URL', environment.SMTP_URL, ['smtp:', 'smtps:']),
    redisUrl: addressOf('REDIS_URL', environment.REDIS_URL, ['redis:', 'rediss:']),
  };
}

/** In production nobody signs in without a password: there the local identity provider refuses to start. */
function usesLocalIdentity({ STAFF_ISSUER, PROVIDER_ISSUER, NODE_ENV }: NodeJS.ProcessEnv): boolean {
  return given(STAFF_ISSUER) === undefined && given(PROVIDER_ISSUER) === undefined && NODE_ENV !== 'production';
}

/** An empty variable is what a compose file leaves of one that is not set. */
function given(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}

function portOf(name: string, value: string | undefined, otherwise: number): number {
  if (given(value) === undefined) return otherwise;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Trouble(`${name}="${value ?? ''}" is not a port: give a number from 1 to 65535.`);
  }
  return port;
}

function addressOf(name: string, value: string | undefined, protocols: string[]): string | undefined {
  const address = given(value);
  if (address !== undefined && !protocols.some((protocol) => address.startsWith(`${protocol}//`))) {
    throw new Trouble(`${name} must start with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}.`);
  }
  return address;
}
