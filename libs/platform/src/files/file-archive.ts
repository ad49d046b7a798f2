import type { Readable } from 'node:stream';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { Zip, ZipPassThrough } from 'fflate';

/** A file on its way into an archive. */
export interface ArchivedFile {
  /** Where it stands in the archive, with '/' between folders. */
  path: string;
  changedAt: Date;
  /** Opened when its turn has come; what fails here ends the archive. */
  open: () => Promise<Readable | Iterable<Uint8Array>>;
}

/** What a ZIP without its extension for large ones holds. */
export const MOST_ARCHIVED_BYTES = 4_000_000_000;
export const MOST_ARCHIVED_FILES = 60_000;

/**
 * A ZIP, piece by piece, for as long as somebody reads: one file is open at a time, and memory holds a piece of it. Files are
 * stored as they are: PDF is packed already. Its names are UTF-8.
 */
export async function* fileArchive(files: AsyncIterable<ArchivedFile>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const archive = new Zip((error, piece) => {
    if (error !== null) throw error;
    ready.push(piece);
  });
  for await (const { path, changedAt, open } of files) {
    const entry = new ZipPassThrough(path);
    entry.mtime = changedAt;
    archive.add(entry);
    for await (const piece of await open()) {
      entry.push(piece as Uint8Array);
      yield* ready;
      ready = [];
    }
    entry.push(new Uint8Array(0), true);
    // Between two files the others of this process have their turn, and what was used can be given back.
    await yieldToOthers();
  }
  archive.end();
  yield* ready;
}
