import { resolve } from 'node:path';
import type { ScannerAddress } from '../files/malware-scanner.js';
import type { BucketConfiguration } from '../files/s3-place.js';
import { readFilesBucket, readScannerAddress } from './file-configuration.js';
import { type RateLimits, readRateLimits, readTrustedProxies } from './rate-limit-configuration.js';
import { readSeal, type SealConfiguration } from './seal-configuration.js';
import { readSignIn, type SignInConfiguration } from './sign-in-configuration.js';
import { readSigningService, type SigningServiceConfiguration } from './signing-service-configuration.js';

/** Everything the environment decides, read once. */
export interface Configuration {
  databaseUrl: string;
  /** Absent: jobs run on the PostgreSQL backend. */
  redisUrl: string | undefined;
  smtpUrl: string;
  host: string;
  port: number;
  /** Where people reach the api; stands in mails and in OpenAPI. */
  publicUrl: string;
  mailFrom: string;
  /** What comes in; and where files stay, when there is no bucket. */
  filesDirectory: string;
  filesBucket: BucketConfiguration | undefined;
  /** Absent: uploads are not scanned. */
  scannerAddress: ScannerAddress | undefined;
  /** By what signed documents are sealed. */
  seal: SealConfiguration;
  /** Absent: nobody signs outside. */
  signingService: SigningServiceConfiguration | undefined;
  /** Where the built web is; the api serves it. */
  webFolder: string;
  /** Where the heads of the audit chain are exported. */
  auditHeadsFile: string;
  /** Secret with which the heads of the audit chain are signed; at least 32 bytes, outside the database. */
  auditKey: Buffer;
  production: boolean;
  rateLimits: RateLimits;
  /** Proxies in front of the api whose X-Forwarded-For is believed; none: nobody's is. */
  trustedProxies: readonly string[];
  /** How long a session of a browser lasts: without a request, and in all. */
  sessionIdleMinutes: number;
  sessionHours: number;
  /** Where people sign in. */
  signIn: SignInConfiguration;
  /** How often and how patiently the worker works. */
  pace: WorkerPace;
}

/** The worker's intervals, all in seconds. Shorter ones find trouble sooner and ask more of database and mail server. */
export interface WorkerPace {
  /** Between two looks at the deadlines, at what was left behind, and at the schedules themselves; sending: twice as often. */
  sweepSeconds: number;
  /** How long a sender may hold what it claimed. A sender that is stopped for longer has lost it. */
  leaseSeconds: number;
  /** Before the first retry after a 4xx or a server that is away. */
  retrySeconds: number;
  /** Before a mail that may have arrived is sent again. */
  uncertainSeconds: number;
  /** After which an outbox row whose job was not done is queued again. */
  relayPatienceSeconds: number;
  /** How long a mail server may say nothing. */
  smtpSilenceSeconds: number;
}

export class ConfigurationError extends Error {
  constructor(readonly faults: string[]) {
    super(`The configuration is not complete:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

const text = (value: string | undefined): string | undefined =>
  value === undefined || value === '' ? undefined : value;

/**
 * Reads the environment into one typed object.
 *
 * @throws ConfigurationError that names every fault at once
 */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const faults: string[] = [];
  const url = (name: string, protocols: string[]): string | undefined => {
    const value = text(environment[name]);
    if (value === undefined) return undefined;
    if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
    faults.push(`${name} must be a URL that starts with ${protocols.join(' or ')}`);
    return undefined;
  };
  const databaseUrl = url('DATABASE_URL', ['postgres:', 'postgresql:']);
  if (text(environment['DATABASE_URL']) === undefined) faults.push('DATABASE_URL is missing');
  const redisUrl = url('REDIS_URL', ['redis:', 'rediss:']);
  const smtpUrl = url('SMTP_URL', ['smtp:', 'smtps:']);
  if (text(environment['SMTP_URL']) === undefined) faults.push('SMTP_URL is missing');
  const port = Number(text(environment['PORT']) ?? '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65535) faults.push('PORT must be a whole number up to 65535');
  const whole = (unit: string, name: string, standard: number, least: number, most: number): number => {
    const value = Number(text(environment[name]) ?? standard);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    faults.push(`${name} must be a whole number of ${unit} from ${least} to ${most}`);
    return standard;
  };
  const seconds = (name: string, standard: number, least: number, most: number): number =>
    whole('seconds', name, standard, least, most);
  const sessionIdleMinutes = whole('minutes', 'SESSION_IDLE_MINUTES', 30, 2, 1440);
  const sessionHours = whole('hours', 'SESSION_HOURS', 10, 1, 168);
  const pace: WorkerPace = {
    sweepSeconds: seconds('SWEEP_SECONDS', 60, 1, 3600),
    leaseSeconds: seconds('NOTICE_LEASE_SECONDS', 300, 2, 3600),
    retrySeconds: seconds('NOTICE_RETRY_SECONDS', 60, 1, 3600),
    uncertainSeconds: seconds('NOTICE_UNCERTAIN_SECONDS', 600, 1, 86_400),
    relayPatienceSeconds: seconds('RELAY_PATIENCE_SECONDS', 300, 5, 3600),
    smtpSilenceSeconds: seconds('SMTP_SILENCE_SECONDS', 60, 1, 600),
  };
  const fault = (found: string): unknown => faults.push(found);
  const rateLimits = readRateLimits(environment, fault);
  const trustedProxies = readTrustedProxies(environment['TRUSTED_PROXIES'], fault);
  const host = text(environment['HOST']) ?? '127.0.0.1';
  const auditKey = Buffer.from(text(environment['OPENHUIS_AUDIT_KEY']) ?? '', 'hex');
  if (auditKey.length < 32) faults.push('OPENHUIS_AUDIT_KEY must be at least 64 hexadecimal characters');
  const publicUrl = url('PUBLIC_URL', ['http:', 'https:']) ?? `http://localhost:${port}`;
  const production = environment['NODE_ENV'] === 'production';
  const signIn = readSignIn((name) => text(environment[name]), production, faults);
  const filesBucket = readFilesBucket((name) => text(environment[name]), production, fault);
  const scannerAddress = readScannerAddress(text(environment['CLAMD_ADDRESS']), fault);
  const dataDirectory = text(environment['OPENHUIS_DATA']) ?? '.openhuis';
  const ownSeals = resolve(text(environment['SEAL_DIR']) ?? `${dataDirectory}/seal`);
  const seal = readSeal((name) => text(environment[name]), ownSeals, production, fault);
  const signingService = readSigningService((name) => text(environment[name]), production, fault);
  if (faults.length > 0) throw new ConfigurationError(faults);
  return {
    databaseUrl: databaseUrl ?? '',
    redisUrl,
    smtpUrl: smtpUrl ?? '',
    host,
    port,
    publicUrl,
    mailFrom: text(environment['MAIL_FROM']) ?? 'Openhuis <noreply@openhuis.example>',
    webFolder: resolve(text(environment['WEB_DIR']) ?? 'dist/web'),
    filesDirectory: resolve(text(environment['FILES_DIR']) ?? `${dataDirectory}/files`),
    filesBucket,
    scannerAddress,
    seal,
    signingService,
    auditHeadsFile: resolve(text(environment['AUDIT_HEADS_FILE']) ?? `${dataDirectory}/audit-heads.jsonl`),
    auditKey,
    rateLimits,
    trustedProxies,
    production,
    sessionIdleMinutes,
    sessionHours,
    signIn,
    pace,
  };
}
