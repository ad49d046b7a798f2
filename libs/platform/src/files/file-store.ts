import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { RuleViolation } from '../problem/violation.js';
import { contentFault, mediaTypeOf } from './content/content-fault.js';
import { fileBytes } from './content/file-bytes.js';
import { DOCX, XLSX } from './content/office-content.js';
import { DiskPlace } from './disk-place.js';
import type { FilePlace } from './file-place.js';
import { MalwareScanner, type ScannerAddress, ScannerAway } from './malware-scanner.js';
import { type BucketConfiguration, S3Place } from './s3-place.js';
import type { ScanState } from './scan-state.js';

/** The largest file that is accepted, in bytes: 25 MB. */
export const LARGEST_FILE = 25 * 1024 * 1024;
const INCOMING = 'incoming';

/** What is accepted where nothing else is said, judged by content: the name and the type a browser states tell nothing. */
export const acceptedMediaTypes: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png'];
/** What is accepted as evidence. */
export const evidenceMediaTypes: readonly string[] = [...acceptedMediaTypes, DOCX, XLSX];

/** What the store knows of a file once it holds it. */
export interface StoredFile {
  /** SHA-256 of the bytes, 64 hexadecimal characters: the name under which {@link FileStore.open} finds it. */
  hash: string;
  /** In bytes. */
  size: number;
  mediaType: string;
  scan: Exclude<ScanState, 'infected'>;
}

/**
 * Files under the hash of their content: the same bytes are kept once, and nothing is ever overwritten
 * with something else. The store is written before the row that refers to it, so that a row never
 * points at nothing; a file whose row was never written stays, and nobody finds it.
 */
export class FileStore {
  /**
   * @param directory of this process, for what comes in
   * @param place where files stay; the same folder when left out
   * @param scanner that looks at each file; none: nothing is scanned
   */
  constructor(
    private readonly directory: string,
    private readonly place: FilePlace = new DiskPlace(directory),
    readonly scanner?: MalwareScanner,
  ) {}

  /**
   * Reads a stream to its end, looks at what it holds and keeps it. Only pieces of it are ever in memory.
   *
   * @param accepted the media types that may come
   * @throws RuleViolation `file-type` for any other (an empty file included), `body-too-large` above {@link LARGEST_FILE},
   *   `file-damaged`, `file-unsafe` with its `reason`, `file-infected` with the `finding`; nothing is kept then
   */
  async store(stream: Readable, accepted: readonly string[] = acceptedMediaTypes): Promise<StoredFile> {
    const incoming = join(this.directory, INCOMING);
    await mkdir(incoming, { recursive: true, mode: 0o700 });
    const path = join(incoming, randomUUID());
    const measure = new Measure();
    try {
      await pipeline(stream, measure, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
      // A parser with a limit of its own ends the stream there, as if that were the whole file.
      if ('truncated' in stream && stream.truncated === true) throw tooLarge();
      const mediaType = await inspect(path, measure.size, accepted);
      const hash = measure.hash();
      const scan = await this.judge(path);
      await this.place.keep({ path, hash, size: measure.size });
      return { hash, size: measure.size, mediaType, scan };
    } finally {
      await rm(path, { force: true });
    }
  }

  /**
   * The bytes of a stored file.
   *
   * @throws RangeError for anything that is not a hash, so that no name ever becomes a path
   * @throws RuleViolation `unavailable` when the store has lost the file, or cannot be reached
   */
  async open(hash: string): Promise<Readable> {
    requireHash(hash);
    const bytes = await this.place.open(hash).catch(() => undefined);
    if (bytes === undefined) throw RuleViolation.of('unavailable', {}, 'file');
    return bytes;
  }

  /** Takes away a file that no row needs any more. @throws RangeError for anything that is not a hash */
  async remove(hash: string): Promise<void> {
    requireHash(hash);
    await this.place.remove(hash);
  }

  /** A scanner that is away does not keep anybody from uploading: the file waits until it is back. */
  private async judge(path: string): Promise<StoredFile['scan']> {
    if (this.scanner === undefined) return 'notScanned';
    try {
      const verdict = await this.scanner.scan(createReadStream(path));
      if (verdict.isClean) return 'clean';
      throw RuleViolation.of('file-infected', { finding: verdict.finding }, 'file');
    } catch (error) {
      if (error instanceof ScannerAway) return 'quarantined';
      throw error;
    }
  }
}

/** The store as the environment asks for it. */
export function openFileStore({
  filesDirectory,
  filesBucket,
  scannerAddress,
}: {
  filesDirectory: string;
  filesBucket: BucketConfiguration | undefined;
  scannerAddress: ScannerAddress | undefined;
}): FileStore {
  return new FileStore(
    filesDirectory,
    filesBucket === undefined ? new DiskPlace(filesDirectory) : new S3Place(filesBucket),
    scannerAddress === undefined ? undefined : new MalwareScanner(scannerAddress),
  );
}

/** Tells the type of a file by its content. @throws RuleViolation for what must not be kept */
async function inspect(path: string, size: number, accepted: readonly string[]): Promise<string> {
  const handle = await open(path, 'r');
  try {
    const bytes = fileBytes(handle, size);
    const mediaType = await mediaTypeOf(bytes);
    if (mediaType === undefined || !accepted.includes(mediaType)) {
      throw RuleViolation.of('file-type', { accepted: [...accepted] }, 'file');
    }
    const fault = await contentFault(bytes, mediaType);
    if (fault === undefined) return mediaType;
    throw RuleViolation.of(fault.code, 'reason' in fault ? { reason: fault.reason } : {}, 'file');
  } finally {
    await handle.close();
  }
}

/** Hashes and counts what flows through. */
class Measure extends Transform {
  size = 0;
  private readonly digest = createHash('sha256');

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.size += chunk.length;
    if (this.size > LARGEST_FILE) {
      done(tooLarge());
      return;
    }
    this.digest.update(chunk);
    done(null, chunk);
  }

  hash(): string {
    return this.digest.digest('hex');
  }
}

function requireHash(hash: string): void {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new RangeError('a stored file is found by its hash only');
}

function tooLarge(): RuleViolation {
  return RuleViolation.of('body-too-large', { largestBytes: LARGEST_FILE }, 'file');
}
