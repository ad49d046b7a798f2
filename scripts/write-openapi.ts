/**
 * Writes openapi.json from the code, and from that the types with which the web asks the api; with --check it writes nothing and fails when one of them differs.
 * The metadata of DTOs and controllers is brought up to date first.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { bundle } from './bundle.ts';
import { runAsCommand, Trouble } from './trouble.ts';
import { metadataFile, writeMetadata } from './write-metadata.ts';

const root = resolve(import.meta.dirname, '..');
const file = join(root, 'openapi.json');
const schemaFile = join(root, 'apps', 'web', 'src', 'api', 'schema.d.ts');

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
  keep(file, stdout, isCheck);
  const types = astToString(await openapiTS(stdout, { defaultNonNullable: false }));
  keep(schemaFile, `/* Written by scripts/write-openapi.ts from openapi.json. */\n\n${types}`, isCheck);
}

function keep(path: string, wanted: string, isCheck: boolean): void {
  const name = relative(root, path);
  if (contentOf(path) === wanted) {
    console.log(`${name} stands as it was.`);
  } else if (isCheck) {
    throw new Trouble(`${name} differs from the code: run \`npm run openapi\` and commit the file.`);
  } else {
    writeFileSync(path, wanted);
    console.log(`${name} written.`);
  }
}

function contentOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

await runAsCommand(import.meta.filename, main);
