import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { DocumentCompiler, type DocumentOrder } from '@openhuis/documents';
import { letterFacts, letterOrder } from '@openhuis/enrolments';
import { sampleMatters, sampleSource, sampleSubject } from '../../libs/enrolments/src/letters/letters.fixture.js';
import type { BenchSize } from './bench-size.js';
import { type Figure, listed, median } from './figures.js';

const TARGET = 0.6;
/** What a person who waits for a page does not notice. */
const TARGET_DELAY = 10;
const NANOSECONDS = 1e6;
const WORKSPACE = '/bench';

/**
 * Letters a second as the api and the worker make them, in a thread of their own, beside Typst itself compiling the very same
 * texts in this one without anything around it; and how long the main loop was kept waiting meanwhile.
 */
export async function lettersBench({ letters, listRounds }: BenchSize): Promise<Figure[]> {
  const documents = new DocumentCompiler();
  const bare = bareTypst();
  const orders = Array.from({ length: letters }, (_, at) => orderOf(at));
  const rates = { ours: [] as number[], bare: [] as number[] };
  const waits: number[] = [];
  const ours = async (): Promise<void> => {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    rates.ours.push(await rateOf(orders, (order) => documents.pdf(order)));
    delay.disable();
    waits.push(delay.percentile(99) / NANOSECONDS);
  };
  const baseline = async (): Promise<void> => {
    rates.bare.push(
      await rateOf(orders, async (order) => {
        const made = bare(order);
        await yieldToOthers();
        return made;
      }),
    );
  };
  try {
    // Both know the template and the fonts before anything is measured.
    const [first] = orders;
    if (first === undefined) throw new Error('a bench of letters needs one at least');
    if (!Buffer.from(await documents.pdf(first)).equals(bare(first))) throw new Error('the baseline makes other bytes');
    for (let round = 0; round < listRounds; round += 1) {
      for (const lane of round % 2 === 0 ? [ours, baseline] : [baseline, ours]) await lane();
    }
  } finally {
    await documents.onApplicationShutdown();
  }
  console.log(
    `letters: ${listed(rates.ours)} a second, bare Typst ${listed(rates.bare)}; p99 wait ${listed(waits, 1)} ms`,
  );
  const ratio = median(rates.ours) / median(rates.bare);
  const wait = median(waits);
  return [
    {
      figure: 'letters as PDF/A in a thread, against bare Typst with the same texts',
      ours: `${median(rates.ours).toFixed(0)}/s`,
      baseline: `${median(rates.bare).toFixed(0)}/s`,
      ratio: ratio.toFixed(2),
      target: `≥ ${TARGET}`,
      reached: ratio >= TARGET,
    },
    {
      figure: 'wait of the main loop while letters are made (p99)',
      ours: `${wait.toFixed(1)} ms`,
      baseline: '-',
      ratio: wait.toFixed(1),
      target: `≤ ${TARGET_DELAY} ms`,
      reached: wait <= TARGET_DELAY,
    },
  ];
}

async function rateOf(
  orders: readonly DocumentOrder[],
  make: (order: DocumentOrder) => Promise<unknown>,
): Promise<number> {
  const since = performance.now();
  for (const order of orders) await make(order);
  return (orders.length * 1000) / (performance.now() - since);
}

/** A notice of intended refusal, the longest letter; each to another provider with another reason. */
function orderOf(at: number): DocumentOrder {
  const { intendedRefusal } = sampleMatters;
  if (intendedRefusal?.kind !== 'intendedRefusal') throw new Error('the samples have lost a letter');
  const writtenAt = new Date(Date.UTC(2026, 2, 9, 8, 30, at % 60));
  const facts = letterFacts(
    sampleSubject,
    { ...intendedRefusal, reason: `Reden ${at}: twee voorwaarden zijn niet vervuld.` },
    { ...sampleSource, addressee: { ...sampleSource.addressee, name: `Zorg ${at} B.V.` } },
    writtenAt,
  );
  return letterOrder({ kind: 'intendedRefusal', templateVersion: 1, writtenAt, facts, logo: null });
}

/** Typst itself, in this thread and with nothing around it. */
export function bareTypst(): (order: DocumentOrder) => Buffer {
  const near = createRequire(join(process.cwd(), 'package.json'));
  const fonts = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'].map((name) =>
    readFileSync(near.resolve(`@expo-google-fonts/source-sans-3/${name}/SourceSans3_${name}.ttf`)),
  );
  const compiler = NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs: fonts }] });
  const known = new Set<string>();
  return ({ sources, data, madeAt }) => {
    for (const [name, source] of sources) {
      if (!known.has(name)) compiler.addSource(join(WORKSPACE, name), source);
      known.add(name);
    }
    const mainFilePath = join(WORKSPACE, sources[0]?.[0] ?? '');
    const { result } = compiler.compile({ mainFilePath, inputs: { data: JSON.stringify(data) } });
    if (result === null) throw new Error('Typst made nothing');
    const seconds = Math.floor(madeAt.getTime() / 1000);
    const bytes = compiler.pdf(result, { pdfStandard: 'a-2a', creationTimestamp: seconds });
    compiler.evictCache(10);
    return bytes;
  };
}
