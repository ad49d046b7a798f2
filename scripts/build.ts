/**
 * Builds api, worker, operations and the local identity provider into dist/apps and the web into dist/web, each when its
 * sources have changed since the last build. As a command (`npm run build`) it always builds.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compressFiles } from './compress.ts';
import { runAsCommand, Trouble } from './trouble.ts';

export const apps = ['api', 'worker', 'operations', 'identity'];

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');

interface Part {
  name: string;
  sources: string[];
  /** Exist once it is built. */
  results: string[];
  build: () => void;
}

const programs: Part = {
  name: 'programs',
  sources: [
    ...['apps/*.ts', 'apps/!(web)/**/*', 'libs/**/*', 'migrations/**/*'],
    ...['package-lock.json', 'nest-cli.json', 'tsconfig.json', 'rspack.config.js'],
  ],
  results: apps.map((app) => join(dist, 'apps', app, 'main.js')),
  build: () => {
    if (!existsSync(join(root, 'apps', 'api', 'src', 'metadata.ts'))) {
      // On its own: it loads the compiler, which a start that builds nothing should not wait for.
      run(join(import.meta.dirname, 'write-metadata.ts'));
    }
    run(packaged('@nestjs/cli/bin/nest.js'), 'build', '--all', '--parallel');
  },
};

const web: Part = {
  name: 'web',
  sources: [
    ...['apps/web/**/*', 'libs/{calendar,identifiers}/**/*', 'libs/*/src/{rules,*/rules}/*'],
    ...['package-lock.json', 'tsconfig.json', 'scripts/compress.ts'],
  ],
  results: [join(dist, 'web', 'index.html'), join(dist, 'web', 'server', 'server.js')],
  build: () => {
    run(packaged('vite/bin/vite.js'), 'build', 'apps/web', '--logLevel', 'warn');
    compressFiles(join(dist, 'web'));
    // The same app, with which the api draws pages: run there, never sent.
    run(packaged('vite/bin/vite.js'), 'build', 'apps/web', '--ssr', '--logLevel', 'error');
  },
};

/** Builds where dist is missing or older than the sources; an unchanged tree costs some milliseconds. */
export function buildWhenStale(): void {
  const stale = [programs, web].filter((part) => {
    const marker = markerOf(part);
    const isBuilt = part.results.every((result) => existsSync(result)) && existsSync(marker);
    return !isBuilt || readFileSync(marker, 'utf8') !== stateOf(part);
  });
  buildParts(stale);
}

/** Builds everything, in seconds; types are not checked here. Throws a Trouble with the compiler's words. */
export function build(): void {
  buildParts([programs, web]);
}

/** Builds the web alone, for a test that needs no programs. */
export function buildWeb(): void {
  buildParts([web]);
}

function buildParts(parts: readonly Part[]): void {
  if (parts.length > 0) console.log('Openhuis: building …');
  for (const part of parts) {
    rmSync(markerOf(part), { force: true });
    const wanted = stateOf(part);
    part.build();
    mkdirSync(dist, { recursive: true });
    writeFileSync(markerOf(part), wanted);
  }
}

function markerOf({ name }: Part): string {
  return join(dist, `.sources-of-${name}`);
}

function packaged(path: string): string {
  return join(root, 'node_modules', path);
}

function run(...command: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
    // Whoever asks for it: a test that builds would otherwise leave a web with the checks of development in it.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Trouble(`the build failed.\n${stdout}${stderr}`);
}

function stateOf({ sources }: Part): string {
  const hash = createHash('sha256').update(process.versions.node);
  const files = globSync(sources, { cwd: root, withFileTypes: true })
    .filter((file) => file.isFile() && !file.name.endsWith('.spec.ts'))
    .map((file) => join(file.parentPath, file.name))
    .sort();
  for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

await runAsCommand(import.meta.filename, build);
