import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { contractDocumentKinds, documentFacts, documentOrder } from '@openhuis/contracts';
import {
  DocumentCompiler,
  type DocumentOrder,
  DocumentSealer,
  readSealIdentity,
  selfSignedIdentity,
} from '@openhuis/documents';
import { sampleDocumentSource } from '../../libs/contracts/src/documents/documents.fixture.js';
import type { BenchSize } from './bench-size.js';
import { type Figure, listed, median } from './figures.js';
import { bareTypst } from './letters-bench.js';

/** A contract with its annexes, from its facts to its sealed files, in times of Typst alone on the same finished text. */
const TARGET = 3;
const ARCHIVED = 10_000;
const FILE_BYTES = 40_000;
const TARGET_MEGABYTES = 200;
const sealedAt = new Date('2026-03-02T09:00:00Z');

/**
 * A signed contract with its three annexes as the worker makes and seals it, beside Typst compiling the same four texts; and
 * the memory of a process that writes a ZIP of ten thousand PDFs.
 */
export async function documentsBench({ letters, listRounds }: BenchSize): Promise<Figure[]> {
  const documents = new DocumentCompiler();
  const bare = bareTypst();
  const { certificate, key } = selfSignedIdentity('bench', sealedAt, 30);
  const sealer = new DocumentSealer(readSealIdentity(certificate, key, sealedAt));
  const contracts = Math.max(10, Math.ceil(letters / 4));
  const times = { ours: [] as number[], bare: [] as number[] };
  const ours = async (): Promise<void> => {
    const since = performance.now();
    for (let at = 0; at < contracts; at += 1) {
      for (const order of ordersOf(at)) {
        const pdf = await documents.pdf(order);
        await sealer.seal(pdf, { reason: 'bench', contact: 'bench@openhuis.example', sealedAt });
      }
    }
    times.ours.push((performance.now() - since) / contracts);
  };
  const baseline = async (): Promise<void> => {
    const finished = Array.from({ length: contracts }, (_, at) => ordersOf(at)).flat();
    const since = performance.now();
    for (const order of finished) {
      bare(order);
      await new Promise((go) => setImmediate(go));
    }
    times.bare.push((performance.now() - since) / contracts);
  };
  try {
    for (const order of ordersOf(0)) {
      if (!Buffer.from(await documents.pdf(order)).equals(bare(order)))
        throw new Error('the baseline makes other bytes');
    }
    for (let round = 0; round < listRounds; round += 1) {
      for (const lane of round % 2 === 0 ? [ours, baseline] : [baseline, ours]) await lane();
    }
  } finally {
    await documents.onApplicationShutdown();
  }
  console.log(`documents: ${listed(times.ours, 1)} ms a contract, bare Typst ${listed(times.bare, 1)} ms`);
  const ratio = median(times.ours) / median(times.bare);
  return [
    {
      figure: 'a contract with three annexes, made and sealed, against bare Typst with the same texts',
      ours: `${median(times.ours).toFixed(1)} ms`,
      baseline: `${median(times.bare).toFixed(1)} ms`,
      ratio: ratio.toFixed(2),
      target: `≤ ${TARGET}`,
      reached: ratio <= TARGET,
    },
    archiveFigure(),
  ];
}

/** The four documents of a contract, each contract with another number. */
function ordersOf(at: number): DocumentOrder[] {
  const source = {
    ...sampleDocumentSource,
    contract: { ...sampleDocumentSource.contract, organisationName: `Zorg ${at} B.V.` },
  };
  return contractDocumentKinds.map((kind) =>
    documentOrder({
      kind,
      templateVersion: 1,
      writtenAt: sealedAt,
      facts: documentFacts(kind, source, sealedAt),
      logo: null,
    }),
  );
}

/** In a process of its own, so that nothing else is counted; it reads real files and throws away what it writes. */
function archiveFigure(): Figure {
  const folder = mkdtempSync(join(tmpdir(), 'openhuis-archive-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, Buffer.alloc(FILE_BYTES, '%PDF'));
    const program = `
      import { createReadStream, readFileSync } from 'node:fs';
      import { fileArchive } from ${JSON.stringify(pathToFileURL('libs/platform/src/files/file-archive.ts').href)};
      async function* files() {
        for (let at = 0; at < ${ARCHIVED}; at += 1) {
          yield { path: 'contract-' + at + '/overeenkomst.pdf', changedAt: new Date(), open: async () => createReadStream(${JSON.stringify(file)}) };
        }
      }
      let bytes = 0;
      const since = performance.now();
      for await (const piece of fileArchive(files())) bytes += piece.length;
      const seconds = (performance.now() - since) / 1000;
      // Of this program alone: the most that getrusage tells began with that of the process that started it.
      const [, most] = /VmHWM:\\s+(\\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'));
      console.log(JSON.stringify({ bytes, seconds, megabytes: Number(most) / 1024 }));`;
    const said = execFileSync(process.execPath, ['--max-semi-space-size=8', '--input-type=module', '-e', program], {
      cwd: process.cwd(),
    });
    const { bytes, seconds, megabytes } = JSON.parse(said.toString()) as Record<
      'bytes' | 'seconds' | 'megabytes',
      number
    >;
    if (bytes < ARCHIVED * FILE_BYTES) throw new Error('the archive is not whole');
    console.log(`documents: ${ARCHIVED} PDFs of ${FILE_BYTES} bytes in ${seconds.toFixed(1)} s`);
    return {
      figure: `memory of a process that writes a ZIP of ${ARCHIVED} PDFs`,
      ours: `${megabytes.toFixed(0)} MB`,
      baseline: '-',
      ratio: megabytes.toFixed(0),
      target: `< ${TARGET_MEGABYTES} MB`,
      reached: megabytes < TARGET_MEGABYTES,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
