import { join, resolve } from 'node:path';

export interface IdentityConfiguration {
  host: string;
  port: number;
  /** Where people reach it. */
  issuer: string;
  /** Where people reach Openhuis. */
  publicUrl: string;
  secrets: { staff: string; provider: string };
  peopleFile: string;
  keysFile: string;
}

/** Settings that cannot be used, in one line. */
export class IdentityConfigurationError extends Error {}

/**
 * Reads the environment. In production there is no identity provider that asks for no password.
 *
 * @throws IdentityConfigurationError
 */
export function readIdentityConfiguration(environment: NodeJS.ProcessEnv): IdentityConfiguration {
  const read = (name: string): string | undefined => (environment[name] === '' ? undefined : environment[name]);
  if (read('NODE_ENV') === 'production') {
    throw new IdentityConfigurationError(
      'the identity provider of the demo lets everyone in without a password and never runs with NODE_ENV=production: set STAFF_ISSUER and PROVIDER_ISSUER to your own.',
    );
  }
  const secret = (name: string): string => {
    const value = read(name);
    if (value === undefined) throw new IdentityConfigurationError(`${name} is missing: the secret of that client.`);
    return value;
  };
  const port = Number(read('IDENTITY_PORT') ?? 3002);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new IdentityConfigurationError('IDENTITY_PORT is not a port: give a number from 1 to 65535.');
  }
  const publicUrl = read('PUBLIC_URL') ?? 'http://localhost:3000';
  const issuer = read('IDENTITY_ISSUER') ?? `http://localhost:${port}`;
  for (const [name, value] of Object.entries({ PUBLIC_URL: publicUrl, IDENTITY_ISSUER: issuer })) {
    if (!/^https?:$/.test(URL.canParse(value) ? new URL(value).protocol : '')) {
      throw new IdentityConfigurationError(`${name} must start with http:// or https://.`);
    }
  }
  const dataFolder = resolve(read('OPENHUIS_DATA') ?? '.openhuis');
  return {
    host: read('IDENTITY_HOST') ?? '127.0.0.1',
    port,
    issuer,
    publicUrl,
    secrets: { staff: secret('STAFF_CLIENT_SECRET'), provider: secret('PROVIDER_CLIENT_SECRET') },
    peopleFile: resolve(read('DEMO_PEOPLE_FILE') ?? join(dataFolder, 'demo-people.json')),
    keysFile: join(dataFolder, 'identity-keys.json'),
  };
}
