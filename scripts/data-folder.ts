import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Trouble } from './trouble.ts';

export interface Secrets {
  /** Of the superuser of the private PostgreSQL. */
  postgresPassword: string;
  /** Of the login `openhuis`, which owns the database. */
  databasePassword: string;
  /** Hex; keys the chain heads of the audit. */
  auditKey: string;
  /** By which the api proves itself at the local identity provider, at each door. */
  staffClientSecret: string;
  providerClientSecret: string;
}

const spaceToRun = 300e6;

/** Makes the data folder, for its owner only, and refuses a disk that is nearly full. */
export function openDataFolder(dataFolder: string): void {
  try {
    mkdirSync(join(dataFolder, 'logs'), { recursive: true, mode: 0o700 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Trouble(`the data folder cannot be made (${reason}): set OPENHUIS_DATA to a folder that you may write.`);
  }
  const { bavail, bsize } = statfsSync(dataFolder);
  if (bavail * bsize < spaceToRun) {
    const free = Math.round((bavail * bsize) / 1e6);
    throw new Trouble(
      `the disk of ${dataFolder} is full (${free} MB free, 300 needed): make room, or set OPENHUIS_DATA to a folder elsewhere.`,
    );
  }
}

const makers: { [name in keyof Secrets]: () => string } = {
  postgresPassword: () => randomBytes(24).toString('hex'),
  databasePassword: () => randomBytes(24).toString('hex'),
  auditKey: () => randomBytes(32).toString('hex'),
  staffClientSecret: () => randomBytes(24).toString('hex'),
  providerClientSecret: () => randomBytes(24).toString('hex'),
};

/**
 * The secrets of this data folder, in a file that only its owner can read: made at random when the folder is new, and
 * those that an older version did not know when they are asked for first.
 */
export function readSecrets(dataFolder: string): Secrets {
  const file = join(dataFolder, 'secrets.json');
  const known = existsSync(file) ? knownSecrets(file) : {};
  const missing = Object.entries(makers).filter(([name]) => !(name in known));
  if (missing.length === 0) return known as Secrets;
  const secrets = { ...known, ...Object.fromEntries(missing.map(([name, make]) => [name, make()])) } as Secrets;
  // Never a half-written file: without these secrets the database is lost.
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(fresh, file);
  return secrets;
}

function knownSecrets(file: string): Partial<Secrets> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>;
  } catch {
    throw new Trouble(`${file} is damaged: put it back from a backup, or remove ${dirname(file)} to begin anew.`);
  }
}

/**
 * Takes the data folder for this start; the returned function gives it back.
 * A folder that a killed start left behind is free. `wasKilled` says that there was one.
 */
export function takeDataFolder(dataFolder: string): { wasKilled: boolean; release: () => void } {
  const file = join(dataFolder, 'start.pid');
  const wasKilled = existsSync(file);
  if (wasKilled) {
    const pid = Number(readFileSync(file, 'utf8'));
    if (isStart(pid)) {
      throw new Trouble(
        `${dataFolder} is in use by another start (process ${pid}): stop that one, or set OPENHUIS_DATA to another folder.`,
      );
    }
    rmSync(file);
  }
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    throw new Trouble(`${dataFolder} was taken by another start at this very moment: stop that one first.`);
  }
  return { wasKilled, release: () => rmSync(file, { force: true }) };
}

/** Whether a start of ours runs under this number; after a reboot it may belong to another program. */
function isStart(pid: number): boolean {
  if (!(pid > 0) || pid === process.pid) return false;
  const commandLine = `/proc/${pid}/cmdline`;
  if (existsSync('/proc/self'))
    return existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes('start.ts');
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
