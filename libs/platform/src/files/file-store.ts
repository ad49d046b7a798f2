import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileTypeFromBuffer } from 'file-type';
import { RuleViolation } from '../problem/violation.js';

/** The largest file that is accepted, in bytes: 25 MB. */
export const LARGEST_FILE = 25 * 1024 * 1024;
const BYTES_THAT_TELL_THE_TYPE = 4100;
const INCOMING = 'incoming';

/** What is accepted, judged by content: the name and the type a browser states are not evidence of anything. */
export const acceptedMediaTypes: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png'];

/** What the store knows of a file once it holds it. */
export interface StoredFile {
  /** SHA-256 of the bytes, 64 hexadecimal characters: the name under which {@link FileStore.open} finds it. */
  hash: string;
  /** In bytes. */
  size: number;
  mediaType: string;
}

/**
 * Files under the hash of their content: the same bytes are kept once, and nothing is ever overwritten
 * with something else. The store is written before the row that refers to it, so that a row never
 * points at nothing; a file without a row is swept after the backup window.
 */
export class FileStore {
  constructor(private readonly directory: string) {}

  /**
   * Reads a stream to its end and keeps it. Only its first bytes are ever held in memory.
   *
   * @throws RuleViolation `file-type` for anything but PDF, JPEG and PNG (an empty file included),
   *   `body-too-large` above {@link LARGEST_FILE}; nothing is kept then
   */
  async store(stream: Readable): Promise<StoredFile> {
    const incoming = join(this.directory, INCOMING);
    await mkdir(incoming, { recursive: true, mode: 0o700 });
    const temporary = join(incoming, randomUUID());
    const measure = new Measure();
    try {
      await pipeline(stream, measure, createWriteStream(temporary, { flags: 'wx', mode: 0o600, flush: true }));
      // A parser with a limit of its own ends the stream there, as if that were the whole file.
      if ('truncated' in stream && stream.truncated === true) throw tooLarge();
      const mediaType = await mediaTypeOf(measure.start());
      const hash = measure.hash();
      const home = this.pathOf(hash);
      await mkdir(join(home, '..'), { recursive: true, mode: 0o700 });
      if (await exists(home)) await rm(temporary);
      else await rename(temporary, home);
      return { hash, size: measure.size, mediaType };
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  /**
   * The bytes of a stored file. Whether it is still there shows as an `error` event of the stream.
   *
   * @throws RangeError for anything that is not a hash, so that no name ever becomes a path
   */
  open(hash: string): ReadStream {
    return createReadStream(this.pathOf(hash));
  }

  private pathOf(hash: string): string {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new RangeError('a stored file is found by its hash only');
    return join(this.directory, hash.slice(0, 2), hash);
  }
}

/** Hashes and counts what flows through, and keeps the bytes that tell the type. */
class Measure extends Transform {
  size = 0;
  private readonly digest = createHash('sha256');
  private readonly firstChunks: Buffer[] = [];
  private kept = 0;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.size += chunk.length;
    if (this.size > LARGEST_FILE) {
      done(tooLarge());
      return;
    }
    if (this.kept < BYTES_THAT_TELL_THE_TYPE) {
      const part = chunk.subarray(0, BYTES_THAT_TELL_THE_TYPE - this.kept);
      this.firstChunks.push(Buffer.from(part));
      this.kept += part.length;
    }
    this.digest.update(chunk);
    done(null, chunk);
  }

  start(): Buffer {
    return Buffer.concat(this.firstChunks);
  }

  hash(): string {
    return this.digest.digest('hex');
  }
}

function tooLarge(): RuleViolation {
  return RuleViolation.of('body-too-large', { largestBytes: LARGEST_FILE }, 'file');
}

async function mediaTypeOf(start: Buffer): Promise<string> {
  const mediaType = (await fileTypeFromBuffer(start))?.mime;
  if (mediaType !== undefined && acceptedMediaTypes.includes(mediaType)) return mediaType;
  throw RuleViolation.of('file-type', { accepted: [...acceptedMediaTypes] }, 'file');
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}
