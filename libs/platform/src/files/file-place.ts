import type { Readable } from 'node:stream';

/** A file that came in and was found fit to keep, still on the disk of the process that took it. */
export interface IncomingFile {
  path: string;
  /** SHA-256 of the bytes, 64 hexadecimal characters. */
  hash: string;
  /** In bytes. */
  size: number;
}

/** Where files stay, each under the hash of its content: a folder, or a bucket of an S3 store. */
export interface FilePlace {
  /** Keeps a file; one that is there already stays as it is. The incoming file may be moved, or is left for the caller. */
  keep(file: IncomingFile): Promise<void>;
  /** Its bytes; undefined when it is not there. */
  open(hash: string): Promise<Readable | undefined>;
  /** Takes it away; one that is not there is no fault. */
  remove(hash: string): Promise<void>;
}
