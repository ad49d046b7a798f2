/**
 * Builds api, worker, operations and the local identity provider into dist/apps, when the sources have changed since the last build.
 * As a command (`npm run build`) it always builds.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runAsCommand, Trouble } from './trouble.ts';

export const apps = ['api', 'worker', 'operations', 'identity'];

const root = resolve(import.meta.dirname, '..');
const marker = join(root, 'dist', '.sources');
const sources = ['apps/*.ts', 'apps/!(web)/**/*', 'libs/**/*', 'migrations/**/*'];
const settings = ['package-lock.json', 'nest-cli.json', 'tsconfig.json', 'rspack.config.js'];

/** Builds where dist is missing or older than the sources; an unchanged tree costs some milliseconds. */
export function buildWhenStale(): void {
  const wanted = stateOfSources();
  const isBuilt = apps.every((app) => existsSync(join(root, 'dist', 'apps', app, 'main.js')));
  if (!isBuilt || !existsSync(marker) || readFileSync(marker, 'utf8') !== wanted) build();
}

/** Builds all apps side by side, in seconds; types are not checked here. Throws a Trouble with the compiler's words. */
export function build(): void {
  console.log('Openhuis: building …');
  if (!existsSync(join(root, 'apps', 'api', 'src', 'metadata.ts'))) {
    // On its own: it loads the compiler, which a start that builds nothing should not wait for.
    run(join(import.meta.dirname, 'write-metadata.ts'));
  }
  rmSync(marker, { force: true });
  const wanted = stateOfSources();
  run(join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js'), 'build', '--all', '--parallel');
  writeFileSync(marker, wanted);
}

function run(...command: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Trouble(`the build failed.\n${stdout}${stderr}`);
}

function stateOfSources(): string {
  const hash = createHash('sha256').update(process.versions.node);
  const files = globSync([...sources, ...settings], { cwd: root, withFileTypes: true })
    .filter((file) => file.isFile() && !file.name.endsWith('.spec.ts'))
    .map((file) => join(file.parentPath, file.name))
    .sort();
  for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

await runAsCommand(import.meta.filename, build);
