/**
 * `npm test`: the rules under four time zones side by side, then everything that needs a PostgreSQL.
 * Further words go to Jest (`npm test -- libs/calendar`). With CI=true a skipped test is a failure.
 * `npm run faults` runs the fault battery alone and in full (OPENHUIS_FAULTS=full), row-level security with it.
 */
import { availableParallelism } from 'node:os';
import { buildWhenStale } from './build.ts';
import { runJest, type Outcome } from './jest.ts';
import { installTools } from './tools.ts';
import { runAsCommand, Trouble } from './trouble.ts';

// The Azores change their clock at midnight: only there does a lost UTC show in some sums.
const timeZones = ['UTC', 'Europe/Amsterdam', 'America/Los_Angeles', 'Atlantic/Azores'];

async function main(): Promise<void> {
  const words = process.argv.slice(2).filter((word) => word !== '--faults');
  const faultsOnly = process.argv.includes('--faults');
  const isCi = process.env.CI !== undefined && !['', '0', 'false'].includes(process.env.CI);

  const missing = installTools();
  for (const line of missing) console.log(line);

  const outcomes: [string, Outcome][] = faultsOnly ? [] : await rules(words);
  try {
    // Some suites start the programs themselves.
    buildWhenStale();
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    console.log(error.message);
    outcomes.push(['build', { passed: 0, failed: 1, skipped: 0, output: '', failures: [error.message] }]);
  }
  if (faultsOnly) {
    const environment = { OPENHUIS_FAULTS: 'full' };
    outcomes.push([
      'faults',
      await runJest(['--selectProjects', 'system', '--runInBand', 'test/faults', 'rls-alone', ...words], {
        environment,
      }),
    ]);
  } else {
    outcomes.push(['system', await runJest(['--selectProjects', 'system', workers(1), ...words])]);
  }

  console.log('');
  for (const [name, { failures }] of outcomes) {
    for (const failure of failures) console.log(`FAILURE ${name}, ${failure}`);
  }
  for (const [name, { passed, failed, skipped }] of outcomes) {
    console.log(`${name.padEnd(34)} ${passed} passed, ${failed} failed, ${skipped} skipped`);
  }
  const sum = (count: (outcome: Outcome) => number) =>
    outcomes.reduce((total, [, outcome]) => total + count(outcome), 0);
  const skipped = sum((outcome) => outcome.skipped);
  const failed = sum((outcome) => outcome.failed);
  if (skipped > 0) for (const line of missing) console.log(line);
  if (isCi && skipped > 0) console.log('CI=true: a skipped test is a failure.');
  console.log(`${sum((outcome) => outcome.passed)} passed, ${failed} failed, ${skipped} skipped`);
  if (failed > 0 || (isCi && skipped > 0)) process.exitCode = 1;
}

/** No rule may depend on where the machine thinks it is. */
async function rules(words: string[]): Promise<[string, Outcome][]> {
  console.log(`Rules under ${timeZones.join(', ')} …`);
  const outcomes = await Promise.all(
    timeZones.map(async (zone): Promise<[string, Outcome]> => {
      const parameters = ['--selectProjects', 'rules', workers(timeZones.length), ...words];
      return [`rules, ${zone}`, await runJest(parameters, { environment: { TZ: zone }, quiet: true })];
    }),
  );
  for (const [name, { failed, output }] of outcomes) if (failed > 0) console.log(`${name}\n${output}`);
  return outcomes;
}

function workers(runs: number): string {
  return `--maxWorkers=${Math.max(1, Math.floor(availableParallelism() / runs))}`;
}

await runAsCommand(import.meta.filename, main);
