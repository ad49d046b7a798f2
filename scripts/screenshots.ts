/** `npm run screenshots`: the pictures of the main pages in docs/screenshots, from a system of its own with the demo regions. */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { buildWhenStale } from './build.ts';
import { bundle } from './bundle.ts';
import { installTools } from './tools.ts';
import { runAsCommand, Trouble } from './trouble.ts';

async function main(): Promise<void> {
  for (const line of installTools()) console.log(line);
  buildWhenStale();
  const root = resolve(import.meta.dirname, '..');
  const program = await bundle('test/support/take-screenshots');
  const { status } = spawnSync(process.execPath, [program, join(root, 'docs', 'screenshots')], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Trouble('not all pictures were taken (the reason stands above).');
}

await runAsCommand(import.meta.filename, main);
