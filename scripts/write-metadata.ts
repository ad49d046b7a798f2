/**
 * Writes apps/api/src/metadata.ts: what the DTOs and controllers say in types and comments, for the API description.
 * The rspack builder never runs the Nest plugin that would find it while compiling.
 */
import { mkdirSync, writeFileSync, readFileSync, existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { PluginMetadataGenerator } from '@nestjs/cli/lib/compiler/plugins/plugin-metadata-generator.js';
import { ReadonlyVisitor } from '@nestjs/swagger/plugin';
import { runAsCommand } from './trouble.ts';

const root = resolve(import.meta.dirname, '..');
export const metadataFile = join(root, 'apps', 'api', 'src', 'metadata.ts');
const empty = "export default async () => ({ '@nestjs/swagger': { models: [], controllers: [] } });\n";

/** Reads every *.dto.ts and *.controller.ts of apps and libs and writes the file; about three seconds. */
export function writeMetadata(): void {
  mkdirSync(dirname(metadataFile), { recursive: true });
  // main.ts imports the file: without it the sources would not compile.
  if (!existsSync(metadataFile)) writeFileSync(metadataFile, empty);
  const before = readFileSync(metadataFile, 'utf8');
  new PluginMetadataGenerator().generate({
    visitors: [
      new ReadonlyVisitor({
        introspectComments: true,
        classValidatorShim: true,
        esmCompatible: true,
        dtoFileNameSuffix: ['.dto.ts'],
        controllerFileNameSuffix: ['.controller.ts'],
        pathToSource: dirname(metadataFile),
      }),
    ],
    outputDir: dirname(metadataFile),
    tsProgramRef: ReadonlyVisitor.createTsProgram(join(root, 'tsconfig.json')),
  });
  const after = readFileSync(metadataFile, 'utf8');
  console.log(`apps/api/src/metadata.ts ${after === before ? 'stands as it was' : 'written'}.`);
}

await runAsCommand(import.meta.filename, writeMetadata);
