import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FileStore, LARGEST_FILE } from './file-store.js';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n');
const png = Buffer.from(
  '89504e470d0a1a0a0000000d4948445200000001000000010806000000' +
    '1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082',
  'hex',
);
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');

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
    expect(await store.store(Readable.from([bytes]))).toEqual({ hash, size: bytes.length, mediaType });
    expect(await buffer(store.open(hash))).toEqual(bytes);
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
    const megabyte = Buffer.alloc(1024 * 1024);
    const upTo = function* (size: number): Generator<Buffer> {
      yield pdf;
      for (let left = size - pdf.length; left > 0; left -= megabyte.length) yield megabyte.subarray(0, left);
    };
    expect((await store.store(Readable.from(upTo(LARGEST_FILE)))).size).toBe(LARGEST_FILE);
    const before = await filesIn();
    await expect(store.store(Readable.from(upTo(LARGEST_FILE + 1)))).rejects.toMatchObject({
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

  it.each(['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(64)}/x`])('opens nothing by the name %j', (name) => {
    expect(() => store.open(name)).toThrow(RangeError);
  });
});
