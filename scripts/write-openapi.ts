/**
 * Writes openapi.json from the code; with --check it writes nothing and fails when the file differs.
 * The metadata of DTOs and controllers is brought up to date first.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundle } from './bundle.ts';
import { runAsCommand, Trouble } from './trouble.ts';
import { metadataFile, writeMetadata } from './write-metadata.ts';

const root = resolve(import.meta.dirname, '..');
const file = join(root, 'openapi.json');

async function main(): Promise<void> {
  const isCheck = process.argv.includes('--check');
  const metadataBefore = contentOf(metadataFile);
  writeMetadata();
  if (isCheck && contentOf(metadataFile) !== metadataBefore) {
    throw new Trouble('apps/api/src/metadata.ts was out of date and is written anew: commit it.');
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [await bundle('scripts/describe-api')], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 50e6,
  });
  if (status !== 0) throw new Trouble(`the api could not be described.\n${stdout}${stderr}`);
  if (contentOf(file) === stdout) {
    console.log('openapi.json stands as it was.');
  } else if (isCheck) {
    throw new Trouble('openapi.json differs from the code: run `npm run openapi` and commit the file.');
  } else {
    writeFileSync(file, stdout);
    console.log('openapi.json written.');
  }
}

function contentOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

await runAsCommand(import.meta.filename, main);
