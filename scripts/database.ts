import { join } from 'node:path';
import { readSecrets, type Secrets } from './data-folder.ts';
import { postgresAccount } from './postgres-account.ts';
import { ensureDatabase, startPostgres, WrongPassword, type PrivatePostgres } from './postgres.ts';
import { Trouble } from './trouble.ts';
import type { Settings } from './settings.ts';

const name = 'openhuis';

/** The private PostgreSQL of the data folder, with the database and the login that owns it. */
export async function startDatabase(
  settings: Settings,
  secrets: Secrets,
): Promise<{ postgres: PrivatePostgres; url: string }> {
  const login = { user: name, password: secrets.databasePassword };
  const dataFolder = join(settings.dataFolder, 'postgres');
  try {
    const postgres = await startPostgres({
      dataFolder,
      logFile: join(settings.dataFolder, 'logs', 'postgres.log'),
      password: secrets.postgresPassword,
    });
    try {
      await ensureDatabase(postgres, name, login);
    } catch (error) {
      await postgres.stop();
      throw error;
    }
    return { postgres, url: postgres.url(name, login) };
  } catch (error) {
    if (error instanceof WrongPassword) {
      throw new Trouble(
        `secrets.json in ${settings.dataFolder} does not fit the database: put it back from a backup, or remove ${postgresAccount(dataFolder).dataFolder} to begin anew.`,
      );
    }
    throw new Trouble(error instanceof Error ? error.message : String(error));
  }
}

/** The environment in which api, worker and operations run. */
export function appEnvironment(settings: Settings, databaseUrl: string): NodeJS.ProcessEnv {
  const { host, port, mailbox } = settings;
  return {
    ...process.env,
    DATABASE_URL: databaseUrl,
    SMTP_URL: settings.smtpUrl ?? `smtp://127.0.0.1:${mailbox.smtpPort}`,
    HOST: host,
    PORT: String(port),
    OPENHUIS_DATA: settings.dataFolder,
    FILES_DIR: process.env.FILES_DIR ?? join(settings.dataFolder, 'files'),
    OPENHUIS_AUDIT_KEY: process.env.OPENHUIS_AUDIT_KEY ?? readSecrets(settings.dataFolder).auditKey,
    DEMO_TOKENS_FILE: settings.tokensFile,
    PUBLIC_URL: publicUrl(settings),
    ...(settings.identity !== undefined && signInLocally(settings, settings.identity.port)),
  };
}

/** What connects the api and the demo with the local identity provider. PROVIDER_CLAIMS chooses the kind of broker. */
function signInLocally(settings: Settings, port: number): NodeJS.ProcessEnv {
  const issuer = issuerAt(port);
  const secrets = readSecrets(settings.dataFolder);
  const isEtoegang = process.env.PROVIDER_CLAIMS === 'etoegang';
  return {
    IDENTITY_PORT: String(port),
    IDENTITY_ISSUER: issuer,
    DEMO_ISSUER: issuer,
    DEMO_PEOPLE_FILE: settings.peopleFile,
    STAFF_ISSUER: issuer,
    STAFF_CLIENT_ID: 'openhuis-staff',
    STAFF_CLIENT_SECRET: secrets.staffClientSecret,
    PROVIDER_ISSUER: issuer,
    PROVIDER_CLIENT_ID: isEtoegang ? 'openhuis-provider-etoegang' : 'openhuis-provider',
    PROVIDER_CLIENT_SECRET: secrets.providerClientSecret,
    PROVIDER_CLAIMS: isEtoegang ? 'etoegang' : 'represents',
  };
}

/** The address of the local identity provider. */
export function issuerAt(port: number): string {
  return `http://localhost:${port}`;
}

/** Where people reach Openhuis: by name, because browsers keep secure cookies over http for localhost only. */
export function publicUrl(settings: Settings): string {
  const own = ['127.0.0.1', '0.0.0.0', '::1', '::'].includes(settings.host);
  const set = process.env.PUBLIC_URL;
  if (set !== undefined && set !== '') return set;
  return own ? `http://localhost:${settings.port}` : addressOfApi(settings);
}

/** Where programs of this machine reach the api. */
export function addressOfApi({ host, port }: Settings): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
