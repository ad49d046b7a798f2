import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { FileStore, S3Place } from '@openhuis/platform';
import { samplePdf } from '../../libs/platform/src/files/content/sample-files.fixture.js';
import { bucketKeys, S3Server } from '../support/s3-server.js';

describe('files in a bucket', () => {
  let server: S3Server;
  let directory: string;
  let store: FileStore;
  const pdf = samplePdf(300_000);
  const hash = createHash('sha256').update(pdf).digest('hex');
  const key = `/bucket/${hash.slice(0, 2)}/${hash}`;

  beforeAll(async () => {
    server = await S3Server.start();
    directory = await mkdtemp(join(tmpdir(), 'bucket-'));
    store = new FileStore(directory, new S3Place({ url: server.url, ...bucketKeys }));
  });
  afterEach(() => {
    server.objects.clear();
    server.requests.length = 0;
    server.refused.length = 0;
  });
  afterAll(async () => {
    await server.close();
    await rm(directory, { recursive: true });
  });
  const left = async (): Promise<string[]> => await readdir(join(directory, 'incoming'));

  it('are kept under their hash, signed over their content, and read back', async () => {
    expect(await store.store(Readable.from([pdf]))).toMatchObject({ hash, size: pdf.length });
    expect([...server.objects.keys()]).toEqual([key]);
    expect(await buffer(await store.open(hash))).toEqual(pdf);
    expect(server.refused).toEqual([]);
    expect(await left()).toEqual([]);
  });

  it('are sent once', async () => {
    await store.store(Readable.from([pdf]));
    await store.store(Readable.from([pdf]));
    expect(server.requests.filter((request) => request.startsWith('PUT'))).toEqual([`PUT ${key}`]);
  });

  it('are sent again when what is there is cut off', async () => {
    server.objects.set(key, pdf.subarray(0, 100));
    await store.store(Readable.from([pdf]));
    expect(server.objects.get(key)).toEqual(pdf);
  });

  it('are taken away, also when they are not there', async () => {
    await store.store(Readable.from([pdf]));
    await store.remove(hash);
    await store.remove(hash);
    expect(server.objects.size).toBe(0);
    await expect(store.open(hash)).rejects.toMatchObject({ violations: [{ code: 'unavailable' }] });
  });

  it('are refused with another secret, and nothing stays behind', async () => {
    const wrong = new FileStore(directory, new S3Place({ url: server.url, ...bucketKeys, secret: 'other' }));
    await expect(wrong.store(Readable.from([pdf]))).rejects.toThrow(/403 SignatureDoesNotMatch/);
    await expect(wrong.open(hash)).rejects.toMatchObject({ violations: [{ code: 'unavailable' }] });
    expect(server.objects.size).toBe(0);
    expect(await left()).toEqual([]);
  });

  it('survive a store that is busy for a moment', async () => {
    server.busy = 2;
    await store.store(Readable.from([pdf]));
    expect(server.objects.get(key)).toEqual(pdf);
  });

  it('are not said to be kept when the store is away', async () => {
    const away = new FileStore(directory, new S3Place({ ...bucketKeys, url: 'http://127.0.0.1:9/bucket' }));
    await expect(away.store(Readable.from([pdf]))).rejects.toThrow();
    await expect(away.open(hash)).rejects.toMatchObject({ violations: [{ code: 'unavailable' }] });
    expect(await left()).toEqual([]);
  });
});
