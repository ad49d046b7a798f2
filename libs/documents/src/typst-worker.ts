/**
 * The thread in which Typst compiles: 4 to 17 milliseconds a document would keep every request waiting. It stands on its own,
 * without a module of ours, because it is started both as it is (in tests) and as built.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

interface Order {
  /** Name of the file in the workspace by its source text; the first is compiled. */
  sources: [string, string][];
  /** Pictures by their name in the workspace. */
  pictures: [string, Uint8Array][];
  data: string;
  /** Seconds since 1970: what the document says of when it was made. */
  madeAt: number;
}

/** No file of the machine is read: everything a document needs comes with the order. */
const WORKSPACE = '/openhuis-documents';
/** How many compilations what nobody asked for again is remembered. */
const CACHE_AGE = 10;

const near = createRequire(join((workerData as { root: string }).root, 'package.json'));
const fonts = ['400Regular/SourceSans3_400Regular', '400Regular_Italic/SourceSans3_400Regular_Italic'].concat([
  '600SemiBold/SourceSans3_600SemiBold',
  '700Bold/SourceSans3_700Bold',
]);
const compiler = NodeCompiler.create({
  workspace: WORKSPACE,
  fontArgs: [
    { fontBlobs: fonts.map((font) => readFileSync(near.resolve(`@expo-google-fonts/source-sans-3/${font}.ttf`))) },
  ],
});
/** What stands in the workspace: a source that has not changed keeps what was computed of it. */
const known = new Map<string, string>();

function compile({ sources, pictures, data, madeAt }: Order): Uint8Array {
  for (const [name, source] of sources) {
    if (known.get(name) === source) continue;
    compiler.addSource(join(WORKSPACE, name), source);
    known.set(name, source);
  }
  for (const [name, bytes] of pictures) compiler.mapShadow(join(WORKSPACE, name), Buffer.from(bytes));
  try {
    const main = sources[0]?.[0] ?? '';
    const { result, ...failed } = outcome(main, data);
    if (result === null) throw new Error(`Typst: ${JSON.stringify(failed.faults)}`);
    return compiler.pdf(result, { pdfStandard: 'a-2a', creationTimestamp: madeAt });
  } finally {
    for (const [name] of pictures) compiler.unmapShadow(join(WORKSPACE, name));
    compiler.evictCache(CACHE_AGE);
  }
}

function outcome(main: string, data: string) {
  const compiled = compiler.compile({ mainFilePath: join(WORKSPACE, main), inputs: { data } });
  const error = compiled.hasError() ? compiled.takeDiagnostics() : null;
  return { result: compiled.result, faults: error?.shortDiagnostics ?? [] };
}

parentPort?.on('message', (order: Order) => {
  try {
    const bytes = Uint8Array.from(compile(order));
    parentPort?.postMessage({ bytes }, [bytes.buffer]);
  } catch (error) {
    parentPort?.postMessage({ fault: error instanceof Error ? error.message : String(error) });
  }
});
