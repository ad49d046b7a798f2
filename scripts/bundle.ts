import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rspack, type RspackOptions } from '@rspack/core';
import { rspackDefaultsFactory } from '@nestjs/cli/lib/compiler/defaults/rspack-defaults.js';
import { Trouble } from './trouble.ts';

const root = resolve(import.meta.dirname, '..');

/**
 * Compiles a program that is no app of its own (a bench, the writer of openapi.json) exactly as the apps are compiled.
 *
 * @param entry without '.ts', from the project's folder: 'test/bench/main'
 * @returns the absolute path of the program in dist
 * @throws Trouble with the compiler's words
 */
export async function bundle(entry: string): Promise<string> {
  process.chdir(root);
  const noPlugins = { beforeHooks: [], afterHooks: [], afterDeclarationsHooks: [], readonlyVisitors: [] };
  const defaults = rspackDefaultsFactory(root, '.', entry, false, join(root, 'tsconfig.json'), noPlugins, true, {});
  const settings: unknown = await import(pathToFileURL(join(root, 'rspack.config.js')).href);
  const { default: configure } = settings as { default: (defaults: RspackOptions) => RspackOptions };
  const options = configure(defaults);
  const compiler = rspack({ ...options, output: { ...options.output, path: join(root, 'dist') } });
  await new Promise<void>((done, fail) => {
    compiler.run((error, stats) => {
      if (error !== null) fail(error);
      else if (stats?.hasErrors() === true) fail(new Trouble(stats.toString({ colors: false, modules: false })));
      else compiler.close(() => done());
    });
  });
  return join(root, `dist/${entry}.js`);
}
