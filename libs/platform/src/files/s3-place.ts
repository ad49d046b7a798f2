import { openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import type { FilePlace, IncomingFile } from './file-place.js';

/** A bucket of an S3 store, of whichever maker. */
export interface BucketConfiguration {
  /** The address of the bucket, with a path below it where one wants: https://s3.example.org/openhuis/files */
  url: string;
  region: string;
  keyId: string;
  secret: string;
}

/** How long the store may take to answer; it answers a file of 25 MB when it has it. */
const SILENCE_MILLISECONDS = 60_000;

/** Before the second and the third attempt: a store that is busy says 503, and is not any more a moment later. */
const WAITS_MILLISECONDS = [200, 1000];

/**
 * Files in a bucket. Each request is signed over its own content (AWS Signature Version 4): a file is known by its SHA-256
 * before it travels, so the store refuses one that was changed on its way. All requests may be made again.
 */
export class S3Place implements FilePlace {
  private readonly client: AwsClient;
  private readonly url: string;

  constructor({ url, region, keyId, secret }: BucketConfiguration) {
    this.client = new AwsClient({ accessKeyId: keyId, secretAccessKey: secret, service: 's3', region });
    this.url = url.replace(/\/$/, '');
  }

  async keep({ path, hash, size }: IncomingFile): Promise<void> {
    const known = await this.ask('HEAD', hash);
    await known.body?.cancel();
    if (known.ok && known.headers.get('content-length') === String(size)) return;
    // Read from the disk as it is sent, with its length known.
    const response = await this.ask('PUT', hash, await openAsBlob(path));
    await done(response, 'keep');
  }

  async open(hash: string): Promise<Readable | undefined> {
    const response = await this.ask('GET', hash);
    if (response.ok && response.body !== null) return Readable.from(response.body);
    if (response.status !== 404) await done(response, 'open');
    await response.body?.cancel();
    return undefined;
  }

  async remove(hash: string): Promise<void> {
    const response = await this.ask('DELETE', hash);
    if (response.status === 404) await response.body?.cancel();
    else await done(response, 'remove');
  }

  private async ask(method: string, hash: string, body?: Blob): Promise<Response> {
    for (const wait of WAITS_MILLISECONDS) {
      const answer = await this.send(method, hash, body).catch(() => undefined);
      if (answer !== undefined && answer.status < 500) return answer;
      await answer?.body?.cancel();
      await pause(wait);
    }
    return await this.send(method, hash, body);
  }

  private async send(method: string, hash: string, body: Blob | undefined): Promise<Response> {
    const { url, headers } = await this.client.sign(`${this.url}/${hash.slice(0, 2)}/${hash}`, {
      method,
      ...(body !== undefined && { headers: { 'x-amz-content-sha256': hash } }),
    });
    // Only the wait for the answer is limited: a large file may be read slowly.
    const silence = new AbortController();
    const timer = setTimeout(() => silence.abort(), SILENCE_MILLISECONDS);
    try {
      return await fetch(url, { method, headers, signal: silence.signal, ...(body !== undefined && { body }) });
    } finally {
      clearTimeout(timer);
    }
  }
}

/** @throws Error that names the status and the store's own code, and nothing of the keys */
async function done(response: Response, what: string): Promise<void> {
  const text = await response.text();
  if (response.ok) return;
  const code = /<Code>([A-Za-z0-9]{1,60})<\/Code>/.exec(text)?.[1] ?? '';
  throw new Error(`the file store could not ${what} a file: ${response.status} ${code}`.trim());
}
