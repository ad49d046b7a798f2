/**
 * The benches of the project, each beside its baseline in the same run:
 * `npm run bench -- [amendments] [consolidated] [documents] [enrolments] [letters] [list] [pages] [plan] [send] [session] [submissions] [walls] [web] [--full] [--keep]`. Without a name all of them run.
 */
import 'reflect-metadata';
import { PROCESS_WORD, serve } from './bench-process.js';
import { fullSize, shortSize } from './bench-size.js';
import { amendmentsBench } from './amendments-bench.js';
import { bullmqBaseline } from './bullmq-baseline.js';
import { consolidatedBench } from './consolidated-bench.js';
import { enrolmentBench } from './enrolment-bench.js';
import { type Figure, table } from './figures.js';
import { documentsBench } from './documents-bench.js';
import { lettersBench } from './letters-bench.js';
import { listBaseline } from './list-baseline.js';
import { listBench } from './list-bench.js';
import { loadGenerator } from './load-generator.js';
import { pagesBench } from './pages-bench.js';
import { planBench } from './plan-bench.js';
import { planningProcess } from './planning-process.js';
import { sendBench } from './send-bench.js';
import { sendingProcess } from './sending-process.js';
import { sessionBench } from './session-bench.js';
import { sinkProcess } from './sink-process.js';
import { submissionBench } from './submission-bench.js';
import { wallsBench } from './walls-bench.js';
import { webBench } from './web-bench.js';

const benches = {
  amendments: amendmentsBench,
  consolidated: consolidatedBench,
  enrolments: enrolmentBench,
  documents: documentsBench,
  letters: lettersBench,
  list: listBench,
  pages: pagesBench,
  plan: planBench,
  send: sendBench,
  session: sessionBench,
  submissions: submissionBench,
  walls: wallsBench,
  web: webBench,
};
const processes: Record<string, ((settings: never) => ReturnType<typeof sinkProcess>) | undefined> = {
  'list-baseline': listBaseline,
  'load-generator': loadGenerator,
  planning: planningProcess,
  sending: sendingProcess,
  'bullmq-baseline': bullmqBaseline,
  sink: sinkProcess,
};

async function run(words: string[]): Promise<number> {
  const options = words.filter((word) => word.startsWith('--'));
  const names = words.filter((word) => !word.startsWith('--'));
  const unknown = [
    ...names.filter((name) => !(name in benches)),
    ...options.filter((option) => !['--full', '--keep'].includes(option)),
  ];
  if (unknown.length > 0) {
    console.error(`Unknown: ${unknown.join(' ')}. The benches are ${Object.keys(benches).join(', ')}; --full, --keep.`);
    return 2;
  }
  const full = options.includes('--full');
  const figures: Figure[] = [];
  for (const [name, bench] of Object.entries(benches)) {
    if (names.length === 0 || names.includes(name)) figures.push(...(await bench(full ? fullSize : shortSize)));
  }
  console.log(`\n${table(figures)}`);
  if (full) return figures.every(({ reached }) => reached) ? 0 : 1;
  console.log('A short run: it shows that everything works; for figures that count, add --full.');
  return 0;
}

const [word, name, ...others] = process.argv.slice(2);
if (word === PROCESS_WORD) {
  const open = processes[name ?? ''];
  if (open === undefined) throw new Error(`there is no process ${name}`);
  await serve(open);
} else {
  process.exit(await run([word, name, ...others].filter((one) => one !== undefined)));
}
