import { execFileSync } from 'node:child_process';
import { afterAll, describe, expect, it } from '@jest/globals';
import { DocumentCompiler, type DocumentOrder } from './document-compiler.js';

const source = `
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title, date: auto)
#set text(lang: "nl", font: "Source Sans 3")
= #data.title
#if "logo" in data { image(data.logo, alt: "Logo") }
`;
const order = (title: string, others: Partial<DocumentOrder> = {}): DocumentOrder => ({
  sources: [['brief.typ', source]],
  data: { title },
  madeAt: new Date('2026-03-02T09:00:00Z'),
  ...others,
});
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
/** One point, PNG. */
const point = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('making a document', () => {
  const documents = new DocumentCompiler();
  afterAll(() => documents.onApplicationShutdown());

  it('gives tagged PDF/A-2a with its fonts inside', async () => {
    const pdf = text(await documents.pdf(order('Besluit')));
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(pdf).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/MarkInfo');
  });

  it('gives the same bytes for the same order, whatever came in between', async () => {
    const first = await documents.pdf(order('Een'));
    await Promise.all([documents.pdf(order('Twee')), documents.pdf(order('Drie'))]);
    expect(Buffer.from(first).equals(await documents.pdf(order('Een')))).toBe(true);
    const later = order('Een', { madeAt: new Date('2026-03-03T09:00:00Z') });
    expect(Buffer.from(first).equals(await documents.pdf(later))).toBe(false);
  });

  it('gives the same bytes in another thread', async () => {
    const another = new DocumentCompiler();
    const [one, other] = await Promise.all([documents.pdf(order('Een')), another.pdf(order('Een'))]);
    await another.onApplicationShutdown();
    expect(Buffer.from(one).equals(other)).toBe(true);
  });

  it('gives the same bytes in another process', async () => {
    const { sources, data, madeAt } = order('Een');
    const message = { sources, pictures: [], data: JSON.stringify(data), madeAt: madeAt.getTime() / 1000 };
    const program = `
      const { Worker } = require('node:worker_threads');
      const worker = new Worker(new URL(process.argv[1]), { workerData: { root: process.cwd() } });
      worker.on('message', ({ bytes }) => { process.stdout.write(bytes); void worker.terminate(); });
      worker.postMessage(JSON.parse(process.argv[2]));`;
    const thread = new URL('./typst-worker.ts', import.meta.url).href;
    const elsewhere = execFileSync(process.execPath, ['-e', program, thread, JSON.stringify(message)]);
    expect(elsewhere.equals(Buffer.from(await documents.pdf(order('Een'))))).toBe(true);
  });

  it('shows a picture that came with the order, and forgets it', async () => {
    const withLogo = { data: { title: 'Logo', logo: 'logo' } };
    const shown = await documents.pdf(order('', { ...withLogo, pictures: [['logo', point]] }));
    expect(text(shown)).toContain('/Figure');
    await expect(documents.pdf(order('', withLogo))).rejects.toThrow('Typst');
  });

  it('says what is wrong with a template, and goes on with the next', async () => {
    const broken: DocumentOrder = { ...order('Stuk'), sources: [['stuk.typ', '#onbekend']] };
    await expect(documents.pdf(broken)).rejects.toThrow('unknown variable: onbekend');
    expect(text(await documents.pdf(order('Weer heel')))).toContain('%PDF');
  });

  it('begins a new thread when the old one ended', async () => {
    const waiting = documents.pdf(order('Te laat'));
    await new Promise((go) => setImmediate(go));
    await documents.onApplicationShutdown();
    await expect(waiting).rejects.toThrow('ended');
    expect(text(await documents.pdf(order('Opnieuw')))).toContain('%PDF');
  });
});
