/** `npm run check`: format, lint, boundaries, types and the drift of openapi.json, side by side. */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { runAsCommand } from './trouble.ts';

const root = resolve(import.meta.dirname, '..');
const packaged = (path: string) => join(root, 'node_modules', path);
const checks = [
  { name: 'lint', command: [packaged('eslint/bin/eslint.js'), '.', '--max-warnings=0'] },
  { name: 'types', command: [packaged('typescript/bin/tsc'), '--noEmit', '-p', '.'] },
  { name: 'types of the web', command: [packaged('typescript/bin/tsc'), '--noEmit', '-p', 'apps/web'] },
  { name: 'types of its tests', command: [packaged('typescript/bin/tsc'), '--noEmit', '-p', 'test/browser'] },
  { name: 'openapi.json', command: [join(root, 'scripts', 'write-openapi.ts'), '--check'] },
  { name: 'format', command: [packaged('prettier/bin/prettier.cjs'), '--check', '.', '--log-level=warn'] },
  {
    name: 'boundaries',
    command: [
      packaged('dependency-cruiser/bin/dependency-cruiser.mjs'),
      'apps',
      'libs',
      'migrations',
      'test',
      'scripts',
    ],
  },
];

async function main(): Promise<void> {
  const results = await Promise.all(checks.map(run));
  const failed = results.filter((passed) => !passed).length;
  console.log(`${results.length - failed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

function run({ name, command }: { name: string; command: string[] }): Promise<boolean> {
  const begin = performance.now();
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((done) => {
    child.once('close', (code) => {
      const seconds = ((performance.now() - begin) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(18)} ${seconds} s`);
      if (code !== 0) console.log(output.trimEnd());
      done(code === 0);
    });
  });
}

await runAsCommand(import.meta.filename, main);
