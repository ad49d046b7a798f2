import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

/** How one run of Jest ended. */
export interface Outcome {
  passed: number;
  failed: number;
  /** Tests that did not run, whatever the reason. */
  skipped: number;
  /** What Jest printed, where it was not shown right away. */
  output: string;
  /** What failed, a few lines each: a long run must not hide it. */
  failures: string[];
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
      testResults: TestFile[];
    };
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    return {
      passed: result.numPassedTests,
      // An error outside any test counts as well.
      failed: code !== 0 && failed === 0 ? 1 : failed,
      skipped: result.numPendingTests + result.numTodoTests,
      output,
      failures: result.testResults.flatMap((file) => failuresIn(file, tree)),
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, output, failures: ['Jest left no result'] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface TestFile {
  name: string;
  message: string;
  assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
}

const LINES_OF_A_FAILURE = 10;
/** How test/support/evidence-environment.mjs begins what was seen; an empty line ends it. */
const SEEN = 'Seen when it failed:';
const COLOURS = /\u001b\[\d+m/g;

/** The first words of each failure in a file and where in the file it was: not the whole way through the libraries. */
function failuresIn({ name, message, assertionResults }: TestFile, tree: string): string[] {
  const file = relative(tree, name);
  const failed = assertionResults.filter(({ status }) => status === 'failed');
  // A file that could not be read has no test to blame.
  if (failed.length === 0) return message === '' ? [] : [`${file}\n${brief(message, file)}`];
  return failed.map(
    ({ fullName, failureMessages }) => `${file}: ${fullName}\n${brief(failureMessages.join('\n'), file)}`,
  );
}

function brief(message: string, file: string): string {
  const all = message.replaceAll(COLOURS, '').split('\n');
  const [from, until] = [all.indexOf(SEEN), all.indexOf('')];
  const seen = from === -1 ? [] : all.slice(from, until);
  const lines = from === -1 ? all : all.slice(until);
  const words = lines.filter((line) => line.trim() !== '' && !/^\s+at /.test(line)).slice(0, LINES_OF_A_FAILURE);
  const place = lines.find((line) => /^\s+at /.test(line) && line.includes(file));
  return [...words, ...(place === undefined ? [] : [place.trim()]), ...seen].map((line) => `    ${line}`).join('\n');
}
