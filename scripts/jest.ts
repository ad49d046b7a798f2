import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** How one run of Jest ended. */
export interface Outcome {
  passed: number;
  failed: number;
  /** Tests that did not run, whatever the reason. */
  skipped: number;
  /** What Jest printed, where it was not shown right away. */
  output: string;
}

const root = resolve(import.meta.dirname, '..');

/** Runs Jest on this Node, with ES modules. `quiet` keeps its words for the outcome; `folder` is another tree than this. */
export async function runJest(
  parameters: string[],
  {
    environment = {},
    quiet = false,
    folder: tree = root,
  }: { environment?: NodeJS.ProcessEnv; quiet?: boolean; folder?: string } = {},
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'openhuis-jest-'));
  const resultFile = join(folder, 'result.json');
  const jest = join(tree, 'node_modules', 'jest', 'bin', 'jest.js');
  const child = spawn(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      ...[jest, '--json', `--outputFile=${resultFile}`, '--passWithNoTests', ...parameters],
    ],
    {
      cwd: tree,
      env: {
        ...process.env,
        ...environment,
        // Its workers are processes of their own.
        NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`,
      },
      stdio: ['ignore', 'ignore', quiet ? 'pipe' : 'inherit'],
    },
  );
  let output = '';
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number>((done, fail) => {
    child.once('error', fail);
    child.once('close', (exitCode) => done(exitCode ?? 1));
  });
  try {
    const result = JSON.parse(readFileSync(resultFile, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numPendingTests: number;
      numTodoTests: number;
      numRuntimeErrorTestSuites: number;
    };
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    return {
      passed: result.numPassedTests,
      // An error outside any test counts as well.
      failed: code !== 0 && failed === 0 ? 1 : failed,
      skipped: result.numPendingTests + result.numTodoTests,
      output,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
