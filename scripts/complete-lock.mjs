/**
 * Completes package-lock.json with the optional platform packages that the registry in use could not show.
 *
 * `npm install` leaves out an optional dependency whose metadata it cannot fetch, and `npm ci` then refuses the lock
 * file ("Missing: … from lock file"), here and on every other machine. The entry needs no more than a version and the
 * platform it is for. Run it after every change of the dependencies: `npm run lock:complete`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const systems = new Set([
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]);
const processors = new Set([
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
]);

/** The nearest place in the lock file where Node would find the dependency, or undefined. */
function resolved(from, name) {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf('node_modules/') - 1))) {
    const candidate = `${place === '' ? '' : `${place}/`}node_modules/${name}`;
    if (lock.packages[candidate] !== undefined) return candidate;
    if (place === '') return undefined;
  }
}

/** What the name of a platform package says about its platform: '@swc/core-linux-arm64-gnu' is linux, arm64, glibc. */
function platformOf(name) {
  const words = name.split(/[/-]/);
  const os = words.filter((word) => systems.has(word));
  const cpu = words.filter((word) => processors.has(word));
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : '';
  return {
    ...(cpu.length > 0 && { cpu }),
    ...(os.includes('linux') && libc !== '' && { libc: [libc] }),
    ...(os.length > 0 && { os }),
  };
}

let added = 0;
for (const [from, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (resolved(from, name) !== undefined) continue;
    const version = /^[~^]?(\d+\.\d+\.\d+\S*)$/.exec(range)?.[1];
    if (version === undefined) {
      console.error(`package-lock.json: ${name} "${range}" of ${from} is missing, and no version can be read from it.`);
      process.exitCode = 1;
      continue;
    }
    const { cpu, ...rest } = platformOf(name);
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(cpu !== undefined && { cpu }),
      ...(entry.dev === true && { dev: true }),
      ...('libc' in rest && { libc: rest.libc }),
      optional: true,
      ...('os' in rest && { os: rest.os }),
    };
    added += 1;
  }
}

if (added > 0) {
  const [root, ...others] = Object.entries(lock.packages);
  others.sort(([left], [right]) => left.localeCompare(right, 'en'));
  lock.packages = Object.fromEntries([root, ...others]);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
console.log(`package-lock.json: ${added} platform entries added.`);
