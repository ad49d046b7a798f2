import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sampleDocx, sampleJpeg, samplePdf, samplePng, sampleXlsx } from './content/sample-files.fixture.js';
import { evidenceMediaTypes, FileStore, LARGEST_FILE } from './file-store.js';

const pdf = samplePdf();
const png = samplePng();
const jpeg = sampleJpeg();

describe('the file store', () => {
  let directory: string;
  let store: FileStore;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'file-store-'));
    store = new FileStore(directory);
  });
  afterEach(() => rm(directory, { recursive: true }));

  const filesIn = async (): Promise<string[]> =>
    (await readdir(directory, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);

  it.each([
    ['application/pdf', pdf],
    ['image/png', png],
    ['image/jpeg', jpeg],
  ])('keeps %s under the hash of its bytes', async (mediaType, bytes) => {
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(await store.store(Readable.from([bytes]))).toEqual({
      hash,
      size: bytes.length,
      mediaType,
      scan: 'notScanned',
    });
    expect(await buffer(await store.open(hash))).toEqual(bytes);
  });

  it.each([
    ['a DOCX', sampleDocx()],
    ['an XLSX', sampleXlsx()],
  ])('keeps %s where it is asked for, and nowhere else', async (_name, bytes) => {
    expect(await store.store(Readable.from([bytes]), evidenceMediaTypes)).toMatchObject({ size: bytes.length });
    await expect(store.store(Readable.from([bytes]))).rejects.toMatchObject({ violations: [{ code: 'file-type' }] });
  });

  it('tells the type from content that comes byte by byte', async () => {
    const stored = await store.store(Readable.from([...pdf].map((byte) => Buffer.of(byte))));
    expect(stored).toMatchObject({ mediaType: 'application/pdf', size: pdf.length });
  });

  it('keeps the same bytes once', async () => {
    const [first, second] = await Promise.all([store.store(Readable.from([pdf])), store.store(Readable.from([pdf]))]);
    expect(second.hash).toBe(first.hash);
    expect(await filesIn()).toEqual([first.hash]);
  });

  it.each([
    ['a page of HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a zip archive', Buffer.from('504b0304140000000000', 'hex')],
    ['nothing', Buffer.alloc(0)],
  ])('refuses %s and keeps nothing of it', async (_name, bytes) => {
    await expect(store.store(Readable.from([bytes]))).rejects.toMatchObject({
      violations: [{ code: 'file-type', path: 'file' }],
    });
    expect(await filesIn()).toEqual([]);
  });

  it('accepts the largest file and refuses one byte more', async () => {
    const upTo = (size: number): Readable => Readable.from([samplePdf(size)]);
    expect((await store.store(upTo(LARGEST_FILE))).size).toBe(LARGEST_FILE);
    const before = await filesIn();
    await expect(store.store(upTo(LARGEST_FILE + 1))).rejects.toMatchObject({
      violations: [{ code: 'body-too-large' }],
    });
    expect(await filesIn()).toEqual(before);
  });

  it('refuses what a parser cut off at its own limit', async () => {
    const cut = Object.assign(Readable.from([pdf]), { truncated: true });
    await expect(store.store(cut)).rejects.toMatchObject({ violations: [{ code: 'body-too-large' }] });
    expect(await filesIn()).toEqual([]);
  });

  it('leaves nothing behind when the sender breaks off', async () => {
    const broken = Readable.from(
      (function* () {
        yield pdf;
        throw new Error('connection lost');
      })(),
    );
    await expect(store.store(broken)).rejects.toThrow('connection lost');
    expect(await filesIn()).toEqual([]);
  });

  it.each(['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(64)}/x`])(
    'opens nothing by the name %j',
    async (name) => {
      await expect(store.open(name)).rejects.toThrow(RangeError);
      await expect(store.remove(name)).rejects.toThrow(RangeError);
    },
  );

  it('says that it lost a file', async () => {
    await expect(store.open('a'.repeat(64))).rejects.toMatchObject({ violations: [{ code: 'unavailable' }] });
  });
});
