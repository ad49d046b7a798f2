/**
 * Makes `npm start` and `npm test` work in a fresh clone: installs the packages when they are not there, or no longer
 * what the lock file says, and makes sure a Node that runs TypeScript stands first in the path of the npm scripts.
 *
 * Plain JavaScript, no imports but Node's own: it runs before anything is installed, on whatever Node the host has.
 * Offline and instant once installed. (Named imports of what an old Node lacks would fail before it can be told so.)
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const marker = `${root}node_modules/.openhuis-installed`;
const pinnedNode = `${root}node_modules/.bin/node`;
const spaceToInstall = 1.5e9;

/** One clear line that says what to do, and the end. */
function stop(line) {
  console.error(`Openhuis: ${line}`);
  process.exit(1);
}

/** The version of Node that runs the command, as [major, minor], or undefined where it does not run at all. */
function versionOf(command) {
  const { status, stdout } = spawnSync(command, ['--version'], { encoding: 'utf8' });
  const match = status === 0 ? /^v(\d+)\.(\d+)/.exec(stdout) : null;
  return match === null ? undefined : [Number(match[1]), Number(match[2])];
}

const atLeast = ([major, minor], [wantedMajor, wantedMinor]) =>
  major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);

const hostVersion = process.versions.node.split('.').map(Number);
if (!atLeast(hostVersion, [20, 19])) {
  stop(`this is Node ${process.versions.node}; install Node 20.19 or newer (nodejs.org), then run the command again.`);
}

/** What must be installed here: the lock file's content and the platform it was resolved for. */
function wanted() {
  const lock = fs.readFileSync(`${root}package-lock.json`);
  // Native modules load in the pinned Node whatever the host has; without it the host's own major matters.
  const runtime = fs.existsSync(pinnedNode) ? 'pinned' : `node-${process.versions.node.split('.')[0]}`;
  return createHash('sha256').update(lock).update(`${process.platform} ${process.arch} ${runtime}`).digest('hex');
}

/** True where somebody ran `npm install` or `npm ci` by hand and every package stands there as the lock file says. */
function installedByHand() {
  const record = `${root}node_modules/.package-lock.json`;
  if (!fs.existsSync(record)) return false;
  const { packages: installed } = JSON.parse(fs.readFileSync(record, 'utf8'));
  const { packages } = JSON.parse(fs.readFileSync(`${root}package-lock.json`, 'utf8'));
  return Object.entries(packages).every(
    ([place, { version, optional, peer }]) =>
      place === '' ||
      installed[place]?.version === version ||
      ((optional === true || peer === true) && installed[place] === undefined),
  );
}

function install() {
  const { bavail, bsize } = fs.statfsSync(root);
  if (bavail * bsize < spaceToInstall) {
    stop(`the packages need 1.5 GB and this disk has ${Math.round((bavail * bsize) / 1e6)} MB free; make room first.`);
  }
  console.log('Openhuis: installing the packages (about a minute, only after a change of package-lock.json) …');
  const npm = process.env.npm_execpath;
  const options = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } =
    npm !== undefined && /npm-cli\.c?js$/.test(npm)
      ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [npm, ...options], { cwd: root, stdio: 'inherit' })
      : spawnSync('npm', options, { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    stop('`npm ci` failed (its reason stands above); check the network and the disk, then run the command again.');
  }
}

if (!fs.existsSync(marker) || fs.readFileSync(marker, 'utf8') !== wanted()) {
  if (!installedByHand()) install();
  // A pinned Node that cannot run here (another C library, say) would stand in the way of the host's own.
  if (fs.existsSync(pinnedNode) && versionOf(pinnedNode) === undefined) fs.rmSync(pinnedNode);
  if (!fs.existsSync(pinnedNode) && !atLeast(hostVersion, [22, 18])) {
    stop(
      `npm has no Node 24 for ${process.platform} ${process.arch}; install Node 24 (nodejs.org) and run this again.`,
    );
  }
  fs.writeFileSync(marker, wanted());
}
