import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { FilePlace, IncomingFile } from './file-place.js';

/** Files in a folder of this machine, or one that is shared by all. */
export class DiskPlace implements FilePlace {
  constructor(private readonly directory: string) {}

  async keep({ path, hash }: IncomingFile): Promise<void> {
    const home = this.pathOf(hash);
    const isThere = await access(home).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await mkdir(dirname(home), { recursive: true, mode: 0o700 });
    await rename(path, home);
  }

  async open(hash: string): Promise<Readable | undefined> {
    const bytes = createReadStream(this.pathOf(hash));
    try {
      await once(bytes, 'open');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
    return bytes;
  }

  async remove(hash: string): Promise<void> {
    await rm(this.pathOf(hash), { force: true });
  }

  private pathOf(hash: string): string {
    return join(this.directory, hash.slice(0, 2), hash);
  }
}
