/**
 * A private PostgreSQL 18: made, started, adopted and stopped by a few lines of our own, as any user, root included.
 * `npm start` and the operations commands keep one under the data folder; the tests make one in a temporary folder.
 *
 * It listens on 127.0.0.1 only and asks for a random password (SCRAM).
 */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import pg from 'pg';
import { postgresAccount, type PostgresAccount } from './postgres-account.ts';
import { freePort } from './ports.ts';

export interface PostgresOptions {
  /** Absolute path; made when it does not exist. A cluster that is there already is started as it stands. */
  dataFolder: string;
  /** Absolute path of the server's log. */
  logFile: string;
  /** The password of the superuser `postgres`. A cluster keeps the one it was made with. */
  password: string;
  /** Server settings over the defaults, such as `{ fsync: 'off' }` for a database that may be lost. */
  settings?: Record<string, string>;
  /** The port to listen on, for a server that comes back where it was; any free one when left out. */
  port?: number;
  /** Added to the server's environment. */
  environment?: Record<string, string>;
}

export interface PrivatePostgres {
  readonly pid: number;
  readonly port: number;
  /** Where the cluster lives; where root cannot run it there, elsewhere than asked for (see postgres-account.ts). */
  readonly dataFolder: string;
  /** True where the cluster was made by this call. */
  readonly isNew: boolean;
  /** True where the server ran already and was adopted. */
  readonly wasRunning: boolean;
  /** Settles when the server has gone, whoever stopped it. */
  readonly exited: Promise<void>;
  /** The address of a database, for the superuser or for the given login. */
  url(database: string, login?: { user: string; password: string }): string;
  /** Stops it: open transactions roll back, connections close, the data is written. */
  stop(): Promise<void>;
}

/** The cluster is there, but it was made with another password than the one at hand. */
export class WrongPassword extends Error {}

const secondsToStart = 60;
const secondsToStop = 30;
const millisecondsBetweenLooks = 15;

