import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { type ArchivedFile, fileArchive } from './file-archive.js';

const changedAt = new Date('2026-03-02T09:00:00Z');
const file = (path: string, pieces: string[]): ArchivedFile => ({
  path,
  changedAt,
  open: () => Promise.resolve(Readable.from(pieces.map((piece) => Buffer.from(piece)))),
});
async function* of(...files: ArchivedFile[]): AsyncGenerator<ArchivedFile> {
  for (const each of files) yield await Promise.resolve(each);
}
async function bytesOf(files: AsyncIterable<ArchivedFile>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of fileArchive(files)) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('an archive of files', () => {
  it('holds each file under its path, whole', async () => {
    const entries = unzipSync(await bytesOf(of(file('a/één.pdf', ['een', 'twee']), file('leeg.csv', []))));
    expect(Object.keys(entries).toSorted()).toEqual(['a/één.pdf', 'leeg.csv']);
    expect(Buffer.from(entries['a/één.pdf'] ?? []).toString()).toBe('eentwee');
    expect(entries['leeg.csv']?.length).toBe(0);
  });

  it('is an archive also when there is nothing in it', async () => {
    expect(unzipSync(await bytesOf(of()))).toEqual({});
  });

  it('opens a file only when its turn has come, and reads it as it is asked for', async () => {
    const opened: string[] = [];
    const lazily = (path: string): ArchivedFile => ({
      ...file(path, ['x'.repeat(100_000), 'y'.repeat(100_000)]),
      open: () => {
        opened.push(path);
        return Promise.resolve(Readable.from([Buffer.alloc(100_000), Buffer.alloc(100_000)]));
      },
    });
    const archive = fileArchive(of(lazily('one'), lazily('two')));
    await archive.next();
    expect(opened).toEqual(['one']);
    let pieces = 1;
    while ((await archive.next()).done !== true) pieces += 1;
    expect(opened).toEqual(['one', 'two']);
    expect(pieces).toBeGreaterThan(4);
  });

  it('ends with the fault of a file that cannot be read', async () => {
    const broken = { ...file('x', []), open: () => Promise.reject(new Error('lost')) };
    await expect(bytesOf(of(broken))).rejects.toThrow('lost');
  });
});
