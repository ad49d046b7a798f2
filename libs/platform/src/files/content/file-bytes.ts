import type { FileHandle } from 'node:fs/promises';

/** A file on disk that is looked at here and there, so that it is never in memory as a whole. */
export interface FileBytes {
  /** In bytes. */
  readonly size: number;
  /** The bytes from `offset` on, fewer where the file ends. */
  read(offset: number, length: number): Promise<Buffer>;
}

/** Looks into an open file. */
export function fileBytes(handle: Pick<FileHandle, 'read'>, size: number): FileBytes {
  return {
    size,
    read: async (offset, length) => {
      const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - offset)));
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, offset);
      return buffer.subarray(0, bytesRead);
    },
  };
}

/** What makes a file unfit to keep. */
export type ContentFault =
  | { code: 'file-damaged' }
  | {
      code: 'file-unsafe';
      reason:
        | 'mixed'
        | 'macros'
        | 'embedded'
        | 'external'
        | 'encrypted'
        | 'names'
        | 'too-many-parts'
        | 'expands'
        | 'overlaps';
    };

export const damaged: ContentFault = { code: 'file-damaged' };
export const unsafe = (reason: Extract<ContentFault, { code: 'file-unsafe' }>['reason']): ContentFault => ({
  code: 'file-unsafe',
  reason,
});

/** Whether there is nothing in it but spaces, line ends and zeros, as programs leave them behind the end. */
export function isPadding(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0 || byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09);
}

const END_OF_ARCHIVE = Buffer.from('PK\x05\x06', 'latin1');
/** An archive ends with a record of 22 bytes and a comment of 65,535 at most. */
export const LONGEST_ARCHIVE_END = 22 + 65_535;

/**
 * Where the end record of a zip archive stands, if the file is one as well: readers of archives look for it from the end, so
 * that a picture or a PDF can be an archive at the same time (a "GIFAR").
 *
 * @returns undefined when it is no archive
 */
export async function endOfArchive(bytes: FileBytes): Promise<{ at: number; record: Buffer } | undefined> {
  const start = Math.max(0, bytes.size - LONGEST_ARCHIVE_END);
  const tail = await bytes.read(start, LONGEST_ARCHIVE_END);
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    at = tail.lastIndexOf(END_OF_ARCHIVE, at);
    if (at < 0) return undefined;
    // A lenient reader allows for something behind the comment; then the comment is at least within the file.
    if (at + 22 + tail.readUInt16LE(at + 20) <= tail.length)
      return { at: start + at, record: tail.subarray(at, at + 22) };
  }
  return undefined;
}