/** Starts the cluster in the folder, makes it first where there is none, or adopts the server that runs there. */
export async function startPostgres(options: PostgresOptions): Promise<PrivatePostgres> {
  const account = postgresAccount(options.dataFolder);
  const dataFolder = account.dataFolder;
  const isNew = !existsSync(join(dataFolder, 'PG_VERSION'));
  if (isNew) makeCluster(account, options);

  const running = runningServer(dataFolder);
  if (running !== undefined) {
    // A parent that was killed leaves its server behind, in perfect health.
    await untilReady(running.port, options.password, () => isAlive(running.pid), options.logFile);
    return server({
      ...running,
      dataFolder,
      isNew,
      wasRunning: true,
      password: options.password,
      exited: untilGone(running.pid, dataFolder),
    });
  }

  const port = options.port ?? (await freePort());
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    ...options.settings,
  };
  const log = openSync(options.logFile, 'a', 0o600);
  const [command, ...parameters] = account.command('postgres', [
    '-D',
    dataFolder,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  // In a process group of its own: Ctrl-C must not stop the database before those who still use it.
  const child = spawn(command, parameters, {
    ...account.spawnOptions,
    env: { ...process.env, ...options.environment },
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let alive = true;
  const exited = new Promise<void>((resolve) => {
    const gone = () => {
      alive = false;
      resolve();
    };
    child.once('exit', gone);
    child.once('error', gone);
  });
  child.unref();
  try {
    await untilReady(port, options.password, () => alive, options.logFile);
  } catch (error) {
    // Detached, it would outlive us.
    child.kill('SIGINT');
    throw error;
  }
  if (child.pid === undefined) throw new Error('PostgreSQL has no process.');
  const facts = { pid: child.pid, port, dataFolder, isNew, wasRunning: false };
  return server({ ...facts, password: options.password, exited });
}

function makeCluster(account: PostgresAccount, { password, settings }: PostgresOptions): void {
  mkdirSync(account.dataFolder, { recursive: true, mode: 0o700 });
  const passwordFile = `${account.dataFolder}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  account.own(account.dataFolder);
  account.own(passwordFile);
  const [command, ...parameters] = account.command('initdb', [
    `--pgdata=${account.dataFolder}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The same order of strings on every machine, whatever languages it has.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
    ...(settings?.fsync === 'off' ? ['--no-sync'] : []),
  ]);
  const { status, stderr, error } = spawnSync(command, parameters, { ...account.spawnOptions, encoding: 'utf8' });
  rmSync(passwordFile, { force: true });
  if (status !== 0) {
    // Half a cluster would be taken for a whole one by the next start.
    rmSync(account.dataFolder, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not make its data folder: ${error?.message ?? stderr.trim()}`);
  }
}

/** The server that runs on this data folder, from its own `postmaster.pid`, or undefined. */
export function runningServer(dataFolder: string): { pid: number; port: number } | undefined {
  const file = join(dataFolder, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, folder, , port] = readFileSync(file, 'utf8').split('\n');
  const server = { pid: Number(pid), port: Number(port) };
  if (!(server.pid > 0) || !(server.port > 0) || folder !== dataFolder || !isAlive(server.pid)) return undefined;
  // After a reboot the number may belong to another program.
  const commandLine = `/proc/${server.pid}/cmdline`;
  if (existsSync(commandLine) && !readFileSync(commandLine, 'utf8').includes(dataFolder)) return undefined;
  return server;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** An adopted server is nobody's child here: it has gone when it took its `postmaster.pid` away, or was killed. */
async function untilGone(pid: number, dataFolder: string): Promise<void> {
  while (isAlive(pid) && existsSync(join(dataFolder, 'postmaster.pid')))
    await new Promise((resolve) => setTimeout(resolve, 100).unref());
}

async function untilReady(port: number, password: string, alive: () => boolean, logFile: string): Promise<void> {
  const until = Date.now() + secondsToStart * 1000;
  let lastError = '';
  while (Date.now() < until) {
    if (!alive()) throw new Error(`PostgreSQL did not start: ${lastLogLine(logFile)} (its log: ${logFile})`);
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      lastError = error instanceof Error ? error.message : String(error);
      await client.end().catch(() => undefined);
      if (error instanceof pg.DatabaseError && error.code === '28P01') {
        throw new WrongPassword(`The data of PostgreSQL was made with another password (its log: ${logFile})`);
      }
    }
    await pause(millisecondsBetweenLooks);
  }
  throw new Error(`PostgreSQL on port ${port} does not answer: ${lastError} (its log: ${logFile})`);
}

function lastLogLine(logFile: string): string {
  const lines = existsSync(logFile) ? readFileSync(logFile, 'utf8').trim().split('\n') : [];
  return lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? 'no reason given';
}

function server(facts: {
  pid: number;
  port: number;
  dataFolder: string;
  isNew: boolean;
  wasRunning: boolean;
  password: string;
  exited: Promise<void>;
}): PrivatePostgres {
  return {
    pid: facts.pid,
    port: facts.port,
    dataFolder: facts.dataFolder,
    isNew: facts.isNew,
    wasRunning: facts.wasRunning,
    exited: facts.exited,
    url: (database, login = { user: 'postgres', password: facts.password }) =>
      `postgres://${login.user}:${login.password}@127.0.0.1:${facts.port}/${database}`,
    async stop() {
      const signal = (name: NodeJS.Signals) => {
        if (isAlive(facts.pid)) process.kill(facts.pid, name);
      };
      // SIGINT is PostgreSQL's fast shutdown; SIGQUIT, its immediate one, recovers at the next start.
      signal('SIGINT');
      const patience = setTimeout(() => signal('SIGQUIT'), secondsToStop * 1000);
      await facts.exited;
      clearTimeout(patience);
    },
  };
}

/** Makes the login (no superuser; it may create roles) and the database it owns, where they are not there yet. */
export async function ensureDatabase(
  postgres: PrivatePostgres,
  name: string,
  login: { user: string; password: string },
): Promise<void> {
  const client = new pg.Client({ connectionString: postgres.url('postgres') });
  await client.connect();
  try {
    const user = client.escapeIdentifier(login.user);
    const roles = await client.query('select 1 from pg_roles where rolname = $1', [login.user]);
    await client.query(
      `${roles.rowCount === 0 ? 'create' : 'alter'} role ${user} login createrole password ${client.escapeLiteral(login.password)}`,
    );
    const databases = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (databases.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)} owner ${user}`);
  } finally {
    await client.end();
  }
}
